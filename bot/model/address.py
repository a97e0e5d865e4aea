"""Who speaks, where, and where an answer went."""

from msgspec import Struct


class User(Struct, frozen=True, kw_only=True):
    """A person as one platform knows them. `locale` and `timezone` are empty when the platform does not tell.

    `guessed`: it only supposes them; otherwise they are what the person chose there, and changes are followed.
    """

    platform: str
    id: str
    workspace: str = ""
    name: str = ""
    locale: str = ""
    timezone: str = ""
    guessed: bool = False


class Address(Struct, frozen=True, kw_only=True, gc=False):
    """Where a message goes: a channel, or, when `channel` is empty, the direct messages with `user`."""

    platform: str
    workspace: str = ""
    channel: str = ""
    thread: str = ""
    user: str = ""

    @classmethod
    def direct(cls, user: User) -> "Address":
        """The private conversation between the bot and this user."""
        return cls(platform=user.platform, workspace=user.workspace, user=user.id)


class MessageRef(Struct, frozen=True, kw_only=True, gc=False):
    """One message on a platform; `id` is the platform's own."""

    address: Address
    id: str
