"""What Slack would parse is shown as it is; moments become date markup; what people typed comes back plain."""

import re

from hypothesis import given

from adapters.slack import markup
from bot.model.moment import mark
from tests.adapters.slack.replies import NASTY, NINE, TEXTS
from tests.peers.slack.markup import links, mentions, read

WHEN = mark(NINE, "Fri, Nov 20 at 18:00")
DRAWN = "<!date^1795165200^{date_long_pretty} {time}|Fri, Nov 20 at 18:00>"
FORMATS = re.compile(r"(?<![A-Za-z0-9])[*_~＊＿]|[*_~＊＿](?![A-Za-z0-9])|[`｀]")


@given(TEXTS)
def test_no_text_can_mention_link_or_format(text: str) -> None:
    drawn = markup.mrkdwn(text, 3000)
    bare = re.sub(r"<!date\^[^<>]*>", "", drawn)
    assert not set("<>") & set(bare)
    assert mentions(drawn) == []
    assert links(drawn) == {}
    assert FORMATS.search(bare) is None
    assert re.search(r":[\w+'&.-]+:", bare) is None
    assert re.search(r"(?im)^\s*(?:&gt;|＞)|@(?:here|channel|everyone)", bare) is None


@given(TEXTS)
def test_no_text_is_longer_than_it_may_be_nor_blank(text: str) -> None:
    for most in (24, 75, 3000):
        for draw in (markup.plain, markup.mrkdwn, markup.fallback):
            assert 0 < len(draw(text, most).strip()) <= len(draw(text, most)) <= most


def test_the_reader_sees_what_was_written() -> None:
    twins = {**{twin: sign for sign, twin in markup.TWINS.items() if sign.isascii()}, "﹡": "＊", "꞉": ":"}
    seen = read(markup.mrkdwn(NASTY, 3000)).replace(markup.JOINER, "")
    assert "".join(twins.get(sign, sign) for sign in seen) == NASTY


def test_addresses_and_arithmetic_are_left_alone() -> None:
    for text in (
        "taro_tanaka@example.com",
        "2*3*4",
        "https://example.com/a_b_c",
        "snake_case_name",
        "10:30",
        "21:00–08:00",
    ):
        assert markup.mrkdwn(text, 300) == text


def test_a_moment_is_drawn_in_the_readers_zone() -> None:
    assert (
        markup.mrkdwn(f"Coming up: {WHEN} — call <Ken>", 300) == f"Coming up: {DRAWN} — call &lt;{markup.JOINER}Ken&gt;"
    )
    assert read(DRAWN, "Asia/Tokyo") == "Friday, November 20, 2026 18:00"


def test_where_nothing_is_parsed_a_moment_is_said_in_words() -> None:
    assert markup.plain(f"At {WHEN}", 300) == markup.fallback(f"At {WHEN}", 300) == "At Fri, Nov 20 at 18:00"


def test_the_words_of_a_moment_cannot_end_it_early() -> None:
    assert markup.mrkdwn(mark(NINE, "a|b>c\nd"), 300).endswith("|a/b&gt;c d>")


def test_what_does_not_fit_is_cut_with_an_ellipsis_and_no_entity_is_torn() -> None:
    drawn = markup.mrkdwn("&" * 100, 50)
    assert drawn == "&amp;" * 9 + "…"
    assert markup.mrkdwn("x" * 100 + WHEN, 100) == "x" * 99 + "…"


def test_what_people_type_comes_without_slacks_markup() -> None:
    said = {
        "a &lt;b&gt; &amp;amp; c": "a <b> &amp; c",
        "<https://a.example/x?a=1&amp;b=2>": "https://a.example/x?a=1&b=2",
        "<http://a.example|a.example>": "a.example",
        "<https://a.example|my page>": "my page (https://a.example)",
        "<mailto:ken@a.example|ken@a.example> <tel:+81312345678|03-1234-5678>": "ken@a.example 03-1234-5678 (+81312345678)",
        "<#C1|general> <#C2> <!here> <!subteam^S1|@team> <!subteam^S2>": "#general #C2 @here @team @subteam",
        "met <@U1|aiko> and <@U2>": "met @U1 and @U2",
    }
    for raw, text in said.items():
        assert markup.spoken(raw) == text


def test_mentions_are_found_with_their_handles() -> None:
    assert markup.mentioned("<@U1|aiko> <@U2> <@W3> <@U2> <!here> <#C1>") == {"U1": "aiko", "U2": "", "W3": ""}


def test_emoji_are_kept_as_the_message_knows_them() -> None:
    emoji = [{"type": "emoji", "name": "dog", "unicode": "1f436"}, {"type": "emoji", "name": "own"}]
    waving = {"type": "emoji", "name": "wave", "unicode": "1f44b-1f3fc", "skin_tone": 3}
    blocks = [{"type": "rich_text", "elements": [{"type": "rich_text_section", "elements": [*emoji, waving]}]}]
    assert markup.pictured("a :dog: :own: :wave::skin-tone-3:", blocks) == "a 🐶 :own: 👋🏼"
    assert markup.pictured(":dog:", [{"type": "emoji", "name": "dog", "unicode": "d800"}]) == ":dog:"


def test_names_written_from_right_to_left_keep_their_places() -> None:
    text = "22. נועה כהן — כרים · Analyst"
    assert markup.mrkdwn(text, 300) == "22. \u2068נועה כהן\u2069 — \u2068כרים\u2069 · Analyst"


def test_several_names_in_a_row_keep_their_order_and_a_whole_sentence_its_own() -> None:
    text = "New: נועה, ליאת and Ken"
    assert markup.mrkdwn(text, 300) == "New: \u2068נועה\u2069, \u2068ליאת\u2069 and Ken"
    text = "נועה, מה שלומך"
    assert markup.mrkdwn(text, 300) == text
