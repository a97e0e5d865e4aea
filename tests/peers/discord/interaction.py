"""One use of a command, button, select, modal or autocomplete, and how far the bot has answered it."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any

from tests.peers.discord.world import EPHEMERAL, Json, Message

COMMAND, COMPONENT, AUTOCOMPLETE, SUBMIT = 2, 3, 4, 5
REPLY, DEFER_REPLY, DEFER_UPDATE, UPDATE, SUGGEST, MODAL = 4, 5, 6, 7, 8, 9
ALLOWED = {
    COMMAND: {REPLY, DEFER_REPLY, MODAL},
    COMPONENT: {REPLY, DEFER_REPLY, DEFER_UPDATE, UPDATE, MODAL},
    AUTOCOMPLETE: {SUGGEST},
    SUBMIT: {REPLY, DEFER_REPLY},
}
"""https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-response-object"""


@dataclass(kw_only=True)
class Modal:
    """A form that a person has open."""

    interaction: "Interaction"
    data: Json

    @property
    def title(self) -> str:
        """As it stands above the form."""
        return str(self.data["title"])


@dataclass(kw_only=True)
class Interaction:
    """`payload` is the INTERACTION_CREATE event. Answers are waited for with `answer`."""

    id: str
    token: str
    user_id: str
    channel_id: str
    payload: Json
    at: float
    until: Callable[..., Awaitable[Any]]
    message: Message | None = None
    """That which a component is on."""
    opener: "Interaction | None" = None
    """That which opened the modal that this submits."""
    told: int = 0
    """How many sessions were told of it."""
    callback: Json | None = None
    """The body with which the bot answered first."""
    answered_s: float = 0.0
    """After how long it did."""
    response: Message | None = None
    """What `@original` is: the message answered with, or the component's."""
    followups: list[Message] = field(default_factory=list)
    pending: bool = False
    """It was deferred, and the message is still to come."""
    acknowledging: bool = False

    @property
    def kind(self) -> int:
        """https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object-interaction-type"""
        return int(self.payload["type"])

    @property
    def allowed(self) -> set[int]:
        """Which kinds of answer are possible."""
        more = {DEFER_UPDATE, UPDATE} if self.kind == SUBMIT and self.message is not None else set()
        return ALLOWED[self.kind] | more

    @property
    def owners(self) -> dict[str, str]:
        """For which installations it was made."""
        return dict(self.payload["authorizing_integration_owners"])

    @property
    def messages(self) -> list[Message]:
        """Those that the bot answered with, oldest first, loading ones aside."""
        made = self.callback is not None and self.callback["type"] in (REPLY, DEFER_REPLY) and not self.pending
        return ([self.response] if made and self.response else []) + self.followups

    @property
    def private(self) -> bool:
        """Whether the first answer is for this person only."""
        return bool(((self.callback or {}).get("data") or {}).get("flags", 0) & EPHEMERAL)

    async def answer(self, within: float = 5.0) -> Json:
        """The bot's first answer, `{"type": …, "data": …}`; raises TimeoutError after so many real seconds."""
        found: Json = await self.until(lambda: self.callback, within, f"an answer to {self.payload.get('data')}")
        return found

    async def reply(self, within: float = 5.0) -> Message:
        """The first message that the bot answered with, when it is there, or the component's message once changed."""
        look: Callable[[], Message | None] = lambda: self._settled()  # noqa: E731
        found: Message = await self.until(look, within, f"a message for {self.payload.get('data')}")
        return found

    async def followup(self, number: int = 1, within: float = 5.0) -> Message:
        """The bot's so-manieth follow-up."""
        await self.until(lambda: len(self.followups) >= number, within, f"follow-up {number}")
        return self.followups[number - 1]

    def _settled(self) -> Message | None:
        return self.response if self.callback is not None and not self.pending else None
