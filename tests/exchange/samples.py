"""Files as other programs write them, of people who do not exist."""

import base64
import io
import json
import zipfile

from tests.exchange.sheets import workbook

LINKEDIN = """\ufeffNotes:
"When exporting your connection data, some e-mail addresses are missing, as people wish."

First Name,Last Name,URL,Email Address,Company,Position,Connected On
Ana,Silva,https://www.linkedin.com/in/example,ana@example.com,Example,"CTO, Products",06 Jan 2020
太郎,田中,,,例株式会社,部長,12 Dec 2021
,,,,,,31 Dec 2021
"""
GOOGLE = """\
First Name,Middle Name,Last Name,Phonetic First Name,Phonetic Middle Name,Phonetic Last Name,Name Prefix,Name Suffix,Nickname,\
File As,Organization Name,Organization Title,Organization Department,Birthday,Notes,Photo,Labels,E-mail 1 - Label,\
E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value,Address 1 - Label,Address 1 - Formatted,Address 1 - Street,Address 1 - City,\
Address 1 - PO Box,Address 1 - Region,Address 1 - Postal Code,Address 1 - Country,Address 1 - Extended Address,\
Website 1 - Label,Website 1 - Value
太郎,,田中,たろう,,たなか,,,タロちゃん,,例株式会社,部長,営業部, --05-03,"一行目
二行目",https://example.com/p.jpg,* myContacts,* Work,taro@example.com ::: t.tanaka@example.com,Mobile,090-0000-0000,\
Home,"1-2-3 例町
港区, 東京都 000-0000
日本",1-2-3 例町,港区,,東京都,000-0000,日本,,Profile,https://example.com/taro
Ana,Maria,Silva,,,,,,,,Example,CTO,,1990-05-03,,,* Other Contacts,* ,ana@example.com,,,,,,,,,,,,,
ana2@example.com,,,,,,,,,,,,,,,,* Other Contacts,* ,ana2@example.com,,,,,,,,,,,,,
"""
GOOGLE_OLD = """\
Name,Given Name,Additional Name,Family Name,Yomi Name,Given Name Yomi,Additional Name Yomi,Family Name Yomi,Name Prefix,\
Name Suffix,Initials,Nickname,Short Name,Maiden Name,Birthday,Gender,Location,Occupation,Notes,Group Membership,\
E-mail 1 - Type,E-mail 1 - Value,Phone 1 - Type,Phone 1 - Value,Address 1 - Type,Address 1 - Formatted,\
Organization 1 - Type,Organization 1 - Name,Organization 1 - Yomi Name,Organization 1 - Title
田中 太郎,太郎,,田中,タナカ タロウ,タロウ,,タナカ,,,,,,,1990-05-03,,,,メモ,* myContacts,* Work,taro@example.com,Mobile,\
+81 90-0000-0000,Home,東京都港区例町1-2-3,,例株式会社,レイ,部長
Ana Silva,Ana,,Silva,,,,,,,,,,,--12-24,,,,,* myContacts,* Home,ana@example.com,,,,,,Example,,CTO
"""
OUTLOOK = """\
First Name,Middle Name,Last Name,Title,Suffix,Web Page,Birthday,Anniversary,Notes,E-mail Address,E-mail Display Name,\
E-mail 2 Address,Home Phone,Mobile Phone,Home Fax,Home Address,Home Street,Home City,Home State,Home Postal Code,\
Home Country/Region,Assistant's Phone,Business Phone,Company,Job Title,Department,Business Street,Business City
Ana,Maria,Silva,Ms.,,https://example.com,24/12/1990,0/0/00,Likes tea,ana@example.com,Ana Silva (ana@example.com),\
a.silva@example.com,03-0000-0000,090-0000-0000,03-0000-0009,"1 Example Street
Springfield 00000",1 Example Street,Springfield,IL,00000,USA,03-0000-0008,03-0000-0001,Example,CTO,Products,2 Work Road,Shelbyville
Taro,,Tanaka,Mr.,,,5/3/1985,0/0/00,,taro@example.com,,,,,,,,,,,,,,,,,,
"""
OUTLOOK_JA = """\
肩書き,名,ミドル ネーム,姓,敬称,会社名,部署,役職,番地 (会社),住所 2 (会社),市町村 (会社),都道府県 (会社),郵便番号 (会社),国 (会社)/地域,\
番地 (自宅),市町村 (自宅),都道府県 (自宅),郵便番号 (自宅),国 (自宅)/地域,秘書の電話,会社 FAX,会社電話,自宅電話,携帯電話,その他の電話,\
Web ページ,メモ,会社名フリガナ,姓フリガナ,名フリガナ,職業,誕生日,電子メール アドレス,電子メールの種類,電子メール表示名
,太郎,,田中,様,例株式会社,営業部,部長,例町1-2-3,例ビル 4F,港区,東京都,000-0000,日本,見本町4-5-6,見本市,見本県,000-0001,日本,\
03-0000-0008,03-0000-0009,03-0000-0000,,090-0000-0000,,,商談で会った,レイ,タナカ,タロウ,,1990/5/3,taro@example.com,SMTP,田中 太郎
"""
EIGHT = """\
Eightの名刺データ
,,

会社名,部署名,役職,姓,名,e-mail,郵便番号,住所,TEL会社,TEL部門,TEL直通,Fax,携帯電話,URL,名刺交換日,Eightでつながっている人,再データ化中の名刺,\
'?'を含んだデータ
例株式会社,営業部,部長,田中,太郎,taro@example.com,000-0000,東京都港区例町1-2-3 例ビル,03-0000-0000,,,03-0000-0009,\
090-0000-0000,http://www.example.com,2020/05/03,1,,
"""
EIGHT_WHOLE = """\
会社名,部署名,役職,氏名,e-mail,郵便番号,住所,TEL会社,TEL部門,TEL直通,Fax,携帯電話,URL,名刺交換日
例株式会社,営業部,部長,田中 太郎,taro@example.com,000-0000,東京都港区例町1-2-3,03-0000-0000,,,,,,2020/05/03
"""
SANSAN = """\
会社名,部署名,役職,氏名,氏名カナ,郵便番号(1),住所(1),TEL(1),郵便番号(2),住所(2),TEL(2),FAX(1),メールアドレス(1),URL(1),名刺交換日
例株式会社,営業部,部長,田中 太郎,タナカ タロウ,000-0000,東京都港区例町1-2-3,03-0000-0000,000-0001,見本県見本市4-5-6,03-0000-0001,\
03-0000-0009,taro@example.com,http://www.example.com,2020/05/03
"""
JAPANESE = """\
氏名\tふりがな\t会社\t役職\t電話番号\tメール\t誕生日\t住所1\t住所2\t備考
田中太郎\tたなか たろう\t例株式会社\t部長\t090-0000-0000\ttaro@example.com\t昭和60年5月3日\t東京都港区例町1-2-3\t例ビル 4F\tゴルフ好き
"""
EUROPEAN = """\
Full Name;E-Mail;Company;Job Title;Phone;Date of Birth;Notes;Address
José Müller;jose@example.com;Example;CTO;03-0000-0000;03.05.1990;Likes tea; 1 Example Street
"""
VCARD_2 = """\
BEGIN:VCARD\r
VERSION:2.1\r
N;CHARSET=SHIFT_JIS;ENCODING=QUOTED-PRINTABLE:=93=63=92=86;=91=BE=98=59;;;\r
FN;CHARSET=SHIFT_JIS;ENCODING=QUOTED-PRINTABLE:=91=BE=98=59 =93=63=92=86\r
SOUND;X-IRMC-N;CHARSET=SHIFT_JIS:ﾀﾅｶ;ﾀﾛｳ;;;\r
ORG;CHARSET=SHIFT_JIS:例株式会社;営業部\r
TEL;CELL;VOICE:090-0000-0000\r
TEL;WORK;FAX:03-0000-0009\r
EMAIL;INTERNET:taro@example.com\r
NOTE;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=E4=B8=80=E8=A1=8C=E7=9B=AE=0D=0A=\r
=E4=BA=8C=E8=A1=8C=\r
=E7=9B=AE\r
BDAY:19900503\r
PHOTO;JPEG;ENCODING=BASE64:\r
 AAAA:BBBB\r
\r
END:VCARD\r
"""
VCARD_3 = """\
BEGIN:VCARD
VERSION:3.0
PRODID:-//Apple Inc.//iPhone OS 18.0//EN
N:田中;太郎;;;
FN:太郎 田中
X-PHONETIC-FIRST-NAME:たろう
X-PHONETIC-LAST-NAME:たなか
NICKNAME:タロちゃん\\,さん,たろ
ORG:例株式会社;営業部
TITLE:部長
item1.EMAIL;type=INTERNET;type=pref:taro@example.com
item1.X-ABLabel:_$!<Other>!$_
TEL;type=CELL;type=VOICE;type=pref:090-0000-0000
TEL;type=WORK;type=FAX:03-0000-0009
ADR;type=WORK:;;例町1-2-3;港区;東京都;000-0000;日本
item2.ADR;type=HOME:;;見本町4-5-6;見本市;見本県;000-0001;日本
item2.X-ABADR:jp
BDAY;X-APPLE-OMIT-YEAR=1604:1604-02-29
X-SOCIALPROFILE;type=twitter;x-user=taro:https://example.com/taro
NOTE:一行目\\n二行目\\; あとは
  とても長い
PHOTO;ENCODING=b;TYPE=JPEG:AAAAAAAAAAAAAAAA
 BBBBBBBBBBBBBBBB
END:VCARD
"""
VCARD_4 = """\
BEGIN:VCARD
VERSION:4.0
KIND:individual
N;SORT-AS="Silva,Ana":Silva;Ana;Maria;;
FN:Ana Maria Silva
ORG:Example\\; Sons
TEL;VALUE=uri;PREF=1;TYPE="voice,home":tel:+81-3-0000-0000
EMAIL:mailto:ana@example.com
URL:https://example.com/ana
BDAY:--0503
ADR;LABEL="1 Example Street\\nSpringfield":;;1 Example Street;Springfield;IL;00000;USA
END:VCARD
BEGIN:VCARD
VERSION:4.0
KIND:group
FN:Friends
END:VCARD
BEGIN:VCARD
VERSION:4.0
FN:ana2@example.com
EMAIL:ana2@example.com
END:VCARD
BEGIN:VCARD
VERSION:4.0
N;SORT-AS="たなか,たろう":田中;太郎;;;
FN:田中太郎
BDAY:--05-03
END:VCARD
"""
MONICA = json.dumps(
    {
        "version": "1.0-preview.1",
        "account": {
            "uuid": "0",
            "data": [
                {
                    "count": 4,
                    "type": "contact",
                    "values": [
                        {
                            "uuid": "1",
                            "properties": {
                                "first_name": "Ana", "middle_name": None, "last_name": "Silva", "nickname": "Aninha",
                                "description": "Likes tea", "job": "CTO", "company": "Example", "is_dead": False, "is_partial": False,
                                "birthdate": {"is_age_based": False, "is_year_unknown": True, "date": "2020-05-03T00:00:00Z"},
                                "first_met_date": {"is_age_based": False, "is_year_unknown": False, "date": "2019-04-01T00:00:00Z"},
                            },
                            "data": [
                                {"count": 1, "type": "contact_field", "values": [{"properties": {"data": "ana@example.com", "type": "0"}}]},
                                {"count": 1, "type": "note", "values": [{"properties": {"body": "Has a cat"}}]},
                                {"count": 1, "type": "address", "values": [{"properties": {
                                    "street": "1 Example Street", "city": "Springfield", "province": "IL", "postal_code": "00000", "country": "US",
                                }}]},
                            ],
                        },
                        {"properties": {"first_name": "Taro", "last_name": "Tanaka", "is_dead": True}},
                        {"properties": {"first_name": "Hanako", "is_partial": True}},
                        {"properties": {"first_name": None, "is_dead": False}},
                    ],
                }
            ],
        },
    }
)  # fmt: skip


def zipped(**files: bytes) -> bytes:
    """An archive of files; `__` in a name stands for a dot."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name.replace("__", "."), data)
    return out.getvalue()


def photographed(people: int, octets: int) -> bytes:
    """Cards with a photo each."""
    photo = base64.b64encode(bytes(octets)).decode()
    folded = "\r\n ".join(photo[at : at + 74] for at in range(0, len(photo), 74))
    card = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ana {n}\r\nPHOTO;ENCODING=b;TYPE=JPEG:{folded}\r\nEND:VCARD\r\n"
    return "".join(card.format(n=n, folded=folded) for n in range(people)).encode()


ALL = {
    "linkedin": LINKEDIN.encode(),
    "linkedin zipped": zipped(
        Profile__csv=b"First Name,Last Name,Headline\nAna,Silva,CTO\n", Connections__csv=LINKEDIN.encode()
    ),
    "google": GOOGLE.encode(),
    "google old": GOOGLE_OLD.encode("utf-16"),
    "outlook": OUTLOOK.encode("cp1252"),
    "outlook in japanese": OUTLOOK_JA.encode("cp932"),
    "eight": EIGHT.encode("cp932"),
    "eight whole": EIGHT_WHOLE.encode("utf-8"),
    "sansan": SANSAN.encode("cp932"),
    "japanese": JAPANESE.encode("cp932"),
    "european": EUROPEAN.encode("cp1252"),
    "vcard 2.1": VCARD_2.encode("cp932"),
    "vcard 3.0": VCARD_3.encode(),
    "vcard 4.0": VCARD_4.encode(),
    "monica": MONICA.encode(),
    "excel": workbook(
        [["名前", "会社", "誕生日"], ["田中太郎", "例株式会社", (32996, 1)], ["Ana Silva", None, "1990-05-03"]]
    ),
}
