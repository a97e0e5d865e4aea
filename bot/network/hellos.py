"""How to take up again with somebody: by what the last talk was about, by where it was, or with a greeting that needs no occasion."""

import re
from datetime import datetime, timedelta
from zlib import crc32

from bot.language.patterns import late
from bot.model.contact import Contact
from bot.model.owner import Owner
from bot.model.touch import Touch
from bot.text import Locale, Text

ASK_ABOUT = Text(en="Ask how it goes: “{note}”", ja="「{note}」のその後を聞いてみては?")
ASK_PLACE = Text(
    en="“It's been a while since {place}. How have you been?”", ja="「{place}以来ですね。お元気ですか?」の一言から。"
)
AFTER_PLACE = Text(
    en="“It was good to see you at {place}. How has it been going since?”",
    ja="「{place}ではありがとうございました。その後いかがですか?」の一言から。",
)
RECALL_PLACE = Text(
    en="“I was just thinking back to {place}. How are things?”", ja="「ふと{place}のことを思い出しました」の一言から。"
)
A_WHILE = timedelta(days=60)
"""From this long on one says that it has been a while, 〜以来ですね."""
HELLO = Text(
    en="“I just thought of you. How are you?” is enough.", ja="「ふと思い出して。お元気ですか?」の一言で十分です。"
)
_TOLD = late(
    r"^(?:called|wrote|talked|spoke|chatted|messaged|emailed|phoned|met)\b(?: me| them)?[.,:;]?\s*(?:about\s+)?"
    r"|^(?:電話|メール|連絡|メッセージ|お茶|話を?)(?:した|しました|をした)?[。、,.]?\s*",
    re.IGNORECASE,
)
"""How it was told, before what it was about."""
FOR_ANYBODY = 5
"""The first so many of the greetings suit somebody with whom one has not talked yet."""
HELLOS = (
    HELLO,
    Text(en="“How have things been?” One line will do.", ja="「最近いかがお過ごしですか?」と一言だけでも。"),
    Text(
        en="Send them something small that made you think of them.",
        ja="相手が好きそうな記事や写真を、ひとつ送ってみては?",
    ),
    Text(en="“Shall we have a coffee one of these days?”", ja="「近いうちにお茶でもいかがですか?」と誘ってみては?"),
    Text(en="Ask what keeps them busy at the moment.", ja="「最近はどんなことに取り組んでいますか?」と聞いてみては?"),
    Text(
        en="Tell them one good thing of your week, and ask for theirs.",
        ja="今週あったよいことをひとつ伝えて、相手のことも聞いてみては?",
    ),
    Text(
        en="A photo of something you both know, with one line.",
        ja="二人とも知っている場所や物の写真に、一言添えてみては?",
    ),
    Text(en="“What have you read or watched lately?”", ja="「最近、何か面白い本や映画はありましたか?」と聞いてみては?"),
    Text(en="Recommend something you have enjoyed lately.", ja="最近よかった本やお店を、ひとつ紹介してみては?"),
    Text(en="Ask for their opinion on something small.", ja="ちょっとしたことの意見を聞いてみては?"),
    Text(
        en="“How is the family?” if you know them, or how work is.",
        ja="「ご家族はお変わりありませんか?」など、近況をたずねてみては?",
    ),
    Text(en="Suggest a short call, ten minutes are enough.", ja="「10分だけ電話しませんか?」と誘ってみては?"),
    Text(en="Share a memory of something you did together.", ja="一緒にしたことの思い出を、ひとつ話題にしてみては?"),
    Text(en="“Have a good week!” is enough.", ja="「よい一週間になりますように」の一言だけでも。"),
)
NOTE_MOST = 60


def opener(touch: Touch, telling: Touch, now: datetime, locale: Locale) -> str:
    """Words that take up `telling`, the latest talk of which a topic or a place is known; `touch` is the very latest."""
    if topic := _TOLD.sub("", telling.note).strip(" 　。"):
        return ASK_ABOUT.say(locale, note=short(topic))
    return _place(touch, telling, now).say(locale, place=telling.where) if telling.where else ""


def greetings(owner: Owner, contact: Contact, now: datetime, *, touched: bool) -> list[str]:
    """Greetings that need no occasion, in an order that is not the same for everybody."""
    texts = HELLOS if touched else HELLOS[:FOR_ANYBODY]
    first = owner.local(now).toordinal() // 7 + crc32(contact.id.encode())
    return [texts[(first + n) % len(texts)].say(owner.locale) for n in range(len(texts))]


def short(note: str) -> str:
    """A note, cut where it is long."""
    return note if len(note) <= NOTE_MOST else f"{note[: NOTE_MOST - 1]}…"


def _place(touch: Touch, telling: Touch, now: datetime) -> Text:
    """By how long ago they were there, whether they saw each other there, and whether they have talked since."""
    if touch.id != telling.id or telling.kind != "met":
        return RECALL_PLACE
    return ASK_PLACE if now - telling.at >= A_WHILE else AFTER_PLACE
