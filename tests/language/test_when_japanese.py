"""Times as people say them in Japanese, on Wednesday 18 November 2026 at 10:00 in Tokyo."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from bot.language.when import understand

TOKYO = ZoneInfo("Asia/Tokyo")
NOW = datetime(2026, 11, 18, 10, tzinfo=TOKYO)

DAYS = """
本日 2026-11-18 | きょう 2026-11-18 | 明々後日 2026-11-21 | 来週火 2026-11-24 | 再来週水曜 2026-12-02
先々週の金曜 2026-11-06 | この前の金曜 2026-11-13 | 今度の土曜 2026-11-21 | 来週末 2026-11-28 | 先週末 2026-11-14
今月末 2026-11-30 | 12月末 2026-12-31 | 2027年3月末 2027-03-31 | 来月十日 2026-12-10 | 先月15日 2026-10-15
再来月1日 2027-01-01 | 去年 2025-01-01 | 一昨年 2024-01-01 | 来年3月5日 2027-03-05 | 来月中旬 2026-12-11
12月上旬 2026-12-01 | 令和8年12月1日 2026-12-01 | 昭和60年3月3日 1985-03-03 | 令和元年5月1日 2019-05-01
令和九年一月五日 2027-01-05 | １２／２４ 2026-12-24 | 12/24(木) 2026-12-24 | 12/24（木） 2026-12-24
11月20日金曜日 2026-11-20 | 十二月二十四日 2026-12-24 | 十日前 2026-11-08 | 二週間後の火曜 2026-12-01
1ヶ月後の10日 2026-12-10 | 三カ月後 2027-02-18 | ひと月後 2026-12-18 | 1年半後 2028-05-18 | 半年前 2026-05-18
15日 2026-12-15 | 元旦 2027-01-01 | 大晦日 2026-12-31 | クリスマスイブ 2026-12-24 | 2月29日 2028-02-29
来月第2火曜 2026-12-08 | 12月第1月曜 2026-12-07 | 来月の最終金曜 2026-12-25 | 6月の第2日曜 2027-06-13
金曜までに 2026-11-20 | 今日中に 2026-11-18 | 来週中に 2026-11-23 | 3月に 2027-03-01 | 4月1日から 2027-04-01
来週の今日 2026-11-25 | 今週の土日 2026-11-21 | 月初 2026-12-01 | 来週 金曜 2026-11-27 | 2027年 2027-01-01
"""
MOMENTS = """
来週の火曜日の午後2時半 2026-11-24T14:30 | 12/24（木）19時 2026-12-24T19:00 | 三日後の10時 2026-11-21T10:00
1時間半後 2026-11-18T11:30 | 1時間30分後 2026-11-18T11:30 | 2時間前 2026-11-18T08:00 | 90分後 2026-11-18T11:30
午前10時半 2026-11-18T10:30 | 夜10時 2026-11-18T22:00 | 今夜12時 2026-11-19T00:00 | 今晩7時半 2026-11-18T19:30
明日25時 2026-11-20T01:00 | 24時 2026-11-19T00:00 | 昼1時 2026-11-18T13:00 | 夕方5時 2026-11-18T17:00
明朝 2026-11-19T09:00 | 明日朝一 2026-11-19T09:00 | 朝の9時 2026-11-19T09:00 | 午後0時15分 2026-11-18T12:15
昨夜 2026-11-17T20:00 | 昨日の夜 2026-11-17T20:00 | 今朝8時 2026-11-18T08:00 | 午後3:30 2026-11-18T15:30
明日18:30 2026-11-19T18:30 | 明日10時頃 2026-11-19T10:00 | 午後一時 2026-11-18T13:00 | 零時 2026-11-19T00:00
あさっての朝10時 2026-11-20T10:00 | 明日、10時 2026-11-19T10:00 | 10時 明日 2026-11-19T10:00 | 深夜1時 2026-11-19T01:00
明日3時 2026-11-19T15:00 | 明日03時 2026-11-19T03:00 | 金曜夜 2026-11-20T20:00 | 10時〜11時 2026-11-19T10:00
2026/11/20(金)18:30 2026-11-20T18:30 | 1/2の10時 2027-01-02T10:00 | 午後イチ 2026-11-18T13:00
"""
RULES = """
毎朝 FREQ=DAILY@09:00 | 毎晩9時 FREQ=DAILY@21:00 | 毎週 FREQ=WEEKLY | 毎週火・木 FREQ=WEEKLY;BYDAY=TU,TH
毎週火木 FREQ=WEEKLY;BYDAY=TU,TH | 毎週月水金 FREQ=WEEKLY;BYDAY=MO,WE,FR | 毎週火曜と木曜 FREQ=WEEKLY;BYDAY=TU,TH
毎週月曜・木曜の8:30 FREQ=WEEKLY;BYDAY=MO,TH@08:30 | 月〜金9時 FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR@09:00
毎月10日と25日 FREQ=MONTHLY;BYMONTHDAY=10,25 | 10日と25日 FREQ=MONTHLY;BYMONTHDAY=10,25
毎月最終日 FREQ=MONTHLY;BYMONTHDAY=-1 | 第2火曜日 FREQ=MONTHLY;BYDAY=2TU | 第２火曜 FREQ=MONTHLY;BYDAY=2TU
毎月第2・第4火曜 FREQ=MONTHLY;BYDAY=2TU,4TU | 毎年クリスマス FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=25
毎年5月第2日曜 FREQ=YEARLY;BYMONTH=5;BYDAY=2SU | 年1回 FREQ=YEARLY | 年2回 FREQ=MONTHLY;INTERVAL=6
年に一度 FREQ=YEARLY | 年4回 FREQ=MONTHLY;INTERVAL=3 | 月1回 FREQ=MONTHLY | 月イチ FREQ=MONTHLY | 月1 FREQ=MONTHLY
週1 FREQ=WEEKLY | 週に一度 FREQ=WEEKLY | 1日1回 FREQ=DAILY | 1日おき FREQ=DAILY;INTERVAL=2 | 隔日 FREQ=DAILY;INTERVAL=2
隔月1日 FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=1 | 3日に1回 FREQ=DAILY;INTERVAL=3 | 2週間に1度 FREQ=WEEKLY;INTERVAL=2
2週ごとの月曜 FREQ=WEEKLY;INTERVAL=2;BYDAY=MO | 三ヶ月ごと FREQ=MONTHLY;INTERVAL=3 | 四半期ごと FREQ=MONTHLY;INTERVAL=3
平日の朝 FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR@09:00 | 毎週末 FREQ=WEEKLY;BYDAY=SA | 半年に1回 FREQ=MONTHLY;INTERVAL=6
"""
NO_TIMES = """
あすか | 明日香さん | 今日子 | 明日菜 | 二日酔い | 三日月さん | 五十嵐さん | 千代田 | 四万十 | 八日市さん | 朝日さん | 月島さん
日曜大工 | 毎日新聞 | 土屋さん | 金子さん | 三井さん | 六本木 | 夕子さん | 次郎さん | 五月さん | 年末調整 | 年末年始 | 来年度
3時間 | 3日間 | 3日以内 | 数日後 | 2、3日後 | 第3回 | 5分 | 2000円 | 月1万円 | 週2回 | 1日 | 一日 | 二日 | 3月 | 一時
1/2 | 3/4 | 2/30 | 13/45 | 13月1日 | 4月31日 | 2026年2月29日 | 平成40年1月1日 | 令和0年1月1日 | 13時70分 | 25時 | 99時
12/24(金) | 火曜と木曜 | 明日か明後日 | 来週から毎週火曜 | 明日の深夜1時 | 午後12時 | 毎週日本語 | 毎月最終営業日 | 朝 | 夜
午後 | 次の日 | 翌日 | 今度 | この前 | v2.1.5 | 192.168.1.5 | 090-1234-5678 | 来週10時 | 毎月2月30日 | 一条さん | 百人
"""


def cases(table: str) -> list[str]:
    return [case.strip() for line in table.strip().splitlines() for case in line.split("|")]


def read(text: str) -> str | None:
    when = understand(text, now=NOW, zone=TOKYO, locale="ja")
    if when is None or not when.rule:
        return when and (f"{when.at:%Y-%m-%dT%H:%M}" if when.at else when.day.isoformat())
    return when.rule + (f"@{when.wall:%H:%M}" if when.wall else "")


@pytest.mark.parametrize("table", [DAYS, MOMENTS, RULES], ids=["days", "moments", "rules"])
def test_a_time_is_understood(table):
    told = dict(case.rsplit(" ", 1) for case in cases(table))
    assert {text: read(text) for text in told} == told


def test_what_is_no_time_or_could_be_two_is_nothing():
    assert {text: when for text in cases(NO_TIMES) if (when := read(text))} == {}


@pytest.mark.parametrize(
    "text", ["来週火曜１０時", "来週火曜十時", "来週 火曜 10時", "来週の火曜の10時", "来週火曜日10:00"]
)
def test_digits_and_joining_words_make_no_difference(text):
    assert read(text) == "2026-11-24T10:00"
