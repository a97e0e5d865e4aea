"""The terminal's own few sentences, and how it writes a date."""

from datetime import datetime

from bot.language import spoken
from bot.text import Locale, Text

HELP = Text(
    en=(
        "Type as you would write to a friend. A number presses what is shown with that number.\n"
        "A file dropped into this window is sent to Kizuna. Files that it gives you are\n"
        "put into the folder in which you started it.\n"
        ":now  what time it is for Kizuna\n"
        ":wait 3d  let time pass (10m, 2h30m, 3d, 1w, 1y) and see what Kizuna says meanwhile\n"
        ":cancel  leave a form\n"
        ":quit  leave"
    ),
    ja=(
        "友達に書くように入力してください。番号を入力すると、その番号のボタンを押します。\n"
        "ファイルはこの画面にドラッグすれば渡せます。\n"
        "受け取るファイルは、起動したときのフォルダに保存されます。\n"
        ":今  Kizunaの時計を表示します\n"
        ":待つ 3日  時間を進めます(10分、2時間30分、3日、1週間、1年)。その間のお知らせも届きます\n"
        ":やめる  フォームを閉じます\n"
        ":終了  終わります"
    ),
)
NO_SUCH_NUMBER = Text(
    en="There is no {number} to press just now.",
    ja="いま押せる番号に{number}はありません。",
)
UNKNOWN = Text(
    en="I don't know {word}. Try :help.",
    ja="{word} という操作はありません。:ヘルプ をご覧ください。",
)
HOW_LONG = Text(
    en="How long shall I wait? For example :wait 3d, :wait 2h30m or :wait 1w.",
    ja="どのくらい待ちますか。例: :待つ 3日、:待つ 2時間30分、:待つ 1週間",
)
TOO_LONG = Text(
    en="That is a long time. I can wait up to five years at once.",
    ja="それは長すぎます。一度に待てるのは5年までです。",
)
NOW = Text(en="— now {moment}", ja="— いま {moment}")
FORM = Text(
    en="An empty line keeps what is in brackets, - empties it, :cancel leaves.",
    ja="空行なら[ ]の中のまま、- だけで空にします。:やめる で閉じます。",
)
NEEDED = Text(en="This one is needed.", ja="ここは必ず入力してください。")
WHICH = Text(en="Please pick one by its number or name.", ja="番号か名前で一つ選んでください。")
NO_FILE = Text(
    en="I find no file {path}. Drag the file into this window, and its path is typed for you.",
    ja="{path} というファイルが見つかりません。ファイルをこの画面にドラッグすると、パスが入力されます。",
)
A_FOLDER = Text(
    en="{path} is a folder. Please name a file in it.", ja="{path} はフォルダです。中のファイルを指定してください。"
)
CLOSED = Text(
    en="I can't read {path}. Are you allowed to open it?",
    ja="{path} を読めません。開く権限があるか確かめてください。",
)
WHICH_FILE = Text(
    en="Here you type {command} and the file's path, or drag the file into this window.",
    ja="ここでは「{command}」に続けてファイルのパスを入力するか、ファイルをこの画面にドラッグしてください。",
)
SAVED = Text(en="Saved as {path}", ja="{path} に保存しました。")
NOT_SAVED = Text(
    en="I can't write {name} into {folder}. Start me in a folder that you can write in.",
    ja="{folder} に {name} を保存できません。書き込めるフォルダで起動してください。",
)
LEFT = Text(en="All right, nothing was changed.", ja="閉じました。何も変えていません。")


def date_and_time(local: datetime, locale: Locale, *, year: bool = False) -> str:
    """A local moment as people write it: `Wed, Nov 19 09:00`, `11月19日(水) 09:00`."""
    return f"{spoken.date_words(local.date(), locale, year=year)} {spoken.time_words(local.time())}"
