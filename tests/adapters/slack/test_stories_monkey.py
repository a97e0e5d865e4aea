"""Somebody who presses everything: whatever they do is answered, and Slack refuses nothing of it."""

from random import Random

import pytest

from adapters.slack import dashboards
from tests.adapters.slack.stage import Stage
from tests.peers.slack.spots import ClientRefuses

SAID = [
    "追加 田中太郎 会社:Sony", "add Taro Tanaka company:Sony circle:close", "add 田中太郎", "会った 田中さん 昨日 PyConで。犬を飼ってる",
    "met Mika at PyCon. She has a dog", "list", "一覧", "due", "そろそろ", "remind tomorrow 10:00 send the deck",
    "リマインド 田中さん 来週火曜10時 資料を送る", "reminders", "settings", "設定", "remove Tanaka", "削除 田中", "merge Taro Mika",
    "archive Taro", "pause 1 week", "who Taro", "誰 田中", "find dog", "undo", "help", "help remind", "start", "add", "log",
    "edit Taro", "home", "purpose", "", "   ", "<!channel>", "🎉" * 50, "x" * 500, "add " + "名" * 80, "settings zone:Mars",
]  # fmt: skip
STEPS = 120


class Monkey:
    """One who acts at random; a seed acts the same again."""

    def __init__(self, stage: Stage, user: str, seed: int) -> None:
        self.slack = stage.slack
        self.general = stage.general
        self.user = user
        self.random = Random(seed)

    async def acts(self) -> None:
        """Do something."""
        await self.random.choice([self.says, self.commands, self.presses, self.presses, self.fills, self.goes_home])()

    async def says(self) -> None:
        """Write in the bot's conversation."""
        if words := self.random.choice(SAID).strip():
            await self.slack.say(self.user, words)

    async def commands(self) -> None:
        """Use the command, in a channel or not."""
        where = self.random.choice([self.general, ""])
        await self.slack.command(self.user, f"/kizuna {self.random.choice(SAID)}", channel=where)

    async def goes_home(self) -> None:
        """Open the home tab, or a menu entry."""
        if self.random.random() < 0.5:
            await self.slack.open_home(self.user)
        else:
            await self.slack.shortcut_global(self.user, "log")

    async def presses(self) -> None:
        """Anything that can be pressed or chosen, old or new."""
        seen = [*self.slack.visible(self.user), *self.slack.visible(self.user, self.general)]
        seen += [each for each in (self.slack.home(self.user), self.slack.view(self.user)) if each is not None]
        found = [(shown, each) for shown in seen for each in shown.elements() if each["type"] in _PRESSED]
        if not found:
            return
        shown, element = self.random.choice(found)
        name = element["action_id"]
        if element["type"] == "button":
            await self.slack.press(self.user, shown, name)
        else:
            await self.slack.select(self.user, shown, name, self.random.choice(element["options"])["value"])

    async def fills(self) -> None:
        """Fill in the open form with whatever, and send it."""
        view = self.slack.view(self.user)
        if view is None or not view.body.get("submit"):
            return
        words = {each["block_id"]: self.random.choice(SAID) for each in view.blocks if _line(each)}
        await self.slack.submit(self.user, words)


_PRESSED = ("button", "static_select", "overflow")


def _line(block: dict) -> bool:
    return block.get("element", {}).get("type") == "plain_text_input"


@pytest.mark.parametrize("seed", [1, 2, 3])
async def test_whatever_somebody_does_is_answered_and_nothing_of_it_is_refused(stage, monkeypatch, seed):
    monkeypatch.setattr(dashboards, "EVERY_S", 0.05)
    monkey = Monkey(stage, stage.yumi if seed % 2 else stage.ana, seed)
    for _ in range(STEPS):
        try:
            await monkey.acts()
        except ClientRefuses:
            continue
    await stage.slack.delivery.settle()
    # Windows may be closed, and messages changed, before something pressed in them is answered.
    refused = {name: times for name, times in stage.slack.refused.items() if not name.endswith("not_found")}
    assert (stage.slack.app.failures, refused) == ([], {})
