"""Several hints, said as one."""

from bot.hints import Hint, together
from tests.storage.samples import AYA, a_contact

PURPOSE = Hint(reason="Matters.", opener="Ask about it.", weight=3, who="matters for “A book”")


def test_who_somebody_is_leaves_the_act_to_what_there_is_to_do() -> None:
    helped = Hint(reason="…", does="helped you two months ago: advice", opener="Say thank you.", weight=2.5)
    said = together([PURPOSE, helped], AYA, a_contact("Ken"))
    assert said.reason == "Ken, who matters for “A book”, helped you two months ago: advice."
    assert said.opener == "Say thank you."


def test_what_is_light_is_not_said_beside_it() -> None:
    light = Hint(reason="…", does="once liked a post", opener="Like one, too.", weight=1)
    assert together([PURPOSE, light], AYA, a_contact("Ken")).opener == "Ask about it."
