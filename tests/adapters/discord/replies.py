"""Any reply at all, for properties: long, odd and hostile texts, too much of everything."""

from datetime import UTC, datetime
from typing import Any

from hypothesis import strategies as st

from bot.model.file import File
from bot.model.moment import mark
from bot.model.reply import Button, Card, Choice, Field, Form, Input, Option, Picture, Reply

NINE = datetime(2026, 11, 19, 9, tzinfo=UTC)
HOSTILE = (
    "@everyone", "@here", "<@123456789012345678>", "<@&1>", "<#2>", "<t:0:R>", "</add:3>", "<:a:4>", "<id:guide>",
    "[a](https://evil.example)", "https://evil.example", "<https://evil.example>", "discord.gg/abc", "```py\n", "`", "||",
    "**", "__", "~~", "\n# ", "\n- ", "\n> ", "\n>>> ", "\n1. ", "\n-# ", "\\", "\n\n\n\n", " ", "\u3000", "\u202e", "\x00",
    "絆" * 700, "x" * 1500, "👩‍👩‍👧‍👦" * 90, "\ue000", mark(NINE, "Thu, Nov 19 at 09:00"),
)  # fmt: skip
TEXTS = st.lists(st.sampled_from(HOSTILE) | st.text(max_size=8), max_size=3).map("".join)
VALUES = st.one_of(st.text(max_size=12), st.sampled_from(["", "~", "a:b", "x" * 56, "y" * 57, "z" * 101]))
ACTIONS = st.sampled_from(["due.done", "due.later", "", "a:b", "q" * 40, "w" * 120])
URLS = st.sampled_from(
    ["", "", "", "https://a.example/x", "javascript:alert(1)", "http://[", f"https://a.example/{'u' * 600}"]
)
TONES = st.sampled_from(["plain", "good", "warn", "danger"])


def several(made: type[Any], most: int, /, **how: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Up to so many of these."""
    return st.lists(st.builds(made, **how), max_size=most).map(tuple)


OPTIONS = several(Option, 4, label=TEXTS, value=VALUES, description=TEXTS)
BUTTONS = several(Button, 7, label=TEXTS, action=ACTIONS, value=VALUES, url=URLS, tone=TONES)
CHOICES = several(Choice, 2, action=ACTIONS, options=OPTIONS, placeholder=TEXTS)
FIELDS = several(Field, 3, name=TEXTS, value=TEXTS)
CARDS = several(
    Card,
    15,
    title=TEXTS,
    body=TEXTS,
    opener=TEXTS,
    fields=FIELDS,
    buttons=BUTTONS,
    choices=CHOICES,
    note=TEXTS,
    tone=TONES,
)
PICTURES = st.none() | st.builds(Picture, name=TEXTS, data=st.just(b"png"), alt=TEXTS)
FILES = st.none() | st.builds(File, name=TEXTS, data=st.just(b"PK"))
REPLIES = st.builds(Reply, text=TEXTS, cards=CARDS, picture=PICTURES, file=FILES)
INPUTS = several(
    Input, 8, id=VALUES, label=TEXTS, kind=st.sampled_from(["line", "lines", "choice", "person"]), hint=TEXTS,
    value=TEXTS | st.just("v" * 4001), required=st.booleans(), options=OPTIONS,
)  # fmt: skip
FORMS = st.builds(Form, id=ACTIONS, title=TEXTS, inputs=INPUTS, value=VALUES)
