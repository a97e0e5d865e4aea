"""Records: everything a frozen dataclass with slots does, whichever way they are made."""

import copy
import pickle
from dataclasses import FrozenInstanceError, fields, replace
from inspect import signature

import msgspec
import pytest

from bot.model.record import changed, maker, record


@record
class Pet:
    """Somebody's pet."""

    name: str
    legs: int = 4
    tricks: tuple[str, ...] = ()


def test_a_record_is_made_by_naming_its_values():
    assert Pet(name="Rex", legs=3) == Pet(legs=3, name="Rex", tricks=())
    with pytest.raises(TypeError, match="missing 1 required keyword-only argument: 'name'"):
        Pet()
    with pytest.raises(TypeError, match="unexpected keyword argument 'wings'"):
        Pet(name="Rex", wings=2)
    with pytest.raises(TypeError, match="positional"):
        Pet("Rex")


def test_a_record_cannot_be_changed_and_has_room_for_nothing_else():
    rex = maker(Pet)("Rex", 4, ())
    for pet in (rex, Pet(name="Rex")):
        with pytest.raises(FrozenInstanceError):
            pet.legs = 3
        assert not hasattr(pet, "__dict__")


def test_a_record_made_of_values_in_order_is_the_same():
    assert maker(Pet)("Rex", 4, ()) == Pet(name="Rex")
    assert type(maker(Pet)("Rex", 4, ())) is Pet
    assert {maker(Pet)("Rex", 4, ())} == {Pet(name="Rex")}


@pytest.mark.parametrize(
    "again",
    [
        copy.copy,
        copy.deepcopy,
        replace,
        lambda pet: pickle.loads(pickle.dumps(pet)),  # noqa: S301  (our own)
        lambda pet: msgspec.json.decode(msgspec.json.encode(pet), type=Pet),
    ],
)
def test_a_record_can_be_copied_in_every_way(again):
    rex = Pet(name="Rex", tricks=("sit", "roll"))
    assert again(rex) == rex


def test_a_record_with_other_values_is_another_record():
    rex = Pet(name="Rex")
    assert changed(rex, legs=3, tricks=("sit",)) == Pet(name="Rex", legs=3, tricks=("sit",))
    assert rex == Pet(name="Rex")
    with pytest.raises(AttributeError, match="wings"):
        changed(rex, wings=2)


def test_a_record_shows_what_it_is():
    assert repr(Pet(name="Rex", legs=3)) == "Pet(name='Rex', legs=3, tricks=())"
    assert [each.name for each in fields(Pet)] == ["name", "legs", "tricks"]
    assert str(signature(Pet)) == "(*, name: str, legs: int = 4, tricks: tuple[str, ...] = ()) -> None"


def test_whoever_stands_on_a_record_is_refused():
    class Dog(Pet):
        """Stands on another record."""

    with pytest.raises(TypeError):
        Dog(name="Rex")


def test_what_a_class_says_itself_stays():
    @record
    class Shy:
        """Somebody who tells nobody their name."""

        name: str

        def __repr__(self) -> str:
            return "somebody"

    assert repr(Shy(name="Mika")) == "somebody"
    assert Shy(name="Mika") == Shy(name="Mika") != Shy(name="Ken")
