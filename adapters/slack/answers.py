"""Where an answer appears: in the acknowledgement, through the response URL, as a message, a modal or a home tab."""

from typing import Any

from adapters.slack import forms, render
from adapters.slack.calls import Calls
from adapters.slack.messages import Messages
from adapters.slack.parse import Incoming
from bot.engine.offering import offered
from bot.errors import DeliveryError
from bot.model.address import User
from bot.model.event import Command, Press, Submit
from bot.model.reply import Form, Reply
from bot.operation import logs

Body = dict[str, Any]


class Answers:
    """Shows replies. Raises DeliveryError when Slack does not take one."""

    def __init__(self, calls: Calls, messages: Messages) -> None:
        self._calls = calls
        self._messages = messages

    def in_acknowledgement(self, incoming: Incoming, reply: Reply) -> Body | None:
        """The acknowledgement that answers by itself; None when the answer belongs elsewhere."""
        if isinstance(incoming.event, Submit):
            return self._to_form(incoming, reply)
        if isinstance(incoming.event, Command) and reply.form is None:
            return {**render.message(reply), "response_type": _seen_as(incoming)}
        return None

    async def show(self, incoming: Incoming, reply: Reply) -> None:
        """The answer to an event that has been acknowledged without one."""
        event = incoming.event
        if reply.form is not None:
            await self._ask(incoming, reply)
        elif isinstance(event, Press) and incoming.surface != "channel":
            await self._in_window(incoming, reply)
        elif isinstance(event, Press) and reply.replaces is not None:
            await self._in_place(incoming, event, reply)
        else:
            await self.beside(incoming, reply)

    async def at_home(self, who: User, reply: Reply) -> None:
        """The person's home tab."""
        await self._calls.call(who.workspace, "views.publish", user_id=who.id, view=render.home(reply))

    async def beside(self, incoming: Incoming, reply: Reply) -> None:
        """A message of its own: where the person is, in its thread if that is one, or else in the direct messages.

        Source: https://docs.slack.dev/interactivity/handling-user-interaction#publishing_in_thread
        """
        event = incoming.event
        thread = {"thread_ts": event.where.thread} if incoming.direct and event.where.thread else {}
        message = {**render.message(reply), **thread}
        if incoming.response_url:
            body = {**message, "response_type": _seen_as(incoming), "replace_original": False}
            if await self._responded(incoming, body):
                return
        channel = incoming.channel if incoming.direct else await self._calls.direct(event.who.workspace, event.who.id)
        await self._messages.say(event.who.workspace, channel, message, f"re {event.id}", event.at)

    def _to_form(self, incoming: Incoming, reply: Reply) -> Body | None:
        """Faults keep the form open. What was opened from a message is answered beside that message."""
        if faults := render.errors(reply, incoming.asked):
            return faults
        if reply.form is not None:
            return {"response_action": "update", "view": _modal(incoming, reply.form)}
        if not incoming.response_url:
            return {"response_action": "update", "view": render.window(reply)}
        return None

    async def _ask(self, incoming: Incoming, reply: Reply) -> None:
        """Open the form; where that cannot be done, or is too late, offer it."""
        if reply.form is not None:
            view = _modal(incoming, reply.form)
            method = "views.push" if incoming.surface == "modal" else "views.open"
            if await self._opened(incoming, method, {"view": view}):
                return
        await self.beside(incoming, offered(reply, incoming.event))

    async def _in_window(self, incoming: Incoming, reply: Reply) -> None:
        """On a home tab there is no message to answer beside: a window opens, or the one at hand changes."""
        view = render.window(reply)
        if incoming.surface == "modal":
            shown = await self._opened(incoming, "views.update", {"view_id": incoming.view_id, "view": view})
        else:
            shown = await self._opened(incoming, "views.open", {"view": view})
        if not shown:
            await self.beside(incoming, reply)

    async def _opened(self, incoming: Incoming, method: str, what: Body) -> bool:
        """Whether a window came up, or changed; it does not when this took too long, or it was closed meanwhile."""
        trigger = {"trigger_id": incoming.trigger_id} if method != "views.update" else {}
        if trigger and not incoming.trigger_id:
            return False
        try:
            await self._calls.call(incoming.event.who.workspace, method, **trigger, **what)
        except DeliveryError as error:
            expected = "trigger" in error.reason or error.reason.startswith("not_found")
            say = logs.get("slack").info if expected else logs.get("slack").error
            say("a window could not be opened", reason=error.reason)
            return False
        return True

    async def _in_place(self, incoming: Incoming, press: Press, reply: Reply) -> None:
        """The pressed message shows what came of it; what the answer has besides its text stands under it."""
        message = render.message(reply.redrawn or reply)
        if not (
            await self._responded(incoming, {**message, "replace_original": True})
            or await self._changed(press, message)
        ):
            await self.beside(incoming, reply)
            return
        if reply.redrawn is not None and (reply.cards or reply.picture):
            await self.beside(incoming, reply)

    async def _responded(self, incoming: Incoming, body: Body) -> bool:
        """Whether the response URL took the answer."""
        if not incoming.response_url:
            return False
        try:
            await self._calls.respond(incoming.response_url, body)
        except DeliveryError as error:
            logs.get("slack").warning("a response URL does not take an answer", reason=error.reason)
            return False
        return True

    async def _changed(self, press: Press, message: Body) -> bool:
        """Whether the pressed message could be changed without its response URL; not where it is seen by one person only."""
        if press.message is None:
            return False
        where = press.message.address
        try:
            await self._messages.change(where.workspace, where.channel, press.message.id, message)
        except DeliveryError as error:
            logs.get("slack").warning("a pressed message does not change", reason=error.reason)
            return False
        return True


def _modal(incoming: Incoming, form: Form) -> Body:
    """The form, which remembers where it was asked for."""
    where = {"channel": incoming.channel, "thread": incoming.event.where.thread} if incoming.direct else {}
    return forms.modal(form, incoming.response_url, **where)


def _seen_as(incoming: Incoming) -> str:
    """By the person only; but as an ordinary message where they are alone with the bot, since it would vanish."""
    return "in_channel" if incoming.direct else "ephemeral"
