"""Slash commands, from typing to the reply, driven by discord.py."""

import discord as library
from discord import app_commands

from tests.peers import discord
from tests.peers.discord.driven import Bot, driven


def adder() -> Bot:
    """A bot with one command."""
    bot = Bot()

    @bot.tree.command(name="add", description="Add somebody")
    @app_commands.describe(who="Their name")
    async def add(interaction: library.Interaction, who: str) -> None:
        private = interaction.guild is not None
        await interaction.response.send_message(f"Added {who}.", ephemeral=private)

    return bot


async def test_a_command_in_the_dm_is_answered_with_a_message_that_stays() -> None:
    async with discord.running() as peer, driven(peer, adder()):
        hana = peer.person("Hana", locale="ja")
        used = peer.slash(hana, "add", {"who": "田中"})
        message = await used.reply()
        assert message.text == "Added 田中."
        assert peer.texts(hana) == ["Added 田中."]
        assert not used.private
