"""What a record is: a frozen dataclass with slots, made by naming its values, at half the price."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, fields
from functools import cache, update_wrapper
from typing import Any, TypeVar, dataclass_transform

T = TypeVar("T")


@dataclass_transform(frozen_default=True, kw_only_default=True)
def record(cls: type[T]) -> type[T]:
    """Make a record of this class, which stands on no other; its sequences are tuples, so no default needs a factory.

    A frozen dataclass asks `object.__setattr__` for each of its fields, which took a third of the time that a nudge took.
    Here the values are set while the object is of an open class with the same slots; then it becomes what it is.
    """
    made = dataclass(frozen=True, slots=True, kw_only=True)(cls)
    names = _names(made)
    source = [
        f"def __init__(self, *, {', '.join(names)}):",
        "become(self, '__class__', Open)",
        *_filled(names),
    ]
    init = _function("__init__", source, made)
    first: Any = made.__init__
    init.__kwdefaults__ = first.__kwdefaults__
    made.__init__ = update_wrapper(init, first)  # type: ignore[method-assign]
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
