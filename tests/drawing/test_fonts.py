"""Where the font comes from, and what happens when there is none."""

from pathlib import Path

from bot.drawing import check, fonts, letters
from bot.drawing.fonts import Fonts
from tests.loglines import captured


def _file(folder: Path, name: str) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(b"no font")
    return path


def test_the_best_known_font_of_all_folders_is_taken(tmp_path: Path) -> None:
    _file(tmp_path, "own/ipag.ttf")
    best = _file(tmp_path, "system/opentype/noto/NotoSansCJK-Regular.ttc")
    _file(tmp_path, "system/Arial.ttf")
    assert fonts.found([tmp_path / "own", tmp_path / "system"]) == best


def test_names_of_fonts_may_be_written_as_macos_writes_them(tmp_path: Path) -> None:
    path = _file(tmp_path, "ヒラギノ角ゴシック W3.ttc".replace("ギ", "キ\u3099").replace("ゴ", "コ\u3099"))
    assert fonts.found([tmp_path]) == path


def test_folders_that_are_not_there_do_no_harm(tmp_path: Path) -> None:
    assert fonts.found([tmp_path / "nowhere"]) is None


def test_the_bold_sister_is_found_beside_a_font(tmp_path: Path) -> None:
    thin = _file(tmp_path, "NotoSansCJK-Regular.ttc")
    assert fonts.bold(thin) == thin
    assert fonts.bold(_file(tmp_path, "NotoSansCJK-Bold.ttc").with_name(thin.name)).name == "NotoSansCJK-Bold.ttc"


def test_the_choice_of_the_operator_comes_before_any_other(tmp_path: Path) -> None:
    _file(tmp_path, "NotoSansCJK-Regular.ttc")
    chosen = _file(tmp_path, "mine.ttf")
    assert Fonts(chosen, folders=[tmp_path]).path == chosen


def test_no_conversation_is_disturbed_for_want_of_a_font() -> None:
    none = Fonts(folders=[])
    with captured() as lines:
        assert [none.path, none.path] == [None, None]
        assert lines() == []


def test_without_a_font_latin_letters_are_written_and_others_known_to_be_missing() -> None:
    pen = letters.of(Fonts(folders=[]))
    assert not pen.whole
    assert pen.writes("Mika O'Brien 12")
    assert not pen.writes("田中")
    assert pen.written("Ken 田中 🦊 Ito") == "Ken  Ito"
    assert pen.written("Nov 9 – Dec 12") == "Nov 9 - Dec 12"


def test_a_file_that_is_no_font_is_done_without_and_told_once(tmp_path: Path) -> None:
    broken = Fonts(_file(tmp_path, "mine.ttf"))
    with captured() as lines:
        assert not letters.of(broken).whole
        assert not letters.of(broken).whole
        (line,) = lines()
    assert "cannot be read" in line["event"]
    assert line["font"].endswith("mine.ttf")


def test_the_check_names_a_file_that_is_no_font(tmp_path: Path) -> None:
    (finding,) = check.check(_file(tmp_path, "mine.ttf"))
    assert finding.ok is False
    assert "mine.ttf cannot be read as a font" in finding.words.en
    assert "KIZUNA_FONT" in finding.remedy.ja
