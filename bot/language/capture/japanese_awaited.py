"""What somebody else is to do for the owner, as said in Japanese: 健さんが金曜までに契約書を送ってくれる."""

from __future__ import annotations

import re
from typing import Final

from bot.language.capture.kinds import Reading
from bot.language.capture.marks import NAME, marks
from bot.language.capture.patterns import compiled
from bot.language.capture.timing import Times
from bot.language.when import When

_END: Final = (
    r"(?:(?:らしい|みたい|はず|予定|つもり|約束|とのこと|との事|そう|こと(?:に(?:なった|なりました|なってる|なっている))?|って(?:言って(?:い)?(?:た|ました|る)|言った|話)?"
    r"|と(?:言って(?:い)?(?:た|ました|る)|言った|約束して?(?:くれた|した)?|聞いた|聞いて(?:い)?る))|を?して(?:くれた|いる|る)?|をした|した|です|ます|だ|ね|よ|な|んだ|んです|けど|ので|から|って|[。!])*$"
)
_GIVES: Final = r"(?:くれる|くれます|くださる|くださいます|下さる|下さいます)"
_GETS: Final = r"(?:もらえる|もらえます|もらう|もらいます|いただける|いただけます|いただく|いただきます|頂ける|頂く)"
_WILL: Final = (
    r"(?:(?:送|返|渡|貸|出|伝え|届け|見せ|調べ|作|書|払|持ってく|持って来|教え|探|まとめ)(?:る|す|く|えます|します|ります|きます|ます)|送り返す|くれる"
    r"|(?:連絡|電話|メール|返信|返事|共有|確認|紹介|案内|提出|手配|転送|報告|レビュー|添削|準備|予約|招待|LINE|DM)(?:を)?(?:する|します|くれる))"
)
_SAID: Final = r"(?:って|と)(?:言って(?:い)?(?:た|ました|る)|言った|言いました|約束(?:した|してくれた|しました)|連絡があった|返事があった|のこと)(?:けど|よ|ね)?[。!]*$"
_THINGS: Final = r"(?:返事|返信|連絡|回答|電話|メール|報告|答え|資料|契約書|見積もり?|見積書|請求書|書類|写真|データ|スライド|レポート|原稿|感想|[ァ-ヺー]{2,}|[一-龥]{2,6})"
_WAITS: Final = rf"(?P<thing>{_THINGS})(?:を|は|が)?(?:待ち|を?待って(?:い)?(?:る|ます))(?:中|です|だ|の状態)?(?P<behind>[、\s].*)?$"
_COMES: Final = rf"(?P<who>{NAME})(?:から|より)(?:は|も)?、?(?P<thing>[^、。]{{1,20}}?)(?:が|は)(?:[^、。がは]{{1,6}}で)?(?:来る|くる|届く|来ます|届きます|送られてくる|もらえる)"
_NOT: Final = r"[?？]|[てで]くれ(?:ない|ません|たら|れば|ば|て(?!る))|かも|たら|たい|ほしい|欲しい|かな|(?:くれ|もら|いただ)(?:った|た|いた|いました|ました)(?!.*約束)(?<!約束してくれた)(?<!約束をしてくれた)"
_BY: Final = rf"(?P<who>{NAME})(?:[がはも]|(?:の(?:方|ほう)から)|から(?:は|も)?|に(?:は|も)?)?[、\s]*"
_SUBJECT: Final = rf"(?P<who>{NAME})[がはも、]"
_PLAIN: Final = ((r"(?:くださいます|下さいます|下さる|くださる|くれます)$", "くれる"), (r"(?:もらえます|もらいます|もらえる|もらう|いただけます|いただきます|いただける|いただく|頂ける|頂く)$", "くれる"))  # fmt: skip


def read(text: str, times: Times) -> Reading | None:
    """What somebody is to do for the owner, or None. It ends with くれる; a thing that is waited for stands alone."""
    if waited := _waited(text, times):
        return waited
    if compiled(_NOT).search(text):
        return None
    at, bare = times.until(text)
    bare = bare.strip("、 にまで")
    for verb, end in (
        (rf"[てで]{_GIVES}|(?:返事|連絡|返信|電話|メール)(?:を)?{_GIVES}", _END),
        (rf"[てで]{_GETS}", _END),
    ):
        if found := compiled(rf"^(?P<head>.*?(?:{verb})){end}").fullmatch(bare):
            return _promised(found["head"], at)
    if (found := compiled(rf"{_COMES}{_END}").fullmatch(bare)) and at is not None:
        return Reading(topic=found["who"], promises=[(found["who"], found["thing"].strip("、 "), at)], theirs=True)
    if found := compiled(rf"^(?P<head>.*?を?{_GETS}){_END}").fullmatch(bare):
        given = compiled(rf"{NAME}(?:から|に)").search(found["head"]) and (at or "約束" in bare or "予定" in bare)
        return _promised(found["head"], at) if given else None
    if found := compiled(rf"^(?P<head>.*?{_WILL}){_SAID}").fullmatch(bare):
        return _promised(found["head"], at, told=True) if compiled(_SUBJECT).search(bare) else None
    return None


def _waited(text: str, times: Times) -> Reading | None:
    """健さんからの契約書待ち、金曜まで."""
    at, bare = times.until(text)
    found = compiled(rf"(?P<who>{NAME})(?:から)?の?(?:の)?、?{_WAITS}").fullmatch(bare.strip("、 にまで"))
    if found is None or (found["behind"] or "").strip("、 にまで"):
        return None
    whose = marks(found["who"])
    return Reading(topic=whose, promises=[(whose, found["thing"], at)], theirs=True)


def _promised(head: str, at: When | None, *, told: bool = False) -> Reading | None:
    """What is to be done, without who does it and until when."""
    named = compiled(_BY).search(head)
    whose = marks(named["who"]) if named else ""
    what = f"{head[: named.start()]}{head[named.end() :]}" if named else head
    what = (
        re.sub(r"^(?P<thing>[^、がをに]{1,15})は(?=.)", r"\g<thing>を", what.strip("、 にまで"))
        if named
        else what.strip("、 にまで")
    )
    what = re.sub(r"^(?:(?:まで|中|内)?に|今度|そのうち|いつか|近いうちに|近々|(?:あと|後)で)、?", "", what)
    for pattern, plain in _PLAIN:
        what = re.sub(pattern, plain, what)
    what = re.sub(r"(?<![をもはてで])くれる$", "をくれる", what)
    said = Reading(topic=whose, promises=[(whose, what, at)], theirs=True)
    if told and whose:
        said.kind, said.people, said.received = "talked", whose, True
    return said if what else None
