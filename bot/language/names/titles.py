"""Which words around a name are politeness or rank and no part of it."""

from typing import Final

from bot.language.names.family import FAMILY
from bot.language.names.kanji import everyday
from bot.language.names.signs import compiled

_POLITE_WORDS: Final = """
さん さま ちゃん くん 様 君 氏 殿 どの 先生 せんせい 先輩 せんぱい 後輩 嬢 御中 夫人 選手 師匠
"""
POLITE: Final = tuple(_POLITE_WORDS.split())
_KATAKANA_WORDS: Final = """
サン サマ クン チャン センセイ センパイ ｻﾝ ｻﾏ ｸﾝ ﾁｬﾝ
"""
_KATAKANA: Final = tuple(_KATAKANA_WORDS.split())
_RANKS_WORDS: Final = """
部長 課長 社長 専務 常務 係長 主任 会長 教授 博士 准教授 助教授 助教 講師 副社長 副部長 副会長 副課長 本部長 事業部長
営業部長 人事部長 開発部長 総務部長 経理部長 室長 次長 局長 班長 組長 隊長 店長 支店長 支社長 工場長 所長 院長 校長
教頭 園長 学長 塾長 館長 駅長 船長 議長 理事長 理事 委員長 監督 監事 監査役 取締役 代表取締役 代表 常務取締役
専務取締役 執行役員 顧問 相談役 編集長 マネージャー マネジャー リーダー コーチ マスター ディレクター 弁護士 税理士
会計士 医師 看護師 議員 知事 市長 町長 村長 区長 大臣 首相 大使 研究員 オーナー
"""
RANKS: Final = tuple(_RANKS_WORDS.split())
_SUFFIXES: Final = tuple(sorted([*POLITE, *_KATAKANA, *RANKS], key=len, reverse=True))
_LATIN_SUFFIX: Final = (
    r"(?<=[ぁ-ヺ一-鿿])\s?(?:CEO|COO|CTO|CFO|CMO|CIO|CPO|VP|PM)|(?:[-‐‑–−－~]\s?(?i:san|sama|sensei|kun|chan|dono|senpai)|\s+(?:[Ss]an|[Ss]ama|[Ss]ensei|[Ss]enpai|kun|chan|dono"
    r"|SAN|SAMA)|[-\s]+(?i:shach(?:o|ou)|buch(?:o|ou)|kach(?:o|ou)|hakase)|,?\s+(?:[Jj]r|JR|[Ss]r|SR)|,?\s+(?:II|III|IV|Esq|MBA|CPA|Ph\.?\s?D|M\.?D))\.?$"
)
_GENERATION: Final = r"\s(?i:jr|sr|ii|iii|iv|esq|mba|cpa|ph\.?\s?d|m\.?d)\.?$"
_LATIN_PREFIX: Final = (
    r"(?i)(?:(?:mr|mrs|ms|mx|dr|prof|mme|mlle)(?:\.\s*|\s+)|(?:rev|capt|col|lt|sgt|gov|sen|hon)\.\s*|(?:miss|mister|sir|madam|professor|doctor|monsieur|madame|mademoiselle"
    r"|herr|frau|señor|señora|signor|signora)\s+)"
)
# What is left of お母さん, 奥さん or みなさん is no name; 孫さん and 王さん may be.
_KIN: Final = (
    r"[お御]?(?:母|父|兄|姉|爺|婆|祖父|祖母|坊|嬢|客|かあ|とう|にい|ねえ|じい|ばあ)"
    r"|[お御](?:医者|孫|子|隣|嫁|婿|じ|ば|まわり)|[奥皆嫁婿]|みな|みんな"
)
_SHORT_KANA: Final = r"[ぁ-ゖァ-ヶー]|[ァ-ヶー]{1,2}"
_ENDS_IN_KATAKANA: Final = r"[ァ-ヶーｦ-ﾟ]$"
_LETTER: Final = r"[^\W\d_]"
_PET_NAME: Final = r"[ぁ-ゖー]{1,2}ちゃん|[ぁ-ゖァ-ヶー]{0,3}(?:[っッ]|[ぁ-ゖ]ー)(?:ちゃん|くん|さん)"
"""みっちゃん, ゆうちゃん, たっくん: what stands before the honorific is nobody's name by itself, or too short to call one by."""


def strip_honorific(text: str) -> str:
    """The name without politeness and rank around it, in its own letters: 田中部長 → 田中, Mr. Smith → Smith.

    Nothing is taken from a name that only looks like one with a title (君島, 鵜殿, 博士) nor when no name would remain.
    """
    name = text[:200].strip()
    for _ in range(4):
        shorter = _without_prefix(_without_suffix(name))
        if shorter == name:
            break
        name = shorter
    return name


def kept(text: str) -> str:
    """The name as it is put into the book: without politeness and rank, but a pet name whole, as people are called by it."""
    name = text[:200].strip()
    return name if compiled(_PET_NAME).fullmatch(name) else strip_honorific(name)


def is_title(word: str) -> bool:
    """Whether a word is politeness or rank and nothing else."""
    return word in _SUFFIXES or compiled(_LATIN_PREFIX).fullmatch(word + " ") is not None


PARENT: Final = "(?<=[さくゃ]ん)の?(?:ママ|パパ)(?!友)"
"""Behind a child's name, who their parent is."""


def ends_politely(name: str) -> bool:
    """Whether a name as written already ends in an honorific or a rank, of kin too: 田中さん, お母さん, 蓮くんママ."""
    name = compiled(f"{PARENT}$").sub("", name.strip())
    kin = any(name.endswith(suffix) and compiled(_KIN).fullmatch(name.removesuffix(suffix)) for suffix in POLITE)
    return kin or is_title(name) or (_without_suffix(name) != name and not compiled(_GENERATION).search(name))


def _without_suffix(name: str) -> str:
    if name.endswith(_SUFFIXES):
        ends = [suffix for suffix in _SUFFIXES if name.endswith(suffix)]
        # 山本部長 is the 部長 called 山本, and no 本部長.
        family = (suffix for suffix in ends if len(rest := everyday(name.removesuffix(suffix))) > 1 and rest in FAMILY)
        suffix = next(family, ends[0])
        rest = name.removesuffix(suffix).rstrip(" 　\t-‐・")
        return rest if _sensible(rest, suffix) and everyday(name) not in FAMILY else name
    shorter = compiled(_LATIN_SUFFIX).sub("", name)
    return shorter if compiled(_LETTER).search(shorter) and not is_title(shorter) else name


def _without_prefix(name: str) -> str:
    found = compiled(_LATIN_PREFIX).match(name)
    rest = name[found.end() :] if found else ""
    return rest if compiled(_LETTER).search(rest) else name


def _sensible(rest: str, suffix: str) -> bool:
    """Whether what is left is a name, as 博士 is one too (はかせ, ひろし)."""
    if not compiled(_LETTER).search(rest) or (is_title(rest) and rest != "博士") or compiled(_KIN).fullmatch(rest):
        return False
    if suffix in _KATAKANA and compiled(_ENDS_IN_KATAKANA).search(rest):
        return suffix in ("サン", "ｻﾝ", "サマ", "ｻﾏ", "センセイ", "センパイ") and len(rest) > 2
    if suffix in ("くん", "先生", "先輩") and len(rest) > 1:
        return True  # トムくん
    return suffix in ("さん", "ちゃん") or not compiled(_SHORT_KANA).fullmatch(rest)
