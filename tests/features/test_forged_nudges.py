"""Nudges from a forged copy of a book: every kind of them is composed, or says nothing; none is tried for ever."""

from datetime import timedelta

from bot.model.nudge import Nudge
from tests.features.kept import held
from tests.features.test_exporting import book_of, only
from tests.talk import Talk

SUBJECTS = ("nobody", "", "../x", "1:2:3")
TEXTS = ("junk words", "@everyone <!channel>", "{}[]", "9999-12-31", "9999-12-31T00:00:00+00:00")


async def test_no_kind_of_nudge_is_tried_for_ever(talk: Talk) -> None:
    book = await book_of(talk)
    about, plain = ("", book["contacts"][0]["id"]), {**book["nudges"][0], "rule": "", "wall": None}
    wanted = [(subject, text, of) for subject in SUBJECTS for text in TEXTS for of in about]
    forged = [
        {**plain, "id": f"{kind}-{n}", "kind": kind, "subject": subject, "text": text, "contact_id": of}
        | {"due_at": "2026-11-18T02:00:00Z", "explicit": n % 2 == 0}
        for kind in talk.bot.registry.composers
        for n, (subject, text, of) in enumerate(wanted)
    ]
    other = talk.beside("eve")
    await other.sends("book.json", only(book, contacts=book["contacts"], nudges=forged))
    await other.presses("Bring it back")
    await talk.waits(days=1)
    soon = talk.clock.now() + timedelta(minutes=11)
    left = {each.kind for each in await held(other, Nudge) if each.state == "scheduled" and each.due_at < soon}
    assert left == set()
