"""Times as people say them in English, on Wednesday 18 November 2026 at 10:00 in Tokyo."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from bot.language.when import understand

TOKYO = ZoneInfo("Asia/Tokyo")
NOW = datetime(2026, 11, 18, 10, tzinfo=TOKYO)

DAYS = """
Today 2026-11-18 | tmrw 2026-11-19 | the day before yesterday 2026-11-16 | Mon 2026-11-23 | mon. 2026-11-23
next Sunday 2026-11-29 | this coming Friday 2026-11-20 | this past Friday 2026-11-13 | Tuesday next week 2026-11-24
next week on Tuesday 2026-11-24 | a week from Friday 2026-11-27 | two weeks from tomorrow 2026-12-03
3 days from now 2026-11-21 | in a week 2026-11-25 | in two weeks on Friday 2026-12-04 | in half a year 2027-05-18
in a couple of weeks 2026-12-02 | a couple of days ago 2026-11-16 | a year and a half ago 2025-05-18
in 2 weeks' time 2026-12-02 | a fortnight ago 2026-11-04 | 20th of November 2026-11-20 | Nov. 20th, 2026 2026-11-20
Friday, November 20 2026-11-20 | Friday the 20th 2026-11-20 | May 5 2027-05-05 | in May 2027-05-01
last June 2026-06-01 | March 2027 2027-03-01 | end of December 2026-12-31 | end of year 2026-12-31
start of next month 2026-12-01 | last month 2026-10-01 | last year 2025-01-01 | next weekend 2026-11-28
the week after next 2026-11-30 | 15th of next month 2026-12-15 | the 31st 2026-12-31 | the 3rd of March 2027-03-03
second Tuesday of next month 2026-12-08 | third Thursday in January 2027 2027-01-21 | last Friday of the month 2026-11-27
first Monday of the month 2026-12-07 | Christmas 2026-12-25 | new year’s eve 2026-12-31 | on 3/4 2027-03-04
by the end of the month 2026-11-30 | until next Friday 2026-11-27 | the first of December 2026-12-01 | Feb 29 2028-02-29
next   Tuesday 2026-11-24
"""
MOMENTS = """
tonight at 10 2026-11-18T22:00 | this evening at 7 2026-11-18T19:00 | tomorrow at 3 2026-11-19T15:00
tomorrow at 03:00 2026-11-19T03:00 | quarter past 3 tomorrow 2026-11-19T15:15 | half past six 2026-11-18T18:30
quarter to 7 2026-11-18T18:45 | 6:30 p.m. 2026-11-18T18:30 | 6.30pm 2026-11-18T18:30 | 12am 2026-11-19T00:00
12pm 2026-11-18T12:00 | midnight 2026-11-19T00:00 | tonight at midnight 2026-11-19T00:00
8 in the evening 2026-11-18T20:00 | tomorrow at 10 at night 2026-11-19T22:00 | in an hour and a half 2026-11-18T11:30
in 1.5 hours 2026-11-18T11:30 | in 1h30m 2026-11-18T11:30 | in 2h 2026-11-18T12:00 | 10 minutes ago 2026-11-18T09:50
Fri Nov 20 6pm 2026-11-20T18:00 | 7pm on Friday 2026-11-20T19:00 | on the 15th at noon 2026-12-15T12:00
Saturday night 2026-11-21T20:00 | Thurs 2pm 2026-11-19T14:00 | 3-5pm tomorrow 2026-11-19T15:00
11-1pm tomorrow 2026-11-19T11:00 | tomorrow 9:00 UTC 2026-11-19T18:00 | last night 2026-11-17T20:00
2026-11-20T09:00:00+02:00 2026-11-20T16:00 | 3/4 at 10am 2027-03-04T10:00 | sun 10am 2026-11-22T10:00
tomorrow's 10am 2026-11-19T10:00 | 9 o'clock on Monday 2026-11-23T09:00 | 3 o’clock 2026-11-18T15:00
"""
RULES = """
every day at 6pm FREQ=DAILY@18:00 | every morning FREQ=DAILY@09:00 | every night at 10 FREQ=DAILY@22:00
each Friday FREQ=WEEKLY;BYDAY=FR | every Tue and Thu FREQ=WEEKLY;BYDAY=TU,TH | every Mon/Wed/Fri FREQ=WEEKLY;BYDAY=MO,WE,FR
every Tue, Thu and Sat at 7am FREQ=WEEKLY;BYDAY=TU,TH,SA@07:00 | Mondays and Thursdays at 9 FREQ=WEEKLY;BYDAY=MO,TH@09:00
on Tuesdays FREQ=WEEKLY;BYDAY=TU | weekends FREQ=WEEKLY;BYDAY=SA,SU | every other day FREQ=DAILY;INTERVAL=2
every second Tuesday of the month FREQ=MONTHLY;BYDAY=2TU | every 2 weeks on Monday FREQ=WEEKLY;INTERVAL=2;BYDAY=MO
every 10 days FREQ=DAILY;INTERVAL=10 | every fortnight FREQ=WEEKLY;INTERVAL=2 | monthly on the last Friday FREQ=MONTHLY;BYDAY=-1FR
the 10th and 25th of every month FREQ=MONTHLY;BYMONTHDAY=10,25 | last day of every month FREQ=MONTHLY;BYMONTHDAY=-1
every month on the first Monday FREQ=MONTHLY;BYDAY=1MO | every last Friday FREQ=MONTHLY;BYDAY=-1FR
every half year FREQ=MONTHLY;INTERVAL=6 | every December 24th FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=24
annually on June 12 FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=12 | every Christmas FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=25
weekly on Fridays FREQ=WEEKLY;BYDAY=FR | once every 3 months FREQ=MONTHLY;INTERVAL=3 | once a quarter FREQ=MONTHLY;INTERVAL=3
four times a year FREQ=MONTHLY;INTERVAL=3 | every Monday morning FREQ=WEEKLY;BYDAY=MO@09:00 | every 15th FREQ=MONTHLY;BYMONTHDAY=15
first and third Monday of every month FREQ=MONTHLY;BYDAY=1MO,3MO | every quarter FREQ=MONTHLY;INTERVAL=3
"""
NO_TIMES = """
Mark | April | June | August | December | Sun | Sun Li | Sunny | marching | Mon Dieu | sat down | May I | Tuesday Smith
Sunday Suzuki | second | minute | now | later | soon | asap | morning | 100% | $5 | 1.5 | v1.2 | 3.11 | 2026 | room 302 | 24/7
50/50 | 25/12 | 10:75 | 3:2 | 16:9 | 13pm | 0am | Nov 0 | April 31 | 29 Feb 2027 | the 32nd | 3 days | two weeks | in 3
in a few days | within 3 days | in 3 or 4 days | in 99999 days | every hour | every 30 minutes | every 0 days | everyday
every third Friday | first Monday | end of the week | Friday week | Friday after next | before Friday | Dec 24-26
Monday-Friday | 9-5 | today or tomorrow | tomorrow tomorrow | Tuesday at 9am tomorrow | Friday, November 21 | next time
last time | every time | tomorrow at midnight | tomorrow 2pm EST | twice a week | next week at 10 | two weeks after
fifth Monday of December | in March at 10 | once in a while | a quarter | half | Will | Dr. May
"""


def cases(table: str) -> list[str]:
    return [case.strip() for line in table.strip().splitlines() for case in line.split("|")]


def read(text: str) -> str | None:
    when = understand(text, now=NOW, zone=TOKYO)
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
    "text", ["next tuesday 10AM", "NEXT TUESDAY at 10 a.m.", "10:00 next Tuesday", "next Tue, 10:00"]
)
def test_case_and_order_make_no_difference(text):
    assert read(text) == "2026-11-24T10:00"
