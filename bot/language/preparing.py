"""What language is made of on first use, made beforehand."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from bot.language import names, patterns, topics, wanted, when
from bot.language.capture import capture
from bot.language.names import near

SAID = {
    "en": (
        "Met Ken Sato (Acme) and Mika at the pub last night. She needs a flat, I promised to send Ken the deck by Friday.",
        "dave introduced me to sarah, she is looking for a job; helped Tom move, gave Ann a book, remind me to call Bob",
        "Who is that? told Ken I liked it, Ken's birthday is on May 3",
    ),
    "ja": (
        "昨日、渋谷で田中さん（営業部長）と美香さんに会った。犬を飼ってるらしい。金曜までに資料を送ると約束した。",
        "鈴木さんが佐藤さんを紹介してくれた、家を探してる。引っ越しを手伝った。本をもらった。連絡しなきゃ",
        "「またね」って言ってた。田中さんって誰だっけ?",
    ),
}
"""Between them they take every path that compiles something."""


def prepare() -> None:
    """So that nobody's first sentence holds up everybody else's: about 0.45 s of CPU time, then nothing ever again."""
    # Imported here, as start-up should not pay for it.
    from bot.language.when.phrase import grammar

    grammar()
    patterns.compile_all()
    now, zone = datetime(2026, 11, 18, tzinfo=UTC), ZoneInfo("UTC")
    for locale, texts in SAID.items():
        for text in texts:
            capture(text, now=now, zone=zone, locale=locale)
            when.understand(text[:9], now=now, zone=zone, locale=locale)
            wanted.ways(text)
            names.keys(text[:9], "たなか たろう")
            topics.about(text)
    near.nearest("Ken", ["kenn"])
