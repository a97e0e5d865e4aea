"""How replies look on Discord."""

from datetime import UTC, datetime

from adapters.discord import custom_ids, render
from bot.model.file import File
from bot.model.moment import mark
from bot.model.reply import Button, Card, Choice, Field, Option, Picture, Reply
from tests.adapters.discord.inspection import Json, body_of, parts, pressable, said

NINE = datetime(2026, 11, 19, 9, tzinfo=UTC)
LATER = Choice(
    action="due.later",
    options=tuple(Option(label=f"in {n} days", value=f"{n} x") for n in (3, 7, 14)),
    placeholder="Later",
)


def nudge(n: int) -> Card:
    """A card of a digest, as large as they come."""
    buttons = [Button(label=label, action=f"due.{label}", value=f"{n} key") for label in ("done", "skip", "open")]
    return Card(
        title=f"Person {n}", body="CTO\nLast time: a while", note="Say hello", buttons=tuple(buttons), choices=(LATER,)
    )


def drawn(*cards: Card, text: str = "") -> Json:
    """The message of these cards."""
    return body_of(render.message(Reply(text=text, cards=cards)))


def kinds(body: Json) -> list[int]:
    """Types of the outermost components."""
    return [each["type"] for each in body["components"]]


def test_a_text_stands_by_itself_and_each_card_in_a_frame_of_its_tone():
    body = drawn(Card(title="A", tone="good"), Card(title="B"), text="Two:")
    assert kinds(body) == [10, 17, 17]
    assert [each.get("accent_color") for each in body["components"]] == [None, 0x2D9D5F, 0x5865F2]
    assert said(body) == "Two:\n### A\n### B"


def test_mere_words_have_no_frame():
    assert kinds(drawn(Card(body="… and 3 more."))) == [10]


def test_details_stand_under_a_line_with_their_names():
    fields = (Field(name="Circle", value="close"), Field(name="Notes", value="dogs\ncats", short=False))
    body = drawn(Card(title="Mika", body="NEC", fields=fields, note="mika@example"))
    assert [each["type"] for each in body["components"][0]["components"]] == [10, 14, 10]
    assert said(body) == "### Mika\nNEC\n**Circle**\u2002close\n**Notes**\ndogs\ncats\n-# mika\\@example"


def test_a_single_button_stands_beside_a_short_text():
    body = drawn(Card(body="3 people", buttons=(Button(label="Show", action="due.show"),)))
    assert body["components"][0]["components"][0]["type"] == 9


def test_a_button_does_not_squeeze_a_text_that_it_has_no_room_beside():
    show = Button(label="Show", action="due.show")
    for card in (
        Card(body="x" * 61, buttons=(show,)),
        Card(body="長い文" * 11, buttons=(show,)),
        Card(body="3 people", buttons=(Button(label="Open Taro Tanaka's card", action="due.show"),)),
    ):
        assert [each["type"] for each in drawn(card)["components"][0]["components"]] == [10, 1]


def test_mere_buttons_have_no_frame():
    body = drawn(Card(buttons=(Button(label="Show", action="due.show"),)), text="Kept.")
    assert kinds(body) == [10, 1]
    assert pressable(body) == [("Show", "k1:due.show:")]


def test_buttons_stand_five_in_a_row_with_their_tone():
    buttons = tuple(Button(label=f"B{n}", action="a", value=str(n), tone="danger" if n else "good") for n in range(7))
    rows = [each for each in parts(drawn(Card(body="Which?", buttons=buttons))["components"]) if each["type"] == 1]
    assert [len(row["components"]) for row in rows] == [5, 2]
    assert [button["style"] for button in rows[0]["components"]][:2] == [3, 4]


def test_links_are_buttons_and_only_safe_ones_are():
    links = tuple(Button(label="L", url=url) for url in ("https://a.example", "javascript:alert(1)", "https://"))
    body = drawn(Card(body="Links", buttons=links))
    assert [each["url"] for each in parts(body["components"]) if each.get("url")] == ["https://a.example"]
    assert said(body).endswith("-# +2")


def test_two_buttons_that_press_the_same_are_both_taken():
    body = drawn(*(Card(body="x", buttons=(Button(label="Open", action="who.open", value="1"),)) for _ in range(2)))
    pressed = [custom_id for _, custom_id in pressable(body)]
    assert len(set(pressed)) == 2
    assert {custom_ids.read(each) for each in pressed} == {("who.open", "1")}


def test_a_digest_of_three_has_room_for_everything():
    labels = [label for label, _ in pressable(drawn(*map(nudge, range(3)), text="Good morning"))]
    assert labels == ["done", "skip", "open", "in 3 days", "in 7 days", "in 14 days"] * 3


def test_ten_people_share_the_room_and_none_loses_an_action():
    body = drawn(*map(nudge, range(10)), text="Good morning")
    labels = [label for label, _ in pressable(body)]
    assert sorted(labels) == sorted(["done", "skip", "open", *(f"Later: in {n} days" for n in (3, 7, 14))] * 10)
    assert "+" not in said(body)


def test_a_menu_of_several_actions_says_for_each_option_which():
    body = drawn(*map(nudge, range(5)), text="Good morning")
    menu = next(each for each in parts(body["components"]) if each["type"] == 3)
    assert menu["placeholder"] == "open · Later"
    found = [custom_ids.read_option(custom_ids.read(menu["custom_id"])[0], each["value"]) for each in menu["options"]]
    assert found[:2] == [("due.open", "0 key"), ("due.later", "3 x")]


def test_moments_are_drawn_for_every_reader():
    body = drawn(Card(body=f"Next: {mark(NINE, '9:00')}"), text=f"I'll remind you {mark(NINE, '9:00')}.")
    assert said(body) == "I'll remind you <t:1795078800:F> · <t:1795078800:R>.\nNext: <t:1795078800:F>"


def test_labels_that_cannot_hold_markup_have_the_words_of_a_moment():
    body = drawn(Card(body="x", buttons=(Button(label=f"At {mark(NINE, '9:00')}", action="a", value="1"),)))
    assert pressable(body)[0][0] == "At 9:00"


def test_a_picture_is_shown_with_words_for_those_who_cannot_see_it():
    shown = render.message(
        Reply(text="Your map", picture=Picture(name="../地図 map.png", data=b"png", alt="Three rings"))
    )
    body = body_of(shown)
    assert body["attachments"] == [{"id": 0, "filename": "map.png", "description": "Three rings"}]
    gallery = body["components"][1]
    assert gallery["items"] == [{"media": {"url": "attachment://map.png"}, "description": "Three rings"}]
    assert [each.data for each in shown.uploads] == [b"png"]


def test_a_file_is_shown_by_its_name():
    shown = render.message(Reply(text="Your book", file=File(name="kizuna-2026-11-23.zip", data=b"PK")))
    body = body_of(shown)
    assert body["attachments"] == [{"id": 0, "filename": "kizuna-2026-11-23.zip"}]
    assert body["components"][1] == {"type": 13, "file": {"url": "attachment://kizuna-2026-11-23.zip"}}


def test_a_reply_that_says_nothing_is_a_message_all_the_same():
    assert said(body_of(render.message(Reply()))) == "…"


def test_a_long_text_gives_way_before_short_ones():
    fields = (Field(name="Circle", value="close"),)
    body = drawn(Card(title="Mika", body="犬" * 4000, fields=fields, note="mika"), text="Here she is")
    assert said(body).startswith("Here she is\n### Mika\n犬犬")
    assert said(body).endswith("…\n**Circle**\u2002close\n-# mika")


def test_names_are_offered_after_those_typed_before():
    options = (Option(label="田中 太郎", value="#1", description="NEC"), Option(label="", value="#2"))
    assert render.choices(options) == [{"name": "田中 太郎 — NEC", "value": "#1"}]
    assert render.choices(options, "佐藤、", several=True) == [{"name": "佐藤、田中 太郎", "value": "佐藤、#1"}]


def test_what_one_could_say_is_a_quotation_and_no_small_print():
    body = drawn(Card(title="Mika", body="NEC", opener="“Hi *Mika*”\n> me", note="since May"))
    assert said(body) == "### Mika\nNEC\n> “Hi \\*Mika\\*”\n> \\> me\n-# since May"
