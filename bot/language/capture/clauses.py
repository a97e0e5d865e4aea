"""Where one thing said ends and the next begins."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from bot.language.capture.japanese_verbs import CALL, FOOD, HOBBY
from bot.language.capture.marks import NAME
from bot.language.capture.patterns import compiled
from bot.language.promises import DO

_EMOJI: Final = "\u2600-\u27bf\u2b00-\u2bff\ufe0f\u200d\U0001f000-\U0001faff"
_STOP: Final = (
    r"[。!\n]+|[?？]+(?![って]て|と[聞言い])[。!?！？\n]*|(?<!\b[A-Z])(?<!\b(?:Mr|Ms|Dr|St|vs|Jr|Sr))(?<!\b(?:Mrs|a\.m|p\.m|etc))(?<!\bProf)\.{1,5}(?=\s|$)"
    r"|(?i:(?:^|(?<=\s))(?:note to self|fyi|btw|ps|memo|reminder):\s)"
    rf"|…+|\s*(?:→|[-=]>)\s*|(?=[{_EMOJI}])(?<!\bthe )(?<!\b[Aa] )(?<!\ban )(?<!\bmy )(?<!\bour )(?<!\bthat )(?<![{_EMOJI}])[{_EMOJI}]+|\s*[;；]\s*|\s+(?:--?|–|—)+\s+|(?<=\s)[:;=]['-]?[()DPpo3/](?=\s|$)"
    r"|(?<=\S):\s+(?=(?:he|she|they|we|i)\b)|[(（](?:笑|泣|汗)[)）]|(?:笑|w{{2,}}|(?<=[ぁ-ん])w)(?=$|\s)"
    r"|\s+(?:lol|lmao|haha+|hehe)\b|[〜~]+(?=$|[\s\u3040-\u9fff])"
)
_NOISE: Final = r"^[\s、,.。・:：〜~-]+|[\s、,・:：〜~-]+$"

RELATION: Final = (
    r"(?:wife|husband|partner|son|daughter|brother|sister|mother|father|mom|mum|dad|uncle|aunt|niece|nephew|cousin|friend|girlfriend"
    r"|boyfriend|gf|bf|ex|fianc[ée]e?|colleague|coworker|boss|assistant|cofounder|business partner|roommate|flatmate|mate|neighbou?r|kid)\b"
)
"""Who somebody is to somebody else."""
_SAYS: Final = (
    r"(?:is|are|was|were|has|have|had|works?|lives?|wants?|needs?|likes?|loves?|runs|plays|owns|teaches"
    r"|studie[sd]|speaks|moved"
    r"|started|used to|grew|went|just|also|now|got|said|told|asked|looking|hiring|can't|cannot|doesn't|hates?"
    r"|collects|knows|will|promised|offered|agreed)"
)
JOB: Final = (
    r"(?:designer|engineer|eng|developer|dev|swe|pm|sre|lawyer|teacher|doctor|professor|founder|cofounder|ceo|cto|cfo|director|manager|investor"
    r"|nurse|student|architect|writer|consultant|photographer|researcher|scientist|analyst|accountant|chef|recruiter)"
)
"""What somebody may be at a company."""
_PRONOUNS: Final = r"(?:he|she|they|it|(?:he|she|it)['’]s|they['’](?:re|ve)|(?:he|she|they)['’](?:d|ll)|both)"
_OTHERS: Final = rf"(?:{_PRONOUNS}|his|her|their)"
_OWNER: Final = r"(?:i|i['’]?(?:ll|d|m|ve)|we|we['’](?:ll|d|re|ve)|my|our)"
_DOES: Final = (
    r"(?:promised|agreed|offered|need to|have to|gotta|got to|must|should|will|gonna|going to|remember to"
    r"|don['’]?t forget|remind me"
    r"|told|said|asked|mentioned|works|lives|has|is|wants|needs|loves|likes|looking|hiring|runs|plays|owns"
    r"|studies|teaches|moved"
    r"|grew up|used to|just|also|same|from|into|follow(?:ing)? up|introduced|gave|got|left|sent|met|called"
    r"|emailed|texted|had"
    r"|helped|commented|turns out|apparently|let['’]?s|who|whose|which|where|because|since|though|although"
    r"|seems|went)"
)
_ORDER: Final = (
    rf"(?:(?:going|popping|dropping|nipping|seeing|meeting)\s|{DO}\s+(?:him|her|them|it|back|the|{NAME}))(?=[^,]*\b(?:today|tonight|tomorrow|this|next|in|by|on|before"
    r"|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*|end)\b)"
)
"""What one tells oneself to do, and when."""
_ENGLISH: Final = "|".join(
    (
        rf"(?i:\s*,\s*(?={_ORDER}))",
        rf"(?i:\s*,\s*(?:(?:but|so|also|plus|then)\s+)?(?=(?:{_OTHERS}|{_OWNER}|{_DOES})\b))",
        rf"(?i:\s*,\s*(?:and|&)\s+(?=(?:{_OTHERS}|{_DOES})\b))",
        rf"(?i:\s+(?:and|but|so|then|&)\s+(?=(?:{_PRONOUNS}|{_DOES})\b))",
        r"(?i:\s*,?\s+(?:and )?then\s+(?=(?:(?:had|got|grabbed|went for)\s+)?(?:an?\s+)?(?:lunch|dinner|drinks?|coffee|breakfast|brunch|beers?|calls?|tea|walk)\s+(?:with|w)\b))",
        # Ken and I, Ken and his wife: one thing said of two.
        rf"(?i:(?<![,{NAME[1:-1]}])\s*,?\s+(?:and|but|so|then|&)\s+(?=(?:{_OWNER}|his|her|their)\b))",
        rf"(?i:(?<={NAME})\s+(?=who(?:['’]s)?\s+{_SAYS}\b))",
        rf"(?i:(?<=\S)(?<!\bif)(?<!\bhow)(?<!\bwhat)(?<!\bwhere)(?<!\bwhen)(?<!\bwhether)\s+(?=(?:he|she|they)(?:['’](?:s|re|ll|d)|\s+(?:{_SAYS}|beat|did|made))\b))",
        rf"(?i:\s*,\s*(?=[a-z]+\s+{_SAYS}\b))",
        rf"\s*,\s*(?=(?:[\w&-]+\s){{0,2}}{JOB}\s+(?:at|for|with)\s+(?:[A-Z]|{NAME}))",
        rf"\s*,\s*(?:and\s+|but\s+)?(?!{NAME}['’]s(?:\s+[a-z'-]+){{0,2}}\s+{RELATION}\s*(?:,|$))(?={NAME}(?:['’]s\s+(?:[a-z]|{NAME})|\s+{_SAYS}\b))",
        rf"\s*,\s*(?:and\s+|but\s+)?(?={NAME}(?:(?:,\s+|\s+(?:and|&)\s+){NAME}){{1,4}}\s+(?:was|were|came|joined)\b)",
        rf"(?<!{NAME})\s+(?:and|but)\s+(?={NAME}(?:['’]s\s+(?:[a-z]|{NAME})|\s+{_SAYS}\b))",
    )
)
_WHO: Final = rf"({NAME}),?\s+who(?:(['’]s)|(?=\s+(?!are\b|were\b|have\b|work\b|live\b|want\b|need\b|like\b|love\b){_SAYS}\b))\s+(?=\S)"
_DONE: Final = (
    rf"(?:(?<=から)聞い|[会逢]っ|(?<=[とに])あっ|[会話]え|話せ|話し|話し込ん|飲ん|しゃべっ|喋っ|遊ん|食べ|知り合っ|出会っ|(?:飲み|食べ|遊び|{FOOD})に(?:行っ|い[っい])"
    rf"|(?:{FOOD}|{CALL}|{HOBBY}|メール|LINE|DM|名刺交換|連絡先交換|再会|雑談|挨拶|立ち話|やり[とと取]り|お話)(?:を)?し)"
    r"(?:[てで](?:き|もらっ|いただい|くれ|しまっ|い)|ちゃっ|じゃっ|まし)?[ただ]"
)
"""A meeting or a talk that is over."""
_TE: Final = (
    r"((?:[会逢]|あ)って|飲んで|(?:飲み|食べ|遊び|ランチ|食事|ご飯|ごはん)に(?:行|い)って|(?:話|電話|ランチ|食事|お茶|会食|再会|メール|連絡|通話|雑談)して|(?:会って"
    r"|話して|飲んで)て|(?:一緒に|隣に)なって|呼び止められて|[っんいしれせけべめえげ][ただ]ので|声(?:を)?[かけ掛]けられて|知り合って|出会って|会えて|話せて"
    rf"|{_DONE}(?:んだ)?(?:けど|けれど|が(?![っるり])|ら(?!し)|時に|とき|際に))(?=[^\s、いたてきもくまあみほなるおよ。]|あと|おも|お子|また)"
)
_WITH_END: Final = r"(?:んだ)?(?:よねー?|よー?|ねー?|わ|なあ|なー)(?!う|り)(?=[^\s、。よねわー]{4})"
_PLAINLY: Final = (
    rf"(?=[^\s、。らりのんとっしけがかよねなわはもでにをへやこごさそせつぞぜ][^\s、。]{{3}})(?!{NAME}"
    r"|(?!来[年月週春夏秋冬]|今[年月週度]|最近|近々|[0-9])[一-龥ァ-ヺーA-Za-z]{1,8}(?:[はがをのでにもと]|から)|[人方子者男女店席場会側時際日後前件話気頃先奴](?![一-龥])"
    r"|あと|うえ|おかげ|くらい|ぐらい|ため|ばかり|ばっか|ひと|ほう|ほど|まま|みたい|だ|じゃ|きっかけ|とき)"
)
_RUN_ON: Final = rf"({NAME}[^、。]*?{_DONE})(?:{_WITH_END}|{_PLAINLY})"
"""Where somebody in a hurry goes on without any sign: 田中さんと会ったよ犬飼ってるんだって; 会った人 and 会った時 go on with the same."""
_TURN: Final = rf"(?<=[でてし、])(?={NAME}(?:\s?\([^()]*\))?は)|(?<=[、\s])(?=(?:二人|2人|ふたり|みんな|両方)とも)"
"""Where it turns to somebody else: 小島さんは税理士で河野さんは猫好き."""
_JAPANESE_APART: Final = r"[、,]\s*|[ \u3000]+|\x1f"
_BY_WHOM: Final = rf"(?:{NAME}(?:に|と|から|を)|@[^\s、]{{1,30}})$"
"""Said after its verb: 山本さん紹介してもらった 田中さんに; 森さんと飲んだ @新橋."""
_REACHED: Final = rf"{NAME}の?(?:電話|携帯|メール|TEL|tel|Tel)$"
_NUMBER: Final = r"[0-9+(][0-9()+-]{6,}|\S+@\S"
"""How somebody is reached: 鈴木さんの電話 03-1234-5678."""
_ENDS: Final = (
    rf"た{NAME}$|{NAME}との?(?:久々に|久しぶりに|一緒に)?(?:{FOOD}|{HOBBY}|{CALL})$|"
    r"(?:た|だ|です|ます|[うるすつむぶ]|よ|ね|らしい|って|そう|中|[^\W\d_]んで|て|ない|たい|しい|とのこと"
    r"|とのことで?|みたい|ので|けど|けれど"
    r"|(?<=[ただるいすう])(?:が|から|し|と|な)|(?:会食|飲み|ランチ|ディナー|打ち合わせ|面談|電話|交換|メール"
    r"|訪問|再会|雑談|立ち話|ばったり|来日|帰国|待ち合わせ|意気投合|約束|予定|好き|出身|勤務"
    r"|希望|必要|やり取り|やりとり|興味あり|興味|相談|引っ越し|派|住まい|在住|卒|独身|既婚))$"
)


def sentences(text: str) -> Iterator[tuple[str, str]]:
    """The sentences of a marked text, each with the signs that end it."""
    position = 0
    for stop in compiled(_STOP).finditer(text):
        if bare := compiled(_NOISE).sub("", text[position : stop.start()]):
            yield bare, stop[0]
        position = stop.end()
    if bare := compiled(_NOISE).sub("", text[position:]):
        yield bare, ""


def english(sentence: str) -> Iterator[str]:
    """The clauses of an English sentence."""
    for piece in compiled(_ENGLISH).split(compiled(_WHO).sub(_again, sentence)):
        if piece and (bare := compiled(_NOISE).sub("", piece)):
            yield bare


def _again(found: re.Match[str]) -> str:
    """The name once more in the place of who, so that it is not taken for somebody else: Mika, Mika runs the bakery."""
    return f"{found[1]}, {found[1]} {'is ' if found[2] else ''}"


def japanese(sentence: str) -> Iterator[str]:
    """The clauses of a Japanese sentence: cut at commas and spaces behind something that reads like an end."""
    apart = compiled(_RUN_ON).sub("\\1\x1f", compiled(_TE).sub("\\1\x1f", sentence))
    apart = compiled(_TURN).sub("\x1f", apart)
    pending = ""
    position = 0
    for cut in compiled(_JAPANESE_APART).finditer(apart):
        if compiled(_BY_WHOM).match(apart, cut.end()):
            break
        piece = apart[position : cut.start()]
        position = cut.end()
        pending += piece
        reached = compiled(_REACHED).search(pending) and compiled(_NUMBER).match(apart, cut.end())
        if not reached and ("\x1f" in cut[0] or (len(piece) > 1 and compiled(_ENDS).search(piece))):
            if bare := pending.strip(" 、"):
                yield bare
            pending = ""
        elif cut[0].strip():
            pending += "、"
        else:
            pending += " "
    if rest := (pending + apart[position:]).strip(" 、"):
        yield rest


def is_japanese(text: str) -> bool:
    """Whether marked text reads as Japanese: it has kana of its own, or kanji outside an English sentence."""
    if compiled(r"[ぁ-ゖァ-ヺ]").search(text):
        return True
    return compiled("[一-鿿]").search(text) is not None and len(compiled(r"(?<![\w])[a-z']{2,}").findall(text)) < 2
