"""What to say to words that hold nothing to keep: friendly, brief, and with a way on."""

from bot.context import Context
from bot.language import spoken
from bot.language.patterns import late
from bot.network import retold
from bot.network.proposals.record import Proposal
from bot.text import Text

SHORT = 60
"""Characters up to which a first word may be a mistyped command rather than the beginning of a sentence."""
THANKS = Text(en="You're welcome.", ja="どういたしまして。")
HELLO = Text(
    en="Hello! Just tell me who you met, and I'll remember: “{example}”",
    ja="こんにちは。会った人のことを、そのまま書いてください。覚えておきます。「{example}」",
)
SURE = Text(en="Good.", ja="はい。")
EXAMPLE = Text(en="met Tanaka-san at PyCon yesterday, he has a dog", ja="昨日PyConで田中さんと会った。犬を飼ってる")
LOST = Text(
    en="I couldn't find anybody in “{words}”. Tell me who and what happened: “{example}”",
    ja="「{words}」には、どなたのことか見つかりませんでした。だれと何があったかを書いてください。例:「{example}」",
)
ABOUT = Text(
    en="I don't know {name} yet. What happened? For example: “met {name} yesterday”",
    ja="{name}はまだ帳面にいません。何がありましたか?例:「昨日{name}に会った」",
)
PRESS = Text(
    en="Please press the button on the card. Until you press Save, nothing is kept.",
    ja="カードのボタンを押してください。「保存」を押すまでは何も残りません。",
)
_DID = Text(en="{what} Tanaka-san", ja="田中さん{what}")
_WORDS_MOST = 40
_THANKS = late(
    r"(?i)(?:ok(?:ay)?[,.! ]*)?(?:thanks?|thank you|thx|ty|cheers|great|nice|perfect|awesome|good bot|cool)\b.{0,30}"
    r"|(?:どうも|本当に|いつも)?(?:ありがと|サンキュ|感謝|助かる|助かりま|了解|りょうかい|いいね|すごい).{0,15}"
)
_DECIDED = late(
    r"(?i)(?:cancel|save(?: it)?|edit|yes(?: please)?|yep|yeah|no|nope|right|correct|wrong|never ?mind|stop|discard)"
    r"|(?:やめる|やめて|キャンセル|取り?消し|保存(?:して)?|編集|はい|うん|いいえ|いや|違う|ちがう|違います|合ってる|合ってます|そう|そうです)"
)
_ASKS = late(
    r"(?i)(?:how|what|why|who|whom|whose|which|where|when|can|could|would|do|does|did|is|are|was|were|should|may)\b.*\s\S"
)
_HELLO = late(
    r"(?i)(?:hello|hi|hey|good (?:morning|evening|afternoon|night)|yo|morning|sup)\b.{0,20}"
    r"|(?:こんにちは|こんばんは|おはよう|はじめまして|お疲れ|おつかれ|よろしく|ただいま|もしもし|やあ).{0,15}"
)


def answer(ctx: Context, text: str) -> str:
    """A kind word for thanks, greetings and the words of a button; empty for everything else."""
    bare = text.strip(" 。.!！、,~〜ー")
    if _DECIDED.fullmatch(bare):
        return ctx.say(PRESS)
    if _THANKS.fullmatch(bare):
        return ctx.say(THANKS)
    return ctx.say(HELLO, example=ctx.say(EXAMPLE)) if _HELLO.fullmatch(bare) else ""


def asks(text: str) -> bool:
    """Whether a text begins as a question does: its first word is no mistyped command."""
    return _ASKS.match(text) is not None


def lost(ctx: Context, text: str) -> str:
    """That nobody was found in a text, with an example."""
    words = text if len(text) <= _WORDS_MOST else f"{text[: _WORDS_MOST - 1]}…"
    return ctx.say(LOST, words=words, example=ctx.say(EXAMPLE))


def about(ctx: Context, name: str) -> str:
    """That somebody is not known yet, with an example about them."""
    return ctx.say(ABOUT, name=name)


def example(ctx: Context, proposal: Proposal) -> str:
    """The owner's own words with a name in them: met Tanaka-san at the BBQ, Sun, Nov 15."""
    did = ctx.say(_DID, what=ctx.say(retold.DONE[proposal.kind or "met"]))
    day = ""
    if proposal.at != ctx.now and not proposal.vague:
        day = spoken.day_words(ctx.owner.local(proposal.at).date(), ctx.today.date(), ctx.locale)
    if ctx.locale == "ja":
        return f"{f'{day}、' if day else ''}{f'{proposal.where}で' if proposal.where else ''}{did}"
    return " ".join(filter(None, (did, f"at {proposal.where}" if proposal.where else "", day)))
