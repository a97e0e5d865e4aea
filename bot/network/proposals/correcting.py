"""Second thoughts about what was just understood: no, it was Thursday; いや木曜だった; not Ken, Mika; and he has a dog."""

from collections.abc import Sequence

from msgspec.structs import replace

from bot import standing, times
from bot.context import Context
from bot.language import choosing, names, second_thoughts
from bot.language.capture import Mention, tidied
from bot.language.patterns import late
from bot.network import encounters
from bot.network.proposals.reading import named, read
from bot.network.proposals.record import Named, Promised, Proposal
from bot.network.proposals.replacing import TELLS, people_in, same, swapped, timed, with_people
from bot.text import Text

STRANGE_MOST = 12
"""Characters of a name in Japanese letters that nothing marks as one."""
_FULL_NAME = late(r"[一-龥々〆ヶ]{4,6}|[ァ-ヺー]{2,10}[・\s][ァ-ヺー]{2,10}")
"""What may be a name in Japanese, without さん; it is asked about."""
TOUCH_BASE = Text(en="get in touch", ja="連絡する")
_ACT = late(
    r"(?i)(?:(?:please |then |and )*(?:remind me(?: again)?|i (?:should|need to|must|want to|will)|i['’]ll|let['’]s)?\s*(?:to )?)?"
    r"(?:call|ring|phone|e-?mail|write|message|text|ping|follow[ -]?up|contact|get in touch|reach out|check in|catch up|talk|meet|lunch|coffee|dinner)?"
    r"(?: (?:again|back|with|to|him|her|them))*"
    r"|(?:また|もう一度|次は|次回)?、?(?:連絡|電話|メール|メッセージ|LINE|フォロー|お礼|ランチ|食事|飲み|お茶|会|話|声かけ|知らせ|リマインド|お知らせ)"
    r"(?:を)?(?:する|します|して|しよう|しないと|しなきゃ|したい|う|いたい|おう|す|すること|予定|ください)?"
)
LONGEST = 120
"""Characters of a correction; what is longer is told anew."""
_ASKS = late(r"[?\uff1f]$|(?:っけ|誰|だれ|どこ|いつ)(?:かな|か)?[。]?$|(?:誰|だれ)(?:だ|で|が|と)")
_HOUR = late(r"2[0-3]|1[0-9]|[1-9]")
_AT = late(
    r"(?i)^(?:it was )?(?:at|in)\s+(?!(?:least|most|first|last|once|all|noon|night|general|fact|short|any)\b)"
    r"(?P<en>(?!.*\b(?:is|was|were|it|i|we|he|she|they|had|have|has|did)\b)\S+(?: \S+){0,4})$|^(?P<ja>(?!\S*(?:なし|無し)で)\S{1,40}?)で(?:会った|した)?$"
)
_WITH = late(r"(?i)^(?:it was )?(?:with|to)\s+(?P<en>\S.*)$|^(?P<ja>\S.*?)(?:と|との)$")
_WITHOUT = late(r"(?i)^(?:it was |that was )?with\s+|(?:と|との)$")
_NOBODY = late(
    r"(?i)(?:nobody|no one|none|everyone|everybody|help|thanks?|thank you|what|why|who|so what|誰も|だれも|みんな|全員|ヘルプ|ありがとう)"
)
_ABSENT = late(
    r"(?i)(?:(?:yes|yeah|yep|ok|right|but|although|only|except)[\s,]+)*(?P<en>\S+(?: \S+)?) (?:(?:didn['’]?t|did not) (?:come|make it|show(?: up)?|join)"
    r"|(?:wasn['’]?t|was not) (?:there|with us)|couldn['’]?t (?:come|make it))[.!]*"
    r"|(?:はい|うん|そう|でも|ただ|ただし)?[、,\s]*(?P<ja>\S{1,15}?)[はが](?:来なかった|来ませんでした|来られなかった|来れなかった|いなかった|いませんでした|欠席(?:だった|でした)?)(?:です|けど|けどね)?[。]?"
)
"""Somebody who was not there after all."""
_TOO = late(
    r"(?i)^(?:and |also |plus |with )*(?P<en>\S.*?)(?: (?:was|were) (?:there|with us))?(?: (?:too|as well|also))$|^(?:and|plus|also)(?: with)? (?P<more>\S+(?: \S+)?)$"
    r"|^(?:あと|それと|それから)?[、,]?(?P<ja>\S+?)も(?:いた|いました|一緒|いっしょ|来た|来てた|同席(?:した)?|参加(?:した)?)?$"
)
"""Somebody who was there, too."""
_RENAMES = late(
    r"(?i)(?:no|sorry|actually|wait|oops|btw)?[,\s]*(?:(?:his|her|their) (?:full |real |actual )?name(?:['’]s| is| was)(?: actually| really)?(?: spelled| spelt| written)?|(?:it|that)(?:['’]s| is) (?:spelled|spelt|written))"
    r"\s+(?:actually |really |with )?([^\d\W](?:[^,;:!?]|\.(?=\s)){0,40}?)[.!]*"
    r"|(?:いや|すみません|ごめん|正しくは|あ)?[、,\s]*(?:下の|正しい|本当の|フル)?(?:お)?名前は\s?(\S{1,15}?)(?:さん)?(?:でした|です|だった|だ)?[。!\uff01]*"
)
_KIND = late(
    r"(?i)^(?:(?:we|i) )?(?:only |just )?(?:an? |by |on |over |via )?(?P<what>(?:phone|video)?\s*calls?|called|phone|talked|e-?mail(?:ed)?|messaged?|text(?:ed)?|met|電話|通話|メール|メッセージ|LINE|DM)$"
)


async def corrected(ctx: Context, proposal: Proposal, text: str) -> Proposal | None:
    """The proposal as these words put it right; None when they are no correction, or say something else as well."""
    said = " ".join(tidied(text).split())
    if len(said) > LONGEST or _ASKS.search(said):
        return None
    if (absent := _ABSENT.fullmatch(said)) and (without := _without(proposal, absent["en"] or absent["ja"])):
        return without
    swap = second_thoughts.instead(said)
    if swap is not None and (changed := await swapped(ctx, proposal, swap)):
        return changed
    doubted, core = second_thoughts.doubted(said)
    bare = second_thoughts.bare(core)
    if not bare:
        return None
    if doubted and proposal.promises and _HOUR.fullmatch(bare):
        bare = _half(ctx, proposal, f"at {bare}")
    if not proposal.people and proposal.promises and proposal.kind is None:
        return timed(ctx, proposal, bare)
    if not proposal.people:
        partners = await _partners(ctx, second_thoughts.bare(_WITHOUT.sub("", bare)))
        return replace(proposal, people=tuple(partners)) if partners else None
    return timed(ctx, proposal, bare) or await _among(ctx, proposal, bare, sure=doubted or second_thoughts.framed(core))


async def postponed(ctx: Context, proposal: Proposal, text: str) -> Proposal | None:
    """The one promise at another time, when the words put that right: no, Saturday; move it to Monday; いや土曜."""
    said = " ".join(tidied(text).split())
    if len(said) > LONGEST:
        return None
    swap = second_thoughts.instead(said)
    if swap is not None and times.understood(swap.old, ctx) is not None:
        return timed(ctx, proposal, swap.new)
    doubted, core = second_thoughts.doubted(said)
    bare = second_thoughts.bare(core)
    if doubted and _HOUR.fullmatch(bare):
        bare = f"at {bare}"
    right = bare and (doubted or second_thoughts.framed(core))
    return timed(ctx, proposal, _half(ctx, proposal, bare)) if right else None


def _half(ctx: Context, proposal: Proposal, text: str) -> str:
    """A bare hour in the half of the day in which the promise is: 7 for 6 in the evening is 7pm."""
    hour, at = text.removeprefix("at "), proposal.promises[0].at
    if at is None or not (hour.isdecimal() and 0 < int(hour) < 12):
        return text
    return f"{hour}pm" if ctx.owner.local(at).hour >= 12 else f"{hour}am"


def _without(proposal: Proposal, name: str) -> Proposal | None:
    """The proposal without somebody who stands on it with others; None when they do not, or are the only one."""
    gone = set(names.query_keys(name))
    kept = [each for each in proposal.people if not gone & set(names.query_keys(each.text))]
    return replace(proposal, people=tuple(kept)) if kept and len(kept) == len(proposal.people) - 1 else None


async def _among(ctx: Context, proposal: Proposal, text: str, *, sure: bool) -> Proposal | None:
    """With other people, another place or another kind, whichever the words say. `sure`: they began as a correction."""
    too = _TOO.match(text)
    if too is not None and (more := await people_in(ctx, too["en"] or too["more"] or too["ja"], sure=True)):
        return replace(
            proposal, people=(*proposal.people, *(e for e in more if not any(same(e, o) for o in proposal.people)))
        )
    partner, place = _WITH.match(text), _AT.match(text)
    if partner is not None or sure:
        words = (partner["en"] or partner["ja"]) if partner else text
        if found := await people_in(ctx, words, sure=partner is not None):
            return with_people(proposal, found)
    if sure and _FULL_NAME.fullmatch(text):
        return with_people(proposal, (await named(ctx, Mention(text=text, sure=False)),))
    if place is not None and proposal.kind is not None:
        where = (place["en"] or place["ja"]).strip()
        return timed(ctx, proposal, where) or replace(proposal, where=where)
    if sure and proposal.kind is not None and (kind := _KIND.match(text)):
        return replace(proposal, kind=encounters.kind_in(kind["what"]), favour=None, received=False)
    return None


async def _partners(ctx: Context, text: str) -> Sequence[Named]:
    """Whom a few words name that answer the question for a name; what may be none is asked about later."""
    if len(text) > 40 or times.understood(text, ctx, "past") is not None:
        return ()
    if found := await people_in(ctx, text, sure=False):
        return found
    word = len(text.split()) <= 2 and text.replace(" ", "").isalpha() and not _NOBODY.fullmatch(text)
    word = word and not TELLS.search(text) and (text.isascii() or len(text) <= STRANGE_MOST)
    word = word and not any(each.kind and each.people for each in await read(ctx, text))
    return (
        (await named(ctx, Mention(text=text, sure=False)),)
        if word and not standing.means(text) and not choosing.saves_all(text)
        else ()
    )


def renamed(text: str) -> str:
    """How somebody is really called, when that is what the words say: her name is Priya Pathel, 名前は山田花子です."""
    found = _RENAMES.fullmatch(" ".join(tidied(text).split()))
    return next((each for each in found.groups() if each), "") if found else ""


def later(ctx: Context, proposal: Proposal, text: str) -> Proposal | None:
    """With a reminder to get in touch at a time to come: 3日後に連絡, follow up in two weeks; None for other words."""
    said = " ".join(tidied(text).split())
    span = times.find(said, ctx) if len(said) <= LONGEST else None
    if span is None or span.when.rule:
        return None
    what = f"{said[: span.start]} {said[span.end :]}".strip(" 　、,。.!にはの")
    if what and not _ACT.fullmatch(what):
        return None
    at, explicit = times.to_come(span.when, ctx)
    who = proposal.people[0].text if len(proposal.people) == 1 else ""
    promise = Promised(text=what or ctx.say(TOUCH_BASE), who=who, at=at, explicit=explicit)
    return replace(proposal, promises=(*proposal.promises, promise)) if at > ctx.now else None
