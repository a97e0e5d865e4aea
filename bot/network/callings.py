"""What people do, by every word for it in either language; and which of them a purpose usually needs."""

import re
from collections.abc import Mapping
from functools import lru_cache

from bot.language.fold import fold
from bot.language.patterns import late
from bot.text import Locale, Text

NAMES: Mapping[str, Text] = {
    "founder": Text(en="founder", ja="起業家"),
    "engineer": Text(en="engineer", ja="エンジニア"),
    "designer": Text(en="designer", ja="デザイナー"),
    "product": Text(en="product manager", ja="プロダクトマネージャー"),
    "investor": Text(en="investor", ja="投資家"),
    "marketer": Text(en="marketer", ja="マーケター"),
    "sales": Text(en="salesperson", ja="営業"),
    "recruiter": Text(en="recruiter", ja="採用担当"),
    "insider": Text(en="somebody in the field", ja="業界の人"),
    "accountant": Text(en="accountant", ja="税理士"),
    "lawyer": Text(en="lawyer", ja="弁護士"),
    "consultant": Text(en="consultant", ja="コンサルタント"),
    "mentor": Text(en="mentor", ja="相談相手"),
    "teacher": Text(en="teacher", ja="先生"),
    "researcher": Text(en="researcher", ja="研究者"),
    "writer": Text(en="writer", ja="ライター"),
    "translator": Text(en="translator", ja="翻訳者"),
    "organiser": Text(en="organiser", ja="主催者"),
    "doctor": Text(en="doctor", ja="医師"),
    "customer": Text(en="first customer", ja="最初のお客さん"),
    "introducer": Text(en="somebody who knows many people", ja="顔の広い人"),
    "experienced": Text(en="somebody who has done it", ja="経験者"),
    "companion": Text(en="companion", ja="仲間"),
    "native": Text(en="native speaker", ja="ネイティブの友人"),
    "local": Text(en="somebody who lives there", ja="現地の人"),
}
_WORDS: Mapping[str, str] = {
    "founder": "(?:co-?)?founders?|entrepreneurs?|ceo|startups?|起業|創業|社長|代表取締役|経営者|すたーとあっぷ",
    "engineer": "engineers?|developers?|programmers?|cto|coder|えんじにあ|開発者|ぷろぐらま|技術者",
    "designer": "designers?|ux|ui|art director|illustrators?|でざいな|でざいん|いらすとれーた",
    "product": "product managers?|pdm|ぷろだくとまねーじゃ",
    "investor": "investors?|vc|venture capital(?:ist)?|angels?|投資家|べんちゃーきゃぴたる|きゃぴたりすと|えんじぇる",
    "marketer": "marketing|marketers?|growth|pr|まーけ|広報|宣伝",
    "sales": "sales(?:person|man|woman)?|account manager|business development|営業|せーるす",
    "recruiter": "recruiters?|recruiting|hiring|talent|hr|headhunters?|人事|採用|りくるーた|転職えーじぇんと",
    "accountant": "accountants?|accounting|tax|cpa|cfo|税理士|会計|経理|財務",
    "lawyer": "lawyers?|attorneys?|legal|弁護士|法務|司法書士|行政書士|弁理士",
    "consultant": "consult(?:ant|ants|ing)|こんさる",
    "mentor": "mentors?|coach(?:es)?|advis[eo]rs?|めんた|こーち|相談相手|あどばいざ|顧問",
    "teacher": "teachers?|tutors?|professors?|lecturers?|先生|教師|教授|講師",
    "researcher": "research(?:er|ers)?|scientists?|phd|研究|博士",
    "writer": "writers?|journalists?|editors?|authors?|bloggers?|らいた|記者|編集|作家|著者",
    "translator": "translat(?:or|ors|ion)|interpreters?|翻訳|通訳",
    "organiser": "organi[sz]ers?|community|主催|こみゅにてぃ|幹事",
    "doctor": "doctors?|physicians?|nurses?|医師|医者|看護師",
    "customer": "customers?|clients?|buyers?|顧客|お客|くらいあんと",
    "native": "native speakers?|ねいてぃぶ",
    "local": "locals?|現地|地元",
    "experienced": "経験者|先輩",
    "companion": "companions?|仲間",
    "introducer": "connectors?|顔の広い|顔が広い",
}
"""Folded, as patterns; Latin words stand by themselves, Japanese ones anywhere."""
_NEEDED: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "co-?founder|start a (?:company|business)|startup|起業|創業|会社を(?:作|つく)",
        ("founder", "engineer", "investor"),
    ),
    ("raise|funding|investment|資金|出資|調達", ("investor", "founder", "accountant")),
    ("job|career|hired|転職|就職|就活|きゃりあ|内定", ("insider", "recruiter", "mentor")),
    ("freelanc|side (?:job|business)|ふりーらんす|副業|独立", ("experienced", "customer", "accountant")),
    ("customer|client|sell|sales|顧客|お客|売上|販売|集客|販路", ("customer", "introducer", "marketer")),
    ("hire|recruit|team|採用|めんばー|ちーむ", ("recruiter", "introducer", "insider")),
    ("english|language|japanese|spanish|chinese|英語|語学|中国語|韓国語", ("native", "teacher", "companion")),
    ("book|publish|writ|blog|出版|執筆|本を|ぶろぐ", ("writer", "experienced", "introducer")),
    ("research|phd|paper|研究|論文|大学院", ("researcher", "mentor", "companion")),
    ("abroad|move to|migrat|海外|移住|引っ越|留学", ("local", "experienced", "translator")),
    (
        "community|meetup|study group|event|こみゅにてぃ|勉強会|交流会|いべんと",
        ("organiser", "introducer", "companion"),
    ),
    ("friend|友達|友だち|友人|仲間", ("organiser", "introducer", "companion")),
    ("app|product|service|あぷり|さーびす|ぷろだくと|開発", ("engineer", "designer", "customer")),
    ("marathon|run|sport|health|diet|gym|まらそん|健康|運動|だいえっと", ("companion", "experienced", "mentor")),
)
"""The first that fits counts."""
_ANY = ("experienced", "mentor", "introducer")
_OTHERS = late(
    r"look(?:s|ing)? for|search(?:es|ing)? for|seek(?:s|ing)?\b|needs?\b|wants?\b|would like|hir(?:es|ing)\b|knows?\b|met\b"
    r"|introduc|探し|探す|求め|欲し|ほしい|募集|必要|紹介|知って|知り合い|なりたい|become|\bnot\b|no longer|n't\b|ではな|じゃな|辞め"
)
"""What somebody looks for or knows is not what they are."""
SHORTEST = 2
"""Letters of a role that is looked for inside other words."""


def suggested(what: str, locale: Locale) -> tuple[str, ...]:
    """Three kinds of people that a purpose like this usually needs, in the owner's language."""
    folded = fold(what)
    found = next((kinds for words, kinds in _NEEDED if _pattern(words).search(folded)), _ANY)
    return tuple(NAMES[kind].say(locale) for kind in found)


def fits(role: str, text: str) -> bool:
    """Whether what is told of somebody says that they are what `role` names, by that word or another for it."""
    folded = fold(text)
    if not folded or len(fold(role)) < SHORTEST or _OTHERS.search(folded):
        return False
    said = (re.escape(fold(role)), *(_WORDS[kind] for kind in _kinds(role) if kind in _WORDS))
    return any(_pattern(words, whole=True).search(folded) for words in said)


def alike(one: str, other: str) -> bool:
    """Whether two roles are the same: エンジニア and developer."""
    return fold(one) == fold(other) or bool(set(_kinds(one)) & set(_kinds(other)))


@lru_cache(maxsize=1024)
def _kinds(role: str) -> tuple[str, ...]:
    folded = fold(role)
    named = [kind for kind, name in NAMES.items() if folded in (fold(name.en), fold(name.ja))]
    return tuple(named or [kind for kind, words in _WORDS.items() if _pattern(words, whole=True).search(folded)])[:1]


@lru_cache(maxsize=1024)
def _pattern(words: str, *, whole: bool = False) -> re.Pattern[str]:
    """Latin words begin where a word begins; `whole` ones end there too, so that pr is not price."""
    return re.compile(rf"(?<![a-z])(?:{words}){'(?![a-z])' if whole else ''}")
