"""An engine with one small feature, whose commands do what tests of the engine want of them."""

from collections.abc import Sequence
from datetime import datetime
from itertools import count
from random import Random

from bot.clock import MovableClock
from bot.context import Ask, Context
from bot.engine.engine import Engine
from bot.errors import UserError
from bot.feature import Feature, Happened
from bot.model.address import Address, User
from bot.model.event import Command, Event, Press, Said, Submit
from bot.model.nudge import Nudge
from bot.model.purpose import Purpose
from bot.model.reply import Card, Form, Input, Option, Reply
from bot.registry import Registry
from bot.text import Text, same
from storage.database import Database
from storage.store import Store
from tests.talk import START

REFUSED = Text(en="{n:One try|# tries} too many, {who}.", ja="{who}さん、{n}回は多すぎます。")
JOINED = "joined"


def feature() -> Feature:
    """note, look, fail, refuse, ask, twice, form, soon; each acts on purposes, the smallest record there is."""
    lab = Feature("lab", same("Lab"))

    @lab.on("joined")
    async def joined(_happened: Happened, ctx: Context) -> None:
        await _keep(ctx, JOINED)
        await ctx.book.save(Nudge(id="digest", kind="digest", due_at=ctx.now, created_at=ctx.now, state="done"))

    @lab.command("note", ja="書く", summary=same("Write"))
    async def note(call: Command, ctx: Context) -> Reply:
        await _keep(ctx, call.text)
        return Reply(text=f"noted {call.text}")

    @lab.command("look", ja="見る", summary=same("Read"), reads=True)
    async def look(_call: Command, ctx: Context) -> Reply:
        noted = [purpose.what for purpose in await ctx.book.all(Purpose)]
        return Reply(text=", ".join(sorted(noted, key=lambda what: what != JOINED)))

    @lab.command("fail", ja="失敗", summary=same("Break"))
    async def fail(call: Command, ctx: Context) -> Reply:
        await _keep(ctx, call.text)
        raise RuntimeError(f"cannot greet '{call.text}'")

    @lab.command("refuse", ja="断る", summary=same("Refuse"))
    async def refuse(call: Command, ctx: Context) -> Reply:
        await _keep(ctx, call.text)
        raise UserError(REFUSED, n=1, who=call.text)

    @lab.command("ask", ja="聞く", summary=same("Ask once"))
    async def ask(call: Command, ctx: Context) -> Reply:
        await _keep(ctx, f"{call.text} {_chosen(ctx, 'colour')}")
        return Reply(text=f"noted {ctx.answer('colour')}")

    @lab.command("twice", ja="二度", summary=same("Ask twice"))
    async def twice(_call: Command, ctx: Context) -> Reply:
        await _keep(ctx, f"{_chosen(ctx, 'colour')} {_chosen(ctx, 'size')}")
        return Reply(text="noted both")

    @lab.command("doubt", ja="迷う", summary=same("Ask while reading"), reads=True)
    async def doubt(_call: Command, ctx: Context) -> Reply:
        return Reply(text=f"you chose {_chosen(ctx, 'colour')}")

    @lab.command("soon", ja="すぐ", summary=same("A nudge"))
    async def soon(_call: Command, ctx: Context) -> Reply:
        await ctx.book.save(Nudge(id=ctx.new_id(), kind="lab", due_at=ctx.now, created_at=ctx.now))
        return Reply(text="soon")

    @lab.command("paper", ja="用紙", summary=same("A form"))
    async def paper(_call: Command, _ctx: Context) -> Reply:
        return Reply(form=Form(id=lab.action("paper"), title="Paper", inputs=(Input(id="what", label="What"),)))

    @lab.form("paper")
    async def filled(call: Submit, ctx: Context) -> Reply:
        await _keep(ctx, call.values["what"])
        return Reply(cards=(Card(title="kept"),))

    @lab.button("press")
    async def pressed(call: Press, _ctx: Context) -> Reply:
        return Reply(text=f"pressed {call.value}")

    return lab


async def _keep(ctx: Context, what: str) -> None:
    await ctx.book.save(Purpose(id=ctx.new_id(), what=what, created_at=ctx.now))


def _chosen(ctx: Context, key: str) -> str:
    answer = ctx.answer(key)
    if answer is None:
        labels = {"red": "red", "blue": "blue", "": "cancel"}
        raise Ask(key, f"Which {key}?", [Option(label=label, value=value) for value, label in labels.items()])
    return answer


class Lab:
    """One process: an engine on a database. Two labs on one database are two processes."""

    def __init__(
        self, database: Database, *, clock: MovableClock | None = None, seed: int = 1, features: Sequence[Feature] = ()
    ) -> None:
        self.clock = clock or MovableClock(START)
        self.store = Store(database, self.clock)
        self.woken: list[datetime] = []
        self.engine = Engine(
            registry=Registry.of(features or [feature()]), store=self.store, clock=self.clock, random=Random(seed),
            wake=self.woken.append,
        )  # fmt: skip
        self._ids = (f"{seed}-{n}" for n in count())

    async def says(self, text: str, *, id: str = "", who: str = "aya", **known: str) -> str | None:
        """The answer to plain words; None when there is none."""
        return self._heard(await self.engine.handle(Said(**self.facts(id, who, **known), text=text)))

    async def handles(self, event: Event) -> Reply | None:
        """The whole reply to an event."""
        return await self.engine.handle(event)

    async def presses(self, reply: Reply, label: str, *, id: str = "", who: str = "aya") -> Reply | None:
        """The reply to a button with that label."""
        button = next(button for button in reply.buttons() if button.label == label)
        return await self.engine.handle(Press(**self.facts(id, who), action=button.action, value=button.value))

    async def asks(self, text: str, *, who: str = "aya") -> Reply:
        """A reply that has buttons to press."""
        reply = await self.engine.handle(Said(**self.facts("", who), text=text))
        assert reply is not None
        return reply

    def facts(self, id: str = "", who: str = "aya", *, platform: str = "test", **known: str) -> dict:
        """What every event says."""
        user = User(platform=platform, id=who, name=who, **{"guessed": True, **known})
        return {"id": id or next(self._ids), "at": self.clock.now(), "who": user, "where": Address.direct(user)}

    @staticmethod
    def _heard(reply: Reply | None) -> str | None:
        return None if reply is None else reply.text
