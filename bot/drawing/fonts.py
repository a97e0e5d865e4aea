"""Which font pictures are written in: the operator's choice, or the first known one with Japanese letters."""

import os
import sys
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from bot.operation import logs

KNOWN = (
    "NotoSansCJK-Regular.ttc", "NotoSansCJKjp-Regular.otf", "NotoSansJP-Regular.otf", "NotoSansJP-Regular.ttf",
    "NotoSansCJKjp-VF.otf", "NotoSansCJK-VF.ttc", "NotoSansCJK-VF.otf.ttc", "NotoSansJP-VF.otf", "NotoSansJP[wght].ttf",
    "NotoSansJP-VariableFont_wght.ttf", "SourceHanSansJP-Regular.otf", "SourceHanSans-Regular.ttc", "SourceHanSans.ttc",
    "ヒラギノ角ゴシック W3.ttc", "YuGothR.ttc", "YuGothM.ttc", "meiryo.ttc", "ipaexg.ttf", "ipagp.ttf", "ipag.ttf",
    "TakaoPGothic.ttf", "TakaoGothic.ttf", "VL-PGothic-Regular.ttf", "VL-Gothic-Regular.ttf", "mplus-1p-regular.ttf",
    "fonts-japanese-gothic.ttf", "NotoSerifCJK-Regular.ttc", "ipam.ttf", "msgothic.ttc", "DroidSansFallbackFull.ttf",
)  # fmt: skip
"""File names as distributions, macOS and Windows ship them, the best first."""
BOLD = {"Regular": "Bold", "W3": "W6", "YuGothR": "YuGothB", "YuGothM": "YuGothB", "meiryo.": "meiryob."}
REMEDY = "install one, such as fonts-noto-cjk, or name a file in KIZUNA_FONT"
_FILES_MOST = 20_000
"""So many files are looked at; then the search ends with what it has."""


class Fonts:
    """Finds the font when it is first asked for. Where there is none, `kizuna check` and what is said with a picture tell."""

    def __init__(self, chosen: Path | None = None, *, folders: Sequence[Path] | None = None) -> None:
        self._chosen = chosen
        self._folders = folders
        self._found: tuple[Path | None] | None = None

    @property
    def path(self) -> Path | None:
        """A font file with Japanese letters; None when there is none. Looks at the disk the first time."""
        if self._found is None:
            self._found = (self._chosen or found(usual_folders() if self._folders is None else self._folders),)
        return self._found[0]

    def unusable(self, error: OSError) -> None:
        """What was found is no font after all: go on without it."""
        if self._found and self._found[0]:
            logs.get("drawing").error(
                "the font cannot be read", font=str(self._found[0]), error=str(error), remedy=REMEDY
            )
        self._found = (None,)


def found(folders: Iterable[Path]) -> Path | None:
    """The best known font in these folders and all within them."""
    ranks = {name.casefold(): rank for rank, name in enumerate(KNOWN)}
    best: tuple[int, str] | None = None
    for place, name in _files(folders):
        rank = ranks.get(unicodedata.normalize("NFC", name).casefold())
        if rank is not None and (best is None or (rank, place) < best):
            best = rank, place
        if best is not None and best[0] == 0:
            break
    return Path(best[1]) if best else None


def bold(path: Path) -> Path:
    """The bold font beside a font; the font itself when there is none."""
    for thin, thick in BOLD.items():
        beside = path.with_name(path.name.replace(thin, thick))
        if thin in path.name and beside.is_file():
            return beside
    return path


def usual_folders() -> list[Path]:
    """Where fonts are kept on this system, the user's own first."""
    home = Path.home()
    if sys.platform == "darwin":
        return [home / "Library/Fonts", Path("/Library/Fonts"), Path("/System/Library/Fonts")]
    if sys.platform == "win32":
        own = Path(os.environ.get("LOCALAPPDATA") or home / "AppData" / "Local")
        return [own / "Microsoft/Windows/Fonts", Path(os.environ.get("SYSTEMROOT") or "C:/Windows") / "Fonts"]
    return [home / ".local/share/fonts", home / ".fonts", Path("/usr/local/share/fonts"), Path("/usr/share/fonts")]


def _files(folders: Iterable[Path]) -> Iterator[tuple[str, str]]:
    """The path and the name of each file, in an order that depends on nothing but names."""
    left = _FILES_MOST
    for folder in folders:
        for place, within, names in os.walk(folder):
            within.sort()
            for name in sorted(names):
                yield os.path.join(place, name), name
            left -= len(names)
            if left < 0:
                return
