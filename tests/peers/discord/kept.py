"""Components as the platform keeps and gives them back: numbered, with defaults, with the addresses of what they show."""

from copy import deepcopy

from tests.peers.discord.world import Json, walk

SELECT = {"min_values": 1, "max_values": 1, "disabled": False}
DEFAULTS: dict[int, Json] = {
    2: {"disabled": False},
    **dict.fromkeys((3, 5, 6, 7, 8), SELECT),
    11: {"description": None, "spoiler": False},
    13: {"spoiler": False},
    14: {"divider": True, "spacing": 1},
    17: {"accent_color": None, "spoiler": False},
}


def kept(components: list[Json], attachments: list[Json]) -> list[Json]:
    """Ids are integers, counted up for those that have none.

    https://docs.discord.com/developers/components/reference#anatomy-of-a-component
    """
    made = deepcopy(components)
    every = walk(made)
    taken = {each["id"] for each in every if each.get("id")}
    free = (number for number in range(1, 10_000) if number not in taken)
    shown = {f"attachment://{each['filename']}": each for each in attachments}
    for each in every:
        each["id"] = each.get("id") or next(free)
        for name, value in DEFAULTS.get(each["type"], {}).items():
            if each.get(name) is None:
                each[name] = value
        for item in each.get("items") or []:
            item.update({"description": item.get("description"), "spoiler": bool(item.get("spoiler"))})
        for holder in (each, *(each.get("items") or [])):
            _unfurl(holder, shown)
    return made


def _unfurl(holder: Json, shown: dict[str, Json]) -> None:
    """https://docs.discord.com/developers/components/reference#unfurled-media-item"""
    for name in ("media", "file"):
        if not isinstance(holder.get(name), dict):
            continue
        url = holder[name]["url"]
        found = shown.get(url)
        where = found["url"] if found else url
        holder[name] = {
            "id": found["id"] if found else "0", "url": where, "proxy_url": where, "width": 100, "height": 100,
            "content_type": found["content_type"] if found else "image/png", "flags": 0, "loading_state": 2,
            "placeholder": None, "placeholder_version": None, **({"attachment_id": found["id"]} if found else {}),
        }  # fmt: skip
        if name == "file" and found is not None:
            holder.update({"name": found["filename"], "size": found["size"]})
