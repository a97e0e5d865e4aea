"""Whether Slack would take these blocks or this view, and if not, what it would say."""

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from tests.peers.slack import limits, schema
from tests.peers.slack.elements import ANY_TEXT, Checker, Json
from tests.peers.slack.limits import Surface


def faults_of_blocks(blocks: Any, surface: Surface, pointer: str = "/blocks") -> list[str]:
    """Everything that is wrong with these blocks; nothing when Slack takes them."""
    checker = Checker()
    most = limits.MESSAGE_BLOCKS if surface == "message" else limits.VIEW_BLOCKS
    known = checker.count(blocks, 0, most, pointer)
    for place, block in enumerate(known):
        _block(checker, block, surface, f"{pointer}/{place}")
    _unique(checker, known, pointer)
    return checker.faults


def faults_of_view(view: Any) -> list[str]:
    """Everything that is wrong with this view; nothing when Slack takes it."""
    checker = Checker()
    kind = view.get("type") if isinstance(view, Mapping) else None
    if kind not in ("modal", "home"):
        checker.say(f"unsupported type: {kind}", "/view/type")
        return checker.faults
    allowed, needed = (
        (schema.MODAL_FIELDS, ("title", "blocks")) if kind == "modal" else (schema.HOME_FIELDS, ("blocks",))
    )
    checker.fields(view, allowed, needed, "/view")
    checker.text(view.get("title"), limits.VIEW_TITLE, "/view/title")
    for name in ("submit", "close"):
        checker.text(view.get(name), limits.VIEW_BUTTON, f"/view/{name}")
    checker.string(view.get("private_metadata"), limits.PRIVATE_METADATA, "/view/private_metadata", least=0)
    checker.string(view.get("callback_id"), limits.CALLBACK_ID, "/view/callback_id", least=0)
    checker.string(view.get("external_id"), limits.EXTERNAL_ID, "/view/external_id", least=0)
    blocks = view.get("blocks")
    if kind == "modal" and not view.get("submit") and any(each.get("type") == "input" for each in _objects(blocks)):
        checker.say("missing required field: submit", "/view")
    surface: Surface = "modal" if kind == "modal" else "home"
    return [*checker.faults, *(faults_of_blocks(blocks, surface, "/view/blocks") if blocks is not None else ())]


def size(blocks: Sequence[Json]) -> int:
    """How much of the limit for a whole message these blocks use."""
    return sum(len(text) for text in texts(blocks)) + limits.BLOCK_OVERHEAD * len(blocks)


def texts(value: Any) -> Iterator[str]:
    """Every text inside blocks or elements that a reader can see, in reading order."""
    if isinstance(value, Mapping):
        for name, each in value.items():
            if name in ("text", "alt_text") and isinstance(each, str):
                yield each
            elif name not in ("confirm", "value", "action_id", "block_id"):
                yield from texts(each)
    elif isinstance(value, list | tuple):
        for each in value:
            yield from texts(each)


def elements(blocks: Any) -> Iterator[tuple[Json, Json]]:
    """Every element with the block that it stands in, in reading order."""
    for block in _objects(blocks):
        for element in _objects([*(block.get("elements") or ()), block.get("accessory"), block.get("element")]):
            yield block, element


def too_large(view: Json) -> bool:
    """Whether a view is over the size that Slack takes."""
    return len(json.dumps(view, ensure_ascii=False).encode()) > limits.VIEW_BYTES


def _objects(value: Any) -> Iterator[Json]:
    return (each for each in (value if isinstance(value, list | tuple) else ()) if isinstance(each, Mapping))


def _block(checker: Checker, block: Any, surface: Surface, pointer: str) -> None:
    kind = block.get("type") if isinstance(block, Mapping) else None
    if kind not in limits.BLOCKS[surface]:
        checker.say(f"unsupported type: {kind}", f"{pointer}/type")
        return
    checker.string(block.get("block_id"), limits.BLOCK_ID, f"{pointer}/block_id")
    if kind not in schema.BLOCK_FIELDS:
        return
    allowed = ("type", "block_id", *schema.BLOCK_FIELDS[kind])
    checker.fields(block, allowed, schema.BLOCK_NEEDS.get(kind, ()), pointer)
    match kind:
        case "section":
            _section(checker, block, surface, pointer)
        case "header":
            checker.text(block.get("text"), limits.HEADER_TEXT, f"{pointer}/text")
        case "image":
            checker.image(block, pointer)
            checker.text(block.get("title"), limits.IMAGE_TITLE, f"{pointer}/title")
        case "markdown":
            checker.string(block.get("text"), limits.MARKDOWN_TEXT, f"{pointer}/text")
        case "input":
            checker.text(block.get("label"), limits.INPUT_LABEL, f"{pointer}/label")
            checker.text(block.get("hint"), limits.INPUT_HINT, f"{pointer}/hint")
            _inside(checker, block.get("element"), kind, surface, f"{pointer}/element")
        case "actions" | "context" | "context_actions":
            _row(checker, block, kind, surface, pointer)


def _section(checker: Checker, block: Json, surface: Surface, pointer: str) -> None:
    if block.get("text") is None and not block.get("fields"):
        checker.say("must define either `text` or `fields`", pointer)
    checker.text(block.get("text"), limits.SECTION_TEXT, f"{pointer}/text", ANY_TEXT)
    if block.get("fields") is not None:
        for place, value in enumerate(checker.count(block["fields"], 1, limits.SECTION_FIELDS, f"{pointer}/fields")):
            checker.text(value, limits.SECTION_FIELD, f"{pointer}/fields/{place}", ANY_TEXT)
    if block.get("accessory") is not None:
        _inside(checker, block["accessory"], "section", surface, f"{pointer}/accessory")


def _row(checker: Checker, block: Json, kind: str, surface: Surface, pointer: str) -> None:
    most = {"actions": limits.ACTIONS_ELEMENTS, "context": limits.CONTEXT_ELEMENTS}
    allowed = most.get(kind, limits.CONTEXT_ACTIONS_ELEMENTS)
    for place, element in enumerate(checker.count(block.get("elements"), 1, allowed, f"{pointer}/elements")):
        _inside(checker, element, kind, surface, f"{pointer}/elements/{place}")


def _inside(checker: Checker, element: Any, block: str, surface: Surface, pointer: str) -> None:
    kind = element.get("type") if isinstance(element, Mapping) else None
    if kind not in limits.ELEMENTS[block] or (kind in limits.MODAL_ONLY and surface != "modal"):
        checker.say(f"unsupported type: {kind}", f"{pointer}/type")
        return
    checker.element(element, pointer)


def _unique(checker: Checker, blocks: Sequence[Any], pointer: str) -> None:
    """Block ids must not repeat, nor action ids within a block, nor may two elements want the focus."""
    seen: set[str] = set()
    focused = 0
    for place, block in enumerate(blocks):
        name = block.get("block_id") if isinstance(block, Mapping) else None
        if name is not None and name in seen:
            checker.say(f"`block_id` {name} already exists", f"{pointer}/{place}/block_id")
        seen.add(str(name))
        inside = [element for _, element in elements([block])]
        focused += sum(bool(element.get("focus_on_load")) for element in inside)
        actions = [str(element["action_id"]) for element in inside if element.get("action_id")]
        for action in sorted({each for each in actions if actions.count(each) > 1}):
            checker.say(f"`action_id` {action} already exists", f"{pointer}/{place}")
    if focused > 1:
        checker.say("only one element may have `focus_on_load`", pointer)
