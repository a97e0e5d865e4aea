"""Where an answer appears: in the acknowledgement, through the response URL, as a message, a modal or a home tab."""

from typing import Any

from adapters.slack import forms, render
from adapters.slack.calls import Calls
from adapters.slack.parse import Incoming
from bot.errors import DeliveryError
from bot.model.address import User
from bot.model.event import Press, Said
from bot.model.reply import Reply
from bot.offering import offered

Body = dict[str, Any]


class Answers:
    """Shows replies. Raises DeliveryError when Slack does not take one."""

    def __init__(self, calls: Calls) -> None:
        self._calls = calls

    async def to_command(self, incoming: Incoming, reply: Reply) -> Body:
        """The acknowledgement that answers a command."""
        return {**render.message(reply), "response_type": await self._seen_as(incoming)}

    def to_form(self, incoming: Incoming, reply: Reply) -> Body | None:
        """The acknowledgement that answers a sent form in its own window; None when the answer belongs elsewhere.

        Faults keep the form open. What was opened from a message is answered beside that message.
        """
        if faults := render.errors(reply, incoming.asked):
            return faults
        if reply.form is not None:
            return {"response_action": "update", "view": forms.modal(reply.form, origin=incoming.response_url)}
        if not incoming.response_url:
            return {"response_action": "update", "view": render.window(reply)}
        return None

    async def show(self, incoming: Incoming, reply: Reply) -> None:
        """The answer to an event that has been acknowledged without one."""
        if reply.form is not None:
            await self._ask(incoming, reply)
        elif isinstance(incoming.event, Press) and incoming.surface != "channel":
            await self._in_window(incoming, reply)
        elif isinstance(incoming.event, Press) and reply.replaces is not None and incoming.response_url:
            await self._in_place(incoming, reply)
        else:
            await self._beside(incoming, reply)

    async def at_home(self, who: User, reply: Reply) -> None:
        """The person's home tab."""
        await self._calls.call(who.workspace, "views.publish", user_id=who.id, view=render.home(reply))

    async def _ask(self, incoming: Incoming, reply: Reply) -> None:
        """Open the form; where that cannot be done, or is too late, offer it."""
        if reply.form is not None and incoming.trigger_id:
            view = forms.modal(reply.form, origin=incoming.response_url)
            method = "views.push" if incoming.surface == "modal" else "views.open"
            try:
                await self._calls.call(incoming.event.who.workspace, method, trigger_id=incoming.trigger_id, view=view)
            except DeliveryError as error:
                if "trigger" not in error.reason:
                    raise
            else:
                return
        await self._beside(incoming, offered(reply, incoming.event))

    async def _in_window(self, incoming: Incoming, reply: Reply) -> None:
        """On a home tab there is no message to answer beside: a window opens, or the one at hand changes."""
        workspace, view = incoming.event.who.workspace, render.window(reply)
        if incoming.surface == "modal":
            await self._calls.call(workspace, "views.update", view_id=incoming.view_id, view=view)
        elif incoming.trigger_id:
            await self._calls.call(workspace, "views.open", trigger_id=incoming.trigger_id, view=view)
        else:
            await self._beside(incoming, reply)

    async def _in_place(self, incoming: Incoming, reply: Reply) -> None:
        """The pressed message shows what came of it; what the answer has besides its text stands under it."""
        shown = reply.redrawn or reply
        await self._calls.respond(incoming.response_url, {**render.message(shown), "replace_original": True})
        if reply.redrawn is not None and (reply.cards or reply.picture):
            await self._beside(incoming, reply)

    async def _beside(self, incoming: Incoming, reply: Reply) -> None:
        message = render.message(reply)
        if incoming.response_url:
            kind = await self._seen_as(incoming)
            await self._calls.respond(
                incoming.response_url, {**message, "response_type": kind, "replace_original": False}
            )
            return
        who = incoming.event.who
        thread = incoming.event.where.thread if isinstance(incoming.event, Said) else ""
        channel = incoming.channel if incoming.direct else await self._calls.direct(who.workspace, who.id)
        threaded = {"thread_ts": thread} if thread else {}
        await self._calls.call(who.workspace, "chat.postMessage", channel=channel, **threaded, **message)

    async def _seen_as(self, incoming: Incoming) -> str:
        """By the person only; but as an ordinary message where they are alone with the bot, since it would vanish."""
        who, channel = incoming.event.who, incoming.channel
        alone = incoming.direct or (
            channel.startswith("D") and await self._calls.direct(who.workspace, who.id) == channel
        )
        return "in_channel" if alone else "ephemeral"
