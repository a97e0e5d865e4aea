"""Text on its way to Slack and back: what Slack would parse is shown as it is, moments become its date markup.

Reply texts are plain. They go out as `plain_text` wherever Slack allows it, since nothing is parsed there; where mrkdwn
is needed (bold names, moments) `&`, `<` and `>` become entities, which rules out mentions and links. For signs that
format, Slack knows no escape, and whether something invisible beside them helps depends on the parser, so they become
their twins (`∗`, `꞉` …), which no parser knows. Signs inside of words, as in addresses, format nothing and stay.
Source: https://docs.slack.dev/messaging/formatting-message-text
"""

import re
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime

from adapters.bidi import isolated
from bot.model import moment

JOINER = "\u2060"
"""Invisible and no space: breaks up what is parsed only as a whole."""
TWINS = {"*": "∗", "_": "ˍ", "~": "∼", "`": "ˋ", "＊": "﹡", "＿": "ˍ", "～": "∼", "｀": "ˋ"}
"""The wide ones format as well. Source: https://github.com/yhatt/jsx-slack, src/mrkdwn/escape.ts"""
_COLON = "꞉"
_FORMATTING = re.compile(r"(?<![A-Za-z0-9])[*_~＊＿～]|[*_~＊＿～](?![A-Za-z0-9])|[`｀]")
_EMOJI = re.compile(r":(?=[\w+'&.-]+:)")
"""Only what may be an emoji's name: the hours of 21:00–08:00 are none."""
_COMMAND = re.compile(r"(?<=<)(?=\S)|(?<=@)(?=here|channel|everyone)|(?<=#)(?=\w)|^(?=\s*[>＞])", re.MULTILINE | re.I)
_TOKEN = re.compile(r"<([^<>|]*)(?:\|([^<>]*))?>")
_POINTS = re.compile(r"(?:(?!d[89a-f]..\b)[0-9a-f]{2,5}(?:-|\Z))+\Z", re.I)
_DEEPEST = 10
_ENTITIES = (("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&"))


def plain(text: str, most: int) -> str:
    """For `plain_text`: the words, at most `most` characters, never blank."""
    said = moment.words(text).strip()
    broken = _COMMAND.sub(JOINER, said)
    return moment.cut(isolated(broken), most) or "…"


def mrkdwn(text: str, most: int) -> str:
    """Mrkdwn that reads like the text, at most `most` characters; what does not fit is cut with an ellipsis."""
    return _fitting(text.strip(), most, lambda part: moment.draw(part, literal, _date))


def quote(text: str, most: int) -> str:
    """Mrkdwn like that of `mrkdwn`, set off as a quotation."""
    return _fitting(text.strip(), most, lambda part: "> " + moment.draw(part, literal, _date).replace("\n", "\n> "))


def fallback(text: str, most: int) -> str:
    """Like `mrkdwn` with moments in words, for where date markup is not drawn."""
    return _fitting(moment.words(text).strip(), most, literal)


def has_moment(text: str) -> bool:
    """Whether the text has to be mrkdwn to be drawn in the reader's zone."""
    return moment.words(text) != text


def literal(text: str) -> str:
    """Mrkdwn that Slack shows as just this text, without moments."""
    broken = _COMMAND.sub(JOINER, _EMOJI.sub(_COLON, text))
    return isolated(_entities(_FORMATTING.sub(lambda found: TWINS[found[0]], broken)))


def spoken(raw: str) -> str:
    """What somebody typed, as they see it: without Slack's markup. Whom they mention stays as `@` with the id."""
    text = _TOKEN.sub(lambda found: _meant(found[1], found[2] or ""), raw)
    for entity, sign in _ENTITIES:
        text = text.replace(entity, sign)
    return text


def mentioned(raw: str) -> dict[str, str]:
    """The users who are mentioned in what somebody typed: their handles by their ids, empty where there is only an id.

    Commands have handles, messages have none. Source:
    https://docs.slack.dev/interactivity/implementing-slash-commands#creating_commands
    """
    return {found[1][1:]: found[2] or "" for found in _TOKEN.finditer(raw) if found[1][:1] == "@"}


def pictured(text: str, blocks: Sequence[object]) -> str:
    """The text with real emoji for their `:codes:`, as far as the message's own blocks say which they are.

    Source: https://docs.slack.dev/reference/block-kit/blocks/rich-text-block#emoji-element-type
    """
    for code, emoji in _emoji(blocks, 0) if ":" in text else ():
        text = text.replace(code, emoji)
    return text


def _emoji(part: object, depth: int) -> Iterator[tuple[str, str]]:
    if isinstance(part, list) and depth < _DEEPEST:
        for each in part:
            yield from _emoji(each, depth + 1)
    elif isinstance(part, dict) and depth < _DEEPEST:
        name, points, tone = part.get("name"), part.get("unicode"), part.get("skin_tone")
        if part.get("type") == "emoji" and isinstance(name, str) and isinstance(points, str) and _POINTS.match(points):
            toned = f":skin-tone-{tone}:" if isinstance(tone, int) else ""
            yield f":{name}:{toned}", "".join(chr(int(each, 16)) for each in points.split("-"))
        yield from _emoji(part.get("elements"), depth + 1)


def _meant(token: str, label: str) -> str:
    if token.startswith("@"):
        return token
    if token.startswith("#"):
        return f"#{label or token[1:]}"
    if token.startswith("!"):
        return label or f"@{token[1:].partition('^')[0]}"
    address = token.removeprefix("mailto:").removeprefix("tel:")
    if not label or label in token:
        return label or address
    return f"{label} ({address})"


def _fitting(text: str, most: int, draw: Callable[[str], str]) -> str:
    """The longest beginning whose drawing has room; drawing makes texts longer."""
    drawn = draw(text)
    if len(drawn) <= most:
        return drawn or "…"
    low, high = 0, most
    while low < high:
        middle = (low + high + 1) // 2
        if len(draw(moment.cut(text, middle))) <= most:
            low = middle
        else:
            high = middle - 1
    return draw(moment.cut(text, low))


def _entities(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _date(at: datetime, words: str) -> str:
    """Source: https://docs.slack.dev/messaging/formatting-message-text#date-formatting"""
    said = _entities(" ".join(words.split())).replace("|", "/")
    return f"<!date^{int(at.timestamp())}^{{date_long_pretty}} {{time}}|{said}>"
