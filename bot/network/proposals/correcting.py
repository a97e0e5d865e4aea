"""Second thoughts about what was just understood: no, it was Thursday; いや木曜だった; not Ken, Mika; and he has a dog."""

from collections.abc import Sequence

from msgspec.structs import replace

from bot import people, standing, times
from bot.context import Context
from bot.language import names
from bot.language.capture import Mention, tidied
from bot.language.patterns import late
from bot.language.when import When, clock_only
from bot.network import encounters
from bot.network.proposals.reading import named
from bot.network.proposals.record import Named, Promised, Proposal
from bot.text import Text

NAME_MOST = 30
STRANGE_MOST = 12
"""Characters of a name in Japanese letters that nothing marks as one."""
_TELLS = late(r"(?:さん|くん|ちゃん|氏|様)[がはをにもの]|じゃな|ではな|のは|ました|って|[、。\n]|(?:会|行|言|思)っ")
"""What stands in a sentence and in no name."""
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
_DOUBT = late(
    r"(?i)(?:(?:no+|nope|nah|wait|hmm+|oops|ah|oh|uh|um|well|sorry|my bad|my mistake|actually|correction|wrong|i meant?|rather|make (?:it|that)"
    r"|(?:it|that) (?:should|must) be|let['’]?s (?:do|say|make (?:it|that)|go (?:with|for))|change (?:it |that )?to|(?:please )?(?:change|move|push|shift|reschedule|postpone|set|make|put|delay) (?:it|that|this|(?:the|my) (?:reminder|date|time|day))(?: (?:back|forward|out|off))? (?:to|for|until|till|at)|(?:it|that) was(?=\s+(?:actually|really)))\b[\s,.!:;…—-]*)+"
    r"|(?:(?:いやいや|いや|いえ|ううん|違(?:う|います|った)|ちが(?:う|います|った)|ではなく(?:て)?|じゃなく(?:て)?|すみません|すいません|すまん|ごめん(?:なさい)?"
    r"|失礼(?:しました)?|間違(?:え|い)(?:た|ました|です)?|まちがえた|訂正|正しくは|正確には|(?:さっき|今|いま)のは?、?|あっ?|えっと|実は|やっぱり?|本当は|ほんとは)[\s、,。.!\uff01…]*)+"
)
"""Begins a correction."""
_FRAME = late(
    r"(?i)^(?:(?:it|that|this)(?:['’]s| was| is)\s+|(?:the (?:date|day|time|place|name)|(?:his|her|their) name)(?:['’]s| was| is)\s+|(?:spelled|spelt|only|just)\s+|日付は|日にちは|場所は|名前は|相手は|\S{0,6}会ったのは|それは)"
    r"|(?:\s+(?:instead|not today|actually|really|i think|sorry|i mean))+[\s.!]*$"
    r"|(?:だけ)?(?:の(?:間違い|まちがい|こと|ほう|方))?(?:だった|でした|です|だよ|だ|に(?:変更|修正|して)(?:して)?(?:ください)?|かも)?(?:わ|ね|よ|な|です)*[。.!\uff01]*$"
    r"|(?<=[曜日末時分半朝昼夜晩週月])[でに](?:お願い(?:します)?)?[。.!\uff01]*$"
)
"""What surrounds the thing that is put right."""
_ASKS = late(r"[?\uff1f]$|(?:っけ|誰|だれ|どこ|いつ)(?:かな|か)?[。]?$|(?:誰|だれ)(?:だ|で|が|と)")
_HOUR = late(r"2[0-3]|1[0-9]|[1-9]")
_SIGNS = " 、,。.!\uff01"
_SWAPPED = (
    late(
        r"(?i)(?:it was |with |that was )*not (?:with |at |on )?(?P<old>\S.*?)(?:,|\s+but|\s*[—-])\s*(?:(?:it was|with|at|on)\s+)*(?P<new>\S.*)"
    ),
    late(r"(?P<old>\S+?)(?:では|じゃ)(?:なくて?|ない|ありません)[、,。\s]*(?P<new>\S.*)"),
    late(r"(?i)(?:with |at |on |it was )*(?P<new>\S[^,]*?),? not (?:with |at |on )?(?P<old>\S.*)"),
)
_AT = late(
    r"(?i)^(?:it was )?(?:at|in)\s+(?!(?:least|most|first|last|once|all|noon|night|general|fact|short|any)\b)"
    r"(?P<en>(?!.*\b(?:is|was|were|it|i|we|he|she|they|had|have|has|did)\b)\S+(?: \S+){0,4})$|^(?P<ja>\S{1,40}?)で(?:会った|した)?$"
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
    doubt = _DOUBT.match(said)
    core = said[doubt.end() :] if doubt else said
    swap = next((found for pattern in _SWAPPED if (found := pattern.fullmatch(core))), None)
    if swap is not None and (swapped := await _swapped(ctx, proposal, _bare(swap["old"]), _bare(swap["new"]))):
        return swapped
    bare = _bare(core)
    if not bare:
        return None
    if not proposal.people and proposal.promises and proposal.kind is None:
        return _timed(ctx, proposal, bare)
    if not proposal.people:
        partners = await _partners(ctx, _bare(_WITHOUT.sub("", bare)))
        return replace(proposal, people=tuple(partners)) if partners else None
    framed = bare != core.strip(_SIGNS)
    return _timed(ctx, proposal, bare) or await _among(ctx, proposal, bare, sure=doubt is not None or framed)


async def postponed(ctx: Context, proposal: Proposal, text: str) -> Proposal | None:
    """The one promise at another time, when the words put that right: no, Saturday; move it to Monday; いや土曜."""
    said = " ".join(tidied(text).split())
    if len(said) > LONGEST:
        return None
    doubt = _DOUBT.match(said)
    core = said[doubt.end() :] if doubt else said
    swap = next((found for pattern in _SWAPPED if (found := pattern.fullmatch(core))), None)
    if swap is not None and times.understood(_bare(swap["old"]), ctx) is not None:
        return _timed(ctx, proposal, _bare(swap["new"]))
    bare = _bare(core)
    if doubt and _HOUR.fullmatch(bare):
        bare = f"at {bare}"
    return _timed(ctx, proposal, _half(ctx, proposal, bare)) if bare and (doubt or bare != core.strip(_SIGNS)) else None


def _half(ctx: Context, proposal: Proposal, text: str) -> str:
    """A bare hour in the half of the day in which the promise is: 7 for 6 in the evening is 7pm."""
    hour, at = text.removeprefix("at "), proposal.promises[0].at
    if at is None or not (hour.isdecimal() and 0 < int(hour) < 12):
        return text
    return f"{hour}pm" if ctx.owner.local(at).hour >= 12 else f"{hour}am"


def _bare(text: str) -> str:
    """The thing itself, without the words that put it right."""
    before = ""
    while before != text:
        before, text = text, _FRAME.sub("", text, count=1).strip(_SIGNS)
    return text


async def _swapped(ctx: Context, proposal: Proposal, old: str, new: str) -> Proposal | None:
    """Somebody or a time in the place of another; None when the old one does not stand on the card."""
    before = await named(ctx, Mention(text=old))
    kept = [each for each in proposal.people if not _same(each, before)]
    if len(kept) < len(proposal.people):
        others = await _people(ctx, new, sure=True)
        return _with(proposal, [*kept, *others], gone=before.text) if others else None
    if times.understood(old, ctx, "past") is not None:
        return _timed(ctx, proposal, new)
    return replace(proposal, where=new) if proposal.where and old.casefold() in proposal.where.casefold() else None


def _without(proposal: Proposal, name: str) -> Proposal | None:
    """The proposal without somebody who stands on it with others; None when they do not, or are the only one."""
    gone = set(names.query_keys(name))
    kept = [each for each in proposal.people if not gone & set(names.query_keys(each.text))]
    return replace(proposal, people=tuple(kept)) if kept and len(kept) == len(proposal.people) - 1 else None


def _same(one: Named, other: Named) -> bool:
    if one.contact_id or other.contact_id:
        return one.contact_id == other.contact_id
    return bool(set(names.query_keys(one.text)) & set(names.query_keys(other.text)))


def _timed(ctx: Context, proposal: Proposal, text: str) -> Proposal | None:
    """With another time: of what happened, or of the only promise where nothing did."""
    if proposal.kind is None:
        if len(proposal.promises) != 1 or (ahead := times.understood(text, ctx)) is None or ahead.rule:
            return None
        promise = _moved(ctx, proposal.promises[0], ahead, text)
        return replace(proposal, promises=(promise,)) if promise.at and promise.at > ctx.now else None
    said = times.understood(text, ctx, "past")
    if said is None or said.rule or times.ahead(said, ctx):
        return None
    begin, until = times.past_span(said, ctx) or (None, None)
    at = begin + (until - begin) / 2 if begin and until else times.past_moment(said, ctx)
    return replace(proposal, at=at, begin=begin, until=until, precise=said.precise, vague="", plan=None)


def _moved(ctx: Context, promise: Promised, said: When, text: str) -> Promised:
    """The promise at another time; of its day and its time of day, the one that was not said stays."""
    before = ctx.owner.local(promise.at) if promise.at else None
    if before and said.at and clock_only(text):
        at = times.day_start(before.date(), ctx.owner, ctx.owner.local(said.at).time())
        return replace(promise, at=at, explicit=True)
    if before and said.at is None and promise.explicit:
        return replace(promise, at=times.day_start(said.day, ctx.owner, before.time()))
    at = times.moment(said, ctx)
    return replace(promise, at=at if said.at else ctx.owner.polite(at), explicit=said.at is not None)


async def _among(ctx: Context, proposal: Proposal, text: str, *, sure: bool) -> Proposal | None:
    """With other people, another place or another kind, whichever the words say. `sure`: they began as a correction."""
    too = _TOO.match(text)
    if too is not None and (more := await _people(ctx, too["en"] or too["more"] or too["ja"], sure=True)):
        return replace(
            proposal, people=(*proposal.people, *(e for e in more if not any(_same(e, o) for o in proposal.people)))
        )
    partner, place = _WITH.match(text), _AT.match(text)
    if partner is not None or sure:
        words = (partner["en"] or partner["ja"]) if partner else text
        if found := await _people(ctx, words, sure=partner is not None):
            return _with(proposal, found)
    if sure and _FULL_NAME.fullmatch(text):
        return _with(proposal, (await named(ctx, Mention(text=text, sure=False)),))
    if place is not None and proposal.kind is not None:
        where = (place["en"] or place["ja"]).strip()
        return _timed(ctx, proposal, where) or replace(proposal, where=where)
    if sure and proposal.kind is not None and (kind := _KIND.match(text)):
        return replace(proposal, kind=encounters.kind_in(kind["what"]), favour=None, received=False)
    return None


async def _people(ctx: Context, text: str, *, sure: bool) -> Sequence[Named]:
    """Those of whom the words consist; nobody when one of them may be no name. `sure`: strangers may be meant."""
    typed, rest = names.split_people(text)
    if rest.strip() or not typed:
        typed = [text]
    found = [await named(ctx, Mention(text=each)) for each in typed]
    known = [each for each in found if each.standing in ("known", "several")]
    strangers = [each for each in found if each not in known]
    if strangers and not all(_like_a_name(each.text, sure=sure) for each in strangers):
        return ()
    return found


async def _partners(ctx: Context, text: str) -> Sequence[Named]:
    """Whom a few words name that answer the question for a name; what may be none is asked about later."""
    if len(text) > 40 or times.understood(text, ctx, "past") is not None:
        return ()
    if found := await _people(ctx, text, sure=False):
        return found
    word = len(text.split()) <= 2 and text.replace(" ", "").isalpha() and not _NOBODY.fullmatch(text)
    word = word and not _TELLS.search(text) and (text.isascii() or len(text) <= STRANGE_MOST)
    return (await named(ctx, Mention(text=text, sure=False)),) if word and not standing.means(text) else ()


def _like_a_name(text: str, *, sure: bool) -> bool:
    """Whether a stranger's name is written as one: with an honorific, or with capitals."""
    if len(text) > NAME_MOST or _TELLS.search(text):
        return False
    if names.strip_honorific(text) != text.strip():
        return True
    words = text.split()
    capital = text.isascii() and len(words) <= 3 and all(each[:1].isupper() and each[1:].islower() for each in words)
    return capital or (sure and not text.isascii() and len(text) <= 6 and people.WHO.ja != text)


def _with(proposal: Proposal, found: Sequence[Named], gone: str = "") -> Proposal:
    """The proposal about these people; what was said of the only one before is said of the only one now."""
    before = {gone} if gone else {each.text for each in proposal.people}
    facts = tuple(replace(each, who="") if each.who in before else each for each in proposal.facts)
    needs = tuple(replace(each, who="") if each.who in before else each for each in proposal.needs)
    to = found[0].text if len(found) == 1 else ""
    promises = tuple(replace(each, who=to) if each.who in before else each for each in proposal.promises)
    return replace(proposal, people=tuple(found), facts=facts, needs=needs, promises=promises)


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
    precise = span.when.at is not None
    at = times.moment(span.when, ctx)
    at = at if precise else ctx.owner.polite(at)
    who = proposal.people[0].text if len(proposal.people) == 1 else ""
    promise = Promised(text=what or ctx.say(TOUCH_BASE), who=who, at=at, explicit=precise)
    return replace(proposal, promises=(*proposal.promises, promise)) if at > ctx.now else None
