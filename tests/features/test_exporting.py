"""`export`: everything there is, and the way back."""

import json
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import msgspec
import pytest
from msgspec.structs import replace

from bot.exchange import dump
from bot.model.contact import Contact
from bot.model.nudge import Nudge
from bot.model.record import About
from tests.features.kept import held, saved
from tests.storage.records import naming, others
from tests.storage.samples import a_contact, a_purpose
from tests.talk import Talk

TOLD = (
    "add Mika Sato company:Sony handle:mika@example.com",
    "met Mika Sato yesterday at PyCon. Likes tea",
    "remind Mika Sato tomorrow at 10 call",
    "remind every monday at 9 plan the week",
    "date Mika Sato birthday May 3",
    "purpose set find a co-founder",
    "settings quiet:22:00-07:00",
)


def _belonging(record: About) -> About:
    """The sample, naming the gathering, the purpose and the review among the samples."""
    named = {name: "r1" for name in ("gathering_id", "review_id", "purpose_id") if getattr(record, name, "")}
    return replace(record, **named)


async def told(talk: Talk) -> None:
    for said in TOLD:
        await talk.says(said)


async def copy(talk: Talk) -> bytes:
    await talk.says("export")
    assert talk.last is not None
    assert talk.last.file is not None
    return talk.last.file.data


async def test_export_gives_a_table_an_address_book_and_all_of_it(any_talk: Talk) -> None:
    await told(any_talk)
    said = await any_talk.says("export")
    assert "whole book: one person" in said
    assert any_talk.last.file.name == "kizuna-2026-11-18.zip"
    with ZipFile(BytesIO(any_talk.last.file.data)) as archive:
        assert sorted(archive.namelist()) == ["book.json", "people.csv", "people.vcf"]
        assert "Mika Sato" in archive.read("people.csv").decode("utf-8-sig")
        assert b"FN:Mika Sato" in archive.read("people.vcf")


async def test_a_table_or_an_address_book_alone(talk: Talk) -> None:
    await told(talk)
    await talk.says("export csv")
    assert talk.last.file.name.endswith(".csv")
    await talk.says("書出 vcard")
    assert talk.last.file.name.endswith(".vcf")


async def test_an_empty_book_has_nothing_to_give(talk: Talk) -> None:
    assert "still empty" in await talk.says("export")
    assert talk.last.file is None


async def test_a_book_comes_back_whole_to_somebody_who_begins_anew(any_talk: Talk) -> None:
    await told(any_talk)
    other = any_talk.beside("ben")
    said = await other.sends("kizuna.zip", await copy(any_talk))
    assert "one person, one talk, 2 reminders and 3 notes" in said
    await other.presses("Bring it back")
    assert await held(other, Contact) == await held(any_talk, Contact)
    assert "PyCon" in await other.says("who Mika Sato")
    assert "plan the week" in await other.says("reminders")
    assert "22:00" in await other.says("settings")


async def test_a_copy_brings_its_language_along(talk: Talk) -> None:
    await told(talk)
    other = talk.beside("haru", locale="ja")
    await other.sends("kizuna.zip", await copy(talk))
    assert "It's all back: one person, one talk" in await other.presses("戻す")


async def test_everything_that_a_book_can_hold_comes_back(any_talk: Talk) -> None:
    await any_talk.says("add Ann")
    records = [
        a_contact("Mika"),
        a_contact("Ken"),
        a_purpose("r1"),
        *others(),
        *(_belonging(each) for each in naming()),
    ]
    await saved(any_talk, *records)
    other = any_talk.beside("ben")
    await other.sends("kizuna.zip", await copy(any_talk))
    await other.presses("Bring it back")
    for kind in dump.KINDS.values():
        mine, theirs = await held(any_talk, kind), await held(other, kind)
        assert mine, kind
        if kind is not Nudge:
            assert theirs == mine


async def test_a_copy_brought_to_its_own_book_changes_nothing(talk: Talk) -> None:
    await told(talk)
    assert "in your book already" in await talk.sends("kizuna.zip", await copy(talk))


async def test_what_was_removed_since_comes_back(any_talk: Talk) -> None:
    await told(any_talk)
    data = await copy(any_talk)
    await any_talk.says("remove Mika Sato")
    await any_talk.presses("Remove")
    assert "one person" in await any_talk.sends("kizuna.zip", data)
    await any_talk.presses("Bring it back")
    assert "Sony" in await any_talk.says("who Mika Sato")


async def test_a_reminder_whose_time_has_passed_stays_away_and_a_weekly_one_goes_on(talk: Talk) -> None:
    await told(talk)
    data = await copy(talk)
    await talk.waits(days=30)
    other = talk.beside("ben")
    assert "can't come back" in await other.sends("kizuna.zip", data)
    await other.presses("Bring it back")
    (weekly,) = [each for each in await held(other, Nudge) if each.kind == "reminder"]
    assert weekly.due_at > talk.clock.now()


async def test_undo_takes_a_book_away_again_with_its_settings(any_talk: Talk) -> None:
    await told(any_talk)
    other = any_talk.beside("ben")
    await other.sends("kizuna.zip", await copy(any_talk))
    await other.presses("Bring it back")
    await other.says("undo")
    assert await held(other, Contact) == []
    assert "21:00" in await other.says("settings")


async def test_a_forged_book_brings_nothing_that_cannot_be(talk: Talk) -> None:
    await told(talk)
    with ZipFile(BytesIO(await copy(talk))) as archive:
        book = json.loads(archive.read("book.json"))
    book["special_dates"][0] |= {"month": 2, "day": 31}
    book["touches"][0]["contact_id"] = "nobody"
    book["nudges"][0]["zone"] = "../../etc/passwd"
    book["contacts"].append({**book["contacts"][0], "id": "a b:1"})
    other = talk.beside("ben")
    said = await other.sends("book.json", json.dumps(book).encode())
    assert "one person, one reminder" in said
    assert "4 entries can't come back" in said


async def test_another_kind_of_json_is_not_a_book(talk: Talk) -> None:
    assert "damaged" in await talk.sends("book.json", b'{"kizuna": "x"}')
    assert "can't find any people" in await talk.sends("a.json", b'{"a": 1}')
    later = msgspec.json.encode({"kizuna": 2, "at": "2026-11-18T10:00:00Z"})
    assert "can't find any people" in await talk.sends("book.json", later)


@pytest.mark.parametrize(
    ("said", "ending"),
    [
        ("can i export my data?", ".zip"),
        ("back up my book", ".zip"),
        ("give me a backup", ".zip"),
        ("全部のデータをください", ".zip"),
        ("export my contacts as csv", ".csv"),
        ("データをダウンロードしたい", ".zip"),
        ("CSVで書き出して", ".csv"),
        ("連絡先をvcfでエクスポートして", ".vcf"),
    ],
)
async def test_a_sentence_asks_for_it_too(talk: Talk, said: str, ending: str) -> None:
    await talk.says("add Mika")
    await talk.says(said)
    assert talk.last.file.name.endswith(ending)


async def book_of(talk: Talk) -> dict:
    """What a copy of a told book says."""
    await told(talk)
    with ZipFile(BytesIO(await copy(talk))) as archive:
        return json.loads(archive.read("book.json"))


def only(book: dict, **some: object) -> bytes:
    """A document with these records and no others."""
    kept = {name: book[name] for name in ("kizuna", "at", "settings")}
    return json.dumps(kept | some).encode()


async def test_a_nudge_that_nobody_composes_does_not_come_back(talk: Talk) -> None:
    book = await book_of(talk)
    forged = [{**each, "id": f"f{n}", "kind": "nobody"} for n, each in enumerate(book["nudges"])]
    said = await talk.beside("ben").sends("book.json", only(book, nudges=forged))
    assert "can't come back" in said
    assert "already" not in said


async def test_names_and_lists_without_end_are_cut(talk: Talk) -> None:
    book = await book_of(talk)
    forged = {
        **book["contacts"][0],
        "name": "N" * 100_000,
        "handles": ["h" * 9000] * 200,
        "introduced_by": book["contacts"][0]["id"],
    }
    other = talk.beside("ben")
    await other.sends("book.json", only(book, contacts=[forged]))
    await other.presses("Bring it back")
    (somebody,) = await held(other, Contact)
    assert (len(somebody.name), len(somebody.handles), len(somebody.handles[0])) == (120, 100, 500)
    assert somebody.introduced_by == ""


@pytest.mark.parametrize(
    "settings",
    [
        {"country": "<!channel>"},
        {"digest_at": "09:00:00+05:00"},
        {"daily_limit": 1000},
        {"zone": "../../etc/passwd"},
        {"locale": "xx"},
    ],
)
async def test_settings_that_cannot_be_stay_as_they_were(talk: Talk, settings: dict) -> None:
    book = await book_of(talk)
    other = talk.beside("ben")
    before = await other.says("settings")
    await other.sends(
        "book.json", only({**book, "settings": {"weekly_goal": 9, **settings}}, contacts=book["contacts"])
    )
    await other.presses("Bring it back")
    assert await other.says("settings") == before


async def test_a_book_of_too_much_is_refused(talk: Talk) -> None:
    book = await book_of(talk)
    crowd = [book["touches"][0]] * (dump.RECORDS_MOST + 1)
    packed = BytesIO()
    with ZipFile(packed, "w", ZIP_DEFLATED) as archive:
        archive.writestr("book.json", only(book, touches=crowd))
    assert "more than I can take at once" in await talk.sends("book.zip", packed.getvalue())


async def test_what_was_promised_without_a_name_comes_back(talk: Talk) -> None:
    await talk.says("add Ken")
    await talk.says("met Ken today at PyCon")
    await talk.says("offer learn Rust")
    await talk.presses("A word each Saturday")
    other = talk.beside("ben")
    await other.sends("kizuna.zip", await copy(talk))
    await other.presses("Bring it back")
    assert {"follow_up", "learning"} <= {each.kind for each in await held(other, Nudge)}


async def test_a_holiday_goes_on_after_the_book_has_come_back(any_talk: Talk) -> None:
    await any_talk.says("add Mika cadence:7")
    await any_talk.says("pause 10 days")
    other = any_talk.beside("ben")
    await other.sends("kizuna.zip", await copy(any_talk))
    await other.presses("Bring it back")
    assert await any_talk.waits(days=9) == []
    assert "Welcome back" in await other.says("pause off")


@pytest.mark.parametrize("until", ["2026-11-17T00:00:00Z", "2031-11-18T00:00:00Z", "2026-11-28T00:00:00", "soon", 1])
async def test_a_holiday_that_cannot_be_does_not_begin(talk: Talk, until: object) -> None:
    book = await book_of(talk)
    other = talk.beside("ben")
    forged = {**book, "settings": {**book["settings"], "paused_until": until}}
    await other.sends("book.json", only(forged, contacts=book["contacts"]))
    await other.presses("Bring it back")
    assert "wasn't on holiday" in await other.says("pause off")


async def test_what_comes_back_to_a_book_that_has_it_is_not_asked_twice(any_talk: Talk) -> None:
    for each in (any_talk, other := any_talk.beside("ben")):
        await each.says("offer learn statistics")
        await each.presses("A word each Saturday")
    await other.sends("kizuna.zip", await copy(any_talk))
    await other.presses("Bring it back")
    assert len([each for each in await held(other, Nudge) if each.kind == "learning"]) == 1
