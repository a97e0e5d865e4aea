"""Buttons, selects, modals and layouts, driven by discord.py."""

import re
from typing import Any

import discord as library
import pytest

from tests.peers import discord
from tests.peers.discord.driven import driven, with_command


class Done(library.ui.DynamicItem[library.ui.Button[Any]], template=r"done:(?P<number>\d+)"):
    """A button that any process understands."""

    def __init__(self, number: int) -> None:
        super().__init__(library.ui.Button(label="Done", custom_id=f"done:{number}"))
        self.number = number

    @classmethod
    async def from_custom_id(
        cls, interaction: library.Interaction, item: library.ui.Item[Any], match: re.Match[str]
    ) -> "Done":
        """Read it."""
        return cls(int(match["number"]))

    async def callback(self, interaction: library.Interaction) -> None:
        """Change the message."""
        view = library.ui.LayoutView()
        view.add_item(library.ui.Container(library.ui.TextDisplay(f"{self.number} is done")))
        await interaction.response.edit_message(view=view)


def nudge() -> library.ui.LayoutView:
    """A layout with a button."""
    view = library.ui.LayoutView(timeout=None)
    section: library.ui.Section[Any] = library.ui.Section("**Tanaka**", accessory=Done(7))
    view.add_item(library.ui.Container(section, library.ui.Separator(), accent_colour=0x336699))
    return view


async def test_a_button_in_a_layout_changes_its_message_in_place() -> None:
    async with discord.running() as peer, driven(peer) as bot:
        hana = peer.person("Hana")
        bot.add_dynamic_items(Done)
        sent = await (await bot.create_dm(library.Object(int(hana.id)))).send(view=nudge())
        message = await peer.sees(hana, "Tanaka")
        assert [each["id"] for each in message.components] == [1, 2, 3, 4, 5]
        await peer.press(hana, message, "Done").answer()
        assert peer.texts(hana) == ["7 is done"]
        assert message.id == str(sent.id)


async def test_a_press_after_a_restart_reaches_the_new_process() -> None:
    async with discord.running(discord.Rules(identify_s=0.0)) as peer:
        hana = peer.person("Hana")
        async with driven(peer) as bot:
            await (await bot.create_dm(library.Object(int(hana.id)))).send(view=nudge())
        async with driven(peer) as bot:
            bot.add_dynamic_items(Done)
            await peer.press(hana, peer.visible(hana)[0], "done:7").answer()
            assert peer.texts(hana) == ["7 is done"]


async def test_only_what_is_there_and_seen_can_be_pressed_unless_it_is_forged() -> None:
    async with discord.running() as peer, driven(peer) as bot:
        hana, ken = peer.person("Hana"), peer.person("Ken")
        await (await bot.create_dm(library.Object(int(hana.id)))).send(view=nudge())
        message = peer.visible(hana)[0]
        with pytest.raises(discord.NotOffered, match="there is no Undo"):
            peer.press(hana, message, "Undo")
        forged = peer.press(ken, message, "done:8", forged=True)
        assert forged.payload["data"] == {"custom_id": "done:8", "component_type": 2}
        assert forged.payload["user"]["id"] == ken.id


async def test_options_of_a_select_are_chosen_by_what_they_say() -> None:
    async def handle(used: library.Interaction) -> None:
        select = library.ui.Select[library.ui.View](custom_id="zone", options=[
            library.SelectOption(label="Tokyo", value="Asia/Tokyo"), library.SelectOption(label="Paris", value="Europe/Paris"),
        ])  # fmt: skip

        async def chosen(again: library.Interaction) -> None:
            await again.response.edit_message(content=select.values[0], view=None)

        select.callback = chosen  # type: ignore
        view = library.ui.View()
        view.add_item(select)
        await used.response.send_message("Where?", view=view)

    async with discord.running() as peer, driven(peer, with_command(handle)):
        hana = peer.person("Hana")
        message = await peer.slash(hana, "go").reply()
        with pytest.raises(discord.NotOffered, match="cannot be chosen"):
            peer.select(hana, message, "zone", ["Rome"])
        await peer.select(hana, message, "zone", ["Tokyo"]).answer()
        assert peer.texts(hana) == ["Asia/Tokyo"]


class Form(library.ui.Modal, title="Add"):
    """A text and a choice."""

    who = library.ui.Label[library.ui.Modal](
        text="Name", component=library.ui.TextInput(custom_id="who", max_length=20)
    )
    tier = library.ui.Label[library.ui.Modal](
        text="How often",
        component=library.ui.Select(custom_id="tier", options=[library.SelectOption(label="Monthly", value="m")]),
    )

    async def on_submit(self, interaction: library.Interaction) -> None:
        """Say what was said."""
        assert isinstance(self.who.component, library.ui.TextInput)
        assert isinstance(self.tier.component, library.ui.Select)
        await interaction.response.send_message(f"{self.who.component.value} {self.tier.component.values[0]}")


async def test_a_modal_is_filled_in_and_sent_off() -> None:
    async def handle(used: library.Interaction) -> None:
        await used.response.send_modal(Form())

    async with discord.running() as peer, driven(peer, with_command(handle)):
        hana = peer.person("Hana")
        peer.slash(hana, "go")
        modal = await peer.sees_modal(hana)
        assert modal.title == "Add"
        with pytest.raises(discord.NotOffered, match="between 1 and 20"):
            peer.submit(hana, {"who": "x" * 21, "tier": "m"}, modal=modal)
        used = peer.submit(hana, {"Name": "田中", "tier": "Monthly"}, modal=modal)
        assert (await used.reply()).text == "田中 m"
        assert peer.modal(hana) is None


async def test_a_modal_opened_by_a_button_can_change_the_button_s_message() -> None:
    class Renaming(library.ui.Modal, title="Rename"):
        name = library.ui.TextInput[library.ui.Modal](label="Name", custom_id="name")

        async def on_submit(self, interaction: library.Interaction) -> None:
            await interaction.response.edit_message(content=self.name.value, view=None)

    class Asking(library.ui.View):
        @library.ui.button(label="Rename")
        async def ask(self, interaction: library.Interaction, button: library.ui.Button["Asking"]) -> None:
            await interaction.response.send_modal(Renaming())

    async def handle(used: library.Interaction) -> None:
        await used.response.send_message("Old", view=Asking())

    async with discord.running() as peer, driven(peer, with_command(handle)):
        hana = peer.person("Hana")
        message = await peer.slash(hana, "go").reply()
        await peer.press(hana, message, "Rename").answer()
        await peer.submit(hana, {"name": "New"}).answer()
        assert peer.texts(hana) == ["New"]
