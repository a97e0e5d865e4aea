"""`map`: the network in a picture and in words."""

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, ImageFont

from bot.drawing.fonts import Fonts
from bot.model.contact import Contact
from bot.model.ids import owner_id
from tests.features.kept import held, saved
from tests.talk import Talk


def _alt(talk: Talk) -> str:
    assert talk.last is not None
    assert talk.last.picture is not None
    with Image.open(BytesIO(talk.last.picture.data)) as picture:
        assert picture.format == "PNG"
    return talk.last.picture.alt


async def test_the_map_shows_who_is_in_which_circle(any_talk: Talk) -> None:
    await any_talk.commands("add", "Mika", circle="inner")
    await any_talk.commands("add", "Ken Sato", circle="close")
    await any_talk.says("add Bob")
    said = await any_talk.says("map")
    assert "3 people are around you." in said
    assert _alt(any_talk) == "A map with you in the middle of rings. inner: Mika. close: Ken Sato. friend: Bob."


@pytest.fixture
def font(tmp_path: Path) -> Path:
    """A file that the operator has chosen: the one font that is there on every machine."""
    own = ImageFont.load_default(24)
    assert isinstance(own, ImageFont.FreeTypeFont)
    assert isinstance(own.path, BytesIO)
    path = tmp_path / "chosen.ttf"
    path.write_bytes(own.path.getvalue())
    return path


async def test_the_map_reads_like_japanese(hanashi: Talk, font: Path) -> None:
    hanashi.bot.engine._fonts = Fonts(font)
    for name in ("田中太郎", "佐藤健"):
        await hanashi.says(f"追加 {name} 輪:親しい")
        await hanashi.says(f"会った {name} 昨日")
    said = await hanashi.says("地図")
    assert said == "あなたのまわりに2人います。\nみなさんとよくつながっています。\n[統計]"
    assert _alt(hanashi) == "あなたを中心に、輪が広がる地図。親しい: 佐藤健、田中太郎。"


async def test_an_empty_map_has_a_way_to_begin(any_talk: Talk) -> None:
    assert "Your map is still blank" in await any_talk.says("map")
    assert any_talk.last is not None
    assert any_talk.last.picture is None


async def test_who_has_not_been_spoken_to_for_long_is_named_kindly(talk: Talk) -> None:
    await talk.commands("add", "Mika", circle="inner")
    await talk.says("met Mika today")
    await talk.waits(days=30)
    assert "It has been a while with Mika; a short hello is plenty." in await talk.says("map")


async def test_those_who_know_each_other_are_joined(any_talk: Talk) -> None:
    for name in ("Mika", "Ken", "Bob"):
        await any_talk.says(f"add {name}")
    await any_talk.says("intro knows Ken, Mika")
    await any_talk.says("edit Bob introduced_by:Ken")
    await any_talk.says("map")
    assert "Lines join " in _alt(any_talk)
    assert "Ken and Mika" in _alt(any_talk) or "Mika and Ken" in _alt(any_talk)


async def test_one_circle_can_be_looked_at(talk: Talk) -> None:
    await talk.commands("add", "Mika", circle="inner")
    await talk.says("add Bob")
    assert "One person is in “inner”." in await talk.says("map inner")
    assert "Bob" not in _alt(talk)
    assert "One person is in “inner”." in await talk.says("map circle: inner circle")
    assert "One person is in “friend”." in await talk.says("map friends")
    assert "One person is in “inner”." in await talk.presses("inner")
    assert "2 people are around you." in await talk.presses("Everybody")


async def test_the_people_of_a_purpose_can_be_looked_at(talk: Talk) -> None:
    await talk.says("purpose set Find a co-founder")
    await talk.says("add Mika")
    await talk.says("add Bob")
    await talk.says("purpose link Mika as investor")
    for words in ("map co-founder", "map purpose", "map purpose Find a co-founder"):
        assert "One person matters for “Find a co-founder”." in await talk.says(words)
        assert "Bob" not in _alt(talk)
    await talk.says("map")
    assert "One person matters" in await talk.presses("Find a co-founder")


async def test_the_people_of_a_company_can_be_looked_at(talk: Talk) -> None:
    await talk.says('add Mika company:"Sony Inc."')
    await talk.says("add Ken company:Sony")
    await talk.says("add Bob company:NEC")
    assert "You know 2 people at Sony" in await talk.says("map sony")
    assert "Which company?" in await talk.says("map company")
    assert "You know one person at NEC" in (await talk.presses("NEC")).replace("1 person", "one person")


async def test_an_unknown_word_is_answered_with_what_can_be_asked(talk: Talk) -> None:
    await talk.says("add Mika")
    assert "I know no circle, open purpose or company called “Atlantis”" in await talk.says("map Atlantis")
    assert "Nobody is there yet." in await talk.says("map inner")
    assert "No company is noted yet." in await talk.says("map company")


async def test_the_silent_are_not_on_the_map(talk: Talk) -> None:
    await talk.says("add Mika")
    await talk.says("add Ken")
    await talk.says("archive Ken")
    await talk.says("map")
    assert "Ken" not in _alt(talk)


async def test_of_four_hundred_people_the_nearest_are_drawn_and_the_others_counted(talk: Talk) -> None:
    await talk.says("add Mika")
    now = talk.clock.now()
    await saved(talk, *(Contact(id=f"x{n:03}", name=f"Friend {n}", created_at=now, circle="wide") for n in range(399)))
    said = await talk.says("map")
    assert "The map shows the nearest; 250 more people are in your book." in said
    assert "friend: Mika." in _alt(talk)
    assert len(_alt(talk)) < 1000


async def test_without_a_font_the_words_say_that_names_are_missing(hanashi: Talk) -> None:
    hanashi.bot.engine._fonts = Fonts(folders=[])
    await hanashi.says("追加 田中太郎")
    assert "日本語の書体がないため" in await hanashi.says("地図 友人")
    assert "友人: 田中太郎。" in _alt(hanashi)


async def test_the_same_book_gives_the_same_picture(talk: Talk) -> None:
    for name in ("Mika", "Ken", "🦊", "Wolfeschlegelsteinhausenbergerdorff Senior 👩‍👩‍👧‍👦"):
        await talk.says(f"add {name}")
    pictures = []
    for _ in range(2):
        await talk.says("map")
        pictures.append(talk.last.picture)
    assert pictures[0] == pictures[1]


async def test_drawing_asks_the_book_as_often_for_many_people_as_for_few(
    talk: Talk, monkeypatch: pytest.MonkeyPatch
) -> None:
    counts = []
    for size in (3, 60):
        now = talk.clock.now()
        await talk.says("add Mika")
        await saved(talk, *(Contact(id=f"y{n:03}", name=f"Friend {n}", created_at=now) for n in range(size)))
        async with talk.bot.store.reading(owner_id(talk.user)) as book:
            kind, asked = type(book), []
            whole = kind.all
        monkeypatch.setattr(
            kind, "all", lambda self, record, whole=whole, asked=asked: asked.append(record) or whole(self, record)
        )
        await talk.says("map")
        monkeypatch.setattr(kind, "all", whole)
        counts.append(len(asked))
    assert counts == [4, 4]
    assert len(await held(talk, Contact)) > 60


@pytest.mark.parametrize(
    "text",
    ["show me my network", "How does my network look?", "draw my network map", "What does my network look like?"],
)
async def test_the_map_can_be_asked_for_in_english(talk: Talk, text: str) -> None:
    await talk.says("add Mika")
    assert "One person is around you." in await talk.says(text)


@pytest.mark.parametrize(
    "text", ["人脈図を見せて", "私の人脈を絵で見たい", "地図見せて", "つながりはどうなってる?", "人脈マップ"]
)
async def test_the_map_can_be_asked_for_in_japanese(hanashi: Talk, text: str) -> None:
    await hanashi.says("追加 田中太郎")
    assert "あなたのまわりに1人います。" in await hanashi.says(text)
