"""What makes a modal unfit to be shown.

https://docs.discord.com/developers/components/using-modal-components
"""

from tests.peers.discord import limits
from tests.peers.discord.check_components import check_custom_id, check_options, check_select, check_unique
from tests.peers.discord.refusal import Path, Problems
from tests.peers.discord.world import Json, walk

TEXT, LABEL, ROW, TEXT_INPUT = 10, 18, 1, 4
IN_LABEL = {3, 4, 5, 6, 7, 8, 19, 21, 22, 23}


def check_modal(data: Json, at: Path = ("data",)) -> None:
    """Refuse what Discord refuses."""
    problems = Problems()
    problems.required(at, data, "custom_id", "title", "components")
    check_custom_id(data, at, problems)
    problems.length((*at, "title"), data.get("title"), limits.MODAL_TITLE, 1)
    parts = data.get("components") or []
    problems.length((*at, "components"), parts, limits.MODAL_PARTS, 1)
    for index, part in enumerate(parts):
        _part(part, (*at, "components", index), problems)
    check_unique(walk(parts), (*at, "components"), problems)
    problems.raise_any()


def _part(part: Json, at: Path, problems: Problems) -> None:
    match part.get("type"):
        case 10:
            problems.length((*at, "content"), part.get("content"), limits.TOTAL_TEXT, 1)
        case 18:
            problems.required(at, part, "label", "component")
            problems.length((*at, "label"), part.get("label"), limits.LABEL, 1)
            problems.length((*at, "description"), part.get("description"), limits.LABEL_DESCRIPTION)
            _field(part.get("component") or {}, (*at, "component"), problems)
        case 1:
            for index, each in enumerate(part.get("components") or []):
                problems.required((*at, "components", index), each, "label")
                problems.length((*at, "components", index, "label"), each.get("label"), limits.LABEL, 1)
                _field(each, (*at, "components", index), problems, {TEXT_INPUT})
        case _:
            problems.add((*at, "type"), "UNION_TYPE_CHOICES", 'Value of field "type" must be one of (1, 10, 18).')


def _field(each: Json, at: Path, problems: Problems, allowed: set[int] = IN_LABEL) -> None:
    kind = each.get("type")
    if kind not in allowed:
        problems.add((*at, "type"), "UNION_TYPE_CHOICES", f"Value must be one of {tuple(sorted(allowed))}.")
        return
    if each.get("disabled"):
        problems.add((*at, "disabled"), "COMPONENT_DISABLED_IN_MODAL", "Nothing in a modal can be disabled")
    if kind == TEXT_INPUT:
        _text_input(each, at, problems)
    elif kind in (21, 22):
        check_custom_id(each, at, problems)
        problems.length((*at, "options"), each.get("options") or [], limits.GROUP_OPTIONS, 2 if kind == 21 else 1)
        check_options(each.get("options") or [], (*at, "options"), problems)
    elif kind in (3, 5, 6, 7, 8):
        check_select(each, at, problems)
        if each.get("required", True) and each.get("min_values", 1) == 0:
            problems.add((*at, "min_values"), "BASE_TYPE_MIN", "must be at least 1 where something must be chosen")
    else:
        check_custom_id(each, at, problems)


def _text_input(each: Json, at: Path, problems: Problems) -> None:
    check_custom_id(each, at, problems)
    if each.get("style") not in (1, 2):
        problems.add((*at, "style"), "BASE_TYPE_CHOICES", "Value must be one of {1, 2}.")
    problems.length((*at, "placeholder"), each.get("placeholder"), limits.INPUT_PLACEHOLDER)
    least, most = each.get("min_length") or 0, each.get("max_length") or limits.INPUT
    if not 0 <= least <= most <= limits.INPUT:
        problems.add((*at, "max_length"), "NUMBER_TYPE_MAX", "0 <= min_length <= max_length <= 4000")
    problems.length((*at, "value"), each.get("value") or None, most, 1)
