"""A Japanese list of people with a word on each, written out: 5人会った。営業の田中さん、林さんは犬を飼ってる."""

from __future__ import annotations

import re
from typing import Final

from bot.language import jobs
from bot.language.capture.roster_row import in_row, with_aside
from bot.language.guest_parts import POLITE, POLITE_SIGNS
from bot.language.guests import Told
from bot.language.patterns import late

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
_DAY_JA: Final = late(r"^(?:今日|本日|昨日|先日|さっき|先ほど|昨夜|今夜)は?、?")
_PLACE_JA: Final = late(rf"(?:の)?[^、。()]{{2,30}}?で(?=(?:[^\s、。でにをがは]{{1,12}}の)?{POLITE_SIGNS})")
"""Where it was, before the first name: Rust Tokyoで西村さん、原田さん."""
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


def counts(text: str) -> bool:
    """Whether a text begins by counting whom one met: 5人会った。…"""
    return _COUNT.match(text) is not None


def written_out(text: str) -> str:
    """A list of people called politely, behind a count, an occasion, or before what was done with them."""
    if len(labelled := [_LABELLED.fullmatch(line.strip()) for line in text.strip().splitlines()]) > 1 and all(labelled):
        told = [
            Told(name=each["name"], said=tuple(re.split("[。、]", each["said"].strip("。 "))))
            for each in labelled
            if each
        ]
        return "、".join(map(with_aside, told))
    before, verb, rest = _opened(text)
    skipped, listed, behind = _items(rest, lines=not verb)
    if not before and (day := _DAY_JA.match(listed)):
        before, listed = day[0], listed[day.end() :]
    if not before.endswith("で") and (at := _PLACE_JA.match(listed)):
        before, listed = f"{before}{at[0]}", listed[at.end() :]
    tail = None if _COUNT.match(text) else _TAIL_JA.search(listed)
    place = None if tail else _AT_JA.search(listed)
    found = tail or place
    people = in_row(re.sub("の[0-9]+人$", "", listed[: found.start()] if found else listed))
    if place:
        before, verb = f"{place['where']}で", verb or "会った"
    if not _row_of_people(people, listed, named=bool(verb), closed=bool(tail)):
        return ""
    row = "、".join(map(with_aside, people))
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
