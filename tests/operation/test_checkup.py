"""The findings of `kizuna check`, as people see them."""

import subprocess
import sys

import pytest

from bot.operation.checkup import Finding, faults, filled, render
from bot.text import Text

GOOD = Finding(True, "Slack", Text(en="fine", ja="良好"))
BAD = Finding(
    False, Text(en="Database", ja="データベース"), Text(en="gone", ja="なし"), Text(en="Do a.\nDo b.", ja="甲")
)
UNUSED = Finding(None, "Discord", "off")


def test_each_finding_is_a_line_with_its_remedy_below():
    assert render([GOOD, BAD, UNUSED], "en") == (
        "✓ Slack: fine\n✗ Database: gone\n    → Do a.\n    → Do b.\n– Discord: off\n\n1 fault."
    )


def test_findings_are_shown_in_japanese():
    assert render([GOOD, BAD], "ja") == "✓ Slack: 良好\n✗ データベース: なし\n    → 甲\n\n問題が 1 件あります。"


@pytest.mark.parametrize(
    ("findings", "verdict"), [([], "All is well."), ([UNUSED], "All is well."), ([BAD] * 2, "2 faults.")]
)
def test_the_last_line_is_the_verdict(findings, verdict):
    assert render(findings, "en").splitlines()[-1] == verdict


def test_only_what_is_at_fault_counts_as_a_fault():
    assert faults([GOOD, BAD, UNUSED, BAD]) == 2


def test_a_filled_text_keeps_both_languages_and_braces_in_values():
    text = filled(Text(en="{n:# person|# people} in {place}", ja="{place} に {n} 人"), n=2, place="{x}")
    assert (text.en, text.ja) == ("2 people in {x}", "{x} に 2 人")
    assert render([Finding(True, "a", text)], "en").startswith("✓ a: 2 people in {x}")


def test_nothing_platform_shaped_is_loaded_to_show_findings():
    code = "import sys, bot.operation.checkup; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert not {"adapters", "storage", "aiohttp"} & set(done.stdout.split())
