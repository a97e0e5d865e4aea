"""A loopback Slack on 127.0.0.1: an independent statement of how Slack behaves, for tests of whatever talks to it.

In process: `async with slack.running() as peer`. As a process of its own, which outlives a killed bot:
`async with slack.process() as peer` (every verb is awaited then) or `python -m tests.peers.slack`.

    async def test_a_command_is_answered_to_the_caller_only() -> None:
        async with slack.running() as peer:
            yumi = peer.add_user("Yumi", tz="Asia/Tokyo", locale="ja-JP")
            general = peer.add_channel("general", [yumi])
            ...  # start the bot with SLACK_API_URL=peer.api_url, SLACK_BOT_TOKEN=peer.bot_token(),
            ...  # SLACK_APP_TOKEN=peer.app.app_token
            await peer.connected()
            outcome = await peer.command(yumi, "/kizuna add 田中", channel=general)
            assert outcome.ok
            answer = await peer.sees(yumi, "田中", channel=general)
            assert answer.private
            await peer.press(yumi, answer, "Undo")

Over HTTP instead of Socket Mode: `peer.settings(request_url="http://127.0.0.1:…/slack/events")`, then
`await peer.posting.challenge()` is the handshake. `peer.app` holds every secret of the app.

- Who is there: `add_team`, `add_user`, `add_channel`, `change_user`, `grant`, `archive`, `settings`,
  `manifest` (registers the app as its manifest says), `dm`, `other_dm`.
- What people do: `command`, `say`, `share` (files), `edit_message`, `delete_message`, `bot_message`, `press`, `select`, `overflow`,
  `suggest`, `submit`, `close_view`, `open_home`, `shortcut_global`, `shortcut_message`, `interact` (anything forged),
  `uninstall`, `revoke_tokens`. What a client would not let them do raises ClientRefuses.
- What they see: `visible`, `sees` (waits), `view`, `views`, `home`, `reload` (ephemeral messages go), `posted` and
  `has_posted` (everything by the bot); `app.failures`. A Seen or Shown has `words()`, `read(zone)`, `labels()`; a Seen
  `mentions()` and `links()`.
- What goes wrong: `script(Fault(on="chat.postMessage", what="dropped"))`, `pace`, `disconnect`, `skip` (time).
- What happened: `calls`, `refused`, `pacing.posts`, `pacing.limited`, `faults.met`, `delivery.answers`,
  `posting.posted`, `sockets.acks`.
"""

from tests.peers.slack.faults import Fault
from tests.peers.slack.peer import Slack
from tests.peers.slack.remote import Remote, process
from tests.peers.slack.seen import Outcome, Seen, Shown
from tests.peers.slack.server import running
from tests.peers.slack.spots import ClientRefuses

__all__ = ["ClientRefuses", "Fault", "Outcome", "Remote", "Seen", "Shown", "Slack", "process", "running"]
