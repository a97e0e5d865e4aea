"""A message that words answered is redrawn by the adapter of its platform; whether that succeeds is nobody's concern."""

import asyncio
from datetime import UTC, datetime

from bot.errors import DeliveryError
from bot.model.address import Address, MessageRef, User
from bot.model.event import Event, Press, Said
from bot.model.reply import Reply
from bot.process.redrawing import redrawing
from tests.talk import Outbox

ANA = User(platform="test", id="ana")
NUDGE = MessageRef(address=Address(platform="test", user="ana"), id="m1")
DRAWN = Reply(text="done")
FACTS = {"id": "1", "at": datetime(2026, 11, 18, tzinfo=UTC), "who": ANA, "where": Address.direct(ANA)}


class Easel(Outbox):
    """Keeps what it is to redraw, and fails."""

    async def redraw(self, ref: MessageRef, reply: Reply) -> None:
        """Redraw in vain."""
        self.sent.append((self.clock.now(), ref.id, reply))
        raise DeliveryError("the message is gone", permanent=True)


async def answered(event: Event, adapter: Outbox) -> Reply | None:
    """What an adapter is to show for an event that settles a nudge."""

    async def handle(_event: Event) -> Reply:
        return Reply(text="Well done", replaces=NUDGE, redrawn=DRAWN)

    async with redrawing(handle, [adapter]) as handled:
        reply = await handled(event)
        await asyncio.sleep(0)
        return reply


async def test_the_message_is_redrawn_and_the_answer_stands_for_itself():
    easel = Easel()
    assert await answered(Said(**FACTS, text="done"), easel) == Reply(text="Well done")
    assert [(id, reply) for _, id, reply in easel.sent] == [("m1", DRAWN)]


async def test_a_press_is_shown_by_its_own_adapter():
    easel = Easel()
    reply = await answered(Press(**FACTS, action="x", message=NUDGE), easel)
    assert (reply.redrawn, easel.sent) == (DRAWN, [])


async def test_a_press_on_a_question_is_answered_there_and_the_nudge_redrawn_too():
    easel, question = Easel(), MessageRef(address=NUDGE.address, id="m2")
    pressed = Press(**FACTS, action="x", message=question)
    assert await answered(pressed, easel) == Reply(text="Well done", replaces=question)
    assert [(id, reply) for _, id, reply in easel.sent] == [("m1", DRAWN)]


async def test_where_nothing_can_be_redrawn_the_answer_is_all():
    assert await answered(Said(**FACTS, text="done"), Outbox()) == Reply(text="Well done")
