"""What a record is: a frozen dataclass with slots, made by naming its values; cheap to make, and cheap to declare."""

from collections.abc import Callable, Sequence
from dataclasses import MISSING, FrozenInstanceError, dataclass, fields
from functools import cache
from operator import attrgetter
from typing import Any, NoReturn, TypeVar, dataclass_transform

T = TypeVar("T")


@dataclass_transform(frozen_default=True, kw_only_default=True)
def record(cls: type[T]) -> type[T]:
    """Make a record of this class, which stands on no other; its sequences are tuples, so no default needs a factory.

    A frozen dataclass asks `object.__setattr__` for each of its fields, which took a third of the time that a nudge took.
    Here the values are set while the object is of an open class with the same slots; then it becomes what it is.
    And it compiles six methods for each class: a fifth of the time until the first reply. Here it is one.
    """
    made = dataclass(init=False, repr=False, eq=False, slots=True, kw_only=True)(cls)
    for name, method in {"__init__": _init(made), **_methods(made)}.items():
        if vars(cls).get(name) is None:
            setattr(made, name, method)
    return made


def maker(made: type[T]) -> Callable[..., T]:
    """Makes a record of its values in the order of its fields: many rows are read in a third of the time."""
    names = _names(made)
    source = [f"def make({', '.join(names)}):", "self = new(Open)", *_filled(names), "return self"]
    return _function("make", source, made)  # type: ignore[no-any-return]


def changed(one: T, **changes: Any) -> T:
    """The record with other values; what `dataclasses.replace` does, in half the time and not checked by types."""
    made: Any = type(one)
    return _changer(made)(one, changes)  # type: ignore[no-any-return]


@cache
def _changer(made: type[Any]) -> Callable[[Any, dict[str, Any]], Any]:
    names = _names(made)
    source = [
        "def change(old, changes):",
        "self = new(Open)",
        *(f"self.{name} = old.{name}" for name in names),
        "for name, value in changes.items(): put(self, name, value)",
        "self.__class__ = Record",
        "return self",
    ]
    return _function("change", source, made)  # type: ignore[no-any-return]


def _init(made: type[Any]) -> Any:
    names = _names(made)
    source = [
        f"def __init__(self, *, {', '.join(names)}):",
        "become(self, '__class__', Open)",
        *_filled(names),
    ]
    init = _function("__init__", source, made)
    init.__kwdefaults__ = {each.name: each.default for each in fields(made) if each.default is not MISSING}
    init.__annotations__ = {**{each.name: each.type for each in fields(made)}, "return": None}
    init.__qualname__ = f"{made.__qualname__}.__init__"
    return init


def _methods(made: type[Any]) -> dict[str, Callable[..., Any]]:
    names = _names(made)
    get = attrgetter(*names)

    def same(self: Any, other: Any) -> bool:
        return get(self) == get(other) if other.__class__ is self.__class__ else NotImplemented

    def hashed(self: Any) -> int:
        return hash(get(self))

    def shown(self: Any) -> str:
        return f"{made.__qualname__}({', '.join(f'{name}={getattr(self, name)!r}' for name in names)})"

    def reduced(self: Any) -> tuple[Any, ...]:
        return _again, (made, *(getattr(self, name) for name in names))

    return {
        "__eq__": same,
        "__hash__": hashed,
        "__repr__": shown,
        "__reduce__": reduced,
        "__setattr__": _refused,
        "__delattr__": _refused,
    }


def _refused(_self: Any, name: str, *_value: Any) -> NoReturn:
    raise FrozenInstanceError(f"cannot change field {name!r}")


def _again(made: type[T], *values: Any) -> T:
    """A record that was pickled or copied."""
    return maker(made)(*values)


def _names(made: type[Any]) -> Sequence[str]:
    return [each.name for each in fields(made)]


def _filled(names: Sequence[str]) -> list[str]:
    return [*(f"self.{name} = {name}" for name in names), "self.__class__ = Record"]


def _function(name: str, source: Sequence[str], made: type[Any]) -> Any:
    """The function of that source, whose first line is its head."""
    opened = type(made.__name__, (), {"__slots__": tuple(_names(made))})
    known = {
        "become": object.__setattr__,
        "new": object.__new__,
        "put": object.__setattr__,
        "Open": opened,
        "Record": made,
    }
    exec("\n ".join(source), known)  # noqa: S102  (names from code)
    return known[name]
