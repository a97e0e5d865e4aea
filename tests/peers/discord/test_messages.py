"""Messages that the bot sends by itself, driven by discord.py."""

import io
from typing import Literal

import discord as library
import pytest

from tests.peers import discord
from tests.peers.discord.driven import Bot, driven


async def dm_of(bot: Bot, user: discord.User) -> library.DMChannel:
    """The bot's channel to somebody."""
    return await bot.create_dm(library.Object(int(user.id)))


async def test_a_message_stands_in_the_dm_and_is_told_on_the_gateway() -> None:
    async with discord.running() as peer, driven(peer) as bot:
        hana = peer.person("Hana")
        sent = await (await dm_of(bot, hana)).send("こんにちは", nonce="n1")
        assert peer.texts(hana) == ["こんにちは"]
        assert sent.nonce == "n1"
        assert (await peer.sees(hana, "こんにちは")).author == peer.me.id


async def test_the_same_nonce_gives_the_same_message_for_a_few_minutes() -> None:
    async with discord.running() as peer, driven(peer) as bot:
        hana = peer.person("Hana")
        dm = await dm_of(bot, hana)
        first = await dm.send("once", nonce="key")
        assert (await dm.send("once", nonce="key")).id == first.id
        assert peer.repeats == 1
        peer.pass_time(peer.rules.nonce_s + 1)
        assert (await dm.send("once", nonce="key")).id != first.id
        assert peer.texts(hana) == ["once", "once"]


async def test_a_nonce_whose_message_was_deleted_makes_no_other_one() -> None:
    async with discord.running() as peer, driven(peer) as bot:
        dm = await dm_of(bot, peer.person("Hana"))
        await (await dm.send("once", nonce="key")).delete()
        with pytest.raises(library.NotFound, match="Unknown Message"):
            await dm.send("once", nonce="key")


async def test_history_is_newest_first_and_knows_no_nonce() -> None:
    async with discord.running() as peer, driven(peer) as bot:
        dm = await dm_of(bot, peer.person("Hana"))
        sent = [await dm.send(f"{number}", nonce=f"n{number}") for number in range(4)]
        found = [each async for each in dm.history(limit=2, before=sent[3])]
        assert [each.content for each in found] == ["2", "1"]
        later = [each async for each in dm.history(after=sent[1], oldest_first=True)]
        assert [each.content for each in later] == ["2", "3"]
        assert [each.nonce for each in found] == [None, None]


async def test_messages_are_changed_and_deleted() -> None:
    async with discord.running() as peer, driven(peer) as bot:
        hana = peer.person("Hana")
        message = await (await dm_of(bot, hana)).send("old")
        await message.edit(content="new")
        assert peer.texts(hana) == ["new"]
        assert peer.message(str(message.id)).revisions[0]["content"] == "old"
        await message.delete()
        assert peer.texts(hana) == []
        with pytest.raises(library.NotFound) as refused:
            await message.edit(content="newer")
        assert refused.value.code == 10008


async def test_files_come_along_and_can_be_shown_in_components() -> None:
    async with discord.running() as peer, driven(peer) as bot:
        hana = peer.person("Hana")
        view = library.ui.LayoutView()
        view.add_item(library.ui.MediaGallery(library.MediaGalleryItem("attachment://a.png")))
        picture = library.File(io.BytesIO(b"\x89PNG picture"), "a.png")
        message = await (await dm_of(bot, hana)).send(view=view, file=picture)
        assert await message.attachments[0].read() == b"\x89PNG picture"
        shown = peer.visible(hana)[0].components[0]["items"][0]["media"]
        assert shown["url"] == message.attachments[0].url


@pytest.mark.parametrize(("reach", "code"), [("closed", 50007), ("stranger", 50278)])
async def test_somebody_who_cannot_be_reached_is_refused_by_its_own_code(
    reach: Literal["closed", "stranger"], code: int
) -> None:
    async with discord.running() as peer, driven(peer) as bot:
        dm = await dm_of(bot, peer.person("Hana", reach=reach))
        with pytest.raises(library.Forbidden) as refused:
            await dm.send("hello")
        assert refused.value.code == code
        assert peer.rates.invalid == 1


async def test_channels_people_and_servers_that_are_not_there_have_their_codes() -> None:
    async with discord.running() as peer, driven(peer) as bot:
        elsewhere = peer.guild("Elsewhere", installed=False)
        refused = []
        for attempt in (bot.fetch_channel(1), bot.fetch_channel(int(peer.channel_of(elsewhere).id)), bot.fetch_user(1)):
            with pytest.raises(library.HTTPException) as refusal:
                await attempt
            refused.append(refusal.value.code)
        assert refused == [10003, 50001, 10013]


async def test_opening_many_dms_quickly_is_refused() -> None:
    async with discord.running(discord.Rules(dm_opens=(2, 60.0))) as peer, driven(peer) as bot:
        people = [peer.person(name) for name in ("Hana", "Ken", "Yui")]
        await dm_of(bot, people[0])
        await dm_of(bot, people[1])
        bot.http.max_ratelimit_timeout = 0.01
        with pytest.raises(library.HTTPException) as refused:
            await bot.http.start_private_message(int(people[2].id))
        assert refused.value.code == 40003


async def test_names_that_shout_only_notify_if_that_is_allowed() -> None:
    async with discord.running() as peer, driven(peer) as bot:
        hana = peer.person("Hana")
        guild = peer.guild("Office", hana)
        channel = await bot.fetch_channel(int(peer.channel_of(guild).id))
        assert isinstance(channel, library.TextChannel)
        await channel.send(f"@everyone <@{hana.id}>")
        await channel.send(f"@everyone <@{hana.id}>", allowed_mentions=library.AllowedMentions.none())
        loud, quiet = peer.visible(hana, peer.channel_of(guild))
        assert loud.pings == {"everyone", hana.id}
        assert quiet.pings == set()


async def test_people_and_other_bots_are_heard_in_the_dm() -> None:
    async with discord.running() as peer, driven(peer) as bot:
        hana = peer.person("Hana")
        peer.say(hana, "hello")
        peer.bot_message(hana, "beep")
        await peer.until(lambda: len(bot.heard) == 2)
        assert [(each.content, each.author.bot) for each in bot.heard] == [("hello", False), ("beep", True)]
