"""What can be pressed just now, by number."""

from typing import NamedTuple

from bot.model.reply import Card


class Offer(NamedTuple):
    """What a number presses, and the card it stands on."""

    card: Card
    action: str
    value: str


class Offers:
    """Numbers for what was printed since the last typed line; they never change their meaning behind a reader's back.

    Numbering goes on from message to message, so that everything said while time passes stays pressable. It starts
    again at 1 when a typed line brings something new to press; until then the old numbers hold. When one of several
    cards is pressed it goes on too, so that the unanswered ones stay pressable.
    """

    def __init__(self) -> None:
        self._offers: list[Offer] = []
        self._answered: set[int] = set()
        self._afresh = False

    def begin(self, pressed: int | None = None) -> None:
        """A line was typed, a number or words: says where the numbers of what it brings until `settle` start."""
        offer = self.get(pressed or 0)
        if offer is not None:
            self._answered.add(id(offer.card))
        self._afresh = offer is None or all(id(other.card) in self._answered for other in self._offers)

    def settle(self) -> None:
        """All that the line brought has been printed."""
        self._afresh = False

    def add(self, card: Card, action: str, value: str) -> int:
        """Offer something to press; its number."""
        if self._afresh:
            self._offers.clear()
            self._answered.clear()
            self._afresh = False
        self._offers.append(Offer(card, action, value))
        return len(self._offers)

    def get(self, number: int) -> Offer | None:
        """What the number presses, or None when it is not on offer."""
        return self._offers[number - 1] if 0 < number <= len(self._offers) else None
