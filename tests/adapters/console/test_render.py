"""How replies look."""

from datetime import UTC, datetime
from itertools import count

from adapters.console.layout import width
from adapters.console.render import Renderer
from bot.model.moment import mark
from bot.model.reply import Button, Card, Choice, Field, Option, Picture, Reply


def drawn(reply: Reply, *, colours: bool = False) -> str:
    numbers = count(1)
    return Renderer(colours=colours).reply(reply, lambda card, action, value: next(numbers))


def test_a_card_reads_from_heading_to_buttons() -> None:
    card = Card(
        title="田中太郎",
        body="It has been a while.",
        fields=(Field(name="Company", value="絆社"), Field(name="犬", value="Pochi")),
        note="met at PyCon",
        buttons=(Button(label="Done"), Button(label="Later")),
    )
    assert drawn(Reply(text="Due today", cards=(card,))).splitlines() == [
        "Due today",
        "",
        "── 田中太郎 ──",
        "It has been a while.",
        "Company  絆社",
        "犬       Pochi",
        "met at PyCon",
        "[1] Done  [2] Later",
    ]


def test_values_of_wide_and_narrow_names_stand_in_one_column() -> None:
    fields = tuple(Field(name=name, value="|") for name in ("会社", "Dog", "最後に話した日"))
    lines = drawn(Reply(cards=(Card(fields=fields),))).splitlines()
    assert {width(line[: line.index("|")]) for line in lines} == {16}


def test_a_long_value_hangs_under_itself() -> None:
    lines = drawn(Reply(cards=(Card(fields=(Field(name="Fact", value="a dog " * 20),)),))).splitlines()
    assert len(lines) == 2
    assert lines[1].startswith("      dog a dog")


def test_buttons_alone_stand_right_under_the_text() -> None:
    assert drawn(Reply(text="Added.", cards=(Card(buttons=(Button(label="Undo"),)),))) == "Added.\n[1] Undo"


def test_short_options_stand_side_by_side() -> None:
    options = tuple(Option(label=f"in {n} days", value=str(n)) for n in (3, 7))
    choice = Choice(action="later", placeholder="Later", options=options)
    assert drawn(Reply(cards=(Card(choices=(choice,)),))) == "Later  [1] in 3 days  [2] in 7 days"


def test_a_choice_is_a_numbered_list() -> None:
    choice = Choice(
        action="pick", placeholder="Who?", options=(Option(label="Tanaka", value="1", description="絆社"),) * 2
    )
    assert drawn(Reply(cards=(Card(choices=(choice,)),))) == "Who?\n  [1] Tanaka — 絆社\n  [2] Tanaka — 絆社"


def test_a_link_shows_its_address_and_takes_no_number() -> None:
    buttons = (Button(label="Profile", url="https://a.example/1"), Button(label="Done"))
    assert drawn(Reply(cards=(Card(buttons=buttons),))) == "[1] Done\nProfile: https://a.example/1"


def test_many_buttons_go_on_in_the_next_line() -> None:
    lines = drawn(Reply(cards=(Card(buttons=(Button(label="またあとで"),) * 12),))).splitlines()
    assert len(lines) == 3
    assert all(width(line) <= 80 for line in lines)


def test_a_moment_is_shown_as_its_words() -> None:
    text = f"At {mark(datetime(2025, 11, 19, tzinfo=UTC), 'Wed 09:00')}."
    shown = drawn(Reply(text=text, cards=(Card(title=text, fields=(Field(name="When", value=text),)),)))
    assert shown == "At Wed 09:00.\n\n── At Wed 09:00. ──\nWhen  At Wed 09:00."


def test_a_picture_is_shown_as_its_words() -> None:
    assert drawn(Reply(picture=Picture(name="map.png", data=b"", alt="Three rings"))) == "▣ Three rings"


def test_no_part_of_a_reply_carries_escapes_through() -> None:
    evil = "a\x1b[2J\x07\nb"
    card = Card(
        title=evil,
        body=evil,
        note=evil,
        fields=(Field(name=evil, value=evil),),
        buttons=(Button(label=evil), Button(label=evil, url=evil)),
        choices=(Choice(action="", placeholder=evil, options=(Option(label=evil, value="", description=evil),)),),
    )
    shown = drawn(Reply(text=evil, cards=(card,), picture=Picture(name=evil, data=b"", alt=evil)))
    assert not {"\x1b", "\x07"} & set(shown)


def test_colours_change_no_letter() -> None:
    reply = Reply(cards=(Card(title="Late", tone="warn", note="since May", buttons=(Button(label="Done"),)),))
    assert drawn(reply, colours=True) == (
        "\x1b[1;33m── Late ──\x1b[0m\n\x1b[2msince May\x1b[0m\n\x1b[1m[1]\x1b[0m Done"
    )


def test_an_empty_reply_shows_nothing() -> None:
    assert drawn(Reply()) == ""


def test_what_one_could_say_is_set_off_on_every_line() -> None:
    lines = drawn(Reply(cards=(Card(title="Mika", opener="“" + "Hello " * 20 + "”"),))).splitlines()
    assert len(lines) == 3
    assert all(line.startswith("▏ ") and width(line) <= 80 for line in lines[1:])
