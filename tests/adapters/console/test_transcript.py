"""A whole conversation, as a person reads it."""

from datetime import UTC, datetime, timedelta

from bot.model.moment import mark
from bot.model.reply import Button, Card, Field, Form, Input, Reply
from tests.adapters.console.peers import Console

TUESDAY = mark(datetime(2025, 11, 25, 1, tzinfo=UTC), "11月25日(火) 10:00")
UNDO = Card(buttons=(Button(label="取り消す", action="undo"),))
ANSWERS = {
    "add 田中太郎": Reply(text="田中太郎さんを追加しました。", cards=(UNDO,)),
    "who": Reply(
        cards=(
            Card(
                title="田中太郎",
                body=f"次は {TUESDAY} に資料を送ります。",
                fields=(Field(name="会社", value="絆社"), Field(name="最後に話した", value="PyConで、犬の話")),
                note="3か月ごとに連絡",
                buttons=(Button(label="話した", action="log"), Button(label="編集", action="edit")),
            ),
        )
    ),
    "Press": Reply(form=Form(id="edit", title="編集", inputs=(Input(id="dog", label="犬", value="ポチ"),))),
    "Submit": Reply(text="保存しました。"),
}
NUDGE = Reply(
    text="田中さんと話してから、しばらくたちました。",
    cards=(
        Card(
            body="「ポチは元気ですか?」",
            buttons=(Button(label="連絡した", action="done"), Button(label="あとで", action="later")),
        ),
    ),
)
TRANSCRIPT = """\
> add 田中太郎
田中太郎さんを追加しました。
[1] 取り消す

> /who 田中
── 田中太郎 ──
次は 11月25日(火) 10:00 に資料を送ります。
会社          絆社
最後に話した  PyConで、犬の話
3か月ごとに連絡
[1] 話した  [2] 編集

> 2
── 編集 ──
空行なら[ ]の中のまま、- だけで空にします。:やめる で閉じます。
犬 [ポチ]
> ハナ
保存しました。

> :待つ 1週間
── 🔔 11月26日(水) 09:00 ──
田中さんと話してから、しばらくたちました。

「ポチは元気ですか?」
[1] 連絡した  [2] あとで

— いま 11月26日(水) 09:00

> 5
いま押せる番号に5はありません。
"""


async def test_a_week_with_kizuna_reads_like_a_conversation() -> None:
    lines = ("add 田中太郎", "/who 田中", "2", "ハナ", ":待つ 1週間", "", "5", ":終了")
    console = Console(*lines, answers=ANSWERS, locale="ja")

    async def deliver(by: timedelta) -> None:
        console.clock.move(by)
        await console.nudge(NUDGE, "k1")

    console.on_wait = deliver
    assert await console.run() == f"{TRANSCRIPT}\n> :終了"
