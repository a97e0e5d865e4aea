"""People in a row with a word on each, typed on the way home: what is kept of whom."""

import pytest

from tests.talk import Talk


@pytest.mark.parametrize(
    ("who", "kept"),
    [
        ("Hana", "## Hana\nHarbor Bank · designer"),
        ("Leo", "## Leo\nSony"),
        ("Mia", "twins"),
        ("Ada", "About them: a nurse"),
    ],
)
async def test_company_and_title_are_kept_as_such(talk: Talk, who: str, kept: str) -> None:
    await talk.says("met Hana, designer at Harbor Bank, Leo from Sony, Mia (has twins) and Ada, a nurse")
    await talk.presses("Save")
    assert kept in await talk.says(f"who {who}")


async def test_titles_and_readings_are_kept_in_japanese(hanashi: Talk) -> None:
    await hanashi.says("株式会社アクア 営業部長 山田様、楽天の川村さん（かわむら）と名刺交換")
    await hanashi.presses("保存")
    assert "## 山田\n株式会社アクア · 営業部長" in await hanashi.says("誰 山田さん")
    assert "## 川村(かわむら)\n楽天" in await hanashi.says("誰 かわむらさん")


async def test_a_word_on_each_of_several_whom_one_met_is_shown_first(talk: Talk) -> None:
    said = await talk.says("met Yuki Tanaka, designer at Harbor Bank, and Sam Lee, who runs a bakery")
    assert "Yuki Tanaka: designer at Harbor Bank\nSam Lee: runs a bakery" in said


async def test_who_is_met_alone_has_their_company_on_the_card_at_once(talk: Talk) -> None:
    await talk.says("met Dev from Mercari")
    assert "## Dev\nMercari" in await talk.says("save")
