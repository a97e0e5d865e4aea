"""The few words that are Discord's own and no feature's."""

from bot.text import Text

CORRECT = Text(en="Correct it", ja="直す")
NAME_HINT = Text(en="A name in your book", ja="帳面にいる人の名前")
ADD_TO = Text(en="Add to Kizuna", ja="Kizunaに追加")
TOO_LARGE = Text(
    en="{name} is too large for Discord, so I could not send it. Please ask whoever runs this bot for it.",
    ja="{name} は大きすぎて、Discordでは送れませんでした。お手数ですが、このボットの運営者にお問い合わせください。",
)
SAVE_TO = Text(en="Save to Kizuna", ja="Kizunaに保存")
