"""Those whom one met last night are spoken of again before their card is saved."""

import pytest

from tests.talk import Talk

MET = "last night at Rust Berlin I met Ivo Kral, Lotte Visser and Nadia Aziz"
ATTA = "昨日のRust Tokyoで西村さん、Lotteさん、小川さんと知り合った"


@pytest.mark.parametrize(
    ("line", "seen"),
    [
        ("Ivo maintains tokio, Lotte runs the meetup", "About them: Ivo Kral: maintains tokio\nLotte Visser: runs the meetup"),
        ("Nadia: two kids, moved here from Lyon", "About them: Nadia Aziz: two kids\nNadia Aziz: moved here from Lyon"),
        ("lotte could use a venue", "Looking for: Lotte Visser: could use a venue"),
        ("sent lotte a thank you", "Who: Lotte Visser (new)\nWhat: Messaged"),
        ("Lotte owes me a beer", "Who: Lotte Visser (new)\nGive and take: they owe you"),
        ("what did I promise Lotte?", "All I know is on this card"),
        ("who is ivo", "All I know is on this card"),
        ("who could help Lotte with hiring?", "All I know is on this card"),
        ("what does ivo do", "All I know is on this card"),
        ("it's Nadja not Nadia", "Ivo Kral (new), Lotte Visser (new) and Nadja (new)"),
        ("and Felix from SumUp, he imports wine", "Who: Felix (new)\nWhat: Met\nWhen: yesterday (Tue, Nov 17)\nWhere: Rust Berlin\nAbout them: from SumUp\nimports wine"),
    ],
)  # fmt: skip
async def test_whoever_waits_to_be_saved_is_known_by_any_part_of_the_name(talk: Talk, line: str, seen: str) -> None:
    assert "Where: Rust Berlin" in await talk.says(MET)
    assert seen in await talk.says(line)


@pytest.mark.parametrize(
    ("line", "seen"),
    [
        ("西村さんはtokioのメンテナ、Lotteさんは勉強会の主催", "西村さん: tokioのメンテナ\nLotteさん: 勉強会の主催"),
        ("あと銀行で働いてる森さん", "だれ: 森さん(新しい人)\n何をした: 会った"),
        ("いや銀行で働いてる森さん", "だれ: 森さん(新しい人)"),
        ("Lotteさんにお礼送った", "だれ: Lotteさん(新しい人)\n何をした: 連絡した"),
        ("Lotteさんに誰を紹介できる？", "わかっているのはこのカードのことです"),
        ("小川じゃなくて小河", "Lotteさん(新しい人)、小河(新しい人)"),
    ],
)
async def test_whoever_waits_to_be_saved_is_known_in_japanese(hanashi: Talk, line: str, seen: str) -> None:
    assert "どこで: Rust Tokyo\n" in await hanashi.says(ATTA)
    assert seen in await hanashi.says(line)


async def test_two_cards_of_one_stranger_become_one_person(any_talk: Talk) -> None:
    await any_talk.says("met Ivo Kral and Lotte Visser yesterday at PyCon")
    await any_talk.says("sent ivo the slides")
    await any_talk.says("save all")
    assert "Ivo Kral" in await any_talk.says("list")
    assert "2 people" in await any_talk.says("home")


async def test_an_earlier_card_is_put_right_after_another_one_was_shown(any_talk: Talk) -> None:
    await any_talk.says("met Nadia yesterday at PyCon")
    await any_talk.says("had lunch with Tom today")
    assert "Who: Nadja (new)" in await any_talk.says("it's Nadja not Nadia")


async def test_two_strangers_of_one_name_stay_apart(talk: Talk) -> None:
    await talk.says("met Tom Reed and Tom Berg at PyCon yesterday")
    assert "Who: Tom (new)" in await talk.says("sent Tom the slides")


async def test_a_plan_that_waits_is_called_off_in_words(any_talk: Talk) -> None:
    await any_talk.says("add Kim Park")
    await any_talk.says("lunch with kim on friday at noon")
    assert "nothing was saved" in await any_talk.says("cancel lunch with kim")


async def test_a_plan_that_waits_is_called_off_in_japanese(hanashi: Talk) -> None:
    await hanashi.says("追加 中村さくら")
    await hanashi.says("水曜に中村さんとランチ")
    assert "何も保存していません" in await hanashi.says("やっぱ中村さんとのランチなしで")


async def test_what_was_said_of_one_stays_theirs_under_another_name(talk: Talk) -> None:
    await talk.says(MET)
    await talk.says("Nadia: two kids")
    assert "About them: Nadja: two kids" in await talk.says("it's Nadja not Nadia")


async def test_who_was_there_is_asked_in_passing(any_talk: Talk) -> None:
    await any_talk.says("met Ivo Kral and Lotte Visser yesterday at PyCon")
    await any_talk.says("save")
    for line in ("who else was there", "how many people did I meet yesterday", "who was there again?"):
        assert "Ivo Kral — yesterday — PyCon" in await any_talk.says(line)
