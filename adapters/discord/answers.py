"""Where an answer appears: in the response to an interaction, in place of a message, as a follow-up or a modal."""

from typing import Any

import discord
from msgspec.structs import replace

from adapters.discord import faults, marks, render, uploads
from adapters.discord.forms import OPEN, Forms, Kept, anew
from adapters.discord.modal import modal
from adapters.discord.parse import Incoming
from adapters.discord.views import Dialog, Layout, file_of
from bot.engine.offering import again, offered
from bot.model.event import Press, Sought, Submit
from bot.model.reply import Card, Reply
from bot.text import Locale, locale_of

_PROMISED = discord.InteractionResponseType.deferred_channel_message
"""The message that was promised so is to be edited. A follow-up would do the same, but no longer should.

Source: https://docs.discord.com/developers/interactions/receiving-and-responding#create-followup-message
"""


class Answers:
    """Shows replies to interactions. Raises what discord.py raises when Discord does not take one."""

    def __init__(self, forms: Forms) -> None:
        self._forms = forms

    async def opened(self, heard: discord.Interaction, incoming: Incoming) -> Incoming | None:
        """None when the press opened a form that this process still knows; that needs no engine. Else what to ask it."""
        event = incoming.event
        if not isinstance(event, Press) or event.action != OPEN:
            return incoming
        kept = self._forms.kept(event.who.id, event.value)
        if kept is not None and await self._ask(heard, incoming, kept):
            return None
        return replace(incoming, event=anew(event))

    async def show(self, heard: discord.Interaction, incoming: Incoming, reply: Reply) -> None:
        """The answer to an interaction, whether it has been deferred or not; without its file when that is too large."""
        try:
            await self._show(heard, incoming, reply)
        except discord.HTTPException as error:
            if reply.file is None or faults.of_exception(error).reason not in faults.TOO_LARGE:
                raise
            await self._show(heard, incoming, uploads.without_file(reply))

    async def _show(self, heard: discord.Interaction, incoming: Incoming, reply: Reply) -> None:
        event = incoming.event
        if isinstance(event, Sought):
            await _suggest(heard, render.choices(reply.options, incoming.before, several=incoming.several))
            return
        if isinstance(event, Submit) and reply.faults:
            reply = self._corrected(event, reply)
        if reply.form is not None:
            kept = Kept(reply.form, again(event))
            if incoming.opens_forms and not heard.response.is_done() and await self._ask(heard, incoming, kept):
                return
            reply = offered(reply, event)
        first, *others = parted(reply)
        if isinstance(event, Press) and reply.replaces is not None:
            await self._in_place(heard, incoming, first)
        elif heard.response.type is _PROMISED:
            await _put(heard, _parts(first))
        else:
            await self._beside(heard, incoming, first)
        for each in others:
            await self._beside(heard, incoming, each)

    async def defer(self, heard: discord.Interaction, incoming: Incoming) -> None:
        """Ask for more time: fifteen minutes."""
        if incoming.kind == "names":
            await _suggest(heard, [])
        elif incoming.kind == "press":
            await heard.response.defer()
        else:
            await heard.response.defer(ephemeral=incoming.ephemeral, thinking=True)

    async def _ask(self, heard: discord.Interaction, incoming: Incoming, kept: Kept) -> bool:
        data = modal(kept.form, _locale(heard))
        if data is None:
            return False
        self._forms.opened(incoming.event.who.id, kept)
        await heard.response.send_modal(Dialog(data))
        return True

    def _corrected(self, sent: Submit, reply: Reply) -> Reply:
        """What is wrong, with a button that opens the form as it was filled in."""
        kept = self._forms.corrected(sent, dict(reply.faults))
        if kept is None:
            return reply
        button = self._forms.keep(sent.who.id, kept, locale_of(sent.who.locale))
        return Reply(cards=(Card(body=reply.text, buttons=(button,), tone="warn"), *reply.cards))

    async def _in_place(self, heard: discord.Interaction, incoming: Incoming, reply: Reply) -> None:
        """The pressed message shows what came of it; what the answer has besides its text follows."""
        parts = _parts(reply.redrawn or reply, mark=_mark(heard))
        if heard.response.is_done():
            await _put(heard, parts)
        else:
            files = parts.pop("files", [])
            await heard.response.edit_message(**parts, attachments=files)
        if reply.redrawn is not None and (reply.cards or reply.picture or reply.file):
            await self._beside(heard, incoming, reply)

    async def _beside(self, heard: discord.Interaction, incoming: Incoming, reply: Reply) -> None:
        parts = _parts(reply)
        if heard.response.is_done():
            await heard.followup.send(**parts, ephemeral=incoming.ephemeral)
        else:
            await heard.response.send_message(**parts, ephemeral=incoming.ephemeral)


def parted(reply: Reply) -> list[Reply]:
    """The reply, and what is to stand in messages of its own, one reply for each."""
    groups = dict.fromkeys(card.apart for card in reply.cards if card.apart)
    near = tuple(card for card in reply.cards if not card.apart)
    others = [Reply(cards=tuple(card for card in reply.cards if card.apart == group)) for group in groups]
    if not others or not (near or reply.text or reply.picture or reply.file):
        return [reply]
    return [replace(reply, cards=near), *others]


def _parts(reply: Reply, *, mark: int = 0) -> dict[str, Any]:
    drawn = render.message(reply)
    parts: dict[str, Any] = {"view": Layout(marks.marked(drawn.components, mark))}
    if drawn.uploads:
        parts["files"] = [file_of(each) for each in drawn.uploads]
    return parts


async def _put(heard: discord.Interaction, parts: dict[str, Any]) -> None:
    """In place of what the first answer was: the pressed message, or the promise of one."""
    files = parts.pop("files", [])
    await heard.edit_original_response(**parts, attachments=files)


def _mark(heard: discord.Interaction) -> int:
    """The mark of the pressed message, which it keeps however it is changed: a doubtful send is still to be found."""
    components = heard.message.components if heard.message is not None else []
    return marks.read([{"id": getattr(component, "id", 0)} for component in components[:1]])


async def _suggest(heard: discord.Interaction, choices: list[dict[str, str]]) -> None:
    await heard.response.autocomplete([discord.app_commands.Choice(**choice) for choice in choices])


def _locale(heard: discord.Interaction) -> Locale:
    return locale_of(str(heard.locale.value))
