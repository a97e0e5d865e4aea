"""One large book with all that is said of people, written straight into the tables: what searching is measured on."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from random import Random
from typing import Any

from bot.engine.newcomers import newcomer
from bot.model.address import User
from bot.model.contact import Contact
from bot.model.fact import Fact
from bot.model.ids import new_id
from bot.model.touch import Touch
from storage import renewal, statements
from storage.database import Database
from storage.tables import BY_RECORD

PEOPLE, NOTES, FACTS = 5_000, 20_000, 5_000
NOW = datetime(2026, 11, 18, tzinfo=UTC)
USER = User(platform="bench", id="a", locale="en", timezone="UTC")
FAMILIES = ("Tanaka", "Suzuki", "Takahashi", "Watanabe", "Ito", "Yamamoto", "Nakamura", "Kobayashi", "Kato", "Yoshida")
KANJI = ("田中", "鈴木", "高橋", "渡辺", "伊藤", "山本", "中村", "小林", "加藤", "吉田")
GIVEN = ("太郎", "美香", "健", "直美", "誠", "由美", "浩", "恵", "翔", "愛")
SYLLABLES = ("ka", "mi", "no", "ri", "shi", "to", "yu", "ha", "ne", "so")
WORK = ("Sony", "ソニー", "NEC", "京都大学", "Acme", "楽天", "IBM", "LINE", "Berlin Labs", "東京商事")
TITLES = ("engineer", "designer", "部長", "営業", "研究員", "CTO", "", "")
PLACES = ("PyCon", "渋谷の勉強会", "Osaka", "", "", "")
SAID = (
    "犬を飼っている", "plays golf on Sundays", "転職の相談に乗った", "likes coffee and old films", "登壇の話をした",
    "moved to Osaka last spring", "猫が好き。京都の出身", "two kids, one in school", "資料を送る約束をした", "来月また会う。ワインの話",
    "works on compilers", "introduced me to his boss", "山登りと写真が趣味", "wants to learn Japanese", "英語の勉強をはじめた",
    "asked about our pricing", "新しいプロジェクトが始まった", "is writing a book", "子どもが生まれた", "ランチに行った",
)  # fmt: skip


def name(number: int) -> str:
    """The name of that person: every second one is written in Latin letters."""
    if number % 2:
        return f"{KANJI[number % 10]}{GIVEN[number // 10 % 10]}{number}"
    return f"{FAMILIES[number % 10]}{_letters(number // 10)} {_letters(number)}o"


async def fill(database: Database, random: Random) -> None:
    """Write the book, then have everything derived from it."""
    owner = newcomer(USER, NOW)
    rows: dict[str, list[dict[str, Any]]] = {}
    for record in [owner, *_records(random)]:
        table = BY_RECORD[type(record)]
        row = {"owner_id": owner.id, **table.row(record), **table.computed(owner, record)}
        rows.setdefault(table.name, []).append(row)
    for table_name, each in rows.items():
        async with database.writing() as connection:
            await connection.many(statements.insert(table_name, tuple(each[0])), each)
    await renewal.renew(database)
    if database.dialect == "postgres":
        async with database.writing() as connection:
            await connection.rows("ANALYZE", {})


def _records(random: Random) -> Iterator[Any]:
    people = [
        Contact(
            id=new_id(NOW, random), name=name(number), created_at=NOW, company=random.choice(WORK),
            title=random.choice(TITLES), touched_at=NOW - timedelta(hours=random.randrange(10_000)),
        )
        for number in range(PEOPLE)
    ]  # fmt: skip
    yield from people
    for number in range(NOTES):
        yield Touch(
            id=new_id(NOW, random), contact_id=random.choice(people).id, kind="met", at=NOW - timedelta(hours=number),
            where=random.choice(PLACES), note=f"{random.choice(SAID)}. {random.choice(SAID)} {number}", created_at=NOW,
        )  # fmt: skip
    for person in people[:FACTS]:
        yield Fact(id=new_id(NOW, random), contact_id=person.id, text=random.choice(SAID), created_at=NOW)


def _letters(number: int) -> str:
    return "".join(SYLLABLES[int(digit)] for digit in str(number))
