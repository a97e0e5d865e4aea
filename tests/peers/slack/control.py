"""The tests' own way in from another process: every public method and attribute of Slack, as JSON."""

import inspect
import json
from collections import Counter
from typing import TYPE_CHECKING, Any

from tests.peers.slack.seen import decode, encode
from tests.peers.slack.spots import ClientRefuses

if TYPE_CHECKING:
    from tests.peers.slack.peer import Slack

HIDDEN = frozenset({"until", "notify", "tell", "echo", "close", "spot", "kept"})
"""What only makes sense within the process."""


async def control(slack: "Slack", verb: str, given: dict[str, Any]) -> dict[str, Any]:
    """Call a method, or read an attribute, by dotted path; `{"value": …}` or `{"error": …, "type": …}`."""
    args, named = decode(given.get("args", [])), {name: decode(each) for name, each in given.get("kwargs", {}).items()}
    try:
        if verb in HIDDEN or "_" in (part[:1] for part in verb.split(".")):
            raise AttributeError(f"{verb} cannot be controlled")
        value: Any = slack
        for part in verb.split("."):
            value = getattr(value, part)
        if callable(value):
            value = value(*args, **named)
        if inspect.isawaitable(value):
            value = await value
        return {"value": _plain(value)}
    except (ClientRefuses, TimeoutError, KeyError, AttributeError, TypeError, AssertionError) as error:
        return {"error": str(error), "type": type(error).__name__}


def _plain(value: Any) -> Any:
    """JSON of a value; what is none becomes text."""
    value = dict(value) if isinstance(value, Counter) else value
    return json.loads(json.dumps(encode(value), default=str))
