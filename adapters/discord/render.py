"""How a reply looks on Discord: components made of plain data, ready to be sent as they are."""

from collections.abc import Sequence
from typing import Any

from msgspec import Struct

from adapters.discord import layout, paragraphs, uploads
from adapters.discord.layout import Component, Written
from adapters.discord.limits import CAPABILITIES, CHOICE_NAME, CHOICE_VALUE, COMMAND_CHOICES, COMPONENTS, TEXT
from adapters.discord.markup import label, one_line
from adapters.discord.uploads import Upload
from bot.fit import fit
from bot.model.reply import Option, Reply

V2 = 1 << 15
"""IS_COMPONENTS_V2. Source: https://docs.discord.com/developers/resources/message#message-object-message-flags"""
"""Source: the same."""
NOBODY: dict[str, Any] = {"parse": []}
"""`allowed_mentions` that let nothing ping. Source: resources/message#allowed-mentions-object"""
_COUNTS = 200
"""Characters kept for the counts of what has no room, a few on each card."""
_SILENT = "…"


class Drawn(Struct, frozen=True, kw_only=True):
    """A message as Discord takes it. The `uploads` go with it as files, each under the name that it has here."""

    components: list[Component]
    uploads: tuple[Upload, ...] = ()

    def body(self) -> dict[str, Any]:
        """The JSON of the message, for requests and for answers to interactions alike."""
        made: dict[str, Any] = {"components": self.components, "flags": V2, "allowed_mentions": NOBODY}
        if self.uploads:
            made["attachments"] = uploads.attachments(self.uploads)
        return made


def message(reply: Reply) -> Drawn:
    """The reply as a message, within every limit. Its form is no part of it; see modal."""
    reply = fit(reply, CAPABILITIES)
    heads, details = [paragraphs.head(card) for card in reply.cards], [paragraphs.details(card) for card in reply.cards]
    said, *texts = paragraphs.fitted([paragraphs.plain(reply.text), *heads, *details], TEXT - _COUNTS)
    cards = [*map(Written, reply.cards, texts[: len(heads)], texts[len(heads) :])]
    components = [*([layout.text(said)] if said else []), *uploads.shown(reply)]
    components += layout.arrange(cards, COMPONENTS - len(components))
    return Drawn(components=components or [layout.text(_SILENT)], uploads=uploads.of(reply))


def choices(options: Sequence[Option], before: str = "", *, several: bool = False) -> list[dict[str, str]]:
    """What is offered to somebody who is typing a name, after the names that they typed `before` it.

    Where `several` may be written the offer is a bare name: what follows is typed behind what is shown of it.
    """
    found = []
    lead = f"{one_line(before)}{' ' if before.endswith(' ') else ''}"
    for option in options[:COMMAND_CHOICES]:
        parts = (one_line(option.label), "" if several else one_line(option.description))
        name, value = " — ".join(filter(None, parts)), f"{before}{option.value}"
        if name and 0 < len(value) <= CHOICE_VALUE:
            found.append({"name": label(f"{lead}{name}", CHOICE_NAME), "value": value})
    return found
