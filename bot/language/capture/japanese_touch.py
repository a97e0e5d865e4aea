"""What happened with whom, as said in Japanese."""

from __future__ import annotations

import re
from typing import Final

from bot.language.capture import japanese_open
from bot.language.capture.english_words import COMMON
from bot.language.capture.japanese_place import place, remains
from bot.language.capture.japanese_verbs import CALL, FOOD, HOBBY, KINDS, LIST
from bot.language.capture.japanese_words import BEGIN_WITH_HA, KIN, MEDIA, NO_NAMES, PLACES
from bot.language.capture.kinds import Reading
from bot.language.capture.marks import NAME, marks
from bot.language.capture.patterns import compiled
from bot.language.capture.timing import Times, vague
from bot.language.names.family import FAMILY
from bot.language.names.signs import KANJI
from bot.language.names.vocabulary import GIVEN
from bot.model.touch import TouchKind

_NOT_SO: Final = (
    r"電話(?:を)?(?:した|かけた)(?:けど|が|のに)?[、\s]*(?:出(?:なかった|ません|てくれ|ず)|つなが(?:らなかった|らず)|留守)|(?:毎[週月年]|隔[週月]|いつも(?!の)|[週月][1一]で)(?!.*[ただ](?:$|[、!]))|まだ.*ない$|欠席|不参加|ドタキャン|中止|延期|キャンセル|らしい|だそう|とのこと|みたい|かも|(?:た|なけれ)ら$|たら[、\s]|なら$|ば$|もし|たい(?:な|ね|です|$)|ほしい"
    r"|欲しい|つもり|予定|はず|かな$|だろう|でしょう"
    r"|た(?:かった|かっ|くて|くな)|[てで](?:い)?な(?:い|か)|てなくて|ません|ましょう|できな|れな(?:い|か)|[わまばなかさ]な(?:い|か)|ずに|ったっけ"
    r"|っけ$|(?:私|僕|俺)(?:は|が)?[^、]*(?:れた)$"
)
_TELEGRAM: Final = rf"^\s*({LIST})[ \u3000]((?:{FOOD}|{HOBBY}|{CALL})\s*)$"
"""What is written without particles."""
_KANJI: Final = f"[{KANJI}]"
_WITH: Final = (
    rf"(?P<who>{LIST})(?:(?:って|という)(?:人|方|の))?(?P<by>(?:の?[三四五六345]人)?で(?![すしも])|(?:から|に)(?={BEGIN_WITH_HA})|とは|には|からは|から|より|[とにへをも]|の|[はが]|って"
    r"|、|$|\s|(?=[^のはが]))"
)
_THEIR_THINGS: Final = (
    r"の(?:投稿|記事|写真|インスタ|ツイート|ポスト|ストーリー|SNS|Facebook|FB|LinkedIn|リンクトイン|X|Twitter|ツイッター|Threads|スレッズ|Instagram|ブログ|note|動画|引っ越し|引越|手伝い"
    r"|お店|店|悩み|愚痴|仕事|発表|スライド|資料)"
)
_OTHERS_DID: Final = rf"{NAME}[がは].*{NAME}[とにを](?!.*(?:くれ|くださ|下さ))"
_VERB_END: Final = r"^(?:[っいしきえ]?(?:て|で)?(?:た|だ|ました|き|い|る|もらっ|いただい|くれ|しまっ|ちゃっ|おい|けど|けれど|から|ので|よ|ね|わ|な|の|ん|が|し|です|とき|時|際|後|あと|ところ)*|[^\w]+)+"
_ENDED_UP: Final = r"(?:(?P<voiced>じゃっ|でしまっ)|ちゃっ|てしまっ)(?P<end>[たて])|(?<=[一-龥ァ-ヺーいきちりえをも])(?:いたし|致し|させて(?:いただ|頂)[きい])(?=まし|た|て)"
"""How a deed is told with a sigh, and how politely: 飲んじゃった, 面談いたしました."""
_IN_WRITING: Final = r"(?i:(?:slack|dm|line|メール|チャット|メッセ(?:ージ)?|messenger|discord|teams)で)(?!.*(?:電話|通話|話し|話せ|打ち?合わ?せ|(?i:mtg)|会議|面談|ミーティング|飲))"
_RELATIVE: Final = (
    r"(?P<what>.*?(?:知り合った|出会った|お会いした|会った|話した|飲んだ|名刺交換した|隣(?:の席)?だった|隣になった|同じ席だった"
    r"|ご?一緒(?:だった|した|になった)))(?:人|方|の|メンバー)?(?:は|:|、)*\s*"
    rf"(?P<who>{LIST})(?P<rest>.*)"
)
_DOUBTFUL: Final = (
    rf"(?:^|[\s、はでのもに]|(?<=[^{KANJI}ァ-ヺーA-Za-z]))(?P<word>[{KANJI}]{{1,3}}|[ァ-ヺー]{{2,8}}(?:・[ァ-ヺー]{{2,10}}){{0,2}}"
    rf"|[A-Za-z]{{2,15}}|[お]?[母父兄姉]さん|お[じば][いあ]?(?:さん|ちゃん)|お?(?:かあ|とう|にい|ねえ|母|父|兄|姉)ちゃん|ママ|パパ)(?:と|に|から)"
)
_KANA: Final = r"\s*(?:(?:[^\sの]{1,6}の){1,2}(?=[ぁ-ゖ]))?(?P<word>(?!\S{0,3}[っん].り|みずほ|りそな|ゆうちょ)[ぁ-ゖー]{1,4}[ぁ-んー])(?<!っ)と(?=\s*$|久しぶり|久々|一緒|二人)"
"""Somebody called by a given name in kana: ゆうきと散歩した; ゆっくりと and ずっと are none."""


def read(text: str, times: Times) -> Reading | None:
    """The touch that a clause tells of, or None: nothing that was only wished for, denied or done by others."""
    if compiled(_NOT_SO).search(text):
        return None
    text = compiled(_ENDED_UP).sub(_plainly, text)
    said = Reading()
    said.when, rest = times.past(text)
    if said.when is None:
        said.vague, rest = vague(rest)
    if said.when is not None:
        rest = compiled(_TELEGRAM).sub(r"\1と\2", rest)  # 土曜 美香 映画
    if said.when is None and not compiled(r"[ただ]$|[ただ](?=[、!])").search(text) and times.to_come(text, surely=True):
        return None
    relative = compiled(_RELATIVE).fullmatch(rest)
    if relative and not compiled(NAME).search(relative["what"]):
        if _verb(f"{relative['who'][-1]}{relative['rest']}") is None:
            return _relative(said, relative)
        said.note, rest = remains(relative["what"]), f"{relative['who']}{relative['rest']}"
        said.when = None
    verb = _verb(rest)
    if verb is None or compiled(_OTHERS_DID).search(rest):
        return None
    said.kind, said.received, found = verb
    said.favour = "asked" if found.groupdict().get("ask") else None
    activity = found.groupdict().get("act") or ""
    cut = found.start("act") if activity else found.start()
    said.people, left = _people(rest[:cut], said)
    if not said.people and not compiled(rf"\s*{NAME}[がは]").match(rest, found.end()):
        said.people, _ = _people(rest[found.end() :], said)
    if not said.people:
        left = _doubt(said, left)
    behind = rest[found.end() :]
    said.where, left = place(left + activity + (behind if behind.lstrip()[:1] in ("@", "＠") else ""))
    said.note = said.note or remains(left.removesuffix(activity) if said.where else left)
    if said.note and found.groupdict().get("way") is not None:
        said.note += found[0]  # 本を貸してもらった: the verb is cut in two
    if said.kind == "talked" and compiled(_IN_WRITING).search(text):
        said.kind, said.received = "messaged", compiled(r"くれ|くださ|もら|いただ").search(text) is not None
    if did := found.groupdict().get("did"):
        said.note = "。".join(filter(None, (said.note, did)))
    if more := _behind(behind, said.people):
        said.note = "。".join(filter(None, (said.note, more)))
    japanese_open.settle(said, text, times)
    return said


def _plainly(found: re.Match[str]) -> str:
    """A deed told plainly: 飲んだ, 面談しました."""
    if not found["end"]:
        return "し"
    return ("だ" if found["end"] == "た" else "で") if found["voiced"] else found["end"]


def _behind(text: str, people: str) -> str:
    """What is said behind the verb, without its end and those whom it was with; nothing of it may get lost."""
    rest = compiled(_VERB_END).sub("", text)
    if set(marks(rest)) <= set(people):
        rest = compiled(rf"{LIST}(?:[とにはがもを、]|から)?").sub(" ", rest)
    more = remains(rest)
    return more if compiled(r"[一-龥ァ-ヺA-Za-z0-9]").search(more) else ""


def _relative(said: Reading, found: re.Match[str]) -> Reading:
    """The people one met at the party: …"""
    said.kind = "talked" if found["what"].endswith("話した") else "met"
    said.people = marks(found["who"])
    said.where, _ = place(found["what"])
    rest = found["rest"].strip(" 、はが")
    if rest:
        said.facts = [(said.people if len(said.people) == 1 else "", rest)]
    return said


def _verb(text: str) -> tuple[TouchKind, bool, re.Match[str]] | None:
    for kind, received, verb in KINDS:
        found = compiled(verb).search(text)
        if found:
            return kind, received, found
    return None


def _people(text: str, said: Reading) -> tuple[str, str]:
    """The marks of those a touch was with, and the text without them; N's wife and N's wedding are not N."""
    people, left, end = "", "", 0
    for found in compiled(_WITH).finditer(text):
        owned = found["by"] == "の"
        if owned and not compiled(_THEIR_THINGS).match(text, found.start("by")) and said.kind != "helped":
            continue
        people += found["who"]
        left += text[end : found.start()] + " "
        end = found.end()
    return marks(people), left + text[end:]


def _doubt(said: Reading, text: str) -> str:
    """Takes words out of a text that stand where a name is expected: given names, family, foreign names."""
    for found in compiled(_DOUBTFUL).finditer(text):
        word = found["word"]
        if may_be_name(word, together=found[0].endswith("と")):
            said.doubtful.append(word)
            text = text.replace(found[0], " ")
    if not said.doubtful and (alone := compiled(_KANA).match(text)) and may_be_name(alone["word"], together=True):
        said.doubtful.append(alone["word"])
        text = text[: alone.start("word")] + text[alone.end() :]
    return text


def may_be_name(word: str, *, together: bool = False) -> bool:
    """Whether a word that stands where a name would may be one; `together`: something was done with them."""
    if word in KIN or word.endswith(("さん", "ちゃん")) or word in ("ママ", "パパ"):
        return True
    if word in NO_NAMES or word.lower() in COMMON | MEDIA:
        return False
    if compiled(_KANJI).match(word):
        return (len(word) > 1 and set(word) <= GIVEN) or (together and word in FAMILY and word in PLACES)
    return True
