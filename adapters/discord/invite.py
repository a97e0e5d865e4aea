"""The links with which Kizuna is installed, to a server or to one's own account."""

from urllib.parse import urlencode

from adapters.inquiry import Inquirer, NoAnswer, opened
from bot.errors import ConfigError
from bot.operation.settings import Settings
from bot.text import Locale, Text

AUTHORIZE = "https://discord.com/oauth2/authorize"
"""Source: https://docs.discord.com/developers/topics/oauth2#bot-authorization-flow"""
_GUILD_INSTALL, _USER_INSTALL = "0", "1"
"""Source: docs.discord.com/developers/resources/application#application-object-application-integration-types"""
_AGENT = "DiscordBot (kizuna, 0.1)"

SERVER = Text(
    en="For a server, so that its members can be nudged:", ja="サーバーに追加(メンバーに DM でお知らせできます):"
)
ACCOUNT = Text(
    en="For your own account, to use it everywhere:", ja="自分のアカウントに追加(どのサーバーや DM でも使えます):"
)
BOTH = Text(
    en="Nudges reach those who share a server with the bot or have it on their account.",
    ja="お知らせは、ボットと同じサーバーにいる人か、アカウントに追加した人に届きます。",
)
NO_TOKEN = "DISCORD_TOKEN is not set; docs/discord.md says where to get one"  # noqa: S105


def links(application_id: str) -> tuple[str, str]:
    """Where to install the application: to a server, to an account. It asks for no permissions in servers."""
    scopes = ((_GUILD_INSTALL, "bot applications.commands"), (_USER_INSTALL, "applications.commands"))
    server, account = (
        f"{AUTHORIZE}?{urlencode({'client_id': application_id, 'integration_type': kind, 'scope': scope})}"
        for kind, scope in scopes
    )
    return f"{server}&permissions=0", account


async def application_id(settings: Settings) -> str:
    """The id of the application that the token belongs to. Raises ConfigError, which says why it cannot be found out."""
    if not settings.discord:
        raise ConfigError(NO_TOKEN)
    async with opened(None) as session:
        inquirer = Inquirer(session=session, variable="DISCORD_API_URL", agent=_AGENT)
        url = f"{settings.discord_api_url}/applications/@me"
        try:
            answer = await inquirer.ask("GET", url, f"Bot {settings.discord_token.reveal()}")
        except NoAnswer as nothing:
            raise ConfigError(f"{_english(nothing.words)}. {_english(nothing.remedy)}") from None
    found = str(answer.body.get("id", ""))
    if answer.status != 200 or not found.isdecimal():
        raise ConfigError("Discord does not know the token in DISCORD_TOKEN; `kizuna check` says more")
    return found


def written(application_id: str, locale: Locale) -> str:
    """What `kizuna discord-invite` prints."""
    server, account = links(application_id)
    return "\n".join((SERVER.say(locale), f"  {server}", ACCOUNT.say(locale), f"  {account}", "", BOTH.say(locale)))


def _english(words: Text | str) -> str:
    return words if isinstance(words, str) else words.en
