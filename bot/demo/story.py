"""A short, honest story on sample people: what is typed here goes through the same bot as anything else."""

import tempfile
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from bot import bootstrap
from bot.bootstrap import Chat
from bot.text import Locale

STORY: dict[Locale, Sequence[str]] = {
    "en": (
        "add Taro Tanaka company:Sony circle:close",
        "add Mika Suzuki circle:inner how:school",
        "met Tanaka-san yesterday at PyCon. He has a dog",
        "remind Tanaka-san tomorrow 6pm send the deck",
        "who tanaka",
        ":wait 2d",
        "1",
        ":wait 10d",
        "find dog",
        "archive Mika",
        "undo",
        ":quit",
    ),
    "ja": (
        "追加 田中太郎 会社:Sony 輪:親しい",
        "追加 鈴木美香 輪:特に近い きっかけ:大学の同級生",
        "会った 田中さん 昨日 PyConで。犬を飼ってる",
        "リマインド 田中さん 明日18時 資料を送る",
        "誰 田中さん",
        ":wait 2d",
        "1",
        ":wait 10d",
        "検索 犬",
        "休止 美香さん",
        "取消",
        ":quit",
    ),
}
START = datetime(2026, 11, 18, 10, tzinfo=ZoneInfo("Asia/Tokyo"))


async def play(locale: Locale) -> None:
    """Tell the story on a book of its own, which is thrown away afterwards."""
    with tempfile.TemporaryDirectory(prefix="kizuna-demo-") as folder:
        options = Chat(
            url=f"sqlite:///{Path(folder) / 'demo.db'}",
            user="demo",
            locale=locale,
            zone="Asia/Tokyo",
            start=START,
            forced={},
        )
        await bootstrap.chat(options, bootstrap.storyteller(STORY[locale]))
