"""A list of people with a word on each, as it is typed on the way home, written out as the grammars read it."""

from __future__ import annotations

import re
from typing import Final

from bot.language import guests, jobs
from bot.language.capture.english_words import COMMON
from bot.language.guest_parts import POLITE, POLITE_SIGNS
from bot.language.guests import Told
from bot.language.patterns import late

_LEAST: Final = 3
"""People of a list in small letters, or without a word on any; fewer are a sentence like any other."""
_HEAD: Final = late(
    r"(?is)^(?P<before>(?:[^:;.!?\n]*?[,.;:!-]\s*)??(?:[^,.;!?\n]{3,40}?\s(?=i\s|we\s))?(?:(?:so|ok|hey|hi|today|tonight|yesterday|last night)\s+){0,3}+(?:at [^,.;:!?\n]{2,40}?\s+)?(?:(?:today|tonight|yesterday|last night)\s+)?(?:(?:i|we)\s+)?(?:just\s+)?)"
    r"(?P<verb>met(?: up)?(?: with)?(?: only)?|saw|talked (?:to|with)|spoke (?:to|with)|chatted with|ran into|bumped into|sat with|(?:got|exchanged) (?:business )?cards (?:from|with)|dinner with|lunch with|drinks with|coffee with)(?:\s*:)?\s+(?P<rest>\S.+)$"
)
_MANY: Final = late(
    r"(?i)(?:(?:a (?:lot|bunch|couple|few) of|lots of|a few|some|these|the following|several|so many|many|[0-9]{1,2}|two|three|four|five|six|seven"
    r"|eight|nine|ten|eleven|twelve)\s+)?(?:(?:new|old|cool|great|nice|interesting|lovely)\s+)*(?:people|ppl|folks|guys|persons|others|contacts|faces|friends|classmates|colleagues)?"
    r"\s*(?P<where>(?:(?:at|in|on|during|today|yesterday|last|tonight|this)\b[^:]*)?)"
)
"""What stands between the verb and a colon."""
_HEADING: Final = late(
    r"(?i)^(?P<heading>(?:(?:notes?|quick notes?|contacts?|people|ppl|recap)\s+(?:from|at)\s+)?(?:(?:at|from|back from|in)\s+)?[^:;.!?()\n]{3,50}?)\s*(?::\s*|\n|\s[-–—]\s)(?P<rest>\S.+)$",
    re.DOTALL,
)
"""What heads a list: an occasion, a place or a day."""
_OCCASION: Final = late(
    r"(?i)(?:(?:quick\s+)?(?:notes?|contacts?|people|ppl|recap)\s+(?:from|at)\s+)?(?:back from\s+|from\s+)?(?P<where>(?:(?:at|in)\s+)?.*?(?:\b(?:meet-?ups?|conf(?:erence)?|summit|party|drinks|dinner|lunch|breakfast|brunch|reunion|choir|night|session|retreat|event|club|fair|expo"
    r"|workshop|hackathon|mixer|gig|wedding|reception|symposium|class|camp|con|day|crew)\b|\b[A-Z]\w*(?:[Cc]onf|[Cc]on|Fest|Camp)\b)[^:]*?|(?:at|in)\s+[A-Z].*?)?(?P<day>\s*(?:today|tonight|yesterday|last night|this (?:morning|afternoon|evening)|on \w+day)\b)?"
)
_OUT_OF: Final = late(
    r"(?i)^(?:i(?:['’]?m| am| was)? )?(?:just )?(?:got |came |come |am |was )?(?:out of|(?:back |home )?from|left|at) (?P<place>(?:(?:the|a|an|my|our) [^,.;:]{2,40}?|(?-i:[A-Z])\S*(?: (?-i:[A-Z0-9])\S*)*))(?P<day>\s+(?:yesterday|today|tonight|last night))?$"
)
"""Just got out of the meetup: where they all were."""
_END: Final = late(
    r"(?<!\b[A-Z])(?<!\b(?:Mr|Ms|Dr|St|Jr|Sr))(?<!\b(?:Mrs))(?<!\bProf)(?<![0-9])(?:[.!?]+(?=\s+\S)|(?=\s[:;]-?[)D](?:\s|$)))(?![^()\n]*\))"
)
_TAIL: Final = late(
    r"(?i)(?:^|\s+|,\s*)(?P<tail>(?:(?:at|in|during)\s+(?:the|a|an|our|my)\s+[^()\n]+|(?:at|in)\s+[^()\n,]*?(?:reunion|meetup|conf|party|bbq|barbecue|drinks|summit|event|expo|fair)\b[^()\n]*|(?:(?:at|in)\s+\S+(?:\s\S+){0,2}?\s+)?(?:today|yesterday|tonight|last night"
    r"|last week|this (?:morning|afternoon|evening)|on (?:mon|tues|wednes|thurs|fri|satur|sun)day)\b[^()\n]*))$"
)
_TAIL_MORE: Final = late(r"(?i),\s+(?P<more>(?:all|both|they|we|i|he|she)\b[^,()]*)$")
"""What is said of all of them, behind where they were."""
_OF_MINE: Final = late(
    r"(?i)(?<!['’])\b(?:i|i['’]ll|i['’]ve|we|promised?|need to|have to|gotta|should|must|remind|send|sent|told|asked|said|talked|spoke|discussed|introduced|follow(?:ing)? up|had (?:coffee|lunch|dinner|drinks|an?)"
    r"|^met (?!at|in|on|through)|yesterday|today|tomorrow|tonight|next (?:week|month))\b|(?:くれ|もら|会う|会っ|会い|電話|連絡|メール|約束|返す|送|貸|借り|来週|明日|今度|ないと|なきゃ|誕生日|紹介|忘れ|昨日|今日|先週|さっき|で$|ほか|また|名刺|^(?:both|all|each)\b|^(?:二人|ふたり|2人|3人|三人|全員|みんな|みな|お互い))"
)
"""What is more than a word on somebody: the grammar reads it."""
_COUNT: Final = late(
    r"^(?P<before>.{0,40}?)(?:(?:約)?(?:[0-9]{1,2}|[一二三四五六七八九十数何])人(?:くらい|ほど|も)?(?:の(?:人|方))?(?:と|に)?、?"
    r"(?P<verb>会った|会いました|会えた|会えました|会ってきた|知り合った|知り合いました|名刺交換した|名刺交換しました|話した|話しました)"
    r"|(?:会った|お会いした|会えた|知り合った)(?:人|方々?|の)(?:たち|は|が)?|(?P<cards>名刺(?:交換)?))[。、:!：！\s]+(?P<rest>\S.*)$",
    re.DOTALL,
)
_OCCASION_JA: Final = late(
    r"^(?P<before>(?:今日|昨日|本日|昨夜|先日)?の?[^さ様\n:。、()]{0,16}?(?:会|帰り|パーティー?|セミナー|イベント|ランチ|飲み|ミートアップ|大会|ハッカソン|オフ))(?:に|で|は|の)?(?:メンバー)?[:：\n。、\s]+(?P<rest>\S.*)$|^(?P<at>[^さ様\n:。、()]{1,16}?会)で(?P<list>\S.*)$",
    re.DOTALL,
)
_FIRMS: Final = {"株": "株式会社", "有": "有限会社"}
_DAY_JA: Final = late(r"^(?:今日|本日|昨日|先日|さっき|先ほど|昨夜|今夜)は?、?")
_NAMED_JA: Final = late(rf"{POLITE_SIGNS}|^[・•*-]")
_LABELLED: Final = late(rf"(?:[・•*-]\s*)?(?P<name>{POLITE_SIGNS})\s*(?:[:：=＝]|→)\s*(?P<said>\S.*)")
"""A line of its own for each."""
_AT_JA: Final = late(r"[\s、](?P<where>[^\s、()]{1,16})にて$")
_WITH_JA: Final = late(r"(?:さん|様|くん|君|氏|ちゃん|先生)と(?!.*(?:さん|様|くん|君|氏|ちゃん|先生))")
"""What was done with them, behind the last."""
_OF_ONE_JA: Final = late(rf"(?:{POLITE_SIGNS})(?:は|って|も|が|を|から|の)")
"""Begins a sentence on somebody of the row, or on somebody else."""
_DOES_JA: Final = late(rf"(?:{POLITE_SIGNS})(?:は|って|も|が|を|から)(?!、)")
"""What each of them did is no list."""
_TAIL_JA: Final = late(
    r"(?:の(?:[0-9]人|[^\s、さ様くち君氏部課先]{1,6}?))?[\s、]*(?P<tail>(?:と|に|で|から)(?=\S*(?:会|話|飲|食|名刺|挨拶|一緒|ランチ|打ち?合|面談|面会|商談|お茶|知り合|交換|遭遇|再会))[^さ様\n。、]{2,16})[。!]*$"
)


def written_out(text: str) -> str:
    """The text with each of a list of people named in capitals, and what is said of them in brackets behind the name.

    met 5 ppl: dave (acme), lena from siemens, raj who does firmware … → met Dave (acme), Lena (from siemens), Raj (does
    firmware) …; 5人会った。営業の田中さん、林さんは犬を飼ってる → 田中さん(営業の人)と林さん(犬を飼ってる)に会った. A text that is
    no such list is left as it is.
    """
    if POLITE.search(text) or _COUNT.match(text):
        return _japanese(text) or text
    return _met(text) or _headed(text) or text


def _met(text: str) -> str:
    """A list behind a verb."""
    head = _HEAD.match(text)
    if head is None:
        return ""
    listed, rest = _sentence(head["rest"])
    where, colon, items = _opening(listed, rest)
    if colon and items is not listed and not items:
        items, rest = _sentence(rest.lstrip(" .!?\n"))
    if (found := _TAIL_MORE.search(items)) and _TAIL.search(items[: found.start()]):
        items, rest = items[: found.start()], f". {found['more']}{rest}"
    tail = _TAIL.search(items)
    if tail and re.search(
        r"(?i)\b(?:works?|teaches|runs?|lives?|is|born|based|interested|studies|(?:an?|the)(?-i:(?: [a-z]+){1,3}))\s*$",
        items[: tail.start()],
    ):
        tail = None
    people = _people(items[: tail.start()] if tail else items)
    if people and not where and tail is None and _alone_at(people):
        # Behind the last one it is where they all were.
        where, people = people[-1].said[-1], [*people[:-1], Told(name=people[-1].name, said=people[-1].said[:-1])]
    if not _is_list(people, items, sure=bool(colon)):
        return ""
    if tail and not where:
        where = tail["tail"]
    before = head["before"]
    if not where and (place := _OUT_OF.match(re.sub(r"(?i)[\s,]+(?:i|we)\s*$", "", before).strip(" ,.;!-"))):
        where, before = f"at {place['place']}{place['day'] or ''}", ""
    verb = "met" if "cards" in head["verb"].lower() else head["verb"]
    rest = f". {again}" if rest and (again := _met(rest.lstrip(" .!"))) else rest
    return f"{before}{verb} {_row(people)}{' ' + where.strip() if where else ''}{rest}"


def _headed(text: str) -> str:
    """A list behind nothing but the occasion, the place or the day."""
    head = _HEADING.match(text)
    said = _OCCASION.fullmatch(head["heading"].strip()) if head else None
    if head is None or said is None or not (said["where"] or said["day"]):
        return ""
    items, rest = _sentence(head["rest"])
    people = _people(items)
    if len(people) < 2 or not any(each.said or each.note for each in people):
        return ""
    where = (said["where"] or "").strip()
    at = where if not where or where.lower().startswith(("at ", "in ")) else f"at {where}"
    return f"met {_row(people)} {at}{said['day'] or ''}{rest}"


def _alone_at(people: list[Told]) -> bool:
    """Whether only the last one is said to be at something, and nothing else."""
    ats = [bool(each.said) and each.said[-1].startswith("at ") for each in people]
    return ats[-1] and not any(ats[:-1])


def _is_list(people: list[Told], items: str, *, sure: bool) -> bool:
    described = any(each.said or each.note for each in people)
    small = items == items.lower()
    if len(people) == 1:
        return (
            not small
            and described
            and re.search("[,;]", items) is not None
            and not re.search("[()]", items)
            and _is_work(people[0].said)
        )
    each_told = all(each.said or each.note for each in people)
    least = 2 if (described and not small) or sure or each_told else _LEAST
    return len(people) >= least and (sure or described or small or "/" in items)


def _is_work(said: tuple[str, ...]) -> bool:
    """Whether what is said of the only one begins with their work or age: Ivy, product lead at Canva."""
    job = jobs.read(said[0]) if said else None
    return bool(job and job.title) or (len(said) > 1 and (jobs.is_title(said[0]) or said[0].isdecimal()))


def _row(people: list[Told]) -> str:
    named = [_described(each) for each in people]
    return f"{', '.join(named[:-1])} and {named[-1]}" if named[1:] else named[0]


def _described(each: Told) -> str:
    said = (re.sub(r"[(（]([株有])[)）]", lambda firm: _FIRMS[firm[1]], said) for said in (*each.said, *each.note))
    about = "; ".join(re.sub(r"[()（）;]", " ", each).strip() for each in said)
    name = each.name if POLITE.search(each.name) else _capitals(each.name)
    return f"{name} ({about})" if about and name.isascii() else f"{name}({about})" if about else name


def _sentence(text: str) -> tuple[str, str]:
    """The list up to the end of its first sentence, and the rest with its sign; lines that name others belong to it."""
    end = _END.search(text)
    if end and end.start() < len(text):
        return text[: end.start()], text[end.start() :]
    return text.rstrip(" .!"), ""


def _opening(text: str, rest: str) -> tuple[str, str, str]:
    """What is said before a colon, a line or a !! of where they were, that sign, and the list; all is list when there is none."""
    found = re.match(r"([^:\n]*?)\s*(:|\n|\s[-–—](?=\s))\s*(.*)$", text, re.DOTALL)
    many = _MANY.fullmatch(found[1].strip()) if found else None
    if found and many:
        return many["where"], found[2], found[3].strip()
    many = _MANY.fullmatch(text.strip()) if rest[:1] in "!." and rest else None
    return (many["where"], "!", "") if many and text.strip() else ("", "", text)


def _people(text: str) -> list[Told]:
    """Those listed; nobody as soon as a part is neither somebody nor a word on somebody."""
    found = guests.people(text)
    for number, each in enumerate(found):
        words = each.name.split()
        if not guests.is_name(each.name) or any(
            (word if number or at else word.lower()) in COMMON for at, word in enumerate(words)
        ):
            return []
        if any(_OF_MINE.search(said) for said in each.said if said not in re.findall(r"[(（]([^()（）]*)[)）]", text)):
            return []
    return found


def _capitals(name: str) -> str:
    return " ".join(word[:1].upper() + word[1:] for word in name.split())


def _japanese(text: str) -> str:
    """A list of people called politely, behind a count, an occasion, or before what was done with them."""
    if len(labelled := [_LABELLED.fullmatch(line.strip()) for line in text.strip().splitlines()]) > 1 and all(labelled):
        told = [
            Told(name=each["name"], said=tuple(re.split("[。、]", each["said"].strip("。 "))))
            for each in labelled
            if each
        ]
        return "、".join(map(_described, told))
    before, verb, rest = _opened(text)
    skipped, listed, behind = _items(rest, lines=not verb)
    if not before and (day := _DAY_JA.match(listed)):
        before, listed = day[0], listed[day.end() :]
    tail = None if _COUNT.match(text) else _TAIL_JA.search(listed)
    place = None if tail else _AT_JA.search(listed)
    found = tail or place
    people = _people(re.sub("の[0-9]+人$", "", listed[: found.start()] if found else listed))
    if place:
        before, verb = f"{place['where']}で", verb or "会った"
    if not _row_of_people(people, listed, named=bool(verb), closed=bool(tail)):
        return ""
    row = "、".join(map(_described, people))
    does = (
        tail["tail"] if tail else f"{'と' if verb.startswith(('話', '名刺', '知り')) else 'に'}{verb}" if verb else ""
    )
    return "。".join(filter(None, (skipped, f"{before}{row}{does}", behind)))


def _opened(text: str) -> tuple[str, str, str]:
    """What stands before a list, what was done with all whom it names, and the list."""
    if count := _COUNT.match(text):
        return count["before"], "名刺交換した" if count["cards"] else count["verb"] or "会った", count["rest"]
    if occasion := _OCCASION_JA.match(text):
        before = (occasion["before"] or occasion["at"]).removesuffix("帰り")
        return f"{before}で", "会った", occasion["rest"] or occasion["list"]
    return "", "", text


def _row_of_people(people: list[Told], listed: str, *, named: bool, closed: bool) -> bool:
    """Whether these are people in a row: called politely, or behind words that say so, and not what each of them did."""
    described = any(each.said or each.note for each in people)
    polite = all(POLITE.fullmatch(each.name) for each in people)
    if (closed and "。" in listed) or (not named and not closed and _WITH_JA.search(listed)):
        return False
    if len(people) == 1 and closed:
        return polite and any(map(jobs.read, people[0].said))
    if len(people) < 2 or not (polite or named):
        return False
    return named or (described and not _DOES_JA.search(listed))


def _items(text: str, *, lines: bool) -> tuple[str, str, str]:
    """The sentences that name somebody at their start, as one row, with those before and behind them.

    `lines`: only lines are apart in a row, not sentences.
    """
    sentences = [each.strip() for each in re.split(r"[。!…]+|\.{3}|\n+", text) if each.strip()]
    named = [bool(_NAMED_JA.search(each)) for each in sentences]
    if not any(named) and not lines:
        return "", "、".join(sentences), ""
    first = named.index(True) if any(named) else 0
    count = first
    while count < len(sentences) and (
        (named[count] and not (count > first and _OF_ONE_JA.match(sentences[count])))
        or (count == len(sentences) - 1 and _TAIL_JA.fullmatch(sentences[count]))
    ):
        count += 1
    row = [re.sub(r"^\S*?(?:会えた|会った|話せた)の(?:は|が)", "", each) for each in sentences[first:count]]
    return (
        "。".join(sentences[:first]),
        ("、" if lines is False or "\n" in text else "。").join(row),
        "。".join(sentences[count:]),
    )
