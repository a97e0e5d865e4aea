"""What goes with an answer as a file: handed over in the direct messages, wherever the person asked."""

from collections.abc import Iterator
from datetime import datetime

from msgspec.structs import replace

from adapters.slack import faults, markup
from adapters.slack.answers import Answers
from adapters.slack.calls import Calls
from adapters.slack.files import Files, Outgoing
from adapters.slack.limits import FALLBACK
from adapters.slack.parse import Incoming
from bot.errors import DeliveryError
from bot.model.event import Opened
from bot.model.reply import Reply
from bot.operation import logs
from bot.text import Locale, Text, locale_of

ELSEWHERE = Text(
    en="You'll find the file in our direct messages in a moment.",
    ja="ファイルはまもなくダイレクトメッセージに届きます。",
)
PICTURE_ELSEWHERE = Text(
    en="You'll find the picture in our direct messages in a moment.",
    ja="画像はまもなくダイレクトメッセージに届きます。",
)
NOT_ALLOWED = Text(
    en="I couldn't send you the file: I lack the permission files:write. My keeper can add it and reinstall me; then please "
    "ask me again.",
    ja="ファイルをお送りできませんでした。権限 files:write がありません。管理者に権限の追加と再インストールをご依頼のうえ、もう一度お試しください。",
)
BARRED = Text(
    en="I couldn't send you the file: this workspace doesn't take it ({reason}). Whoever looks after the workspace can "
    "change that.",
    ja="ファイルをお送りできませんでした。このワークスペースでは受け付けていません({reason})。ワークスペースの管理者にご相談ください。",
)
UNSENT = Text(
    en="I couldn't get the file to you just now. Please ask me again in a little while.",
    ja="今はファイルをお送りできませんでした。少し待ってから、もう一度お試しください。",
)
UNSURE = Text(
    en="I can't tell whether the file reached you. If you don't see it, please ask me again in a little while.",
    ja="ファイルが届いたか確認できませんでした。見当たらなければ、少し待ってからもう一度お試しください。",
)


def enclosed(reply: Reply) -> Iterator[Outgoing]:
    """The files of a reply."""
    if reply.file is not None:
        yield Outgoing(name=reply.file.name, data=reply.file.data)
    if reply.picture is not None and reply.picture.data:
        yield Outgoing(name=reply.picture.name, data=reply.picture.data, alt=reply.picture.alt)


def announced(incoming: Incoming, reply: Reply) -> Reply:
    """The answer, which says where its file will be, unless that is where the answer itself appears."""
    if isinstance(incoming.event, Opened) or not any(enclosed(reply)):
        return reply
    if not incoming.direct:
        words = (ELSEWHERE if reply.file is not None else PICTURE_ELSEWHERE).say(locale_of(incoming.event.who.locale))
        return replace(reply, text="\n".join(filter(None, (reply.text, words))))
    # A message has to say something.
    named = reply.file.name if reply.file is not None and not reply.cards else ""
    return reply if reply.text.strip() else replace(reply, text=named)


def apology(error: DeliveryError, locale: Locale) -> Reply:
    """What is said instead of a file that could not be sent."""
    if faults.lacks_scope(error):
        return Reply(text=NOT_ALLOWED.say(locale))
    if faults.bars_files(error):
        return Reply(text=BARRED.say(locale, reason=error.reason.partition(":")[0]))
    return Reply(text=(UNSURE if error.doubtful else UNSENT).say(locale))


async def post(
    files: Files, workspace: str, channel: str, reply: Reply, *, since: datetime, comment: str = "", thread: str = ""
) -> None:
    """Put the files of a reply into a conversation. Raises DeliveryError."""
    said = markup.fallback(comment, FALLBACK) if comment.strip() else ""
    for each in enclosed(reply):
        await files.share(workspace, channel, each, since=since, comment=said, thread=thread)
        said = ""


class Enclosures:
    """Hands files over."""

    def __init__(self, files: Files, calls: Calls, answers: Answers) -> None:
        self._files = files
        self._calls = calls
        self._answers = answers

    async def hand_over(self, incoming: Incoming, reply: Reply) -> None:
        """Send the files of an answer that has been shown; when that fails, say so where it was. Does not raise."""
        event = incoming.event
        if isinstance(event, Opened) or not any(enclosed(reply)):
            return
        beside = incoming.direct
        thread = event.where.thread if beside else ""
        # Where the answer itself does not stand, its first lines say what the file is.
        comment = "" if beside else reply.text
        workspace = event.who.workspace
        try:
            channel = incoming.channel if beside else await self._calls.direct(workspace, event.who.id)
            await post(self._files, workspace, channel, reply, since=event.at, comment=comment, thread=thread)
        except Exception as error:
            await self._apologise(incoming, faults.of(error))

    async def _apologise(self, incoming: Incoming, error: DeliveryError) -> None:
        log, locale = logs.get("slack"), locale_of(incoming.event.who.locale)
        log.error("a file could not be sent", reason=error.reason)
        try:
            await self._answers.beside(incoming, apology(error, locale))
        except DeliveryError as another:
            log.error("nor could that be said", reason=another.reason)
