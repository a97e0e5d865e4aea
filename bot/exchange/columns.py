"""What the columns of a table of contacts are called, in English and Japanese, by whoever made it."""

import unicodedata
from collections.abc import Mapping
from enum import StrEnum
from functools import lru_cache

from bot.language.patterns import late


class Role(StrEnum):
    """What a column says of a person."""

    NAME = "name"
    FAMILY = "family"
    GIVEN = "given"
    MIDDLE = "middle"
    READING = "reading"
    FAMILY_READING = "family reading"
    GIVEN_READING = "given reading"
    MIDDLE_READING = "middle reading"
    ALIAS = "alias"
    COMPANY = "company"
    DEPARTMENT = "department"
    TITLE = "title"
    EMAIL = "email"
    PHONE = "phone"
    PAGE = "page"
    OTHER = "other"
    NOTES = "notes"
    BIRTHDAY = "birthday"
    MET_ON = "met on"
    MET_HOW = "met how"
    CIRCLE = "circle"
    ADDRESS = "address"
    POSTCODE = "postcode"
    REGION = "region"
    CITY = "city"
    STREET = "street"
    BUILDING = "building"
    COUNTRY = "country"
    UNUSED = "unused"


NAMING = frozenset({Role.NAME, Role.FAMILY, Role.GIVEN})
HANDLES = (Role.EMAIL, Role.PHONE, Role.PAGE, Role.OTHER)
POSTAL = frozenset({Role.ADDRESS, Role.POSTCODE, Role.REGION, Role.CITY, Role.STREET, Role.BUILDING, Role.COUNTRY})

_WORDS: Mapping[Role, str] = {
    Role.NAME: """
        name fullname displayname contactname contact person 名前 氏名 姓名 お名前 ご氏名 フルネーム 表示名 氏名漢字 名前漢字 担当者名 宛名""",
    Role.FAMILY: "lastname familyname surname family last 姓 氏 名字 苗字 名前姓 氏名姓 姓漢字 お名前姓",
    Role.GIVEN: "firstname givenname forename given first 名 名前名 氏名名 名漢字 お名前名",
    Role.MIDDLE: "middlename additionalname middle ミドルネーム",
    Role.READING: """
        reading yominame phoneticname furigana kana namekana ふりがな フリガナ よみ よみがな ヨミガナ 読み 読み仮名 読みがな かな カナ
        姓名かな 姓名カナ 氏名カナ 氏名かな 氏名フリガナ 氏名ふりがな 氏名よみ 氏名読み 名前カナ 名前かな 名前フリガナ 名前ふりがな 名前よみ お名前フリガナ お名前カナ""",
    Role.FAMILY_READING: """
        phoneticlastname familynameyomi surnameyomi lastnameyomi lastnamephonetic phoneticfamilyname lastnamekana lastnamefurigana
        familynamekana 姓カナ 姓かな 姓フリガナ 姓ふりがな 姓よみ 姓ヨミ 氏名カナ姓 氏名かな姓 姓よみがな 姓のよみがな 姓のフリガナ 姓のふりがな よみ姓 ふりがな姓 フリガナ姓 カナ姓 セイ せい""",
    Role.GIVEN_READING: """
        phoneticfirstname givennameyomi givenyomi firstnameyomi firstnamephonetic phoneticgivenname firstnamekana firstnamefurigana
        givennamekana 名カナ 名かな 名フリガナ 名ふりがな 名よみ 名ヨミ 氏名カナ名 氏名かな名 名よみがな 名のよみがな 名のフリガナ 名のふりがな よみ名 ふりがな名 フリガナ名 カナ名 メイ めい""",
    Role.MIDDLE_READING: "phoneticmiddlename additionalnameyomi",
    Role.ALIAS: "nickname nicknames preferredname alias aliases maidenname ニックネーム あだ名 別名 愛称 通称 旧姓",
    Role.COMPANY: """
        company companyname accountname organization organizationname organisation organisationname org employer workplace affiliation school
        会社 会社名 勤務先 勤務先名 勤務先会社名 勤め先 所属 所属先 組織 組織名 団体名 法人名 企業名 学校名""",
    Role.DEPARTMENT: "department organizationdepartment division 部署 部署名 部門 部門名 所属部署 部課名 部課",
    Role.TITLE: """
        title jobtitle position role organizationtitle occupation headline profession job 役職 役職名 肩書 肩書き 職位 職名 職業 職種""",
    Role.EMAIL: """
        email emails emailaddress emailaddresses mail mailaddress emailvalue 電子メール 電子メールアドレス メール メールアドレス
        eメール eメールアドレス emailアドレス メアド""",
    Role.PHONE: """
        phone phones phonenumber phonenumbers tel telephone telephonenumber mobile mobilephone mobilenumber cell cellphone phonevalue
        homephone businessphone workphone companymainphone primaryphone otherphone carphone callback isdn
        電話 電話番号 携帯 携帯電話 携帯番号 携帯電話番号 tel会社 tel部門 tel直通 代表tel tel代表 直通tel 会社電話 会社電話番号 会社代表電話 自宅電話 自宅電話番号
        勤務先電話 勤務先電話番号 直通電話 直通番号 直通 その他の電話 通常の電話""",
    Role.PAGE: """
        url urls website websites websitevalue webpage homepage personalwebpage profile profileurl socialurl socialurls linkedin linkedinurl linkedinprofile
        twitter x github facebook instagram sns webページ 個人webページ 個人ホームページ ウェブページ ホームページ ウェブサイト""",
    Role.OTHER: "otherhandles handle handles 連絡先",
    Role.NOTES: "note notes description memo memos comment comments remarks メモ 備考 ノート コメント 覚え書き",
    Role.BIRTHDAY: "birthday birthdate dateofbirth dob bday 誕生日 生年月日 お誕生日",
    Role.MET_ON: "connectedon meton metdate datemet firstmet 名刺交換日 交換日 出会った日 知り合った日",
    Role.MET_HOW: "methow howmet howwemet howyoumet きっかけ 出会い 出会ったきっかけ 知り合ったきっかけ",
    Role.CIRCLE: "circle",
    Role.ADDRESS: "address postaladdress mailingaddress homeaddress addressformatted 住所 ご住所 自宅住所 会社住所",
    Role.POSTCODE: "postalcode postcode zip zipcode zippostalcode addresspostalcode 郵便番号 住所郵便番号 〒",
    Role.REGION: "state province region prefecture addressregion stateprovince 都道府県 住所都道府県",
    Role.CITY: "city town addresscity 市区町村 市町村 市区郡 住所市区町村",
    Role.STREET: "street streetaddress addressline addressstreet 番地 番地建物名 町域番地 町名番地 市区町村以降 丁目番地 住所市区町村以降",
    Role.BUILDING: "addressextendedaddress building 建物名 建物 ビル名 ビル",
    Role.COUNTRY: "country countryregion addresscountry 国 国地域 国または地域 住所国",
}
_ROLES = {word: role for role, words in _WORDS.items() for word in words.split()}
_PLACES = {
    "home": "home", "mailing": "home",
    "自宅": "home", "個人": "home",
    "business": "work", "work": "work", "会社": "work", "勤務先": "work",
    "other": "other", "その他": "other",
}  # fmt: skip
_UNUSED = (
    "fax",
    "ファックス",
    "ファクス",
    "ポケットベル",
    "pager",
    "秘書",
    "assistant",
    "種類",
    "表示名",
    "type",
    "label",
    "displayname",
)
_WITHIN = {"mail": Role.EMAIL, "メール": Role.EMAIL, "phone": Role.PHONE, "電話": Role.PHONE, "携帯": Role.PHONE}


_LONGEST = 80
_NUMBERED = late(r"\((\d+)\)|(\d+) - ")


def key(heading: str) -> str:
    """A heading without width, case, spaces, signs and figures: `E-mail 1 - Value` and `E-Mail 2 Value` are emailvalue."""
    folded = unicodedata.normalize("NFKC", heading[:_LONGEST]).casefold()
    return "".join(sign for sign in folded if sign.isalpha() or sign == "〒")


def role(heading: str) -> Role:
    """What a column of that heading says; UNUSED when it says nothing that is kept."""
    return _role(heading[:_LONGEST])


@lru_cache(maxsize=1024)
def _role(heading: str) -> Role:
    word = key(heading)
    if found := _ROLES.get(word) or _ROLES.get(word[1:] if word[:1] in ("お", "ご") else ""):
        return found
    if any(each in word for each in _UNUSED):
        return Role.UNUSED
    place, rest = _placed(word)
    if place and (found := _ROLES.get(rest)) and found in POSTAL | set(HANDLES):
        return found
    return next((role for part, role in _WITHIN.items() if part in word), Role.UNUSED)


def place(heading: str) -> str:
    """Of which address a column is a part: `home`, `work`, `other`, or its number; 住所1 and 住所2 are lines of one."""
    if found := _placed(key(heading))[0]:
        return found
    numbered = _NUMBERED.search(unicodedata.normalize("NFKC", heading[:_LONGEST]))
    return (numbered[1] or numbered[2]) if numbered else ""


def _placed(word: str) -> tuple[str, str]:
    for said, where in _PLACES.items():
        if said in word and (not said.isascii() or word.startswith(said)):
            return where, word.replace(said, "", 1).removeprefix("の")
    return "", word
