"""The app as it is registered with this Slack: its secrets, where it is reached, what it subscribes to."""

from dataclasses import dataclass, field

from tests.peers.slack.limits import ACK_S

EVENTS = ("message.im", "app_home_opened", "app_uninstalled", "tokens_revoked", "user_change")


@dataclass
class App:
    """One app, in all workspaces. Change the fields to change its settings."""

    id: str = "A00000001K"
    name: str = "Kizuna"
    client_id: str = "1000001.2000002"
    client_secret: str = "loopback-client-secret"
    signing_secret: str = "loopback-signing-secret"
    verification_token: str = "loopback-verification"
    app_token: str = "xapp-1-A00000001K-1-loopback"
    commands: tuple[str, ...] = ("/kizuna",)
    events: tuple[str, ...] = EVENTS
    escapes: bool = True
    """Whether commands come with ids for people and channels, and with their links marked; Slack's own default is no."""
    shortcuts: tuple[str, ...] = ()
    """Callback ids of shortcuts; any when empty."""
    request_url: str = ""
    """Where events, commands and interactions are posted; empty for Socket Mode."""
    socket_mode: bool = True
    """Whether it is switched on: without it a connection is greeted and sent away at once."""
    closes: bool = True
    """Whether one that is sent away so is closed as well; otherwise it stands until the app closes it."""
    redirect_urls: tuple[str, ...] = ()
    """Where OAuth may lead back to; any place on this machine when empty."""
    home_enabled: bool = True
    messages_tab: bool = True
    """Whether people can write to the bot."""
    rotation: bool = False
    """Whether bot tokens run out after twelve hours."""
    history_limited: bool = False
    """Whether conversations.history takes one call a minute and gives 15 items, as for commercial apps elsewhere."""
    echo: bool = True
    """Whether the app hears its own messages, as with Slack."""
    consent: str = "allow"
    """What happens on the authorize page: allow, deny, or ask (a page with buttons)."""
    ack_s: float = ACK_S
    installer: str = ""
    """Who is signed in on the authorize page; the first person when empty."""
    failures: list[tuple[str, str, str]] = field(default_factory=list)
    """(user, what, error) of everything that a person saw fail."""
