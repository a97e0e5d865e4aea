"""A feature whose commands are groups: `purpose`, one of which is the default, `event`, whose default takes text, and `sns`."""

from bot.context import Context
from bot.errors import UserError
from bot.feature import Feature, Param
from bot.model.event import Command
from bot.model.reply import Reply
from bot.text import Text, same

PERSON = Param(name="who", ja=("だれ",), summary=Text(en="A person", ja="相手"), kind="person")
WHAT = Param(name="what", ja=("内容",), summary=Text(en="In a few words", ja="ひとことで"))
SIZE = Param(
    name="size", ja=("大きさ",), summary=Text(en="How big", ja="大きさ"), kind="choice",
    choices={"big": Text(en="big", ja="大きい"), "small": Text(en="small", ja="小さい")},
)  # fmt: skip
NO_EVENT = Text(en="No event is called {what}.", ja="{what}というイベントはありません。")
KNOWN = "PyCon"


def feature() -> Feature:
    """purpose set, list (the default), for; event plan, show (the default); sns up; each says what it was told."""
    made = Feature("goals", Text(en="Purposes", ja="目的"))

    @made.command(
        "purpose set", ja=("目的 追加", "目的　設定"), aliases=("aim",), summary=Text(en="Say what for", ja="決める"),
        example=Text(en="purpose set Find a co-founder", ja="目的 追加 起業仲間を探す"), takes=WHAT, params=(SIZE,),
    )  # fmt: skip
    async def set_(call: Command, _ctx: Context) -> Reply:
        return Reply(text=f"set {call.text} {call.options.get('size', '')}".strip())

    @made.command("purpose list", ja="目的 一覧", summary=Text(en="All of them", ja="すべて"), reads=True, default=True)
    async def list_(call: Command, _ctx: Context) -> Reply:
        return Reply(text=f"list {call.text}".strip())

    @made.command(
        "purpose for", ja="目的 相手", summary=Text(en="Who helps", ja="だれのため"), takes=PERSON, reads=True
    )
    async def for_(call: Command, _ctx: Context) -> Reply:
        return Reply(text=f"for {call.text}")

    @made.command("event plan", ja="予定 計画", summary=same("Plan"), takes=WHAT)
    async def plan(call: Command, _ctx: Context) -> Reply:
        return Reply(text=f"plan {call.text}")

    @made.command("event show", ja="予定 表示", summary=same("Show"), takes=WHAT, reads=True, default=True)
    async def show(call: Command, _ctx: Context) -> Reply:
        if call.text != KNOWN:
            raise UserError(NO_EVENT, what=call.text)
        return Reply(text=f"show {call.text}")

    @made.command("sns up", ja="SNS 次", summary=same("Up"))
    async def up(call: Command, _ctx: Context) -> Reply:
        return Reply(text=f"up {call.text}".strip())

    return made


def claiming(*commands: tuple[str, str, bool]) -> Feature:
    """A feature with these commands: name, Japanese name, whether it is the default."""
    made = Feature("claims", same("Claims"))
    for name, ja, default in commands:
        made.command(name, ja=ja, summary=same(name), default=default)(_nothing)
    return made


async def _nothing(_call: Command, _ctx: Context) -> Reply:
    return Reply()
