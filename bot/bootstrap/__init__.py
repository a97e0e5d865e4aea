"""The only place that joins settings, store, features and adapters into a running bot."""

from bot.bootstrap.assembly import Bot, discover, opened, wait
from bot.bootstrap.chatting import Chat, chat, storyteller, terminal
from bot.bootstrap.running import Platforms, run, serve
from bot.bootstrap.upkeep import backup, check, discord_invite, forget_tokens, restore, slack_manifest

__all__ = [
    "Bot",
    "Chat",
    "Platforms",
    "backup",
    "chat",
    "check",
    "discord_invite",
    "discover",
    "forget_tokens",
    "opened",
    "restore",
    "run",
    "serve",
    "slack_manifest",
    "storyteller",
    "terminal",
    "wait",
]
