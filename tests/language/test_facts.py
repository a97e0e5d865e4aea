"""What kind of fact a few words are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.language.facts import kind_of
from bot.model.fact import FACT_KINDS
from bot.text import Locale

ENGLISH = {
    "school": ("went to Waseda with my brother", "studied law at Keio", "Stanford alum", "same high school as me", "PhD in physics"),
    "age": ("38 years old", "same age as me", "born in 1985", "turned 40 last month", "in her early thirties"),
    "place": ("from Kumamoto", "lives in Berlin", "grew up near Osaka", "moved to Porto", "originally from a small village", "Sapporo"),
    "hobby": ("plays the guitar", "into bouldering", "loves sci-fi novels", "runs marathons", "big fan of the Giants", "works out a lot", "tennis"),
    "pet": ("has a dog", "two cats", "golden retriever called Momo", "loves dogs", "has a 3 year old puppy"),
    "work": ("works at Sony", "a lawyer", "head of sales", "English teacher", "teaches Japanese", "runs a bakery", "works at a hospital", "dog walker business, his startup", "just joined a startup"),
    "worry": ("worried about his mother", "struggling with hiring", "can't sleep", "got laid off in March", "his daughter is ill"),
    "language": ("speaks Spanish", "learning Korean", "bilingual", "speaks three languages", "native English speaker"),
    "free": ("two kids", "allergic to cats", "has a 5 year old son", "vegetarian", "met the king once", "hates dogs", "got married in May"),
}  # fmt: skip
JAPANESE = {
    "school": ("早稲田大学卒", "高校の同級生", "経済学部だった", "アメリカに留学してた", "母校が同じ"),
    "age": ("38歳", "同い年", "昭和60年生まれ", "40代", "アラフォー", "3つ上"),
    "place": ("熊本出身", "横浜に住んでる", "実家が長野", "大阪", "福岡に引っ越した", "生まれも育ちも浅草"),
    "hobby": ("趣味は釣り", "テニスをやってる", "サウナにハマってる", "ジャズが好き", "阪神ファン", "登山"),
    "pet": ("犬を飼ってる", "猫が2匹いる", "ゴールデンレトリバー", "柴犬", "猫派", "ねこ好き"),
    "work": ("ソニー勤務", "弁護士", "営業部", "大学教授", "英語の先生", "起業した", "3年目", "経理を担当"),
    "worry": ("腰痛で悩んでる", "お母さんの介護", "先月から休職中", "採用に困ってる", "入院してる"),
    "language": ("英語が話せる", "韓国語を勉強中", "中国語", "バイリンガル", "フランス語ペラペラ"),
    "free": (
        "娘が2人",
        "猫アレルギー",
        "5歳の娘がいる",
        "お酒が飲めない",
        "先月結婚した",
        "犬山城に行った",
        "5月生まれ",
    ),
}


@pytest.mark.parametrize(("locale", "table"), [("en", ENGLISH), ("ja", JAPANESE)], ids=["en", "ja"])
def test_a_fact_is_put_where_it_belongs(locale: Locale, table: dict[str, tuple[str, ...]]) -> None:
    told = {text: kind for kind, texts in table.items() for text in texts}
    assert {text: kind_of(text, locale) for text in told} == told


def test_a_language_alone_is_one_only_in_the_language_of_the_owner() -> None:
    assert kind_of("french", "en") == "language"
    assert kind_of("french", "ja") == "free"


@given(st.text(), st.sampled_from(["en", "ja"]))
def test_any_text_is_of_some_kind(text: str, locale: str) -> None:
    assert kind_of(text, "ja" if locale == "ja" else "en") in FACT_KINDS
