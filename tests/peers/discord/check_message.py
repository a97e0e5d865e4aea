"""What makes a message unfit to be sent: length, emptiness, and what may not go together."""

from tests.peers.discord import limits
from tests.peers.discord.check_components import check_components
from tests.peers.discord.refusal import Path, Problems, Refusal
from tests.peers.discord.world import COMPONENTS_V2, Json

LEGACY = ("content", "embeds", "poll", "sticker_ids")


def check_message(body: Json, files: set[str], at: Path = (), *, flags: int | None = None) -> None:
    """Refuse what Discord refuses. `files` are names of attachments; `flags` those that the message ends up with."""
    problems = Problems()
    v2 = bool((body.get("flags") or 0 if flags is None else flags) & COMPONENTS_V2)
    problems.length((*at, "content"), body.get("content"), limits.CONTENT)
    problems.length((*at, "nonce"), str(body.get("nonce") or ""), limits.NONCE)
    _embeds(body.get("embeds") or [], (*at, "embeds"), problems)
    if v2:
        for name in LEGACY:
            if body.get(name):
                problems.add(
                    (*at, name), "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2",
                    "The 'content', 'embeds', 'stickers' and 'poll' fields cannot be used with components v2",
                )  # fmt: skip
    allowed = body.get("allowed_mentions") or {}
    for name in ("users", "roles"):
        if name in (allowed.get("parse") or []) and allowed.get(name):
            problems.add(
                (*at, "allowed_mentions"), "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE", f"parse excludes {name}"
            )
    check_components(body.get("components") or [], files, (*at, "components"), problems, v2=v2)
    problems.raise_any()


def check_something(body: Json, files: set[str]) -> None:
    """Refuse a message in which there is nothing."""
    said = (body.get("content") or "").strip()
    if not (said or files or any(body.get(name) for name in ("embeds", "components", "sticker_ids", "poll"))):
        raise Refusal(50006)


def _embeds(embeds: list[Json], at: Path, problems: Problems) -> None:
    problems.length(at, embeds, limits.EMBEDS)
    total = 0
    for number, embed in enumerate(embeds):
        here = (*at, number)
        for name, most in limits.EMBED_PARTS.items():
            problems.length((*here, name), embed.get(name), most)
            total += len(embed.get(name) or "")
        for name, part, most in (("footer", "text", limits.FOOTER), ("author", "name", limits.AUTHOR)):
            said = (embed.get(name) or {}).get(part) or ""
            problems.length((*here, name, part), said, most)
            total += len(said)
        fields = embed.get("fields") or []
        problems.length((*here, "fields"), fields, limits.EMBED_FIELDS)
        for index, each in enumerate(fields):
            problems.required((*here, "fields", index), each, "name", "value")
            problems.length((*here, "fields", index, "name"), each.get("name"), limits.FIELD_NAME, 1)
            problems.length((*here, "fields", index, "value"), each.get("value"), limits.FIELD_VALUE, 1)
            total += len(each.get("name") or "") + len(each.get("value") or "")
    if total > limits.EMBED_TOTAL:
        problems.add(at, "MAX_EMBED_SIZE_EXCEEDED", "Embed size exceeds maximum size of 6000")
