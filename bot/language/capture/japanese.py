"""What a Japanese clause says: promises, introductions, needs, touches, facts, in this order."""

from __future__ import annotations

import re
from typing import Final

from bot.language.capture import japanese_awaited, japanese_facts, japanese_promises, japanese_touch, owing
from bot.language.capture.japanese_place import place
from bot.language.capture.japanese_touch import may_be_name
from bot.language.capture.japanese_verbs import LIST
from bot.language.capture.japanese_words import KIN, NO_NAMES, PEOPLE
from bot.language.capture.kinds import Reading
from bot.language.capture.marks import NAME, marks
from bot.language.capture.patterns import compiled
from bot.language.capture.timing import Times

_STRANGER_ASIDE: Final = r"((?:^|(?<=[、\s]))[ァ-ヺー]{2,10})\s*\(([^()]{1,60})\)(?=[とに]|から)"
"""The same of a word that is asked about: エマ(オーストラリア人)と."""
_OF: Final = (
    rf"(?:(?<=^)|(?<=[、:：\sでとに]))((?:[^、:：\sとにはがをでの昨今先来]{{1,15}}の)?(?:[^、:：\sとにはがをでの昨今先来]{{2,20}}|方|ほう|娘|妻|夫|嫁|妹|弟|姉|兄)"
    rf"|{NAME})の(?={NAME})"
)
_TIE: Final = r"(?:奥さん|旦那さん|ご主人|双子|妹さん?|弟さん?|お姉さん|お兄さん|娘さん?|息子さん?|妻|夫|友人|友達|同僚|上司|部下|先輩|後輩|同期)"
_WHO: Final = (
    rf"(?:^|(?<={NAME}[とや])|(?<={NAME}[とや]、)|(?<=[、:：]))(?P<what>(?=[ぁ-ん]{{0,12}}(?!{NAME})[^ぁ-ん、。\s])(?:(?!{NAME})[^、:：。\s]){{2,30}}?"
    r"(?:(?:てい?|でい?)[るた]|[うくぐすつぬむぶるただ]|[なた]い|しい|ばかりの|が[^、。がをにと\s]{1,6}の|(?<=[一-龥ぁ-ん])(?:な|い))(?:という)?)"
    rf"(?=(?P<who>{NAME})(?:[、とやにから]|$)|(?<=[るただ]){_TIE}の(?P<tied>{NAME}))"
)
"""What somebody does, said before the name: ベルリンの銀行で働いてるトムさん."""
_FAVOUR: Final = r"^(?!.*紹介).*[てで](?:くれた|くださった|下さった)$"
"""What they did for the owner some time before."""
_MET: Final = r"[とに][^。]*(?:[会逢]っ|会え|飲ん|話し|話せ|食べ|食事|ランチ|お茶)"
_OF_OURS: Final = (
    r"(?:[会逢][っい]|[会話]え[たて]|(?:電話|メール|連絡|返信|お礼|挨拶|ご?無沙汰)(?:を)?(?:し|す|取|と)|忘れ|気にな|知らない|話し|話せた|飲んだ|食べた|喋っ|遊ん|知り合っ|出会っ|お会いし|お世話|紹介|交換|もらっ|もらう|いただ|頂い|くれ|くださ|下さ|送っ|貸した|借りた|誘|頼|約束|予定|言[っう]|聞い|さっき"
    r"|今日|昨日|明日|今朝|昨夜|先日|先週|先月|今週|来週|今度|[0-9][日月時]|曜|おととい|一昨日|昨年|去年|久しぶり|久々|はじめて|初めて|偶然|ばったり|一緒|隣[にの](?:なっ|席|座)|つなが|繋が|連れ)"
)
"""What the owner had to do with them, or when: no word on somebody."""
_DONE_FOR_ME: Final = r"(?:もら(?![うえお])|いただ(?![くけ])|頂(?![くけ])|され(?!る)|をうけ(?!る)|を受け(?!る))"
_DONE: Final = r"(?:した|しまし|して(?!も|く|い|ほ|欲|あ)|済み|$|してあげ|しておいた|しといた)"
_INTRODUCTIONS: Final[tuple[str, ...]] = (
    rf"(?P<by>{NAME})(?:に|から|より)、?\s*(?P<who>{LIST})[をも]?\s*ご?紹介(?:して)?{_DONE_FOR_ME}",
    rf"(?P<who>{LIST})[をも](?P<by>{NAME})(?:に|から|より)\s*ご?紹介(?:して)?{_DONE_FOR_ME}",
    rf"(?P<who>{LIST})[をも]?\s*ご?紹介(?:して)?{_DONE_FOR_ME}[^、\s]{{0,4}}[、\s]+(?P<by>{NAME})(?:に|から|より)$",
    rf"(?P<by>{NAME})[がはも]、?\s*(?P<who>{LIST})[をも]?\s*(?:ご?紹介して(?:くれ|くださ|下さ)|(?:つない|繋い"
    r"|引き合わせ)[でて](?:くれ|くださ|下さ))",
    rf"(?P<to>{NAME})に、?\s*(?P<who>{LIST})[をも]?\s*ご?紹介{_DONE}",
    rf"(?P<who>{LIST})[をも](?P<to>{NAME})(?:に|へ)\s*ご?紹介{_DONE}",
    rf"(?P<who>{NAME})と(?P<to>{LIST})[をも]?\s*(?:引き合わせた|引き合わせまし|つないだ|繋いだ|つなぎまし"
    r"|紹介した|紹介しまし|お引き合わせ)",
)
_OPENING: Final = (
    r"^(?:そういえば|そう言えば|そいえば|ちなみに|ところで|それはそうと|あっ?、|えっと、?|メモ[\s:、]+)[、\s]*(?=\S)"
)
_MEMO: Final = rf"^({NAME})の?メモ[\s、:]+"
_KIN: Final = frozenset("娘 息子 妻 夫 嫁 妹 弟 姉 兄 母 父".split())
_COUPLE: Final = rf"({NAME})(?:ご?夫婦|ご?夫妻|ご?一家|たち|達)(?=[とにから])"
_COPULA: Final = rf"^({NAME}(?:\s*\([^()]*\))?は[^、]*)で$"
"""What somebody is, with more to come: 小島さんは税理士で."""
_SOURCE: Final = rf"^{NAME}(?:曰く|いわく|によると|によれば|情報だと|情報によると|情報(?=[\s、:]))[、:]?\s*"
_EVENT: Final = r"[歳才]|誕生日|結婚|離婚|出産|就職|転職|転勤|異動|昇進|独立|起業|入学|卒業|留学|住んで|働いて|勤めて|独身|入院|退院|帰国|帰省|還暦|成人|妊娠|引っ?越"
_CALLING: Final = (
    r"(?:エンジニア|デザイナー|プログラマー|ライター|カメラマン|コンサル\w*|経営者|社長|医者|医師|看護師|教師|先生|弁護士|税理士|会計士|薬剤師|美容師|公務員|銀行員|会社員"
    r"|研究者|記者|編集者|営業|人事|主婦|主夫|学生|[大高中]学?生)(?:です|だ|らしい|だって|になった|になりました)?[。!]?$"
)
_OURS_CALLED: Final = (
    r"(?:うちの|私の|僕の|俺の|(?:大学|高校|中学|会社|前職|元|昔)(?:の|時代の)?)?(?P<tie>弟|妹|兄|姉|息子|娘|長男|長女|次男|次女|甥|姪|いとこ|従兄弟|従姉妹|旦那|主人|夫|妻|嫁"
    r"|友達|友人|親友|知人|同僚|同期|先輩|後輩|上司|部下|同級生|幼なじみ|幼馴染み?)の"
)
_KATAKANA: Final = r"(?P<name>[ァ-ヺ][ァ-ヺー]{1,8})(?:さん|くん|ちゃん)?[はがも]、?"
_KANJI_NAME: Final = r"(?P<name>[一-龥々]{2,3})[はがも]、?"
_CALLED_ONLY: Final = (
    rf"{_OURS_CALLED}{_KATAKANA}(?P<what>.*(?:{_EVENT}|{_CALLING}).*)",
    rf"{_OURS_CALLED}{_KANJI_NAME}(?P<what>[^?\uff1f]{{2,60}})",
    rf"{_KANJI_NAME}(?P<what>(?:\S{{0,12}}(?:{_EVENT})\S*|\S{{0,12}}{_CALLING}))",
)
"""People of the owner's own whom only a given name calls: 弟のポールは来週で40歳になる, 友達の翔太はエンジニア.

Said of a person: a thing of theirs may be written in katakana, too.
"""
_KNOWN_BEFORE: Final = r"(?:会った|お会いした|話した|飲んだ|仕事(?:を)?(?:した|ご一緒した)|一緒だった)こと(?:が|は|も)?(?:ある|あります|あった)(?:んだ|の|です|よ|ね|な|らしい|気がする)*[。!]?$"
"""Who is no stranger: 前にSlushで会ったことある; nothing that happened now."""
_TOLD: Final = r"(?:と|って)言(?:って|いま)|から聞"
_SOMEBODY: Final = rf"{NAME}(?:さん)?[がはも]"
_CALLED: Final = rf"{NAME}という(?!人|方|男|女|子)"
_THROUGH: Final = (
    rf"(?P<by>{NAME})(?:さん)?(?:のご?紹介|経由|つながり|繋がり|を通じ|を介し|に(?:つない|繋い|引き合わせ|紹介し)[でて](?:もらって|いただいて|頂いて|もらい)|(?P<told>(?:(?:に|から)(?:ご)?紹介(?:された"
    rf"|してもらった|していただいた)|が(?:ご)?紹介して(?:くれた|くださった|下さった))(?={NAME})))(?:で|て|により|から)?、?\s*"
)


def read(text: str, times: Times) -> Reading:
    """Everything a clause says; what is nothing in particular becomes its note."""
    facts: list[tuple[str, str]] = []
    needs: list[tuple[str, str]] = []
    notes: list[str] = []

    def aside(found: re.Match[str]) -> str:
        pieces = [each.strip() for each in found[2].split("、")]
        facts.extend((marks(found[1]), each) for each in (pieces if min(map(len, pieces)) > 1 else [found[2].strip()]))
        return found[1]

    def belongs(found: re.Match[str]) -> str:
        behind = found.string[found.end() : found.end() + 1]
        if found[1] in _KIN:
            whose = found.string[found.start() - 2 : found.start()]
            facts.append((behind, f"{whose[0]}の{found[1]}" if compiled(f"{NAME}と").match(whose) else found[1]))
        elif found[1] in PEOPLE or found[1] not in NO_NAMES:
            facts.append((behind, found[1]))
        return ""

    def does(found: re.Match[str]) -> str:
        what = found["what"]
        if compiled(_FAVOUR).search(what) and compiled(_MET).search(found.string, found.end()):
            notes.append(what)
            return ""
        if compiled(_OF_OURS).search(what):
            return found[0]
        kept = needs if japanese_facts.need(what) else facts
        kept.append((found["who"] or found["tied"], re.sub(r"という$|の$|(?<=[一-龥きいか])な$", "", what)))
        return ""

    if compiled(_KNOWN_BEFORE).search(text):
        whose = marks(text)[:1]
        return Reading(
            topic=whose, facts=[(whose, compiled(rf"^{NAME}(?:さん)?(?:とは|には|は|と|に)?、?").sub("", text))]
        )
    if (called := _given(text)) is not None:
        return called
    text = compiled(_COPULA).sub(r"\1", text)
    if alone := compiled(r"([^、\s]{1,20})(?:(?<![んまいの])で|にて)").fullmatch(text):
        name, _ = place(text)
        return Reading(where=name) if name and not marks(text) else Reading(note=alone[0], topic=marks(text))
    if compiled(_CALLED).search(text):
        return Reading(note=text, remark=True)  # a company of that name
    text = compiled(_MEMO).sub(r"\1は", compiled(_OPENING).sub("", text))
    text = compiled(_COUPLE).sub(r"\1", compiled(_SOURCE).sub("", text))
    text = compiled(_STRANGER_ASIDE).sub(aside, text)
    text = compiled(_OF).sub(belongs, compiled(_WHO).sub(does, text))
    said = (
        japanese_awaited.read(text, times)
        or japanese_promises.read(text, times)
        or _introduced(text, times)
        or japanese_facts.need(text)
        or _touched(text, times)
        or japanese_facts.fact(text)
        or Reading(
            note=""
            if compiled(rf"(?:(?:あと|それと|それから|と)?、?{LIST}\s*)+|(?:って|らしい|とのこと)").fullmatch(text)
            else text,
            topic=marks(text),
            remark=True,
        )
    )
    said = owing.noted(text, said)
    said.note = "。".join(filter(None, (*notes, said.note)))
    said.facts, said.needs = [*facts, *said.facts], [*needs, *said.needs]
    return said


def _given(text: str) -> Reading | None:
    """What is said of somebody whom only a given name calls: it is asked about. None for other words."""
    found = next(filter(None, (compiled(each).fullmatch(text) for each in _CALLED_ONLY)), None)
    if found is None or found["name"] in KIN or not may_be_name(found["name"]):
        return None
    told = japanese_facts.fact(found["what"])
    facts = told.facts if told else [("", found["what"])]
    tie = found.groupdict().get("tie")
    return Reading(doubtful=[found["name"]], facts=[*([("", tie)] if tie else []), *(("", what) for _, what in facts)])


def _touched(text: str, times: Times) -> Reading | None:
    """A touch, and what they told in it: 清水さん、猫を飼ってるって言ってた。"""
    said = japanese_touch.read(text, times)
    if said is not None and said.kind == "talked" and said.note and compiled(_TOLD).search(text):
        told = japanese_facts.fact(said.note)
        if told is not None:
            said.facts, said.note = told.facts, ""
    return said


def _introduced(text: str, times: Times) -> Reading | None:
    """Who was made known to whom."""
    if compiled(r"らしい|たら[、\s]|たい|ほしい|欲しい|[てで]な[いか]").search(text):
        return None
    for pattern in _INTRODUCTIONS:
        found = compiled(pattern).search(text)
        if found and (found.groupdict().get("by") or not compiled(_SOMEBODY).search(text[: found.start()])):
            return _introduction(found, text, times)
    through = compiled(_THROUGH).search(text)
    if through is None:
        return None
    rest = text[: through.start()] + text[through.end() :]
    said = japanese_touch.read(rest, times) or Reading()
    who = text[through.end()] if through["told"] else said.people or marks(rest)
    if not who:
        return None
    said.topic = who
    said.introductions = [(through["by"], mark, "") for mark in who]
    return said


def _introduction(found: re.Match[str], text: str, times: Times) -> Reading:
    groups = found.groupdict()
    by, who, to = groups.get("by") or "", marks(found["who"]), marks(groups.get("to") or "")
    said = Reading(topic=who)
    said.when, rest = times.past(text[: found.start()])
    said.where, _ = place(rest)
    if by:
        said.introductions = [(by, mark, "") for mark in who]
    else:
        said.kind, said.people = "helped", marks(who + to)
        said.introductions = [("", one, other) for one in who for other in to]
    return said
