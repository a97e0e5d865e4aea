"""Where the names end when a sentence begins with people."""

import pytest

from bot.language.names import prefixes, split_people


@pytest.mark.parametrize(
    ("text", "names", "rest"),
    [
        ("田中さん 昨日 PyConで。犬を飼ってる", ["田中さん"], "昨日 PyConで。犬を飼ってる"),
        ("田中さんと鈴木さん", ["田中さん", "鈴木さん"], ""),
        ("田中さん、鈴木さんと佐藤くん 先週会った", ["田中さん", "鈴木さん", "佐藤くん"], "先週会った"),
        ("田中、鈴木と会議", ["田中", "鈴木"], "会議"),
        ("田中・鈴木", ["田中", "鈴木"], ""),
        ("佐々木花子さんや林健さんと飲み", ["佐々木花子さん", "林健さん"], "飲み"),
        ("田中さん、会議", ["田中さん"], "会議"),
        ("田中さんは犬を飼ってる", ["田中さん"], "犬を飼ってる"),
        ("田中さんと会った", ["田中さん"], "会った"),
        ("田中さんとSlackで話した", ["田中さん"], "Slackで話した"),
        ("田中さんの誕生日は3月3日", ["田中さん"], "誕生日は3月3日"),
        ("田中さんについてのメモ", ["田中さん"], "についてのメモ"),
        ("田中は元気", ["田中"], "元気"),
        ("田中 昨日会った", ["田中"], "昨日会った"),
        ("山本 健", ["山本 健"], ""),
        ("山本 健 昨日会った", ["山本 健"], "昨日会った"),
        ("山本 健さんと会った", ["山本 健さん"], "会った"),
        ("山本 さくら、加藤 愛", ["山本 さくら", "加藤 愛"], ""),
        ("田中 太郎 様 昨日", ["田中 太郎 様"], "昨日"),
        ("田中社長と会食", ["田中社長"], "会食"),
        ("君島さん 電話", ["君島さん"], "電話"),
        ("君島陽子 電話", ["君島陽子"], "電話"),
        ("さくらちゃん 転職", ["さくらちゃん"], "転職"),
        ("ジョン・スミス 来日", ["ジョン・スミス"], "来日"),
        ("ジョンさん・メアリーさん", ["ジョンさん", "メアリーさん"], ""),
        ("タナカ タロウ", ["タナカ タロウ"], ""),
        ("髙橋みさき 昨日", ["髙橋みさき"], "昨日"),
        ("\u200e田中さん 犬", ["田中さん"], "犬"),
        ("田中さん\n犬", ["田中さん"], "犬"),
    ],
)
def test_a_japanese_sentence_gives_up_its_people(text, names, rest):
    assert split_people(text) == (names, rest)


@pytest.mark.parametrize(
    ("text", "names", "rest"),
    [
        ("Taro Tanaka yesterday at PyCon", ["Taro Tanaka"], "yesterday at PyCon"),
        ("Ken, Mika and Lee at the party", ["Ken", "Mika", "Lee"], "at the party"),
        ("Ken, Mika, and Lee", ["Ken", "Mika", "Lee"], ""),
        ("John Smith", ["John Smith"], ""),
        ("Ken/Mika & Lee", ["Ken", "Mika", "Lee"], ""),
        ("Mr. John Q. Smith, Anna van der Berg & José", ["Mr. John Q. Smith", "Anna van der Berg", "José"], ""),
        ("Dr. Smith's dog", ["Dr. Smith"], "dog"),
        ("Ken: likes tea", ["Ken"], "likes tea"),
        ("Ken, yesterday at PyCon", ["Ken"], "yesterday at PyCon"),
        ("Tanaka-san likes tea", ["Tanaka-san"], "likes tea"),
        ("tanaka san likes tea", ["tanaka san"], "likes tea"),
        ("taro tanaka", ["taro tanaka"], ""),
        ("ken and mika", ["ken", "mika"], ""),
        ("Kim Min-su Monday", ["Kim Min-su"], "Monday"),
        ("Will Smith called", ["Will Smith"], "called"),
        ("John Smithさん 昨日", ["John Smithさん"], "昨日"),
        ("Tanakaは元気", ["Tanaka"], "元気"),
    ],
)
def test_an_english_sentence_gives_up_its_people(text, names, rest):
    assert split_people(text) == (names, rest)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "昨日の田中さん",
        "昨日 田中さん",
        "食事に行った",
        "会った",
        "みなさん こんにちは",
        "Met Ken yesterday",
        "had lunch",
        "I met Ken",
        "🦊 x",
    ],
)
def test_a_sentence_that_begins_otherwise_names_nobody(text):
    assert split_people(text) == ([], text)


def test_a_long_note_stays_whole():
    note = "犬を飼ってる。" * 100
    assert split_people("田中さん " + note) == (["田中さん"], note)
    assert prefixes("田中さん " + note)[-1] == ("田中さん", note)


def test_nobodys_name_goes_on_behind_an_honorific():
    assert prefixes("田中さん 弁護士を探している") == [("田中さん", "弁護士を探している")]


def test_prefixes_come_longest_first_with_their_rest():
    assert prefixes("Taro Tanaka yesterday") == [
        ("Taro Tanaka yesterday", ""),
        ("Taro Tanaka", "yesterday"),
        ("Taro", "Tanaka yesterday"),
    ]


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        ("田中さんと会った", ("田中さん", "会った")),
        ("田中は犬を飼ってる", ("田中", "犬を飼ってる")),
        ("山本 健 昨日", ("山本 健", "昨日")),
        ("お母さん 誕生日", ("お母さん", "誕生日")),
        ("John Q. Smith's dog", ("John Q. Smith", "dog")),
        ("田中太郎部長：転職", ("田中太郎部長", "転職")),
        ("the boss: likes tea", ("the boss", "likes tea")),
        ("田中", ("田中", "")),
    ],
)
def test_a_known_name_is_among_the_prefixes(text, pair):
    assert pair in prefixes(text)


def test_no_more_prefixes_are_given_than_asked_for_and_no_title_alone():
    assert len(prefixes("a b c d e f g h", most=3)) == 3
    assert prefixes("Mr. Smith") == [("Mr. Smith", "")]
    assert prefixes("") == []
