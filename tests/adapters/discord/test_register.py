"""The commands that Discord is told of."""

import pytest
from msgspec.structs import replace

from adapters.discord import register
from bot.feature import Feature, Param
from bot.registry import Registry
from bot.text import Text
from tests.adapters.discord.inspection import Json, commands_of, registry
from tests.engine import grouped

REGISTRY = registry()
ANY = Text(en="Anything", ja="なんでも")


def filled_in(commands: dict[str, Json], name: str) -> list[Json]:
    """The options of a command, or of a group's subcommand."""
    first, *second = name.split()
    options = commands[first]["options"]
    return next(each["options"] for each in options if each["name"] == second[0]) if second else options


def made(*params: Param, takes: Param | None = None) -> Json:
    """A command with these options."""
    feature = Feature("test", ANY)

    @feature.command("try", ja="試す", summary=Text(en="x" * 150, ja="試" * 150), takes=takes, params=params)
    async def _handler(_call, _ctx): ...

    return commands_of(register.commands(Registry.of([feature])))["try"]


def subcommands(commands: list[Json]) -> list[Json]:
    """Those of all groups."""
    return [each for command in commands for each in command.get("options", ()) if each["type"] == 1]


def named(param: str, *ja: str, kind="text") -> Param:
    """An option."""
    return Param(name=param, ja=ja, summary=ANY, kind=kind)


@pytest.mark.parametrize("guild", [False, True])
def test_every_feature_is_registered_as_discord_takes_it(guild: bool):
    commands = commands_of(register.commands(REGISTRY, guild=guild))
    assert set(commands) == {*(spec.group or spec.name for spec in REGISTRY.specs), "Add to Kizuna", "Save to Kizuna"}


def test_every_option_of_every_feature_is_there_in_both_languages():
    commands = commands_of(register.commands(REGISTRY))
    for spec in REGISTRY.specs:
        options = filled_in(commands, spec.name)
        assert len(options) == len(spec.params) + (spec.takes is not None)
        assert all("ja" in each["name_localizations"] for each in options), spec.name
        assert all("ja" in each["description_localizations"] for each in options), spec.name
    assert commands["add"]["name_localizations"] == {"ja": "追加"}


def test_names_of_options_are_unlike_each_other_in_every_language():
    """Source: docs.discord.com/developers/interactions/application-commands#localization"""
    for command in (*register.commands(REGISTRY), *subcommands(register.commands(REGISTRY))):
        options = command.get("options", ())
        names = [each["name"] for each in options] + [each["name_localizations"]["ja"] for each in options]
        assert len(set(names)) == len(names), command["name"]


def test_commands_are_for_servers_and_accounts_and_work_everywhere():
    for each in register.commands(REGISTRY):
        assert (each["integration_types"], each["contexts"]) == ([0, 1], [0, 1, 2])
    assert not any("contexts" in each for each in register.commands(REGISTRY, guild=True)), "only global ones have them"


def test_names_complete_themselves_and_are_needed():
    who = commands_of(register.commands(REGISTRY))["who"]["options"][0]
    assert (who["type"], who["autocomplete"], who["required"]) == (3, True, True)


def test_a_name_that_can_be_done_without_is_not_needed():
    takes = Param(name="who", ja=("だれ",), summary=ANY, kind="person", optional=True)
    assert "required" not in made(takes=takes)["options"][0]
    assert "required" not in filled_in(commands_of(register.commands(REGISTRY)), "balance")[0]


def test_choices_and_numbers_are_typed():
    options = {each["name"]: each for each in commands_of(register.commands(REGISTRY))["settings"]["options"]}
    assert options["language"]["choices"][1] == {
        "name": "日本語",
        "name_localizations": {"ja": "日本語"},
        "value": "ja",
    }
    assert options["limit"]["type"] == 4


def test_the_two_menus_are_there():
    menus = [each for each in register.commands(REGISTRY) if each["type"] != 1]
    assert [(each["type"], each["name"], each["name_localizations"]["ja"]) for each in menus] == [
        (2, "Add to Kizuna", "Kizunaに追加"),
        (3, "Save to Kizuna", "Kizunaに保存"),
    ]


def test_long_descriptions_end_in_an_ellipsis():
    command = made()
    assert command["description"] == "x" * 99 + "…"
    assert command["description_localizations"]["ja"] == "試" * 99 + "…"


def test_names_are_lower_case_without_spaces():
    option = made(named("SNS name", "SNS 名前"))["options"][0]
    assert (option["name"], option["name_localizations"]["ja"]) == ("sns_name", "sns_名前")


def test_a_free_text_called_like_an_option_gets_another_name():
    options = made(named("name", "名前"), takes=named("name", "名前"))["options"]
    assert [each["name"] for each in options] == ["text", "name"]
    assert [each.get("name_localizations") for each in options] == [{"ja": "名前"}, None]


def test_a_japanese_name_that_is_taken_gives_way_to_the_next():
    options = made(named("who", "だれ"), named("by", "だれ", "紹介者"))["options"]
    assert [each["name_localizations"]["ja"] for each in options] == ["だれ", "紹介者"]


def test_the_fingerprint_is_stable_and_changes_with_anything():
    wanted = register.commands(REGISTRY)
    spec = next(each for each in REGISTRY.specs if not each.group)
    others = [each for each in REGISTRY.features if each is not spec.feature]
    other = replace(REGISTRY, features=(replace_summary(spec), *others))
    assert register.fingerprint(wanted) == register.fingerprint(register.commands(registry()))
    assert register.fingerprint(wanted) != register.fingerprint(register.commands(other))
    assert register.fingerprint(wanted) != register.fingerprint(register.commands(REGISTRY, guild=True))
    assert len(register.fingerprint(wanted)) == 32


def replace_summary(spec) -> Feature:
    """The feature of a command, with another sentence about it."""
    feature = spec.feature
    return replace(feature, commands=[replace(spec, summary=ANY), *feature.commands[1:]])


def test_a_group_is_one_command_with_subcommands_in_both_languages():
    commands = commands_of(register.commands(Registry.of([grouped.feature()])))
    purpose = commands["purpose"]
    assert (purpose["name_localizations"], purpose["description"]) == ({"ja": "目的"}, "All of them")
    assert [each["name"] for each in purpose["options"]] == ["list", "set", "for"]
    assert purpose["options"][1]["name_localizations"] == {"ja": "追加"}
    assert purpose["options"][1]["description_localizations"] == {"ja": "決める"}
    assert commands["sns"]["options"][0]["name_localizations"] == {"ja": "次"}


def test_a_subcommands_options_are_typed_and_complete_themselves():
    commands = commands_of(register.commands(Registry.of([grouped.feature()])))
    what, size = filled_in(commands, "purpose set")
    assert (what["type"], [each["value"] for each in size["choices"]]) == (3, ["big", "small"])
    assert filled_in(commands, "purpose for")[0]["autocomplete"] is True


def test_a_group_that_discord_has_no_room_for_is_refused():
    many = grouped.claiming(*((f"a b{n}", f"あ い{n}", False) for n in range(26)))
    with pytest.raises(ValueError, match="/a has 26 subcommands"):
        register.commands(Registry.of([many]))


def test_a_file_is_an_attachment_and_needed_only_where_nothing_can_be_done_without():
    file = named("file", "ファイル", kind="file")
    (option,) = made(takes=file)["options"]
    assert (option["type"], option["name_localizations"], option["required"]) == (11, {"ja": "ファイル"}, True)
    (free,) = made(takes=replace(file, optional=True))["options"]
    assert "required" not in free
    assert "max_length" not in free
