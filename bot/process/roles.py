"""Which part of the work a process takes on."""

from collections.abc import Iterable, Sequence

from msgspec import Struct

from bot.errors import ConfigError

PLATFORMS = ("slack", "discord")
NAMES = ("nudges", *PLATFORMS, "http", "all")


class Roles(Struct, frozen=True):
    """The roles of one process; `all` stands for every one that the settings allow."""

    names: frozenset[str] = frozenset({"all"})

    @classmethod
    def read(cls, given: Iterable[str]) -> "Roles":
        """Roles as typed: several, each perhaps several with commas between; all when there are none."""
        names = [name.strip() for each in given for name in each.split(",")]
        for name in names:
            if name not in NAMES:
                raise ConfigError(f"--role {name}: there is no such role; use one or more of {', '.join(NAMES)}")
        return cls(frozenset(names)) if names else cls()

    def __contains__(self, name: str) -> bool:
        return name in self.names or "all" in self.names

    @property
    def nudges(self) -> bool:
        """Whether this process sends what is due."""
        return "nudges" in self

    @property
    def http(self) -> bool:
        """Whether this process answers over HTTP."""
        return "http" in self

    def heard(self, names: Sequence[str], *, alone: bool) -> list[str]:
        """Of the adapters called so, those whose events this process answers. Raises ConfigError for roles that come to
        nothing.

        `alone`: no other process can run on this database.
        """
        for role in sorted(self.names & set(PLATFORMS) - set(names)):
            raise ConfigError(f"--role {role}: {role.title()} is not configured; see .env.example")
        if alone and not self.nudges:
            raise ConfigError(
                f"--role {','.join(sorted(self.names))}: nobody would send nudges, since only one process runs on a "
                "SQLite file. Leave --role out, or name a PostgreSQL server in KIZUNA_DATABASE_URL."
            )
        return [name for name in names if name in self]
