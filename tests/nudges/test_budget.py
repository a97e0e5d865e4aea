"""At most three messages a day that nobody asked for; what is too much joins another or waits."""

from datetime import timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from bot.desk import Composed, Due
from bot.feature import Feature
from bot.model.nudge import Nudge
from bot.model.owner import UNASKED_MOST
from bot.model.reply import Button, Card, Reply
from bot.nudges.budget import CARDS_MOST, kept
from bot.nudges.compose import Pair
from bot.registry import Registry
from bot.text import same
from tests.storage.samples import AYA, NOW

REGISTRY = Registry.of([Feature("lab", same("Lab"), asked={"reminder"})])
CLOSING = Registry.of([Feature("lab", same("Lab"), asked={"reminder"}, closing={"digest"})])
TODAY = AYA.local(NOW).date()


def _pair(n: int, *, kind: str = "date", cards: int = 1, spoken: int = 0, explicit: bool = False) -> Pair:
    owner = replace(AYA, spoken=spoken, spoken_on=TODAY)
    nudge = Nudge(id=f"n{n}", kind=kind, due_at=NOW, created_at=NOW, explicit=explicit)
    key = f"key{n}"
    drawn = tuple(
        Card(title=f"{n}.{each}", buttons=(Button(label="Done", value=f"c{n} {key}"),)) for each in range(cards)
    )
    return Due(nudge=nudge, owner=owner, key=key), Composed(reply=Reply(text=f"text {n}", cards=drawn))


def _sent(pairs: list[Pair]) -> list[Pair]:
    return [(due, composed) for due, composed in pairs if composed.reply is not None]


@given(st.lists(st.integers(1, 5), min_size=1, max_size=9), st.integers(0, 4))
def test_no_day_gets_more_than_it_can_take_and_nothing_is_lost_or_said_twice(sizes: list[int], spoken: int) -> None:
    pairs = [_pair(n, cards=size, spoken=spoken) for n, size in enumerate(sizes)]
    after = kept(pairs, REGISTRY, (), NOW)
    sent = _sent(after)
    assert len(sent) <= max(UNASKED_MOST - spoken, 0)
    titles = [card.title for _, composed in sent if composed.reply for card in composed.reply.cards if card.title]
    waiting = [due.nudge.id for due, composed in after if composed.again_at is not None]
    expected = [f"{n}.{each}" for n, size in enumerate(sizes) if f"n{n}" not in waiting for each in range(size)]
    assert sorted(titles) == sorted(expected)
    assert [due.key for due, _ in after] == [due.key for due, _ in pairs]


@given(st.lists(st.integers(1, 5), min_size=1, max_size=9), st.integers(0, 2))
def test_what_was_said_is_counted_once_on_the_owner(sizes: list[int], spoken: int) -> None:
    after = kept([_pair(n, cards=size, spoken=spoken) for n, size in enumerate(sizes)], REGISTRY, (), NOW)
    (owner,) = [composed.owner for _, composed in after if composed.owner is not None]
    assert (owner.spoken, owner.spoken_on) == (spoken + len(_sent(after)), TODAY)


def test_a_nudge_that_joins_another_keeps_its_words_and_its_buttons_work_there() -> None:
    after = kept([_pair(1, cards=3), _pair(2), _pair(3)], REGISTRY, (), NOW)
    ((host, reply),) = [(due, composed.reply) for due, composed in after if composed.reply]
    heading, joined = reply.cards[-2:]
    assert (host.key, heading.body, joined.title) == ("key1", "text 3", "3.0")
    assert joined.buttons[0].value == "c3 key1"


def test_words_that_the_message_says_already_are_not_said_again_where_another_joins_it() -> None:
    pairs = [
        (due, replace(said, reply=replace(said.reply, text="Two alike:")))
        for due, said in (_pair(1), _pair(2))
        if said.reply
    ]
    ((_, reply),) = [(due, composed.reply) for due, composed in kept(pairs, REGISTRY, (), NOW) if composed.reply]
    assert (reply.text, [card.title for card in reply.cards]) == ("Two alike:", ["1.0", "2.0"])


def test_what_is_for_today_comes_before_those_who_are_merely_due() -> None:
    pairs = [_pair(1, kind="digest", cards=2), _pair(2)]
    ((host, reply),) = [(due, each.reply) for due, each in kept(pairs, CLOSING, (), NOW) if each.reply]
    assert (host.key, reply.text, [card.body for card in reply.cards if card.body]) == ("key2", "text 2", ["text 1"])


def test_owners_to_whom_the_bot_is_silent_get_only_what_they_asked_for() -> None:
    pairs = [
        (replace(due, owner=replace(due.owner, rhythm="silent")), composed)
        for due, composed in (_pair(1), _pair(2, kind="reminder"))
    ]
    assert [due.nudge.id for due, _ in _sent(kept(pairs, REGISTRY, (), NOW))] == ["n2"]


def test_what_the_owner_asked_for_comes_whatever_else_there_is() -> None:
    pairs = [_pair(n, kind="reminder", spoken=3) for n in range(5)] + [_pair(9, spoken=3, explicit=True)]
    assert kept(pairs, REGISTRY, (), NOW) == pairs


def test_what_waits_comes_with_the_next_mornings_digest() -> None:
    ((_, composed),) = kept([_pair(1, spoken=3)], REGISTRY, (), NOW)
    assert composed.reply is None
    assert composed.again_at is not None
    assert AYA.local(composed.again_at).date() == TODAY + timedelta(days=1)
    assert AYA.local(composed.again_at).time() == AYA.digest_at


def test_the_next_day_counts_afresh_in_the_owners_zone() -> None:
    owner = replace(AYA, zone="Pacific/Auckland").told(3, NOW)
    midnight = NOW.astimezone(ZoneInfo("Pacific/Auckland")).replace(hour=0, minute=0) + timedelta(days=1)
    assert (owner.room(NOW), owner.room(midnight)) == (0, UNASKED_MOST)


def test_cards_that_do_not_fit_into_one_message_wait() -> None:
    after = kept([_pair(n, cards=5) for n in range(5)], REGISTRY, (), NOW)
    assert all(len(composed.reply.cards) <= CARDS_MOST for _, composed in _sent(after) if composed.reply)
    assert sum(composed.again_at is not None for _, composed in after) == 3
