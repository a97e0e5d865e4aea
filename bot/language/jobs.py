"""Where somebody works and as what, when a few words say nothing else: designer at Harbor Bank, 楽天・営業, from Sony."""

import re
from functools import lru_cache
from typing import Final

from msgspec import Struct

from bot.language import countries, names, topics, zones
from bot.language.facts import kind_of
from bot.language.patterns import late

MOST: Final = 80
"""Characters of a company or a title."""
REMEMBERED: Final = 256
"""Texts of which the answer is kept: the parts of a row are looked at more than once."""
RELATION: Final = (
    r"(?:先輩|後輩|同僚|上司|部下|友達|友人|友だち|ともだち|親友|知人|知り合い|同期|同級生|恩師|幼なじみ|幼馴染|いとこ|妹|弟|兄|姉|隣人|お隣|隣"
    r"|担当|顧客|お客|取引先|ママ友|飲み仲間|仲間)"
)
_TITLE_EN: Final = (
    r"(?:(?:senior|junior|lead|chief|deputy|assistant|associate|freelance|retired|software|product|graphic|ux|ui|data|cloud|ml|ai|backend|back-end|frontend|front-end"
    r"|mobile|web|full[- ]?stack|solutions?|sales|marketing|hr|angel|vice|founding|managing|general|regional|country|account|project|research|phd|design|people|brand)[\s-]+)*"
    r"(?:c[efmoprt]o|[es]?vp|pm|head|lead|eng|engineer|developer|dev|swe|sre|architect|designer|manager|director|president|founder|co-?founder|partner|owner|investor|angel|vc"
    r"|recruiter|lawyer|solicitor|doctor|physician|dentist|nurse|vet|physio|therapist|pharmacist|teacher|professor|lecturer|student|intern|consultant|analyst|scientist|researcher"
    r"|writer|journalist|editor|translator|photographer|artist|musician|chef|barista|bartender|accountant|plumber|electrician|pilot|driver|librarian"
    r"|sales|marketing|marketer|hr|finance|legal|operations|ops|product|design|engineering|data|support|procurement|ux|ui|pr|qa|bizdev)"
)
_AREA: Final = (
    r"(?:\s+(?:of|for|in)\s+[a-z]+(?:\s(?:&|and)\s[a-z]+)?"
    r"|\s+(?:manager|director|lead|head|engineer|eng|designer|architect|scientist|student|officer|partner|ops|executive|rep|assistant|eng|sales|marketing|finance|design|product|people|data|growth)){0,3}"
)
_TITLE: Final = late(rf"(?i)(?:(?:an?|the|our|their)\s+)?(?:[a-z]+\s+)?{_TITLE_EN}{_AREA}")
_NAME_EN: Final = r"(?:(?:the\s+)?[A-ZÀ-Þ0-9][\w.&'’+-]*(?:\s+(?:of|and|&|de|for|the)(?=\s+[A-ZÀ-Þ])|\s+[A-ZÀ-Þ0-9&][\w.&'’+-]*){0,5})"
_AT: Final = late(
    rf"(?:[Ff]rom|[Oo]f|[Aa]t|@|(?:(?:who|she|he)\s+)?(?:now\s+)?works?\s+(?:at|for)|(?:is\s+)?working\s+(?:at|for)|is\s+(?:at|with))\s*(?P<company>{_NAME_EN}|(?-i:[a-z][\w.&-]+)(?<!home)(?<!work)(?<!school)(?<!church)(?<!uni))"
)
_AS: Final = late(
    rf"(?P<title>[^,@()]{{2,40}}?)\s*(?:\b(?:at|for|with|of|from|in)\b|@|,|/|·|・|\s[-–—]\s)\s*(?P<company>{_NAME_EN}|(?<=[@]\s)\S+|(?<=[@])\S+|(?<=at\s)[a-z]\S*)"
)
_CHANGED: Final = late(
    rf"(?:[Hh]as|[Gg]ot|[Ff]ound|[Ss]tarted|[Ss]tarts|[Ii]s starting|[Tt]akes|[Tt]ook|[Ll]anded)\s+(?:just\s+)?(?:an?|the|her|his|their)\s+(?:new\s+)?(?:job|position|role)\s+(?:at|with|for)\s+(?P<company>{_NAME_EN})"
    rf"|(?:(?:has|just|recently)\s+)*(?:[Ss]tarted|[Ss]tarts|[Ii]s starting)\s+(?:working\s+)?(?:at|for)\s+(?P<company2>{_NAME_EN})"
    rf"|(?:[Ii]s\s+)?now\s+(?:working\s+)?(?:at|for)\s+(?P<company3>{_NAME_EN})"
    rf"|(?:changed|switched)\s+(?:jobs|companies)\s+to\s+(?P<company4>{_NAME_EN})"
    r"|(?P<company5>[^\s、,・/のはがをにで]{2,20}?)(?:に|へ)(?:転職|入社|移籍)(?:した|しました|する|します|した?んだって|するって|したって|したそう|したらしい)?"
)
"""What tells of a new job, in the place of the one before."""
_WITH: Final = late(rf"(?P<company>{_NAME_EN}|[a-z]\S*)\s*(?:,|/|·|\s[-–—]\s)\s*(?P<title>[^,@()]{{2,40}})")
_NAME: Final = late(_NAME_EN)
_TITLE_JA: Final = (
    r"(?:元)?(?:(?:営業|人事|企画|広報|開発|法務|経理|総務|製造|技術|研究|採用|マーケティング|マーケ|経営企画|事業開発|海外|国内|第?[一二三四1-9])?(?:本部|部門|部|課|室|局|グループ|チーム)?){0,2}"
    r"(?:部長|次長|課長|係長|主任|主査|室長|局長|所長|店長|院長|本部長|支店長|工場長|リーダー|チーフ|社長|副社長|会長|専務|常務|代表|代表取締役|取締役|代表社員|執行役員|役員|監査役|顧問|理事|理事長"
    r"|営業|人事|企画|広報|開発|法務|経理|総務|製造|購買|採用|経営企画|事業開発|研究|AI研究|情シス|マーケティング|マーケ|カスタマーサポート|営業部|人事部|技術部|開発部|総務部|企画部|広報部|経理部|法務部"
    r"|\S{1,8}(?:部|課|室|局|本部)|\S{0,8}担当|\S{0,6}エンジニア|\S{0,6}デザイナー|マネージャー|マネジャー|プロデューサー|ディレクター|コンサル(?:タント)?|アナリスト|プログラマー|ライター|プランナー|リサーチャー"
    r"|准教授|教授|助教|講師|研究員|研究者|バックエンド|フロントエンド|インフラ|デザイン|秘書|受付|店員|社員|記者|編集|編集者|弁護士|会計士|税理士|薬剤師|看護師|医師|CEO|CTO|CFO|COO|CMO|CPO|CHRO|VP|PM|PdM|PMM|SE|VC)"
)
_TITLES: Final = late(rf"{_TITLE_JA}(?:[\s・/兼、]+{_TITLE_JA}){{0,2}}")
_FIRM: Final = r"(?:(?:株式会社|有限会社|合同会社|\(株\)|\(有\)|㈱|㈲)\s?[^\s、,・()/の]{1,20}|[^\s、,・()/の]{1,20}(?:株式会社|有限会社|合同会社|\(株\)|㈱|銀行|証券|商事|大学|大学院|病院|証券|生命|製薬|電機|工業|製作所|新聞|出版|省|庁|市役所|区役所|県庁))"
_COMPANY: Final = late(rf"{_FIRM}|[ァ-ヺー・]{{2,16}}|[A-ZÀ-Þ][\w.&+-]*(?:\s[A-Z&][\w.&+-]*){{0,3}}")
_BESIDE: Final = late(
    rf"(?P<company>{_FIRM}|[^\s、,・/のはがをにで]{{2,20}})(?:[\s、,・/]+|の)(?P<title>{_TITLE_JA}(?:[\s、,・/]+{_TITLE_JA}){{0,2}})(?:さん|の人|の方)?"
)
_BEFORE: Final = late(rf"(?P<title>{_TITLE_JA})[\s、,・/]+(?P<company>{_FIRM}|[ァ-ヺー]{{2,16}}|[A-Z][\w.&-]*)")
_MEMBER: Final = late(r"(?P<company>[^\s、,・/のはがをにで]{2,20})(?:の(?:人|方|社員)|勤務|所属|社員)")
_GENERIC: Final = late(
    r"(?i)(?:スタートアップ|ベンチャー|外資系?|大手|メーカー|商社|病院|学校|大学|会社|銀行|うち|[同弊当御自]社|同じ?|別|隣|近所|地元|高校|中学|小学校|幼稚園|保育園|サークル|ゼミ|部活|教会|ジム"
    r"|\S*(?:会|部|課|室|塾|教室|友|仲間|時代|同士|クラブ|市|区|町|村|県|府|都)|(?:フリー(?:ランス)?|個人事業主?|無職|独身|既婚|求職中|育休中?|産休中?|会社員|公務員|自営業?|専業主婦|同業|同郷|初対面|初参加|常連|新人|若手|新卒|中途|元|\S?学生|院生))"
    r"|.*\b(?:university friend|team|office|work|school|church|gym|uni|college|choir|club|meetup|accounting|sales)|(?:a|an|my|our|his|her|their|no|the|same|it|[ivx]+)|[0-9:]+(?:am|pm)?"
)
"""What is no company's name, wherever it stands."""


_SAYS: Final = late(r"じゃ|なく|って|して|[っいし]た|いる|から|まで|より|だけ|とか")
"""What stands in a remark, and in no name."""


class Job(Struct, frozen=True, kw_only=True):
    """What is known of somebody's work; either may be empty, not both."""

    company: str = ""
    title: str = ""


@lru_cache(maxsize=REMEMBERED)
def read(text: str) -> Job | None:
    """The company, with the title where one is said beside it, of words that say nothing else; None for all others.

    A title alone (a nurse), a place (from Lisbon), a relation (a colleague) and what may be any of these is no job.
    """
    text = text.strip(" \u3000。.!、,")
    if len(text) > MOST:
        return None
    for pattern in (_AT, _AS, _WITH, _BESIDE, _BEFORE, _MEMBER):
        if (found := pattern.fullmatch(text)) and (job := _job(found)):
            return job
    alone = _NAME.fullmatch(text) or _COMPANY.fullmatch(text)
    return Job(company=text) if alone and _is_company(text) and kind_of(text, "ja") in ("free", "work") else None


def changed(text: str) -> Job | None:
    """The company of a new job that words tell of; None for all others. What one joined may be a club."""
    found = _CHANGED.fullmatch(text.strip(" \u3000。.!、,"))
    company = next(filter(None, found.groups()), "") if found else ""
    return Job(company=company) if company and _is_company(company) and not is_place(company) else None


def parted(text: str) -> tuple[Job | None, str]:
    """The job with which a text begins, up to a comma, and what else it says: Skoda, engineer, from Brno."""
    if (job := read(text)) is not None:
        return job, ""
    pieces = re.split(r"\s*[,、;·]\s*", text)
    for count in range(min(len(pieces) - 1, 2), 0, -1):
        job = read(", ".join(pieces[:count]))
        if job is not None and (count > 1 or job.title or not _NAME.fullmatch(pieces[0])):
            return job, ", ".join(pieces[count:])
    return None, text


@lru_cache(maxsize=REMEMBERED)
def is_title(text: str) -> bool:
    """Whether it is no more than what somebody does or is to the owner: a designer, 営業, 大学の先輩."""
    if len(text) > MOST:
        return False
    plain = re.sub(r"(?i)^(?:元|an?\s+|the\s+|my\s+|our\s+|old\s+|former\s+|ex[- ])+", "", text.strip())
    return bool(_TITLE.fullmatch(plain) or _TITLES.fullmatch(plain) or re.fullmatch(rf"(?:\S+の)?{RELATION}", plain))


def is_work(text: str) -> bool:
    """Whether words tell nothing of somebody but their work, or what they are to the owner."""
    return is_title(text) or read(text) is not None


def _job(found: re.Match[str]) -> Job | None:
    company, title = found["company"].strip(" .,"), (found.groupdict().get("title") or "").strip()
    if not _is_company(company) or (title and not is_title(title)):
        return None
    if not title and is_place(company):
        return None
    return Job(company=company, title=re.sub(r"(?i)^(?:an?|the)\s+", "", title))


def _is_company(text: str) -> bool:
    """Whether a word in the place of a company's name may be one."""
    return not (
        names.strip_honorific(text) != text
        or _SAYS.search(text)
        or is_title(text)
        or _GENERIC.fullmatch(text)
        or is_place(text)
    )


def is_place(text: str) -> bool:
    """Whether it names a country, or a town of a table: of the topics, of the time zones, of the kinds of facts."""
    bare = re.sub(r"(?i)^(?:from|in|at)\s+", "", text.strip())
    city = zones.named(bare) is not None and "/" not in bare
    if any(each.topic.kind == "place" and each.words == bare.casefold() for each in topics.mentions(bare)):
        return True
    return city or bool(countries.named(bare)) or kind_of(f"from {bare}" if bare.isascii() else bare, "en") == "place"
