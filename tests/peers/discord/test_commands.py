"""Commands: how they are registered and offered, and what is sent when people use them, driven by discord.py."""

from typing import Literal

import discord as library
import pytest
from discord import app_commands

from tests.peers import discord
from tests.peers.discord.driven import Bot, driven


class Japanese(app_commands.Translator):
    """Knows two words."""

    async def translate(
        self, string: app_commands.locale_str, locale: library.Locale, context: app_commands.TranslationContextTypes
    ) -> str | None:
        """In Japanese only."""
        return {"add": "追加", "who": "名前"}.get(string.message) if locale is library.Locale.japanese else None


def adder() -> Bot:
    """A bot with one command."""
    bot = Bot()

    @bot.tree.command(name="add", description="Add somebody")
    @app_commands.describe(who="Their name", tier="How often", often="How many times")
    async def add(
        interaction: library.Interaction, who: str, tier: Literal["A", "B"] = "A",
        often: app_commands.Range[int, 1, 9] = 1,
    ) -> None:  # fmt: skip
        await interaction.response.send_message(f"Added {who}.", ephemeral=interaction.guild is not None)

    @add.autocomplete("who")
    async def names(interaction: library.Interaction, typed: str) -> list[app_commands.Choice[str]]:
        return [app_commands.Choice(name=f"{typed}さん", value="1")]

    return bot


def grouped() -> Bot:
    """A bot with subcommands, and with entries in the menus of people and messages."""
    bot = Bot()
    group = app_commands.Group(name="owner", description="About you")

    @group.command(name="pause", description="Be quiet")
    async def pause(interaction: library.Interaction, days: int) -> None:
        await interaction.response.send_message(f"{days} days")

    @bot.tree.context_menu(name="Add to Kizuna")
    async def add(interaction: library.Interaction, user: library.User) -> None:
        await interaction.response.send_message(f"added {user.display_name}")

    @bot.tree.context_menu(name="Save to Kizuna")
    async def save(interaction: library.Interaction, message: library.Message) -> None:
        await interaction.response.send_message(f"saved {message.content}")

    bot.tree.add_command(group)
    return bot


async def test_a_command_in_the_dm_is_answered_with_a_message_that_stays() -> None:
    async with discord.running() as peer, driven(peer, adder()):
        hana = peer.person("Hana", locale="ja")
        used = peer.slash(hana, "add", {"who": "田中"})
        message = await used.reply()
        assert message.text == "Added 田中."
        assert peer.texts(hana) == ["Added 田中."]
        assert not used.private


async def test_commands_are_found_by_their_translated_names() -> None:
    bot = adder()
    async with discord.running() as peer, driven(peer, bot, sync=False):
        await bot.tree.set_translator(Japanese())
        await bot.tree.sync()
        used = peer.slash(peer.person("Hana", locale="ja"), "追加", {"名前": "田中"})
        assert used.payload["data"]["options"] == [{"name": "who", "type": 3, "value": "田中"}]
        assert (await used.reply()).text == "Added 田中."


@pytest.mark.parametrize(
    ("options", "why"),
    [
        ({}, "who is required"),
        ({"who": "x", "tier": "C"}, "one of"),
        ({"who": 3}, "takes"),
        ({"who": "x", "often": 10}, "between 1 and 9"),
        ({"whom": "x"}, "no option whom"),
    ],
)
async def test_a_client_sends_only_what_the_command_allows(options: dict[str, object], why: str) -> None:
    async with discord.running() as peer, driven(peer, adder()):
        with pytest.raises(discord.NotOffered, match=why):
            peer.slash(peer.person("Hana"), "add", options)


async def test_an_option_completes_itself_while_it_is_typed() -> None:
    async with discord.running() as peer, driven(peer, adder()):
        used = peer.autocomplete(peer.person("Hana"), "add", "who", "田")
        assert await peer.suggestions(used) == [{"name": "田さん", "value": "1"}]


async def test_subcommands_and_menus_bring_what_they_are_about() -> None:
    async with discord.running() as peer, driven(peer, grouped()):
        hana, ken = peer.person("Hana"), peer.person("Ken")
        assert (await peer.slash(hana, "owner pause", {"days": 3}).reply()).text == "3 days"
        with pytest.raises(discord.NotOffered, match="needs a subcommand"):
            peer.slash(hana, "owner")
        assert (await peer.user_menu(hana, ken, "Add to Kizuna").reply()).text == "added Ken"
        said = peer.say(hana, "lunch on Friday")
        assert (await peer.message_menu(hana, said, "Save to Kizuna").reply()).text == "saved lunch on Friday"


async def test_a_command_is_offered_only_where_the_application_is_installed() -> None:
    async with discord.running() as peer, driven(peer, adder()):
        hana = peer.person("Hana", installed=True)
        home, elsewhere = peer.guild("Home", hana), peer.guild("Elsewhere", hana, installed=False)
        assert peer.slash(hana, "add", {"who": "x"}, guild=home).owners == {"0": home.id}
        with pytest.raises(discord.NotOffered, match="neither is there"):
            peer.slash(hana, "add", {"who": "x"}, guild=elsewhere)
        peer.kick(home)
        with pytest.raises(discord.NotOffered):
            peer.slash(hana, "add", {"who": "x"}, guild=home)


async def test_a_private_channel_needs_a_command_for_private_channels() -> None:
    bot = Bot()

    @bot.tree.command(name="here", description="Here")
    @app_commands.allowed_installs(guilds=True, users=True)
    @app_commands.allowed_contexts(guilds=True, dms=False, private_channels=True)
    async def here(interaction: library.Interaction) -> None:
        await interaction.response.send_message("hi", ephemeral=True)

    async with discord.running() as peer, driven(peer, bot):
        hana = peer.person("Hana", installed=True)
        used = peer.slash(hana, "here", context=2)
        assert (await used.reply()).viewer == hana.id
        assert used.payload["context"] == 2
        with pytest.raises(discord.NotOffered, match="context 1"):
            peer.slash(hana, "here")


async def test_registrations_are_counted_and_keep_their_ids_and_versions() -> None:
    bot = adder()
    async with discord.running() as peer, driven(peer, bot):
        before = peer.registrations.by_scope[None]
        again = await bot.tree.sync()
        assert {str(each.id) for each in again} == set(before)
        assert peer.registrations.by_scope[None] == before
        assert peer.registrations.puts == 2
        guild = peer.guild("Home")
        bot.tree.copy_global_to(guild=library.Object(int(guild.id)))
        await bot.tree.sync(guild=library.Object(int(guild.id)))
        assert [each["name"] for each in peer.registrations.by_scope[guild.id].values()] == ["add"]
