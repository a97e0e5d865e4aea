"""Times inside sentences, and what remains of the sentence without them."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from bot.language.when import Prefer, find

TOKYO = ZoneInfo("Asia/Tokyo")
NOW = datetime(2026, 11, 18, 10, tzinfo=TOKYO)


def cut(text: str, prefer: Prefer = "future") -> tuple[str, str] | None:
    """What was found, and the sentence with a gap in its place."""
    span = find(text, now=NOW, zone=TOKYO, prefer=prefer)
    if span is None:
        return None
    when = span.when
    said = when.rule or (f"{when.at:%m-%d %H:%M}" if when.at else f"{when.day:%m-%d}")
    return said, f"{text[: span.start]}_{text[span.end :]}"


@pytest.mark.parametrize(
    ("text", "said", "rest"),
    [
        ("remind 田中さん 来週火曜10時 資料を送る", "11-24 10:00", "remind 田中さん _ 資料を送る"),
        ("来週火曜10時に資料を送る", "11-24 10:00", "_資料を送る"),
        ("金曜までに見積もりを送る", "11-20", "_見積もりを送る"),
        ("明日の会議の準備", "11-19", "_会議の準備"),
        ("明日はるかさんと会う", "11-19", "_はるかさんと会う"),
        ("あさってから出張", "11-20", "_出張"),
        ("来週中国へ行く", "11-23", "_中国へ行く"),
        ("12/24（木）19時、忘年会", "12-24 19:00", "_、忘年会"),
        ("会議は１５日に決定", "12-15", "会議は_決定"),
        ("鈴木さんに月1回連絡する", "FREQ=MONTHLY", "鈴木さんに_連絡する"),
        ("３ヶ月ごとに連絡する", "FREQ=MONTHLY;INTERVAL=3", "_連絡する"),
        ("10日と25日に支払い", "FREQ=MONTHLY;BYMONTHDAY=10,25", "_支払い"),
        ("明日の10時から12時まで会議", "11-19 10:00", "_会議"),
        ("call Ken on Friday at 3pm about the deck", "11-20 15:00", "call Ken _ about the deck"),
        ("send report by Friday", "11-20", "send report _"),
        ("lunch with Sun on Sunday", "11-22", "lunch with Sun _"),
        ("I have 5 people coming in 2 hours", "11-18 12:00", "I have 5 people coming _"),
        ("remind me at 8am to call", "11-19 08:00", "remind me _ to call"),
        ("ping Ken every other month about golf", "FREQ=MONTHLY;INTERVAL=2", "ping Ken _ about golf"),
        ("ping Ken daily", "FREQ=DAILY", "ping Ken _"),
        ("from 3 to 5pm tomorrow we talk", "11-19 15:00", "_ we talk"),
        ("Ken (tomorrow 6pm)", "11-19 18:00", "Ken (_)"),
        ("tomorrow call Ken, next week is busy", "11-19", "_ call Ken, next week is busy"),
        ("Nov 20 (Fri) 6:30pm dinner", "11-20 18:30", "_ dinner"),
    ],
)
def test_a_plan_is_found_with_the_words_that_belong_to_it(text, said, rest):
    assert cut(text) == (said, rest)


@pytest.mark.parametrize(
    ("text", "said", "rest"),
    [
        ("met Tanaka-san yesterday at PyCon", "11-17", "met Tanaka-san _ at PyCon"),
        ("昨日PyConで田中さんと会った", "11-17", "_PyConで田中さんと会った"),
        ("三日月さんと今日会った", "11-18", "三日月さんと_会った"),
        ("先週の木曜日に佐藤さんとランチした", "11-12", "_佐藤さんとランチした"),
        ("met Mark Sun yesterday", "11-17", "met Mark Sun _"),
        ("sat down with Ken last night", "11-17 20:00", "sat down with Ken _"),
        ("coffee with April in April", "04-01", "coffee with April _"),
        ("coffee with Jun 3 days ago", "11-15", "coffee with Jun _"),
        ("met at the 20th anniversary party last Friday", "11-13", "met at the 20th anniversary party _"),
        ("meeting with Mr. March on Monday", "11-16", "meeting with Mr. March _"),
    ],
)
def test_what_happened_is_found_in_the_past(text, said, rest):
    assert cut(text, "past") == (said, rest)


@pytest.mark.parametrize(
    "text",
    [
        "明日香さんに電話", "毎日新聞の記者", "締切の3日前に連絡", "月1万円の契約", "1/2の確率", "9/10点", "3日で終わる",
        "2月30日10時に会議", "平成40年1月1日に", "二日酔いで寝てた", "三月さんと会う", "2人で3時間話した", "2〜3日後に連絡",
        "12月24日〜26日は旅行", "明日か明後日に電話", "明日から毎朝7時に", "きょうこさんと会う", "あすなろ会の田中",
        "電話 090-1234-5678", "来年度の予算", "朝食会", "毎月最終営業日に連絡", "met Mark Sun at PyCon", "ask Dr. May",
        "the daily report", "look at 8 pictures", "May 5 people attend", "our 3-day trip", "a 2 week sprint",
        "today or tomorrow call Ken", "next Tuesday or Wednesday", "Dec 24-26 trip", "follow up in 3-4 weeks",
        "on the 5th floor", "call at 5 Main Street", "https://example.com/2026/11/20/post", "tel 03-1234-5678",
        "I may come", "march on", "one day we will", "once in a while", "in a second", "two weeks after the launch",
        "tomorrow at 14:00 EST", "", " ", "。",
    ],
)  # fmt: skip
def test_what_is_no_time_or_could_be_two_is_not_found(text):
    assert cut(text) is None


def test_indices_are_those_of_the_original_text():
    assert cut("㈱ﾀﾅｶさん ㍻ １２月１日 １８：３０ ﾊﾟｰﾃｨ") == ("12-01 18:30", "㈱ﾀﾅｶさん ㍻ _ ﾊﾟｰﾃｨ")
    assert cut("İstanbul TOMORROW trip") == ("11-19", "İstanbul _ trip")
