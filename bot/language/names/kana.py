"""How Japanese names sound on paper: kana into Latin letters, and the many Latin spellings into one."""

import re
from typing import Final

from bot.language.patterns import late

_TABLE: Final = """
あa いi うu えe おo かka きki くku けke こko さsa しshi すsu せse そso たta ちchi つtsu てte とto なna にni ぬnu
ねne のno はha ひhi ふfu へhe ほho まma みmi むmu めme もmo やya ゆyu よyo らra りri るru れre ろro わwa ゐi ゑe をo
んn がga ぎgi ぐgu げge ごgo ざza じji ずzu ぜze ぞzo だda ぢji づzu でde どdo ばba びbi ぶbu べbe ぼbo ぱpa ぴpi
ぷpu ぺpe ぽpo ゔvu
"""
_SINGLE: Final = {pair[0]: pair[1:] for pair in _TABLE.split()}
_KUNREI: Final = _SINGLE | {"し": "si", "ち": "ti", "つ": "tu", "ふ": "hu", "じ": "zi", "ぢ": "zi", "づ": "zu"}
_NIHON: Final = _KUNREI | {"ぢ": "di", "づ": "du"}
_VOWELS: Final = {"a": "あ", "i": "い", "u": "う", "e": "え", "o": "お"}
_GLIDES: Final = {"ゃ": "a", "ゅ": "u", "ょ": "o"}
_SMALL: Final = {"ぁ": "a", "ぃ": "i", "ぅ": "u", "ぇ": "e", "ぉ": "o", "ゎ": "wa", "ゕ": "ka", "ゖ": "ke"}
_KATAKANA: Final = {ord(kata): chr(ord(kata) - 0x60) for kata in map(chr, range(0x30A1, 0x30F7))}
_KANA: Final = late(r"[ぁ-ゖー]+")
_REPEAT: Final = late(r"(.)[ゝヽ]")

# Every syllable can be read in one way only, so the time stays linear.
_SYLLABLES: Final = late(
    r"(?:(?:t(?=ch)|([kstpgdbzjcr])(?=\1))?(?:sh|ch|ts|dz|[kgsztdnhfbpmrjw])?y?(?:[aiue]|o(?:h(?![aiueoy]|n(?![aiueoy])))?)"
    r"|(?<=[aiueo])n(?!y?[aiueo])|(?<=[aiueo])m(?=[bpm]))++"
)
_SPELLINGS: Final = (
    (late("tch"), "cch"),
    (late("tty(?=[aueo])"), "cch"),
    (late("sy(?=[aueo])"), "sh"),
    (late("ty(?=[aueo])"), "ch"),
    (late("[zj]y(?=[aueo])"), "j"),
    (late("dz"), "z"),
    (late("m(?=[bpm])"), "n"),
)
_SINGLES: Final = tuple(
    (late(kunrei), plain)
    for kunrei, plain in (
        ("si", "shi"),
        ("tti", "cchi"),
        ("ti", "chi"),
        ("tu", "tsu"),
        ("(?<![cs])hu", "fu"),
        ("zi", "ji"),
    )
)
_HELD_O: Final = late(r"oh(?![aiueoy]|n(?![aiueoy]))")
_LONG_O: Final = late(r"o[ou]+")
_LONG_BEFORE_VOWEL: Final = late(r"o[ou-](?=[aiueoy])")
_LONG_U: Final = late(r"uu+")
_SILENT_E: Final = late(r"o[ou][^aiueo]+e$")


def hiragana(text: str) -> str:
    """The text with katakana as hiragana; everything else untouched."""
    return _REPEAT.sub(r"\1\1", text.translate(_KATAKANA))


def is_kana(text: str) -> bool:
    """Whether a word already in hiragana has nothing but kana in it."""
    return _KANA.fullmatch(text) is not None


def is_romaji(word: str) -> bool:
    """Whether a small-letter word can be read as Japanese from end to end: satoh, homma; not smith, not john."""
    return _SYLLABLES.fullmatch(word) is not None


def syllables(word: str) -> int:
    """How many vowels sound in a word once long ones count as one: ohno 2, koh 1."""
    return sum(letter in "aiueo" for letter in shortened(word))


def shortened(romaji: str) -> str:
    """Long o and u written short: ohno, oono, ouno → ono."""
    return _LONG_U.sub("u", _LONG_O.sub("o", _HELD_O.sub("o", romaji)))


def respelled(romaji: str) -> str:
    """Kunrei glides, ts of the passport and m before lips as Hepburn writes them: syouji → shouji, homma → honma."""
    for pattern, spelling in _SPELLINGS:
        romaji = pattern.sub(spelling, romaji)
    return romaji


def hepburn(romaji: str) -> str:
    """A Kunrei spelling as Hepburn writes it, for suggestions only: huzita → fujita, takahasi → takahashi."""
    for kunrei, plain in _SINGLES:
        romaji = kunrei.sub(plain, romaji)
    return romaji


def looks_english(word: str) -> bool:
    """Whether ou or oo is rather an English vowel than a long one: moore, rouse."""
    return _SILENT_E.search(word) is not None


def sounded(kana: str) -> str:
    """Hiragana with every way to write a long vowel made one, for comparing kana with kana: おおの, おうの → おーの."""
    out, vowel = "", ""
    for sign in kana:
        held = sign == "ー" or sign == vowel or (vowel == "お" and sign in "おう")
        out += "ー" if held and vowel else sign
        if not held:
            ending = _GLIDES.get(sign) or _SMALL.get(sign) or _SINGLE.get(sign, "")
            vowel = _VOWELS.get(ending[-1:], "")
    return out


def romanised(kana: str) -> tuple[str, ...]:
    """Every Latin spelling that surely means this hiragana, the folded Hepburn one first; to be compared folded.

    A Kunrei spelling that differs from Hepburn by dropped letters alone (takahasi) may be a slip and is left out.
    """
    plain = _spell(kana, _SINGLE)
    short = shortened(respelled(plain.replace("-", "")))
    found = [short, respelled(re.sub(r"([aiueo])-", r"\1\1", plain))]
    found.append(shortened(respelled(_LONG_BEFORE_VOWEL.sub("oh", plain).replace("-", ""))))
    if syllables(short) == 1 and short.endswith("o") and short != found[1]:
        found.append(short + "h")
    for table in (_KUNREI, _NIHON):
        other = _spell(kana, table)
        slip = plain.replace("shi", "si").replace("tsu", "tu")
        if other != slip and not set(kana) & set(_SMALL):
            found.append(shortened(respelled(other.replace("-", ""))))
    return tuple(dict.fromkeys(filter(None, found)))


def _spell(kana: str, table: dict[str, str]) -> str:
    out, doubled = "", False
    for at, sign in enumerate(kana):
        if sign == "っ":
            doubled = True
            continue
        before = kana[at - 1] if at else ""
        if sign in _GLIDES and before in table and table[before].endswith("i"):
            stem = out[:-1]
            out = stem + ("" if stem.endswith(("sh", "ch", "j")) else "y") + _GLIDES[sign]
        elif sign in "ぁぃぅぇぉ" and before in table and len(table[before]) > 1:
            out = out[:-1] + _SMALL[sign]
        elif sign in "ぃぇぉ" and before == "う":
            out = out[:-1] + "w" + _SMALL[sign]
        else:
            letters = "-" if sign == "ー" else table.get(sign) or _SMALL.get(sign) or "y" + _GLIDES.get(sign, "")
            out += (letters[0] if doubled and letters[0] not in "aiueon-" else "") + letters
        doubled = False
    return out
