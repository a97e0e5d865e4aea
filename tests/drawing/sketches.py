"""Networks to draw: of any size, with names of all kinds, the same each time."""

from random import Random

from bot.drawing.plan import Person, Sketch
from bot.model.tie import GRADES

NAMES = (
    "田中太郎", "Mika Ito", "佐々木さくら", "Ken", "Wolfeschlegelsteinhausenbergerdorff", "Maximiliana Featherstonehaugh",
    "🦊", "山田 花子(営業)", "José Müller", "井上誠 ✨", "Анна Иванова", "김민준",
)  # fmt: skip
WEIGHTS = (5, 15, 45, 60, 25)
RINGS = ("inner", "close", "friend", "wide", "dormant")


def sketch(count: int, *, seed: int = 1, rings: int = 5) -> Sketch:
    """A network of so many people in so many rings, every third of whom knows somebody."""
    random = Random(seed)
    people = sorted(
        (
            Person(id=f"{n:04}", name=random.choice(NAMES), ring=random.choices(range(rings), WEIGHTS[:rings])[0], grade=random.choice((*GRADES, None)))
            for n in range(count)
        ),
        key=lambda each: each.ring,
    )  # fmt: skip
    ids = [each.id for each in people]
    links = tuple((random.choice(ids), random.choice(ids)) for _ in range(count // 3))
    legend = tuple((grade, str(grade)) for grade in (*GRADES, None))
    return Sketch(
        title="Your network", subtitle="The closer, the closer", middle="You", rings=RINGS[:rings], people=tuple(people),
        links=links, legend=legend, link_words="know each other",
    )  # fmt: skip


def measured(text: str, size: int) -> float:
    """How wide a text would be in a plain font."""
    return sum(size * (0.55 if sign.isascii() else 1.0) for sign in text)
