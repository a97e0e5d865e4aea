"""Settings: every fault at once, with its remedy, and never a secret."""

import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import pytest
from dotenv import dotenv_values
from msgspec.structs import asdict, fields

from bot.errors import ConfigError
from bot.model.secret import Secret, without_password
from bot.operation.settings import Settings, environment, variable

EXAMPLE = Path(__file__).parents[2] / ".env.example"
SLACK = {"SLACK_BOT_TOKEN": "xoxb-bottoken", "SLACK_APP_TOKEN": "xapp-apptoken"}
KEY = {"KIZUNA_SECRET_KEY": "k" * 32}


def faults(**env: str) -> list[str]:
    """What Settings.load says about an environment, line by line."""
    with pytest.raises(ConfigError) as raised:
        Settings.load(env)
    return str(raised.value).splitlines()


def test_the_example_names_every_setting_and_no_other():
    assert sorted(dotenv_values(EXAMPLE)) == sorted(variable(field.name) for field in fields(Settings))


def test_the_example_as_it_is_gives_the_defaults():
    env = {name: value or "" for name, value in dotenv_values(EXAMPLE, interpolate=False).items()}
    assert Settings.load(env) == Settings.load({})
    for field in fields(Settings):
        shown = env[variable(field.name)]
        assert not shown or shown == str(field.default), field.name


def test_every_setting_in_the_example_has_its_line_of_explanation():
    lines = EXAMPLE.read_text(encoding="utf-8").splitlines()
    for before, line in pairwise(lines):
        if line and not line.startswith("#"):
            assert before.startswith("# "), line
            assert not before.startswith("# ---"), line


def test_every_fault_is_told_at_once_with_its_culprit_and_remedy():
    said = faults(KIZUNA_HTTP_PORT="80800", KIZUNA_LOG_LEVEL="loud", DISCORD_API_URL="discord.com/api")
    assert said == [
        "KIZUNA_LOG_LEVEL=loud: there is no such level; use one of debug, info, warning, error, critical",
        "KIZUNA_HTTP_PORT=80800: this is out of range; write a number from 1 to 65535",
        "DISCORD_API_URL=discord.com/api: this is not a whole URL; begin with http:// or https:// and a host",
    ]


@pytest.mark.parametrize(
    ("env", "words"),
    [
        ({"SLACK_BOT_TOKEN": "xapp-1"}, "SLACK_BOT_TOKEN=***: this is an app-level token, for SLACK_APP_TOKEN"),
        ({"SLACK_APP_TOKEN": "xoxb-1"}, "SLACK_APP_TOKEN=***: this is a bot token, for SLACK_BOT_TOKEN"),
        ({"SLACK_BOT_TOKEN": "hello"}, "SLACK_BOT_TOKEN=***: this does not look like a Slack token"),
        ({"SLACK_SIGNING_SECRET": "xoxb-1"}, "SLACK_SIGNING_SECRET=***: this is a bot token"),
        ({"SLACK_BOT_TOKEN": "xoxb-1"}, "SLACK_BOT_TOKEN=***: Slack has no way to reach Kizuna; set SLACK_APP_TOKEN"),
        ({"SLACK_APP_TOKEN": "xapp-1"}, "SLACK_APP_TOKEN=***: it can listen but not speak; set SLACK_BOT_TOKEN"),
        (
            {**SLACK, **KEY, "SLACK_CLIENT_ID": "1.2"},
            "SLACK_CLIENT_ID=1.2: it works in a pair; set SLACK_CLIENT_SECRET",
        ),
        ({**SLACK, "SLACK_CLIENT_SECRET": "s"}, "SLACK_CLIENT_SECRET=***: it works in a pair; set SLACK_CLIENT_ID"),
        ({"DISCORD_TOKEN": "Bot abc"}, "DISCORD_TOKEN=***: the word Bot is added by Kizuna"),
        ({"DISCORD_TOKEN": "123456789012345678"}, "DISCORD_TOKEN=***: this is an id, not a bot token"),
        ({"DISCORD_TOKEN": "a b"}, "DISCORD_TOKEN=***: there is a space"),
        ({"DISCORD_SHARD_IDS": "0,1"}, "DISCORD_SHARD_IDS=0,1: of how many is unknown; set DISCORD_SHARD_COUNT"),
        ({"DISCORD_SHARD_IDS": "3-1"}, "DISCORD_SHARD_IDS=3-1: 3-1 is no shard id"),
        ({"DISCORD_SHARD_IDS": "0,,1"}, "DISCORD_SHARD_IDS=0,,1: an empty item is no shard id"),
        ({"DISCORD_SHARD_COUNT": "two"}, "DISCORD_SHARD_COUNT=two: this is not a whole number"),
        ({"DISCORD_GUILD_ID": "my server"}, "DISCORD_GUILD_ID=my server: this is not a Discord id"),
        ({"DISCORD_GATEWAY_URL": "https://x"}, "DISCORD_GATEWAY_URL=https://x: this is not a whole URL"),
        ({"SLACK_API_URL": "http://x:y/"}, "SLACK_API_URL=http://x:y/: the host or port cannot be read"),
        ({"KIZUNA_HTTP_HOST": "http://0.0.0.0"}, "KIZUNA_HTTP_HOST=http://0.0.0.0: this is not a host"),
        ({"KIZUNA_SECRET_KEY": "short"}, "KIZUNA_SECRET_KEY=***: this is too short to be safe; make one with"),
        (
            {"KIZUNA_SECRET_KEY_OLD": "k" * 32},
            "KIZUNA_SECRET_KEY_OLD=***: it is only the key before; set KIZUNA_SECRET_KEY",
        ),
        (
            {"KIZUNA_LLM_URL": "https://me:pw@host/v1"},
            "KIZUNA_LLM_URL=https://***@host/v1: which model is unknown; set KIZUNA_LLM_MODEL",
        ),
        ({"KIZUNA_LLM_MODEL": "small"}, "KIZUNA_LLM_MODEL=small: where it is unknown; set KIZUNA_LLM_URL"),
        ({"KIZUNA_LLM_KEY": "hush"}, "KIZUNA_LLM_KEY=***: it is sent nowhere; set KIZUNA_LLM_URL"),
        ({"KIZUNA_LLM_URL": "host/v1"}, "KIZUNA_LLM_URL=host/v1: this is not a whole URL"),
        ({"KIZUNA_FONT": "/no/such.ttf"}, "KIZUNA_FONT=/no/such.ttf: there is no such file"),
        ({"KIZUNA_LOG_LEVEL": "'info'"}, "KIZUNA_LOG_LEVEL='info': the quotation marks became part"),
        ({"KIZUNA_DATABASE_URL": "sqlite://a.db"}, "KIZUNA_DATABASE_URL=sqlite://a.db: a file needs three slashes"),
        ({"KIZUNA_DATABASE_URL": "sqlite:///"}, "KIZUNA_DATABASE_URL=sqlite:///: the file's name is missing"),
        ({"KIZUNA_DATABASE_URL": "sqlite:///:memory:"}, "KIZUNA_DATABASE_URL=sqlite:///:memory:: a database in memory"),
        ({"KIZUNA_DATABASE_URL": "mysql://x"}, "KIZUNA_DATABASE_URL=mysql://x: Kizuna does not know this database"),
        ({"KIZUNA_DATABASE_URL": "postgresql+asyncpg://x"}, "KIZUNA_DATABASE_URL=postgresql+asyncpg://x: Kizuna picks"),
    ],
)
def test_typical_mistakes_are_told_in_plain_words(env, words):
    said = faults(**env)
    assert len(said) == 1
    assert said[0].startswith(words)


def test_workspaces_cannot_install_while_there_is_no_key_for_their_tokens():
    said = faults(**SLACK, SLACK_CLIENT_ID="1.2", SLACK_CLIENT_SECRET="s")
    assert len(said) == 1
    assert "set KIZUNA_SECRET_KEY too, made with: python3 -c" in said[0]
    assert Settings.load({**SLACK, **KEY, "SLACK_CLIENT_ID": "1.2", "SLACK_CLIENT_SECRET": "s"}).secret_key


def test_a_shard_beyond_the_count_is_a_fault():
    said = faults(DISCORD_SHARD_COUNT="2", DISCORD_SHARD_IDS="0-2")
    assert said == ["DISCORD_SHARD_IDS=0,1,2: of 2 shards the last is 1; lower the ids or raise the count"]


def test_an_unknown_setting_suggests_the_nearest():
    assert faults(KIZUNA_LOGLEVEL="info") == [
        "KIZUNA_LOGLEVEL=***: there is no such setting; did you mean KIZUNA_LOG_LEVEL?"
    ]
    assert faults(KIZUNA_ZZZ="") == ["KIZUNA_ZZZ=***: there is no such setting; remove it"]


def test_variables_of_the_tests_and_of_others_are_let_be():
    assert Settings.load({"KIZUNA_TEST_POSTGRES": "x", "SLACK_ANYTHING": "x", "PATH": "/bin"}).log_level == "info"


def test_a_token_pasted_into_the_wrong_line_is_not_repeated():
    token = "MTIzNDU2Nzg5MDEyMzQ1Njc4.GabcdE.abcdefghijklmnopqrstuvwxyz0123456789"
    for name in ("DISCORD_GUILD_ID", "KIZUNA_LOG_LEVEL", "KIZUNA_HTTP_PORT"):
        assert token not in "".join(faults(**{name: token}))


@pytest.mark.parametrize("hosts", ["one:5432,two:5433", "one,two", "[::1]:5432,[::2]:5433", "one:5432,two"])
def test_a_database_may_have_servers_that_take_each_others_place(hosts):
    url = f"postgresql://me:hunter2@{hosts}/db?target_session_attrs=read-write"
    settings = Settings.load({"KIZUNA_DATABASE_URL": url})
    assert settings.database == url
    assert str(settings.database_url) == f"postgresql://***@{hosts}/db?target_session_attrs=read-write"


def test_the_port_of_every_server_is_looked_at():
    assert "port" in faults(KIZUNA_DATABASE_URL="postgresql://one:5432,two:port/db")[0]


def test_a_password_in_the_database_url_is_never_shown():
    assert "hunter2" not in faults(KIZUNA_DATABASE_URL="postgresql://me:hunter2@host:port/db")[0]
    settings = Settings.load({"KIZUNA_DATABASE_URL": "postgresql://me:hunter2@host/db?password=hunter2"})
    assert str(settings.database_url) == "postgresql://***@host/db?password=***"
    assert "hunter2" in settings.database
    assert "hunter2" not in f"{settings!r}{asdict(settings)}"


def test_secrets_are_shown_by_no_kind_of_printing():
    settings = Settings.load({**SLACK, "DISCORD_TOKEN": "discordtoken", "KIZUNA_SECRET_KEY": "k" * 32})
    printed = f"{settings} {settings!r} {asdict(settings)} {settings.discord_token} {settings.discord_token:>20}"
    for secret in ("bottoken", "apptoken", "discordtoken", "kkk"):
        assert secret not in printed
    assert settings.discord_token.reveal() == "discordtoken"


def test_a_secret_is_true_only_when_it_holds_something():
    assert not Secret()
    assert Secret("a") == Secret("a")
    assert len({Secret("a"), Secret("a"), Secret("b")}) == 2
    assert Secret("a") != "a"


def test_a_platform_counts_as_configured_once_it_can_log_in():
    settings = Settings.load({**SLACK})
    assert (settings.slack, settings.discord) == (True, False)
    assert Settings.load({"DISCORD_TOKEN": "x.y.z"}).discord


def test_the_data_folder_follows_the_platforms_custom():
    if sys.platform == "linux":
        assert Settings.load({"HOME": "/home/hana"}).data_dir == Path("/home/hana/.local/share/kizuna")
        assert Settings.load({"XDG_DATA_HOME": "/data"}).data_dir == Path("/data/kizuna")
    assert Settings.load({"KIZUNA_DATA_DIR": "/books"}).database == "sqlite:////books/kizuna.db"


def test_a_data_folder_that_is_a_file_is_a_fault():
    assert "this is a file; name a folder" in faults(KIZUNA_DATA_DIR=__file__)[0]


def test_shard_ids_may_be_lists_and_ranges():
    settings = Settings.load({"DISCORD_SHARD_COUNT": "8", "DISCORD_SHARD_IDS": "0-2, 5,7"})
    assert settings.discord_shard_ids == (0, 1, 2, 5, 7)


def test_api_addresses_are_brought_to_one_form():
    settings = Settings.load({"SLACK_API_URL": "https://s/api", "DISCORD_API_URL": "https://d/api/v10/"})
    assert (settings.slack_api_url, settings.discord_api_url) == ("https://s/api/", "https://d/api/v10")


def test_a_language_model_is_off_until_it_is_named():
    assert not Settings.load({}).llm
    settings = Settings.load(
        {"KIZUNA_LLM_URL": "https://host/v1/", "KIZUNA_LLM_MODEL": "small", "KIZUNA_LLM_KEY": "hush"}
    )
    assert (settings.llm, settings.llm_url, settings.llm_model) == (True, "https://host/v1", "small")
    assert "hush" not in f"{settings!r}{asdict(settings)}"
    assert "KIZUNA_LLM_URL" in Settings.load({"KIZUNA_LLM_URL": "http://host/v1", "KIZUNA_LLM_MODEL": "m"}).notes[0]


def test_an_unencrypted_address_elsewhere_is_noted():
    env = {"SLACK_API_URL": "http://127.0.0.1:1/", "DISCORD_API_URL": "http://example.org"}
    assert [note.split(":")[0] for note in Settings.load(env).notes] == ["DISCORD_API_URL=http"]


def test_the_environment_wins_over_the_file(tmp_path, monkeypatch):
    lines = "KIZUNA_LOG_LEVEL=debug\nexport KIZUNA_HTTP_PORT='1'\nA=$HOME\nB\n"
    (tmp_path / ".env").write_text(lines, encoding="utf-8-sig")
    monkeypatch.setenv("KIZUNA_HTTP_PORT", "2")
    env = environment(tmp_path / ".env")
    assert (env["KIZUNA_LOG_LEVEL"], env["KIZUNA_HTTP_PORT"]) == ("debug", "2")
    assert (env["A"], env["B"]) == ("$HOME", "")


def test_without_a_file_the_environment_is_all_there_is(tmp_path, monkeypatch):
    monkeypatch.setenv("DISCORD_TOKEN", "x")
    assert environment(tmp_path / ".env")["DISCORD_TOKEN"] == "x"


def test_a_broken_line_in_the_file_is_named(tmp_path):
    (tmp_path / ".env").write_text("A=1\nB='half\n")
    with pytest.raises(ConfigError, match=r"\.env, line 2: write it as NAME=value"):
        environment(tmp_path / ".env")


@pytest.mark.parametrize("second", ["", "xoxb-2"])
def test_a_setting_with_two_values_in_the_file_is_told_with_both_lines(tmp_path, second):
    (tmp_path / ".env").write_text(f"SLACK_BOT_TOKEN=xoxb-1\nOTHERS=1\nOTHERS=2\nSLACK_BOT_TOKEN={second}\n")
    with pytest.raises(
        ConfigError, match=r"\.env, lines 1 and 4: SLACK_BOT_TOKEN is set twice; leave one of them out\.$"
    ):
        environment(tmp_path / ".env")


def test_a_setting_that_is_said_twice_in_the_same_words_is_let_be(tmp_path):
    (tmp_path / ".env").write_text("DISCORD_TOKEN=x\nDISCORD_TOKEN=x\n")
    assert environment(tmp_path / ".env")["DISCORD_TOKEN"] == "x"


def test_a_file_that_is_no_text_is_refused_in_words(tmp_path):
    (tmp_path / ".env").write_bytes(b"A=\xff\xfe")
    with pytest.raises(ConfigError, match="plain text file in UTF-8"):
        environment(tmp_path / ".env")
    with pytest.raises(ConfigError, match="cannot be read"):
        environment(tmp_path)


def test_passwords_are_taken_out_of_urls():
    assert without_password("postgresql://a:b@c@host/x") == "postgresql://***@host/x"
    assert without_password("sqlite:///a@b.db") == "sqlite:///a@b.db"


def test_loading_the_module_brings_in_nothing_heavy():
    code = "import sys, bot.operation.settings; print(*sys.modules)"
    modules = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert not {"dotenv", "aiohttp", "structlog", "asyncio", "logging", "difflib"} & set(modules)
