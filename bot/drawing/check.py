"""What `kizuna check` says about pictures."""

from pathlib import Path

from bot.drawing.fonts import found, usual_folders
from bot.drawing.letters import Letters
from bot.operation.checkup import Finding, filled
from bot.text import Text

SUBJECT = Text(en="Pictures", ja="絵")
FOUND = Text(en="written in {font}", ja="{font} で文字を書きます")
NONE = Text(
    en="no font with Japanese letters on this machine: maps leave Japanese names out",
    ja="日本語のフォントが見つかりません。地図に日本語の名前が入りません",
)
INSTALL = Text(
    en="Install one (Debian, Ubuntu: apt install fonts-noto-cjk), or name a font file in KIZUNA_FONT.",
    ja="フォントを入れる(Debian, Ubuntu: apt install fonts-noto-cjk)か、KIZUNA_FONT にフォントファイルを指定してください。",
)
NO_FONT = Text(en="{font} cannot be read as a font", ja="{font} はフォントとして読めません")
NO_JAPANESE = Text(en="{font} has no Japanese letters", ja="{font} には日本語の文字がありません")
NAME_ANOTHER = Text(
    en="Name a TrueType or OpenType file with Japanese letters in KIZUNA_FONT, or leave it empty.",
    ja="日本語の入った TrueType か OpenType のファイルを KIZUNA_FONT に指定するか、空にしてください。",
)
_SAMPLE = "絆あア"


def check(chosen: Path | None) -> list[Finding]:
    """Whether pictures can be written in Japanese with the font that was chosen, or with one that is found."""
    path = chosen or found(usual_folders())
    if path is None:
        return [Finding(None, SUBJECT, NONE, INSTALL)]
    try:
        letters = Letters(path)
    except OSError:
        return [Finding(False, SUBJECT, filled(NO_FONT, font=path), NAME_ANOTHER)]
    if not letters.writes(_SAMPLE):
        return [Finding(None, SUBJECT, filled(NO_JAPANESE, font=path), NAME_ANOTHER)]
    return [Finding(True, SUBJECT, filled(FOUND, font=path.name))]
