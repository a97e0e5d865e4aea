"""What columns are called by address books of all kinds."""

import pytest

from bot.exchange.columns import Role, place, role
from bot.exchange.reading import read


@pytest.mark.parametrize(
    ("headings", "means"),
    [
        ("名前 ｢氏名｣ お名前 Full_Name ＮＡＭＥ 担当者名", Role.NAME),
        ("姓 Last-Name 名字 氏名[姓] Surname:", Role.FAMILY),
        ("名 first_name 名前(名)", Role.GIVEN),
        ("ふりがな ﾌﾘｶﾞﾅ 氏名カナ 姓名かな Yomi-Name", Role.READING),
        ("姓(よみがな) フリガナ(姓) 姓フリガナ phonetic_last_name 氏名カナ[姓]", Role.FAMILY_READING),
        ("会社名 ご所属 勤務先 company Organization-1-Name", Role.COMPANY),
        ("役職 お役職 肩書き job_title Position", Role.TITLE),
        ("メール メールアドレス1 E-mail-2-Value 電子メール2アドレス PCメール Primary_Email 自宅E-mail メアド", Role.EMAIL),
        ("携帯 電話番号(1) TEL直通 Business_Phone_2 勤務先の電話番号 Mobile_Number 会社代表電話 TEL(代表)", Role.PHONE),
        ("URL Website-1-Value 個人Webページ 勤務先のWebページ Social_URLs", Role.PAGE),
        ("住所 ご住所 住所(2) 自宅住所1 Home_Address_2 Address-1-Formatted 住所(自宅)", Role.ADDRESS),
        ("郵便番号 自宅〒 郵便番号(1) Mailing_Zip/Postal_Code 自宅の郵便番号", Role.POSTCODE),
        ("国(会社)/地域 Country/Region 自宅の国または地域 国地域", Role.COUNTRY),
        ("名刺交換日 Connected_On", Role.MET_ON),
        ("誕生日 生年月日 Date_of_Birth Birthday", Role.BIRTHDAY),
        ("Fax FAX(1) 会社FAX E-mail-1-Label 電子メール表示名 電子メールの種類 秘書の電話 Assistant's_Phone 連名1 会社名フリガナ", Role.UNUSED),
    ],
)  # fmt: skip
def test_headings_are_understood_however_they_are_written(headings, means):
    said = [each.replace("_", " ") for each in headings.split()]
    assert {each: role(each) for each in said} == dict.fromkeys(said, means)


@pytest.mark.parametrize(
    ("heading", "where"),
    [
        ("自宅の郵便番号", "home"),
        ("番地 (会社)", "work"),
        ("Other Street", "other"),
        ("Address 2 - Street", "2"),
        ("住所(1)", "1"),
        ("住所1", ""),
        ("Address 2", ""),
    ],
)
def test_a_heading_says_of_which_address_it_is_a_part(heading, where):
    assert place(heading) == where


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Müller, Jörg", "Jörg Müller"),
        ("de la Cruz, Anna Maria", "Anna Maria de la Cruz"),
        ("Jane Doe, PhD", "Jane Doe, PhD"),
        ("Doe, Jr", "Doe, Jr"),
        ("Acme, Inc.", "Acme, Inc."),
        ("Smith, J.", "Smith, J."),
        ("田中, 太郎", "田中, 太郎"),
        ("Doe,", "Doe,"),
    ],
)
def test_a_name_with_its_family_before_a_comma_is_turned(written: str, name: str) -> None:
    (somebody,) = read("a.csv", f'Name,Email\n"{written}",a@example.com\n'.encode()).people
    assert somebody.name == name
