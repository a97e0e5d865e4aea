"""The links with which the bot is installed."""

from urllib.parse import parse_qs, urlsplit

import pytest

from adapters.discord import invite
from bot.errors import ConfigError
from bot.operation.settings import Settings
from tests.peers.http import serving

TOKEN = "MTIz.abcdef.0123456789012345678901234567"


def asked(link: str) -> dict[str, str]:
    """What a link asks for."""
    return {name: values[0] for name, values in parse_qs(urlsplit(link).query).items()}


def settings(url: str = "", **more: str) -> Settings:
    """Discord at `url`."""
    return Settings.load({"DISCORD_TOKEN": TOKEN, **({"DISCORD_API_URL": url} if url else {}), **more})


def test_one_link_is_for_servers_and_one_for_accounts():
    server, account = invite.links("42")
    assert asked(server) == {
        "client_id": "42", "integration_type": "0", "scope": "bot applications.commands", "permissions": "0",
    }  # fmt: skip
    assert asked(account) == {"client_id": "42", "integration_type": "1", "scope": "applications.commands"}


async def test_the_application_is_asked_for_with_the_token():
    async with serving({"/applications/@me": {"id": "42", "name": "Kizuna"}}) as peer:
        assert await invite.application_id(settings(peer.url)) == "42"
    assert peer.asked == [("GET", "/applications/@me", f"Bot {TOKEN}")]


async def test_without_a_token_there_is_nothing_to_ask_with():
    with pytest.raises(ConfigError, match="DISCORD_TOKEN is not set"):
        await invite.application_id(settings(DISCORD_TOKEN=""))


async def test_a_token_that_discord_does_not_know_is_told():
    async with serving({"/applications/@me": (401, '{"message": "401: Unauthorized", "code": 0}')}) as peer:
        with pytest.raises(ConfigError, match="does not know the token"):
            await invite.application_id(settings(peer.url))


async def test_a_discord_that_is_not_there_is_told():
    with pytest.raises(ConfigError, match=r"127\.0\.0\.1:1 cannot be reached"):
        await invite.application_id(settings("http://127.0.0.1:1"))


@pytest.mark.parametrize("locale", ["en", "ja"])
def test_both_links_are_printed_in_either_language(locale):
    assert all(link in invite.written("42", locale) for link in invite.links("42"))
