"""How long files of contacts take: `python -m tests.bench.exchange`, in seconds of CPU."""

import random
import sys
import time
from collections.abc import Callable, Sequence
from typing import Any

from bot.exchange import writing
from bot.exchange.person import Birthday, Brought
from bot.exchange.reading import read
from tests.exchange.samples import photographed
from tests.exchange.sheets import workbook

PEOPLE = 5000


def people() -> Sequence[Brought]:
    """People with everything that a phone keeps of them."""
    return [
        Brought(
            name=f"田中太郎{n}" if n % 2 else f"Ana{n} Silva",
            reading="たなか たろう" if n % 2 else "",
            company=f"例{n % 50}株式会社",
            title="部長",
            handles=(f"a{n}@example.com", f"090-0000-{n:04}", f"https://example.com/{n}"),
            notes="商談で会った\n犬がいる",
            postal="〒000-0000 東京都港区例町1-2-3",
            birthday=Birthday(month=n % 12 + 1, day=n % 28 + 1),
        )
        for n in range(PEOPLE)
    ]


def linkedin() -> bytes:
    """Connections.csv."""
    rows = (
        f"Ana{n},Silva,https://www.linkedin.com/in/example{n},a{n}@example.com,Example {n % 50},CTO,{n % 28 + 1:02} Jan 2020"
        for n in range(PEOPLE)
    )
    return "\n".join(("First Name,Last Name,URL,Email Address,Company,Position,Connected On", *rows)).encode()


def excel() -> bytes:
    """A sheet of twelve columns, as a spreadsheet would have them."""
    told = ("たなか たろう", "例株式会社", "営業部", "部長", "taro@example.com", "03-0000-0000", 9000000000.0)
    rows = (
        [f"田中太郎{n}", *told, "100-0000", "東京都港区例町1-2-3", (32996 + n, 1), "商談で会った"]
        for n in range(PEOPLE)
    )
    heading = [
        "名前",
        "ふりがな",
        "会社",
        "部署",
        "役職",
        "メール",
        "電話",
        "携帯",
        "郵便番号",
        "住所",
        "誕生日",
        "メモ",
    ]
    return workbook([heading, *rows])


def spent(work: Callable[[], Any]) -> float:
    """CPU seconds of the quickest of three goes."""

    def once() -> float:
        begun = time.process_time()
        work()
        return time.process_time() - begun

    return min(once() for _ in range(3))


def main() -> None:
    """Print a line for each kind of file."""
    book = people()
    table, cards, sheet = writing.csv(book), writing.vcard(book), excel()
    noise = random.Random(0).randbytes(8_000_000)
    kinds: dict[str, Callable[[], Any]] = {
        f"LinkedIn, {PEOPLE} rows": lambda: read("a", linkedin()),
        f"Excel, {PEOPLE} rows of 12 columns": lambda: read("a", sheet),
        f"our own table, {PEOPLE} rows": lambda: read("a", table),
        f"vCards, {PEOPLE}": lambda: read("a", cards),
        "vCards with photos, 8 MB": lambda: read("a", photographed(people=120, octets=50_000)),
        "8 MB of noise, refused": lambda: _refused(noise),
        f"writing a table of {PEOPLE}": lambda: writing.csv(book),
        f"writing {PEOPLE} vCards": lambda: writing.vcard(book),
    }
    sys.stdout.write("| what | CPU |\n|---|---|\n")
    for name, work in kinds.items():
        sys.stdout.write(f"| {name} | {spent(work):.2f} s |\n")


def _refused(data: bytes) -> None:
    from bot.exchange.unreadable import Unreadable

    try:
        read("a", data)
    except Unreadable:
        return


if __name__ == "__main__":
    main()
