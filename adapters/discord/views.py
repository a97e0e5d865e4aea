"""What render and modal made, in the wrapping that discord.py's own ways of sending take."""

from io import BytesIO
from typing import Any

import discord

from adapters.discord.layout import Component
from adapters.discord.uploads import Upload


class Layout(discord.ui.LayoutView):
    """Components that are sent as they are. discord.py keeps nothing of them: presses come to `on_interaction`."""

    def __init__(self, components: list[Component]) -> None:
        super().__init__(timeout=None)
        self._components = components

    def to_components(self) -> list[Component]:
        """The components."""
        return self._components

    def has_components_v2(self) -> bool:
        """Always: this sets the message's flag."""
        return True

    def is_dispatchable(self) -> bool:
        """Never: no callback waits here for a press."""
        return False

    def is_finished(self) -> bool:
        """Always: nothing is to be stored for it."""
        return True


class Dialog(discord.ui.Modal):
    """A modal that is sent as it is; what is filled in comes to `on_interaction`."""

    def __init__(self, data: dict[str, Any]) -> None:
        super().__init__(title=data["title"], custom_id=data["custom_id"])
        self._data = data

    def to_dict(self) -> dict[str, Any]:
        """The data."""
        return self._data

    def is_finished(self) -> bool:
        """Always: nothing is to be stored for it."""
        return True


def file_of(upload: Upload) -> discord.File:
    """The file of what goes with a message, under the name by which its message shows it."""
    return discord.File(BytesIO(upload.data), filename=upload.name, description=upload.alt or None)
