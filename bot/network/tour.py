"""What the first minutes ask, and the words by which it may be answered."""

from collections.abc import Sequence

from bot import standing
from bot.context import Context
from bot.language import choosing, guests, zones
from bot.language.fold import fold
from bot.language.patterns import late
from bot.model.purpose import Purpose, roles_in
from bot.network import aims, purposes
from bot.text import Text, language_named, listing, same

STEPS = ("language", "zone", "purpose", "roles", "people", "done")
WHAT_MOST = 200
"""Characters of what is typed."""

LANGUAGE = same("Which language shall we speak? / どの言語で話しましょうか？")
_SHRUGS = late(
    r"(?i)next|not sure(?: yet)?|(?:i )?(?:don['’]?t|do not) know(?: yet)?|dunno|idk|no idea|nothing(?: yet)?|none(?: yet)?|no ?body(?: yet)?|no one(?: yet)?|later|maybe later"
    r"|飛ばす|スキップ|次(?:へ)?|(?:まだ)?(?:わから|分から)ない(?:です)?|(?:まだ)?(?:わかり|分かり)ません|未定|(?:特に|まだ|まだ特に)?(?:い?ない|なし)(?:です)?|(?:まだ)?(?:い|あり)ません|(?:誰|だれ)も(?:まだ)?いない(?:です)?|あとで|後で"
)
"""Words of commands with which a purpose may begin: find a co-founder, learn Rust, start a podcast."""
ZONE = Text(en="Your time zone is {zone}, as far as I know. Right?", ja="タイムゾーンは {zone} でよいですか？")
PURPOSE = Text(
    en="What do you want to reach with people's help? A purpose makes it clear whom to meet. You can change it any time.",
    ja="人とのつながりで、何をかなえたいですか？目的があると、だれに会えばよいかが見えてきます。あとで変えられます。",
)
FIRST = Text(
    en="Who are the first three people you don't want to lose touch with? Names are enough.",
    ja="疎遠になりたくない人を、まず3人教えてください。名前だけで大丈夫です。",
)
NEEDS = Text(
    en="Whom does “{what}” need? Usually: {roles}.",
    ja="「{what}」には、どんな人が必要でしょう？たいていは{roles}です。",
)
FIRST_FOR = Text(
    en="Who are the first people you don't want to lose touch with? Perhaps somebody fits your purpose: {roles}. Names are enough.",
    ja="疎遠になりたくない人を教えてください。{roles}の心当たりがあれば、その人も。名前だけで大丈夫です。",
)
DONE = Text(
    en="You're set. Tell me when you met somebody: “met {name} today, talked about a new job”. I'll do the "
    "remembering, and name somebody to say hello to on the morning that it is time, at {at}.",
    ja="準備ができました。人に会ったら「今日{name}に会った。転職を考えているらしい」のように教えてください。あとは私が覚えています。"
    "そろそろひと声かけたい人がいる朝は、{at}にお知らせします。",
)
SOMEBODY = Text(en="Tanaka-san", ja="田中さん")
IS_PURPOSE = Text(en="Is that your purpose: “{what}”?", ja="「{what}」を目的にしますか？")
ARE_PEOPLE = Text(en="Shall I add {names}?", ja="{names}を追加しますか？")
NO = Text(en="No", ja="いいえ")
NAMED_MOST = 24
"""Characters of a name that is typed just so; longer words are a sentence."""
YES = Text(en="Yes", ja="はい")
SKIP = Text(en="Skip", ja="とばす")
USE = Text(en="Yes, these", ja="この人たち")
WRITE = Text(en="Somebody else", ja="自分で書く")
NOTED_ROLES = Text(en="Looking out for: {roles}", ja="探している人: {roles}")
AS_ROLE = Text(en="{role} (if you know one)", ja="{role}(心当たりがあれば)")
OR = Text(en=", ", ja="や")
BRING = Text(
    en="Or send me a file of contacts, from LinkedIn or your phone: “import” tells how.",
    ja="連絡先のファイル(LinkedIn、Eight、スマホなど)を送ってもらっても大丈夫です。くわしくは「取込」。",
)
ADD_PEOPLE = Text(en="Add people", ja="人を加える")
NAMES = Text(en="Names, one per line or with commas", ja="名前(改行か「、」で区切る)")
ADDED = Text(en="Added {names}.", ja="{names}を追加しました。")
KEPT = Text(en="Kept: {what}", ja="書きとめました: {what}")
NAMES_HINT = Text(en="Names are enough", ja="名前だけで大丈夫です")


async def now(ctx: Context) -> str:
    """The step at which the tour stands. Whom a purpose needs is asked once."""
    if ctx.owner.start_step == "roles" and ((aim := await purpose(ctx)) is None or aim.roles):
        return "people"
    return ctx.owner.start_step


async def purpose(ctx: Context) -> Purpose | None:
    """The purpose that was set last."""
    return next(iter(reversed(await purposes.open_ones(ctx))), None)


async def answered_by(text: str, ctx: Context) -> bool:
    """Whether words answer what the tour asks now.

    No question does, nor a command: but whom or what to find, to learn or to start may be a purpose.
    """
    text, step = text.strip(), await now(ctx)
    if step == "done" or len(text) > WHAT_MOST or text.endswith(("?", "\uff1f")):
        return False
    if language_named(text) or skips(text) or shrugs(text):
        return True
    called = ctx.registry.called(text)
    if choosing.answers(text):
        return False
    match step:
        case "zone":
            return bool(zone(text, ctx))
        case "roles":
            return called is None and not standing.means(text) and bool(roles(text))
        case "people":
            return called is None and not standing.means(text) and _lists_people(text)
        case "purpose":
            return await aims.names(text, ctx)
    return False


async def doubt(text: str, ctx: Context) -> str:
    """What to ask before words are taken for an answer that were typed some time after the question; empty for none."""
    if language_named(text) or skips(text):
        return ""
    match await now(ctx):
        case "purpose":
            return ctx.say(IS_PURPOSE, what=text.strip())
        case "people":
            return ctx.say(ARE_PEOPLE, names=listing([each.name for each in guests.listed(text)], ctx.locale))
    return ""


def _lists_people(text: str) -> bool:
    found = guests.listed(text)
    # No name has an object: 共同創業者を見つける.
    return bool(found) and all(len(each.name) <= NAMED_MOST and "を" not in each.name for each in found)


def skips(text: str) -> bool:
    """Whether it leaves out a step, in the button's own word."""
    return fold(text) in (fold(SKIP.en), SKIP.ja)


def shrugs(text: str) -> bool:
    """Whether it leaves a question open that was asked just before: not sure, まだわからない."""
    return _SHRUGS.fullmatch(text.strip(" .。!！")) is not None


def zone(text: str, ctx: Context) -> str:
    """The time zone that is named, or agreed to; empty for other words."""
    return ctx.owner.zone if fold(text) in (fold(YES.en), YES.ja) else zones.named(text) or ""


def roles(text: str) -> Sequence[str]:
    """The callings that it lists; none for a sentence."""
    found = roles_in(text)
    return found if all(len(each) <= NAMED_MOST for each in found) else ()
