"""A loopback Discord: how the platform behaves, stated apart from the bot and checked with discord.py itself.

    async with discord.running() as peer:                       # tests.peers.discord
        hana = peer.person("Hana", locale="ja")
        ...                                                     # start the bot with peer.rules.token,
        await peer.ready()                                      # peer.api_url and peer.gateway_url
        used = peer.slash(hana, "add", {"who": "田中"})          # raises NotOffered if no client would offer it
        assert "田中" in (await used.reply()).text
        peer.press(hana, await peer.sees(hana, "田中"), "Undo")

See `Discord` for the rest: `person guild dm` (who is there), `slash autocomplete press select submit user_menu message_menu
say attach edit_message delete_message bot_message repeat kick invite install uninstall close_dms open_dms leave_all` (what they do),
`visible texts sent posted sees modal sees_modal suggestions unanswered commands` (what they see), `faults drop close reconnect
invalidate forget_sessions refuse_connections ignore_heartbeats hold release pass_time` (what goes wrong), `requests violations
registrations gateway rates script repeats` (what was asked). Nothing waits but what is awaited, and that has a time-out.
`Rules` are as strict as Discord: a test in a hurry takes `Rules(pace=0.01, identify_s=0.0)`, or lets `pass_time`.

`discord.process()` is the same as a process of its own, with every verb awaited: `await peer.slash(hana, "add", {…})`;
`stats` and `set_rules` are added there. Bodies are checked by hand and, where a copy is at hand, against Discord's OpenAPI
description (tests.peers.discord.openapi); what Discord would have refused is in `violations`, and `running` fails in the end
if there is any. Messages that are read later have no nonce, as on Discord, unless `Rules(nonces_in_history=True)`.
"""

from tests.peers.discord.faults import Fault
from tests.peers.discord.interaction import Interaction, Modal
from tests.peers.discord.refusal import Refusal
from tests.peers.discord.remote import Remote, process
from tests.peers.discord.rules import Rules
from tests.peers.discord.server import Discord, running
from tests.peers.discord.typed import NotOffered
from tests.peers.discord.world import Channel, Guild, Message, User

__all__ = [
    "Channel", "Discord", "Fault", "Guild", "Interaction", "Message", "Modal", "NotOffered", "Refusal", "Remote", "Rules",
    "User", "process", "running",
]  # fmt: skip
