"""Which words around a name are politeness or rank: taken off for finding, put on for calling."""

import pytest

from bot.language.names import display, strip_honorific


@pytest.mark.parametrize(
    ("polite", "name"),
    [
        ("田中さん", "田中"),
        ("田中様", "田中"),
        ("田中 太郎 様", "田中 太郎"),
        ("田中先生", "田中"),
        ("佐藤くん", "佐藤"),
        ("佐藤君", "佐藤"),
        ("さくらちゃん", "さくら"),
        ("林氏", "林"),
        ("三木殿", "三木"),
        ("田中部長", "田中"),
        ("田中部長さん", "田中"),
        ("田中営業部長様", "田中"),
        ("森代表取締役社長", "森"),
        ("鈴木教授", "鈴木"),
        ("鈴木准教授", "鈴木"),
        ("田中博士", "田中"),
        ("孫さん", "孫"),
        ("李さん", "李"),
        ("タナカサン", "タナカ"),
        ("Smith先生", "Smith"),
        ("Johnさん", "John"),
        ("Tanaka-san", "Tanaka"),
        ("Tanaka-SAN", "Tanaka"),
        ("tanaka san", "tanaka"),
        ("Tanaka Sensei", "Tanaka"),
        ("Mika-chan", "Mika"),
        ("Ken kun", "Ken"),
        ("Tanaka-buchou", "Tanaka"),
        ("Mr. Smith", "Smith"),
        ("Mr.Smith", "Smith"),
        ("MRS SMITH", "SMITH"),
        ("Ms Anna Berg", "Anna Berg"),
        ("Prof. Dr. Smith", "Smith"),
        ("Sir John Smith", "John Smith"),
        ("John Smith, Jr.", "John Smith"),
        ("Anna Berg PhD", "Anna Berg"),
    ],
)
def test_politeness_is_taken_off(polite, name):
    assert strip_honorific(polite) == name


@pytest.mark.parametrize(
    "name",
    [
        "君島",
        "氏家",
        "様太",
        "鵜殿",
        "博士",
        "先生",
        "部長",
        "さん",
        "お母さん",
        "奥さん",
        "みなさん",
        "Miss",
        "Dr.",
        "Susan",
        "Hassan",
        "Chan",
        "Mika Chan",
        "クリスチャン",
        "ハッサン",
        "浅間",
        "あさま",
        "Drake",
        "Sirena Berg",
        "John Smith",
        "",
    ],
)
def test_a_name_that_only_looks_polite_stays_whole(name):
    assert strip_honorific(name) == name


@pytest.mark.parametrize(
    ("name", "called"),
    [
        ("田中太郎", "田中太郎さん"),
        ("田中 太郎", "田中太郎さん"),
        ("John Smith", "John Smithさん"),
        ("田中さん", "田中さん"),
        ("田中 太郎 様", "田中太郎様"),
        ("林先生", "林先生"),
        ("お母さん", "お母さん"),
        ("Tanaka-san", "Tanaka-san"),
        ("Mika Chan", "Mika Chanさん"),
        ("John Smith Jr.", "John Smith Jr.さん"),
        ("君島", "君島さん"),
        ("田中 博士", "田中博士さん"),
        ("🦊", "🦊さん"),
        ("", ""),
    ],
)
def test_japanese_sentences_call_people_politely_once(name, called):
    assert display(name, "ja") == called
    assert display(name, "ja-JP") == called


def test_english_sentences_use_the_name_as_it_stands():
    assert display("田中 太郎", "en") == "田中 太郎"
    assert display("John Smith", "en-US") == "John Smith"
