"""What is drawn here goes through discord.py to a Discord, and what comes back means what was meant."""

from collections.abc import Callable
from contextlib import asynccontextmanager
from typing import Any

import discord as library

from adapters.discord import modal, parse, register, render
from adapters.discord.parse import Incoming
from adapters.discord.views import Dialog, Layout, file_of
from bot.model.event import Command, Press, Said, Shortcut, Sought, Submit
from bot.model.reply import Button, Card, Choice, Form, Input, Option, Picture, Reply
from tests.adapters.discord.inspection import registry
from tests.peers import discord
from tests.peers.discord.driven import driven

REGISTRY = registry()
NUDGE = Reply(
    text="Good morning",
    cards=(
        Card(
            title="伊藤 美香",
            buttons=(
                Button(label="Done", action="due.done", value="0abc 12de"),
                Button(label="Edit", action="contacts.edit", value="0abc"),
            ),
            choices=(
                Choice(action="due.later", options=(Option(label="in 3 days", value="3 0abc"),), placeholder="Later"),
            ),
        ),
    ),
)
FORM = Form(id="contacts.change", title="Edit", value="0abc", inputs=(Input(id="name", label="Name", value="Mika"),))
OUTCOME = Reply(cards=(Card(title="伊藤 美香", body="✓ Done", tone="good"),))


class Ear(library.AutoShardedClient):
    """Hears what is said and presses nothing; `answer` says how each interaction is answered."""

    def __init__(self, answer: Callable[[Incoming, library.Interaction], Any]) -> None:
        super().__init__(intents=library.Intents(guilds=True, dm_messages=True), guild_ready_timeout=0.05)
        self.answer = answer
        self.events: list[Any] = []

    async def setup_hook(self) -> None:
        """Say which commands there are."""
        assert self.application_id is not None
        await self.http.bulk_upsert_global_commands(self.application_id, register.commands(REGISTRY))  # type: ignore[arg-type]

    async def on_interaction(self, used: library.Interaction) -> None:
        """Take it down and answer."""
        incoming = parse.interaction(used, REGISTRY)
        assert incoming is not None
        self.events.append(incoming.event)
        await self.answer(incoming, used)

    async def on_message(self, message: library.Message) -> None:
        """Take it down."""
        if (incoming := parse.words(message)) is not None:
            self.events.append(incoming.event)


async def shows(incoming: Incoming, used: library.Interaction) -> None:
    """Answer a command with the nudge, a press with what came of it or a form, a sent form with a text."""
    event, answer = incoming.event, used.response
    if isinstance(event, Sought):
        offered = render.choices((Option(label="伊藤 美香", value="#1"),), incoming.before, several=incoming.several)
        await answer.autocomplete([library.app_commands.Choice(**each) for each in offered])
    elif isinstance(event, Press) and event.action == "contacts.edit":
        data = modal.modal(FORM)
        assert data is not None
        await answer.send_modal(Dialog(data))
    elif isinstance(event, Press):
        await answer.edit_message(view=Layout(render.message(OUTCOME).components))
    else:
        await answer.send_message(view=Layout(render.message(NUDGE).components), ephemeral=incoming.ephemeral)


@asynccontextmanager
async def hearing(answer: Callable[[Incoming, library.Interaction], Any] = shows):
    """A loopback Discord, Hana there, and somebody who hears."""
    async with discord.running() as peer:
        ear = Ear(answer)
        async with driven(peer, ear, sync=False):  # type: ignore[arg-type]
            yield peer, peer.person("Hana", locale="ja"), ear


async def test_a_japanese_command_is_answered_and_a_press_changes_the_message():
    async with hearing() as (peer, hana, ear):
        message = await peer.slash(hana, "追加", {"名前": "伊藤 美香", "輪": "親しい"}).reply()
        command = ear.events[0]
        assert (type(command), command.path, command.text, command.options) == (
            Command,
            "add",
            "伊藤 美香",
            {"circle": "close"},
        )
        assert "伊藤 美香" in message.text
        changed = await peer.press(hana, message, "Done").reply()
        assert (ear.events[1].action, ear.events[1].value) == ("due.done", "0abc 12de")
        assert ear.events[1].message.id == changed.id == message.id
        assert "✓ Done" in changed.text


async def test_a_press_after_a_restart_means_the_same():
    async with discord.running(discord.Rules(identify_s=0.05)) as peer:
        hana = peer.person("Hana")
        async with driven(peer, Ear(shows), sync=False):  # type: ignore[arg-type]
            message = await peer.slash(hana, "due").reply()
        ear = Ear(shows)
        async with driven(peer, ear, sync=False):  # type: ignore[arg-type]
            await peer.select(hana, message, "Later", ["in 3 days"]).reply()
            assert [(each.action, each.value) for each in ear.events] == [("due.later", "3 0abc")]


async def test_a_form_opens_on_a_press_and_comes_back_filled_in():
    async with hearing() as (peer, hana, ear):
        message = await peer.slash(hana, "due").reply()
        opened = await peer.press(hana, message, "Edit").answer()
        assert opened["data"]["title"] == "Edit"
        await peer.submit(hana, {"Name": "Mika Ito"}).reply()
        sent = ear.events[-1]
        assert (type(sent), sent.form, sent.value, sent.values) == (
            Submit,
            "contacts.change",
            "0abc",
            {"name": "Mika Ito"},
        )


async def test_names_are_offered_while_typing():
    async with hearing() as (peer, hana, ear):
        offered = await peer.autocomplete(hana, "met", "who", "佐藤、伊").answer()
        assert offered["data"]["choices"] == [{"name": "佐藤、伊藤 美香", "value": "佐藤、#1"}]
        assert ear.events[0].text == "伊"


async def test_both_menus_are_offered_and_understood():
    async with hearing() as (peer, hana, ear):
        mika = peer.person("美香")
        guild = peer.guild("Office", hana, mika)
        await peer.user_menu(hana, mika, "Add to Kizuna", guild=guild).reply()
        note = peer.say(mika, "I have a dog", guild=guild)
        await peer.message_menu(hana, note, "Save to Kizuna").reply()
        add, save = ear.events
        assert (add.path, add.text) == ("add", "美香")
        assert (type(save), save.author, save.text) == (Shortcut, "美香", "I have a dog")


async def test_in_a_server_nobody_else_sees_the_answer():
    async with hearing() as (peer, hana, _):
        ken = peer.person("Ken")
        guild = peer.guild("Office", hana, ken)
        used = peer.slash(hana, "due", guild=guild)
        assert "Good morning" in (await used.reply()).text
        assert used.private
        assert peer.texts(ken, peer.channel_of(guild)) == []


async def test_words_in_the_direct_messages_are_heard_and_those_of_bots_are_not():
    async with hearing() as (peer, hana, ear):
        peer.bot_message(hana, "beep")
        peer.say(hana, "met Mika yesterday")
        await peer.until(lambda: ear.events)
        assert [(type(each), each.text) for each in ear.events] == [(Said, "met Mika yesterday")]


async def test_a_nudge_goes_out_once_for_a_key_and_a_picture_with_its_file():
    shown = render.message(Reply(text="Your map", picture=Picture(name="map.png", data=b"png", alt="Rings")))
    async with discord.running() as peer, driven(peer, Ear(shows), sync=False) as client:  # type: ignore[arg-type]
        hana = peer.person("Hana")
        peer.guild("Office", hana)
        channel = await client.create_dm(library.Object(int(hana.id)))
        for _ in range(2):
            await channel.send(view=Layout(render.message(NUDGE).components), nonce="k" * 24)
        await channel.send(view=Layout(shown.components), file=file_of(shown.uploads[0]))
        assert len(peer.visible(hana)) == 2
        assert peer.violations == []
