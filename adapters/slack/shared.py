"""Files that a message brings along, as Slack tells of them.

Source: https://docs.slack.dev/reference/objects/file-object
"""

from msgspec import Struct

from adapters.slack.payload import items, part, text

READ_MOST = 20
"""Files of one message that are looked at; Slack's own clients send ten."""


class Shared(Struct, frozen=True, kw_only=True):
    """One file, and its `size` in bytes as far as Slack says.

    `untold`: Slack says what it is only when asked by its id, as with files of another company (Slack Connect).
    """

    id: str
    name: str
    size: int = 0
    url: str = ""
    untold: bool = False


def shared(event: object) -> tuple[Shared, ...]:
    """The files of a message."""
    return tuple(read(each) for each in items(event, "files")[:READ_MOST] if text(each, "id"))


def read(file: object) -> Shared:
    """A file object; those that were deleted or are hidden have no `url`."""
    size = part(file, "size")
    return Shared(
        id=text(file, "id"),
        name=text(file, "name") or text(file, "title") or text(file, "id"),
        size=size if isinstance(size, int) else 0,
        url=text(file, "url_private_download") or text(file, "url_private"),
        untold=text(file, "file_access") == "check_file_info",
    )
