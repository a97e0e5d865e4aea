"""Replies of every shape and size, with texts that mean something to Slack, for tests of drawing them."""

from datetime import UTC, datetime
from typing import Any

from hypothesis import strategies as st

from bot.model.moment import MARKS, mark
from bot.model.reply import Button, Card, Choice, Field, Form, Input, Option, Picture, Reply

NINE = datetime(2026, 11, 20, 9, tzinfo=UTC)
NASTY = (
    "*bold* _it_ ~st~ `code` ```pre``` :skull: <!channel> <@U123> <https://evil.example|good>\n> quote\n＞引用\n"
    "@here #general taro_tanaka@example.com 田中*太郎*さん AT&T &lt;x&gt; https://example.com/a_b_c 21:00–08:00"
)
_PIECES = st.one_of(
    st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="".join(MARKS)), max_size=30),
    st.sampled_from(
        [NASTY, "<!channel>", "*", "`", "&" * 50, "絆\n", ":tada:", "  ", "<<!here>>", ">>> x", "あ" * 200]
    ),
    st.just(mark(NINE, "Fri, Nov 20 at 18:00")),
)
TEXTS = st.lists(_PIECES, max_size=3).map("".join)
_ACTIONS = st.text(max_size=40)
_VALUES = st.text(max_size=20) | st.sampled_from(["v" * 150, "v" * 151, "v" * 200])
_URLS = st.sampled_from(
    ["", "", "https://a.example/x?y=1", "javascript:alert(1)", "https://a b", "http://", "x" * 4000]
)
_OPTIONS = st.builds(Option, label=TEXTS, value=_VALUES, description=TEXTS)
_BUTTONS = st.builds(
    Button, label=TEXTS, action=_ACTIONS, value=_VALUES, url=_URLS, confirm=TEXTS,
    tone=st.sampled_from(["plain", "good", "warn", "danger"]),
)  # fmt: skip


def _several(items: st.SearchStrategy[Any], most: int = 4) -> st.SearchStrategy[Any]:
    return st.lists(items, max_size=most).map(tuple)


CARDS = st.builds(
    Card,
    title=TEXTS,
    body=TEXTS,
    fields=_several(st.builds(Field, name=TEXTS, value=TEXTS, short=st.booleans()), 11),
    buttons=_several(_BUTTONS, 8),
    choices=_several(st.builds(Choice, action=_ACTIONS, options=_several(_OPTIONS), placeholder=TEXTS), 3),
    note=TEXTS,
    opener=TEXTS,
    tone=st.sampled_from(["plain", "good", "warn", "danger"]),
)
REPLIES = st.builds(
    Reply,
    text=TEXTS,
    cards=_several(CARDS, 3),
    picture=st.none() | st.builds(Picture, name=TEXTS, data=st.just(b""), alt=TEXTS),
)
_INPUTS = st.builds(
    Input,
    id=st.text("abcdefgh_", min_size=1, max_size=20),
    label=TEXTS,
    kind=st.sampled_from(["line", "lines", "choice", "person"]),
    value=st.one_of(TEXTS, st.just("長い" * 1600)),
    hint=TEXTS,
    required=st.booleans(),
    options=_several(_OPTIONS, 5),
)
FORMS = st.builds(
    Form,
    id=st.text(max_size=40),
    title=TEXTS,
    inputs=st.lists(_INPUTS, min_size=1, max_size=6, unique_by=lambda each: each.id).map(tuple),
    value=st.text(max_size=50),
    submit=TEXTS,
)


def card(**more: Any) -> Reply:
    """One card."""
    return Reply(cards=(Card(**more),))


def blocks(message: dict[str, Any], kind: str) -> list[dict[str, Any]]:
    """The blocks of one kind."""
    return [each for each in message["blocks"] if each["type"] == kind]


def elements(message: dict[str, Any]) -> list[dict[str, Any]]:
    """Everything that can be pressed."""
    return [element for block in blocks(message, "actions") for element in block["elements"]]
