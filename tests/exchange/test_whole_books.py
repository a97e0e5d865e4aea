"""A copy of a book holds everything: whatever is added to the model has to find its way into it."""

from typing import get_args

from msgspec.structs import fields

from bot.exchange import dump
from bot.model.link import Link
from bot.model.owner import Owner
from bot.model.record import Record
from bot.network.restoring import POINTS

OF_THE_PLATFORM = {"id", "platform", "workspace", "user_id", "name", "created_at", "told_locale", "told_zone"}
OF_THE_MOMENT = {"asked_weekly", "unanswered", "start_step", "parked", "spoken", "spoken_on"}


def test_every_kind_of_record_is_in_a_copy_but_links_which_are_of_a_platform():
    assert set(dump.KINDS.values()) == set(get_args(Record)) - {Link}


def test_every_field_of_an_owner_is_a_setting_or_theirs_here_and_now_alone():
    assert {each.name for each in fields(Owner)} - set(dump.SETTINGS) == OF_THE_PLATFORM | OF_THE_MOMENT


def test_every_field_that_names_a_record_is_known_to_name_one():
    named = {each.name for kind in dump.KINDS.values() for each in fields(kind)}
    assert {name for name in named if name.endswith(("_id", "_by"))} == set(POINTS)
