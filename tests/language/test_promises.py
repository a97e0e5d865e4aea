"""Which reminders are meetings."""

import pytest

from bot.language.promises import is_meeting


@pytest.mark.parametrize(
    "text",
    [
        "lunch",
        "coffee with Ken",
        "1on1",
        "Zoom call",
        "ランチ",
        "打ち合わせ",
        "打合せ",
        "会う",
        "面談",
        "お茶する",
        "MTG",
        "meet at the station",
    ],
)
def test_meetings_are_known(text: str) -> None:
    assert is_meeting(text)


@pytest.mark.parametrize(
    "text",
    [
        "send the deck",
        "book a table for dinner",
        "打ち合わせの資料を送る",
        "お礼のメール",
        "prepare the meeting",
        "buy tea",
        "連絡する",
        "",
        "updates",
    ],
)
def test_errands_are_none(text: str) -> None:
    assert not is_meeting(text)
