"""Until when a message may leave. Whoever writes it looks once more just before the write.

The nudge loop looks at the lease before it begins. Connections, other tasks and any moment at which the process may be
stopped lie between that look and the write; whoever wakes after the lease must not write what others have sent meanwhile.
"""

from collections.abc import Callable
from contextvars import ContextVar, Token

Over = Callable[[], bool]
"""Whether the time is over."""


class Expired(Exception):
    """The lease ran out before the message left: it is somebody else's now."""


_over: ContextVar[Over | None] = ContextVar("over", default=None)


def begin(over: Over) -> Token[Over | None]:
    """From now on `check` goes by `over`, in this task and in those that it starts, until `end` is given the token."""
    return _over.set(over)


def end(token: Token[Over | None]) -> None:
    """Go by what held before."""
    _over.reset(token)


def check() -> None:
    """Raise Expired when what is being sent may not leave any more. Nothing may be awaited between this and the write."""
    over = _over.get()
    if over is not None and over():
        raise Expired
