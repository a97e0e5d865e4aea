"""Names as people type them: phrases/names.txt, `=>` where they may act, `!>` where they may only ask."""

from pathlib import Path

import pytest

from bot.language.names import keys, query_keys

PHRASES = Path(__file__).parent / "phrases"
LINES = [
    line
    for name in ("names", "blind_names", "judged_names_en")
    for line in (PHRASES / f"{name}.txt").read_text("utf-8").splitlines()
]


def test_a_name_acts_only_where_it_is_surely_meant():
    assert [line for line in LINES if not acts_as_told(line)] == []


def test_what_a_hostile_judge_wrote_acts_on_nobody_else():
    lines = (PHRASES / "judged_names_ja.txt").read_text("utf-8").splitlines()
    # Kunrei that differs from Hepburn by dropped letters alone is asked for: it may be a slip.
    assert [line for line in lines if not acts_as_told(line)] == ["Tuyosi Kusanagi => 草彅 剛 | くさなぎ つよし"]


def acts_as_told(line: str) -> bool:
    """Of `typed => name | reading | alias`, whether what is typed does with such a name what the arrow says."""
    acts = " => " in line
    typed, person = line.split(" => " if acts else " !> ")
    name, reading, alias = ([part.strip() for part in person.split("|")] + ["", ""])[:3]
    known = keys(name, reading, [alias] if alias else [])
    return bool(known & set(query_keys(typed))) is acts


@pytest.mark.parametrize("name", ["山本 健", "林 翔太", "王 伟", "佐藤 優", "五十嵐 学"])
def test_how_kanji_are_read_is_never_guessed(name):
    assert not any(key.isascii() or key.startswith("=") for key in keys(name))
    assert not any("ぁ" <= sign <= "ゖ" for key in keys(name) for sign in key)
