"""Event → once only → owner → handler → reply; the one place where errors become words."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from random import Random

from msgspec.structs import replace

from bot import standing, whereabouts
from bot.book import Book
from bot.context import Apart, Ask, Context, Instead, Worked
from bot.drawing.fonts import Fonts
from bot.engine import questions, routing, undelivered
from bot.engine.newcomers import following, newcomer
from bot.engine.routing import Route
from bot.errors import StoreAway, UserError
from bot.feature import Happened
from bot.model.event import Event, Opened, Press, Resettled, Said, Sought
from bot.model.ids import new_id
from bot.model.moment import words
from bot.model.owner import Owner
from bot.model.reply import Button, Card, Reply
from bot.network.proposals import waiting
from bot.operation import logs
from bot.ports import Clock, LanguageModel, Store
from bot.registry import Registry
from bot.text import Locale, Text

SORRY = Text(
    en="Sorry, something went wrong on my side. Nothing was changed: please try again in a moment. If it stays so, tell my keeper "
    "and mention {reference}.",
    ja="すみません、こちらの不具合です。何も変わっていません。少ししてから、もう一度お試しください。続くようでしたら、{reference} と添えて管理者に"
    "お知らせください。",
)
AWAY = Text(
    en="I cannot get at my notes just now, so nothing was changed. Please try again in a moment.",
    ja="いま記録を読み書きできないため、何も変わっていません。少ししてから、もう一度お試しください。",
)
LEFT = Text(en="All right, I left it as it was.", ja="わかりました。そのままにしておきます。")
GONE = Text(
    en="That question has been answered or is too old. Please ask me again.",
    ja="その質問はもう終わっています。もう一度お願いします。",
)
FORWARDED = Text(
    en="I read what you forwarded as if you had told me.",
    ja="転送されたメッセージを、あなたから聞いたこととして読みました。",
)
RECENT_MOST = 10_000


class Engine:
    """Answers events. Handlers return replies; only adapters and the nudge loop send them."""

    def __init__(
        self,
        *,
        registry: Registry,
        store: Store,
        clock: Clock,
        random: Random,
        wake: Callable[[datetime], None],
        model: LanguageModel | None = None,
        fonts: Fonts | None = None,
    ) -> None:
        self.registry = registry
        self._fonts = fonts or Fonts()
        self._model = model
        self._store = store
        self._clock = clock
        self._random = random
        self._wake = wake
        self._recent: dict[tuple[str, str], None] = {}
        self._log = logs.get()

    async def handle(self, event: Event) -> Reply | None:
        """The answer to an event; None when it was answered before. Never raises, but for cancellation."""
        event = routing.cleaned(event)
        owner = newcomer(event.who, self._clock.now())
        if not self._first_time(owner.id, event.id):
            return None
        try:
            reply = await self._answer(owner, event)
            if reply is not None and isinstance(event, Said) and event.forwarded:
                said_so = FORWARDED.say(await self._locale(owner))
                reply = replace(reply, text="\n".join(filter(None, (said_so, reply.text))))
        except UserError as error:
            more = await self._stir(owner, event, error.offers)
            words = "\n".join((error.text.say(await self._locale(owner), **error.values), *error.asides))
            if not error.field:
                return Reply(text=words, cards=more)
            # The form stays open and may be sent again just as it is.
            self._recent.pop((owner.id, event.id), None)
            return Reply(text=words, faults=((error.field, words),))
        except StoreAway:
            return Reply(text=AWAY.say(await self._locale(owner)))
        except Exception:
            reference = new_id(self._clock.now(), self._random)[-7:]
            self._log.exception("event failed", reference=reference, event_kind=type(event).__name__)
            return Reply(text=SORRY.say(await self._locale(owner), reference=reference))
        except BaseException:
            self._recent.pop((owner.id, event.id), None)
            raise
        # An error stands beside the message that was pressed: what else it holds still counts.
        if reply is not None and isinstance(event, Press) and event.message is not None and reply.replaces is None:
            return replace(reply, replaces=event.message) if reply.form is None else reply
        return reply

    async def _answer(self, owner: Owner, event: Event) -> Reply | None:
        if isinstance(event, Resettled):
            await self._resettle(owner, event)
            return None
        route = routing.find(self.registry, event)
        if route.reads:
            try:
                async with self._store.reading(owner.id) as book:
                    if book is not None and not self._moved(book.owner, event):
                        return await self._read(book, route)
            except Instead as instead:
                return await self._instead(owner, instead, asides=True, answered="")
        return await self._write(owner, route, asides=not isinstance(event, Sought | Opened))

    def _moved(self, owner: Owner, event: Event) -> bool:
        """Whether any event of the owner's has something to write, even one that only reads."""
        if owner.stirring or owner.parked > 0 or following(owner, event.who) is not owner:
            return True
        return not isinstance(event, Sought) and whereabouts.unasked(owner, event.who)

    async def _read(self, book: Book, route: Route) -> Reply | None:
        try:
            return await route.call(self._context(book, route.event))
        except Ask as ask:
            return await self._ask(book.owner, route.event, ask)

    async def _write(
        self, owner: Owner, route: Route, *, asides: bool, worked: Sequence[Worked] = (), answered: str = ""
    ) -> Reply | None:
        """`asides`: the answer may hold more than was asked for, since it stays until it is read. `worked`: see Context.

        `answered`: the question whose answer led here.
        """
        event = route.event
        asked = isinstance(event, Press) and event.action == questions.ACTION
        try:
            async with self._store.book(owner, event_id=event.id) as book:
                if book is None:
                    return None
                context = self._context(book, event)
                context.model, context.worked = self._model, worked
                await self._welcome(context)
                if answered:
                    await book.answered(answered)
                reply = await (self._resume(context) if asked else route.call(context))
                book.label = _label(reply)
                text = "\n".join(dict.fromkeys(filter(None, (reply.text, *context.asides))))
                reply = replace(reply, text=text, cards=(*reply.cards, *context.beside))
                if asides and not book.erased:
                    reply = await waiting.added(context, reply)
                    reply = await undelivered.added(context, reply)
                    reply = await whereabouts.added(context, reply)
        except Apart as apart:
            return await self._write(
                owner, route, asides=asides, worked=(*worked, await apart.done()), answered=answered
            )
        except Instead as instead:
            return await self._instead(
                owner, instead, asides=asides, answered=questions.id_of(event) if asked else answered
            )
        except Ask as ask:
            return await self._ask(owner, event, ask, answered=answered)
        except questions.Again as again:
            return await self._ask(owner, again.event, again.ask, event_id=event.id, answered=again.question)
        if book.nearest is not None:
            self._wake(book.nearest)
        return reply

    async def _instead(self, owner: Owner, instead: Instead, *, asides: bool, answered: str) -> Reply | None:
        """The answer to what was meant, and beside it what is to be said of the rest, even when it comes to nothing."""
        try:
            route = routing.find(self.registry, instead.event)
            reply = await self._write(owner, route, asides=asides, answered=answered)
        except UserError as error:
            error.asides = (*instead.asides, *error.asides)
            raise
        if reply is None or not instead.asides:
            return reply
        return replace(reply, text="\n".join(filter(None, (reply.text, *instead.asides))))

    async def _resume(self, context: Context) -> Reply:
        asked = context.event
        answered = await questions.answer(context.book, asked)
        if answered is None:
            return Reply(text=context.say(GONE))
        event, value = answered
        if not value:
            return Reply(text=context.say(LEFT))
        context.event = event
        try:
            return await routing.find(self.registry, event).call(context)
        except Ask as ask:
            raise questions.Again(event, ask, question=questions.id_of(asked)) from ask

    async def _ask(
        self, owner: Owner, event: Event, ask: Ask, *, event_id: str = "", answered: str = ""
    ) -> Reply | None:
        async with self._store.book(owner, event_id=event_id or event.id) as book:
            if book is None:
                return None
            context = self._context(book, event)
            await self._welcome(context)
            if answered:
                await book.answered(answered)
            question = questions.keep(event, ask, id=new_id(self._clock.now(), self._random), at=self._clock.now())
            await book.ask(question)
            offers = questions.offers(question, ask)
            await standing.put(context, offers, timed=ask.timed or "")
            if ask.waits:
                offer = waiting.Unanswered(id=question.id, what=ask.waits, body=ask.text, answers=offers)
                await waiting.put_offer(context, offer)
            return Reply(cards=(Card(body=ask.text, buttons=questions.buttons(question, ask)),))

    async def _welcome(self, context: Context) -> None:
        if context.book.unplanned:
            await context.tell(Happened(what="joined"))
            context.book.begin()
            return
        await self._follow(context)
        if context.owner.stirring:
            await context.book.save_owner(context.owner.stirred(), undoable=False)

    async def _follow(self, context: Context) -> None:
        after = following(context.owner, context.event.who)
        if after is not context.owner:
            await context.settle(after, undoable=False)
            context.book.begin()

    async def _resettle(self, owner: Owner, event: Resettled) -> None:
        """Follow an owner; whoever has no book does not get one."""
        async with self._store.reading(owner.id) as book:
            if book is None or following(book.owner, event.who) is book.owner:
                return
        async with self._store.book(owner, event_id=event.id) as book:
            if book is not None:
                await self._follow(self._context(book, event))
        if book is not None and book.nearest is not None:
            self._wake(book.nearest)

    async def _stir(self, owner: Owner, event: Event, offers: Sequence[Button]) -> tuple[Card, ...]:
        """An act that came to nothing is a sign of life all the same, and what is offered instead may be typed.

        The cards beside its answer: that, and word of others that still wait.
        """
        cards = (Card(buttons=tuple(offers)),) if offers else ()
        async with self._store.reading(owner.id) as book:
            if book is None or not (book.owner.stirring or offers):
                return cards
        # Under an id of its own: a form that stays open may be sent again just as it is.
        async with self._store.book(owner, event_id=f"{event.id} stirred") as book:
            if book is not None:
                context = self._context(book, event)
                await self._welcome(context)
                if offers:
                    await standing.offer(context, offers)
                    return (await waiting.added(context, Reply(cards=cards))).cards
        return cards

    def _context(self, book: Book, event: Event) -> Context:
        return Context(
            event=event, book=book, now=self._clock.now().astimezone(UTC), random=self._random, registry=self.registry,
            fonts=self._fonts,
        )  # fmt: skip

    def _first_time(self, owner: str, event_id: str) -> bool:
        if (owner, event_id) in self._recent:
            return False
        self._recent[owner, event_id] = None
        if len(self._recent) > RECENT_MOST:
            del self._recent[next(iter(self._recent))]
        return True

    async def _locale(self, owner: Owner) -> Locale:
        """The language the owner chose; the first guess when that cannot be found out."""
        try:
            async with self._store.reading(owner.id) as book:
                return book.owner.locale if book else owner.locale
        except Exception:
            return owner.locale


def _label(reply: Reply) -> str:
    """What a step did, in the words in which the owner was told."""
    return words(reply.text.split("\n")[0]) or next((card.title for card in reply.cards if card.title), "")
