"""How many messages Slack takes (https://docs.slack.dev/apis/web-api/rate-limits), where a test asks for that."""

import math
from collections import Counter, defaultdict
from dataclasses import dataclass, field

from tests.peers.slack.methods import Refused
from tests.peers.slack.timing import Timing


@dataclass
class Pacing:
    """Counts what was posted; refuses what is too fast when limits are set (messages per peer second)."""

    timing: Timing
    per_channel: float | None = None
    per_team: float | None = None
    posts: Counter[str] = field(default_factory=Counter)
    """How often each channel was asked to take a message, refused ones too."""
    limited: Counter[str] = field(default_factory=Counter)
    """How often each channel refused one for being too fast."""
    _taken: defaultdict[str, list[float]] = field(default_factory=lambda: defaultdict(list))

    def take(self, team: str, channel: str) -> None:
        """Count a message; raises Refused when it is one too many within a second."""
        self.posts[channel] += 1
        wanted = [(f"{team}/{channel}", self.per_channel, 1.0), (team, self.per_team, 1.0)]
        try:
            self._take(wanted)
        except Refused:
            self.limited[channel] += 1
            raise

    def take_history(self, team: str, method: str) -> None:
        """Count a look into the history or into a thread; of each there may be one a minute."""
        self._take([(f"{team}/{method}", 1, 60.0)])

    def _take(self, wanted: list[tuple[str, float | None, float]]) -> None:
        now = self.timing.elapsed()
        for name, most, span in wanted:
            if most is None:
                continue
            recent = self._taken[name] = [at for at in self._taken[name] if now - at < span]
            if len(recent) + 1 > max(most, 1):
                # Retry-After is in whole seconds, and never 0.
                raise Refused(
                    "ratelimited", status=429, retry_after_s=max(1, math.ceil(self.timing.real(recent[0] + span - now)))
                )
        for name, most, _ in wanted:
            if most is not None:
                self._taken[name].append(now)
