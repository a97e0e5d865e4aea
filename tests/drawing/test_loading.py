"""Pillow is there for the first picture, and not before."""

import subprocess
import sys


def test_nothing_of_the_bot_loads_pillow_at_the_start() -> None:
    code = "import sys; from bot import bootstrap; bootstrap.discover(); sys.exit('PIL' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
