"""The few words that are Discord's own and no feature's."""

from bot.text import Text

CORRECT = Text(en="Correct it", ja="直す")
NAME_HINT = Text(en="A name in your book", ja="帳面にいる人の名前")
ADD_TO = Text(en="Add to Kizuna", ja="Kizunaに追加")
SAVE_TO = Text(en="Save to Kizuna", ja="Kizunaに保存")
