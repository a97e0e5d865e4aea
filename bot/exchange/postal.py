"""Postal addresses of parts, on one line as each country writes them."""

from msgspec import Struct

from bot.exchange.script import has_eastern

_JAPAN = frozenset(["日本", "日本国", "japan", "jp"])
POSTAL_MOST = 300


class Parts(Struct, kw_only=True):
    """The parts of an address, outermost last; each may be empty."""

    street: str = ""
    building: str = ""
    city: str = ""
    region: str = ""
    postcode: str = ""
    country: str = ""
    whole: str = ""
    """The address without its parts, or without some of them."""

    def __bool__(self) -> bool:
        return bool(self.street or self.building or self.city or self.region or self.whole)


def written(parts: Parts) -> str:
    """〒000-0000 東京都港区1-2-3 例ビル, or 1 Example Street, Springfield, IL 00000, USA. Empty for a postcode or a country alone."""
    if not parts:
        return ""
    _settle(parts)
    code = parts.postcode.strip().removeprefix("〒").strip()
    if parts.whole:
        lines = parts.whole.strip().splitlines()
        whole = ", ".join(filter(None, (each.strip(" ,\t") for each in lines))) if len(lines) > 1 else lines[0]
        if not code or code in whole:
            return whole
        return f"〒{code} {whole}" if has_eastern(whole) else f"{whole}, {code}"
    if has_eastern(parts.street + parts.city + parts.region):
        return _eastern(parts, code)
    inner = " ".join(filter(None, (parts.region.strip(), code)))
    outer = (parts.street, parts.building, parts.city, inner, parts.country)
    return ", ".join(filter(None, (" ".join(each.split()) for each in outer)))


def _settle(parts: Parts) -> None:
    """Leaves the whole or the parts: whichever says more, and nothing twice."""
    placed = parts.city or parts.region
    if parts.whole and not parts.street and placed and placed not in parts.whole:
        parts.street, parts.whole = parts.whole, ""
    elif parts.street and parts.street in parts.whole:
        if placed:
            parts.whole = ""
        else:
            parts.street = ""
    elif parts.street and parts.whole:
        parts.building = " ".join(filter(None, (parts.whole, parts.building)))
        parts.whole = ""


def _eastern(parts: Parts, code: str) -> str:
    country = "" if parts.country.strip().casefold() in _JAPAN else parts.country
    place = "".join(each.strip() for each in (parts.region, parts.city, " ".join(parts.street.split())))
    return " ".join(
        filter(None, (f"〒{code}" if code else "", country.strip(), place, " ".join(parts.building.split())))
    )
