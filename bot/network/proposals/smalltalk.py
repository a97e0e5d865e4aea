"""What to say to words that hold nothing to keep: friendly, brief, and with a way on."""

from bot import outcomes, times
from bot.context import Context
from bot.language.patterns import late
from bot.network import retold
from bot.network.proposals.record import Proposal
from bot.standing import Means
from bot.text import Text, cut

SHORT = 60
"""Characters up to which a first word may be a mistyped command rather than the beginning of a sentence."""
THANKS = Text(en="You're welcome.", ja="どういたしまして。")
HELLO = Text(
    en="Hello! Just tell me who you met, and I'll remember: “{example}”",
    ja="こんにちは。会った人のことを、そのまま書いてください。覚えておきます。「{example}」",
)
SURE = Text(en="All right.", ja="承知しました。")
EXAMPLE = Text(en="met Tanaka-san at PyCon yesterday, he has a dog", ja="昨日PyConで田中さんと会った。犬を飼ってる")
LOST = Text(
    en="I couldn't find anybody in “{words}”. Tell me who and what happened: “{example}”",
    ja="「{words}」は、どなたのことでしょうか？名前を入れて書いてください。例:「{example}」",
)
ABOUT = Text(
    en="I don't know {name} yet. What happened? For example: “met {name} yesterday”",
    ja="{name}はまだ帳面にいません。何がありましたか？例:「昨日{name}に会った」",
)
WHAT_ELSE = Text(
    en="Not yet saved. What was different? Just tell me, for example: “it was Thursday”.",
    ja="まだ保存していません。どこが違いましたか？「木曜だった」のように、そのまま書いてください。",
)
NOTHING_WAITS = Text(
    en="Nothing is waiting for that. “undo” takes back the last thing you saved.",
    ja="いま確認待ちのものはありません。最後に保存したものは「取消」で戻せます。",
)
UNDER_IT = Text(
    en="Is that about a message of mine? Please press the button under it, or tell me in a sentence: “called Ken”.",
    ja="お知らせへのお返事でしょうか？その下のボタンを押すか、「佐藤さんに電話した」のように書いてください。",
)
SMILE = Text(en="🙂", ja="🙂")
HERE = Text(
    en="I'm here. Just tell me who you met: “{example}”",
    ja="はい、聞いています。会った人のことを書いてください。「{example}」",
)
BYE = Text(en="See you soon!", ja="また声をかけてください。")
REST = Text(
    en="Take good care of yourself. I'm here whenever there is somebody to tell me about.",
    ja="おつかれさまです。ゆっくりしてくださいね。どなたかのことは、いつでも書いてください。",
)
WHOM = Text(
    en="About whom shall I remind you? With the name in it I know: “{example}”",
    ja="どなたのことをお知らせしましょうか？名前を入れて書いてください。例:「{example}」",
)
_DID = Text(en="{what} Tanaka-san", ja="田中さん{what}")
_WORDS_MOST = 40
_THANKS = late(
    r"(?i)(?:(?:o?k+(?:ay)?|alright|got it|yes|yep|yeah)[,.! ]+)?(?:thanks|thank(?= ?(?:you|u|god|goodness|heavens)\b)|thank$|thx|ty|cheers|great|nice|perfect|awesome|good bot|cool)\b.{0,30}"
    r"|(?:どうも|本当に|いつも)?(?:ありがと|あざ[すっ]|サンキュ|感謝|助かる|助かりま|了解|りょうかい|いいね|すごい).{0,15}"
)
_ASKS = late(
    r"(?i)(?:how|what|why|who|whos|whats|wheres|hows|whom|whose|which|where|when|can|could|would|do|does|did|is|are|was|were|should|may)\b.*\s\S"
)
_BYE = late(
    r"(?i)(?:bye(?:[ -]?bye)?|good ?bye|see (?:you|ya)|cya|later|good ?night|ttyl|cheerio)\b.{0,20}"
    r"|(?:さようなら|さよなら|おやすみ|じゃあ?ね|またね|また(?:明日|あした|来週|今度)|バイバイ|失礼します|お先に).{0,12}"
)
_NOT_YET = late(r"(?i)(?:(?:ok|no)[\s,]+)?not yet")
_SAVES = late(r"(?i)\b(?:save|keep)\b|保存")
_LAUGHS = late(r"(?i)(?:(?:ha|he|hi|ho){2,}h?|lol+|lmao|rofl|笑+|w+|草+|ふふ+|はは+|ww+)")
_TRIES = late(
    r"(?i)(?:test(?:ing)?(?: test(?:ing)?)*(?: 1 ?2 ?3)?|(?:are )?you there|ping|テスト|てすと|あー+|ああ+|(?:聞いて|きいて|いま)(?:る|ます)?(?:か)?)[?\uff1f]*"
)
_FEELS = late(
    r"(?i)(?:ugh,? |so |oh )*(?:(?:i['’]?m|i am|im|feeling) )?(?:(?:so|very|really|super|a bit|pretty) )?(?:tired|exhausted|bored|sleepy|hungry|sad|lonely|stressed|sick|busy|hungover)(?: today| af| rn| now| lol)?"
    r"|(?:ugh,? |i |i['’]ve |had |having |what |such |been )*an? (?:(?:really|very|pretty) )?(?:horrible|bad|long|rough|terrible|awful|hard|tough|stressful|shitty|crap(?:py)?) (?:day|week|night|morning)"
    r"|(?:あー+|はあ+|もう|今日は?|ちょっと|すごく|めっちゃ|まじで?|ほんと)?、?(?:つかれ|疲れ|くたび)(?:た|ました|てる)|.{0,20}(?:疲れる|つかれる|だるい|めんどくさい|面倒くさい|めんどい|憂鬱|うんざり|嫌になる|いやになる|しんどい)(?:です|だ|な|なあ|なー|わ|よ)*|.{0,4}(?:眠い|ねむい|眠た?い|暇|ひま|しんどい|だるい|寂しい|さびしい|さみしい|腹減った|お腹すいた|おなかすいた|忙しい)(?:です|だ|な|なあ|なー|わ|よ)*"
)
_SAYS = late(r"[^\W\d_]")
"""A letter: what has none says nothing."""
_HELLO = late(
    r"(?i)(?:hello|hi|hey|hiya|heya|howdy|gm|(?:what['’]?s|wh?at|was|wass|wat) ?up+|how(?:['’]?s it| are (?:you|u)| r u)|good (?:morning|evening|afternoon)|yo|morning|sup)\b.{0,20}"
    r"|(?:こんにちは|こんばんは|おはよう|はじめまして|お疲れ|おつかれ|よろしく|ただいま|もしもし|やあ).{0,15}"
)


def answer(ctx: Context, text: str) -> str:
    """A kind word for thanks, greetings and goodbyes; empty for everything else."""
    bare = text.strip(" 。.!！、,~〜ー")
    if _THANKS.fullmatch(bare):
        return ctx.say(THANKS)
    if _LAUGHS.fullmatch(bare):
        return ctx.say(SMILE)
    if _TRIES.fullmatch(bare):
        return ctx.say(HERE, example=ctx.say(EXAMPLE))
    if outcomes.said(text) or _NOT_YET.fullmatch(bare):
        return ctx.say(UNDER_IT)
    if _BYE.fullmatch(bare):
        return ctx.say(BYE)
    if _FEELS.fullmatch(bare):
        return ctx.say(REST)
    return ctx.say(HELLO, example=ctx.say(EXAMPLE)) if _HELLO.fullmatch(bare) or not _SAYS.search(bare) else ""


def agreed(ctx: Context, meant: Means, text: str) -> str:
    """What to say to a yes or no when nothing stands to be decided; who wants to save something hears that it is not."""
    return ctx.say(SURE if meant == "yes" and not saves(text) else NOTHING_WAITS)


def saves(text: str) -> bool:
    """Whether a yes says that something is to be saved."""
    return _SAVES.search(text) is not None


def asks(text: str) -> bool:
    """Whether a text begins as a question does: its first word is no mistyped command."""
    return _ASKS.match(text) is not None


def lost(ctx: Context, text: str) -> str:
    """That nobody was found in a text, with an example."""
    return ctx.say(LOST, words=cut(text, _WORDS_MOST), example=ctx.say(EXAMPLE))


def about(ctx: Context, name: str) -> str:
    """That somebody is not known yet, with an example about them."""
    return ctx.say(ABOUT, name=name)


def whom(ctx: Context, text: str) -> str:
    """Whom a reminder is to be about, with the owner's own words as an example."""
    return ctx.say(WHOM, example=f"田中さんに{text}" if ctx.locale == "ja" else f"remind Tanaka-san {text}")


def example(ctx: Context, proposal: Proposal) -> str:
    """The owner's own words with a name in them: met Tanaka-san at the BBQ, Sun, Nov 15."""
    did = ctx.say(_DID, what=ctx.say(retold.DONE[proposal.kind or "met"]))
    day = ""
    if proposal.at != ctx.now and not proposal.vague:
        day = times.day_words(proposal.at, ctx.now, ctx.owner)
    if ctx.locale == "ja":
        return f"{f'{day}、' if day else ''}{f'{proposal.where}で' if proposal.where else ''}{did}"
    return " ".join(filter(None, (did, f"at {proposal.where}" if proposal.where else "", day)))
