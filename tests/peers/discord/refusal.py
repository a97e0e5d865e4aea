"""How Discord says no: status, code, words, and the nested errors of a form.

https://docs.discord.com/developers/topics/opcodes-and-status-codes#json and topics/rate-limits, where "some limits" have a
code. Not on these pages: github.com/discord/discord-api-docs/issues/2669 (20026); 40003 comes as a 403.
"""

from typing import Any

CODES: dict[int, tuple[int, str]] = {
    0: (401, "401: Unauthorized"),
    10002: (404, "Unknown Application"),
    10003: (404, "Unknown Channel"),
    10004: (404, "Unknown Guild"),
    10008: (404, "Unknown Message"),
    10013: (404, "Unknown User"),
    10015: (404, "Unknown Webhook"),
    10062: (404, "Unknown interaction"),
    10063: (404, "Unknown application command"),
    20026: (403, "Your bot has been flagged by our anti-spam system for abusive behavior."),
    20028: (429, "The write action you are performing on the channel has hit the write rate limit."),
    30032: (400, "Maximum number of application commands reached (100)"),
    30034: (429, "Max number of daily application command creates has been reached (200)"),
    40003: (403, "You are opening direct messages too fast."),
    40005: (413, "Request entity too large"),
    40060: (400, "Interaction has already been acknowledged."),
    40094: (400, "This interaction has hit the maximum number of follow up messages"),
    50001: (403, "Missing Access"),
    50005: (403, "Cannot edit a message authored by another user"),
    50006: (400, "Cannot send an empty message"),
    50007: (403, "Cannot send messages to this user"),
    50013: (403, "Missing Permissions"),
    50027: (401, "Invalid Webhook Token"),
    50035: (400, "Invalid Form Body"),
    50109: (400, "The request body contains invalid JSON."),
    50278: (403, "Cannot send messages to this user due to having no mutual guilds"),
}
Path = tuple[str | int, ...]


class Refusal(Exception):
    """The request is answered with an error instead."""

    def __init__(
        self, code: int, *, status: int | None = None, errors: dict[str, Any] | None = None, again_s: float = 1.0
    ) -> None:
        known, words = CODES[code]
        super().__init__(f"{code}: {words}")
        self.status = status or known
        self.body: dict[str, Any] = {"message": words, "code": code}
        if errors is not None:
            self.body["errors"] = errors
        if self.status == 429:
            self.body |= {"retry_after": again_s, "global": False}


class Problems:
    """What is wrong with a body, each at its place."""

    def __init__(self) -> None:
        self.found: list[tuple[Path, str, str]] = []

    def add(self, path: Path, code: str, message: str) -> None:
        """One more problem."""
        self.found.append((path, code, message))

    def length(self, path: Path, value: object, most: int, least: int = 0) -> None:
        """A text or list (None passes) whose length must be within these."""
        if value is None or not isinstance(value, str | list):
            return
        if not least <= len(value) <= most:
            code = "BASE_TYPE_BAD_LENGTH" if least else "BASE_TYPE_MAX_LENGTH"
            said = f"Must be between {least} and {most} in length." if least else f"Must be {most} or fewer in length."
            self.add(path, code, said)

    def required(self, path: Path, body: dict[str, Any], *names: str) -> None:
        """Fields that must be there."""
        for name in names:
            if body.get(name) is None:
                self.add((*path, name), "BASE_TYPE_REQUIRED", "This field is required")

    def raise_any(self) -> None:
        """Refuse the request if anything is wrong."""
        if self.found:
            raise Refusal(50035, errors=self.tree())

    def tree(self) -> dict[str, Any]:
        """As Discord nests them."""
        root: dict[str, Any] = {}
        for path, code, message in self.found:
            node = root
            for step in path:
                node = node.setdefault(str(step), {})
            node.setdefault("_errors", []).append({"code": code, "message": message})
        return root

    def lines(self) -> list[str]:
        """For people."""
        return [f"{'.'.join(map(str, path)) or 'body'}: {code}: {message}" for path, code, message in self.found]
