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
