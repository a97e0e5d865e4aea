"""What the first minutes say, and the words by which they may be answered."""

from bot.text import Locale, Text, same

LANGUAGE = same("Which language shall we speak? / どの言語で話しましょうか？")
LANGUAGE_NAMES = {"en": "English", "ja": "日本語"}
LANGUAGE_WORDS: dict[str, Locale] = {"english": "en", "英語": "en", "日本語": "ja", "japanese": "ja"}
ZONE = Text(en="Your time zone is {zone}, as far as I know. Right?", ja="タイムゾーンは {zone} でよいですか？")
PURPOSE = Text(
    en="What do you want to reach with people's help? A purpose makes it clear whom to meet. You can change it any time.",
    ja="人とのつながりで、何をかなえたいですか？目的があると、だれに会えばよいかが見えてきます。あとで変えられます。",
)
FIRST = Text(
    en="Who are the first three people you don't want to lose touch with? Names are enough.",
    ja="疎遠になりたくない人を、まず3人教えてください。名前だけで大丈夫です。",
)
NEEDS = Text(
    en="Whom does “{what}” need? Usually: {roles}.",
    ja="「{what}」には、どんな人が必要でしょう？たいていは{roles}です。",
)
FIRST_FOR = Text(
    en="Who are the first people you don't want to lose touch with? Perhaps somebody fits your purpose: {roles}. Names are enough.",
    ja="疎遠になりたくない人を教えてください。{roles}の心当たりがあれば、その人も。名前だけで大丈夫です。",
)
DONE = Text(
    en="You're set. Tell me when you met somebody: “met {name} yesterday, she is looking for a designer”. I'll do the remembering.",
    ja="準備ができました。人に会ったら「会った {name} 昨日 デザイナーを探している」のように教えてください。あとは私が覚えています。",
)
SOMEBODY = Text(en="Tanaka-san", ja="田中さん")
IS_PURPOSE = Text(en="Is that your purpose: “{what}”?", ja="「{what}」を目的にしますか？")
ARE_PEOPLE = Text(en="Shall I add {names}?", ja="{names}を追加しますか？")
NO = Text(en="No", ja="いいえ")
NAMED_MOST = 24
"""Characters of a name that is typed just so; longer words are a sentence."""
YES = Text(en="Yes", ja="はい")
SKIP = Text(en="Skip", ja="とばす")
SET_PURPOSE = Text(en="Set a purpose", ja="目的を書く")
USE = Text(en="Yes, these", ja="この人たち")
WRITE = Text(en="Somebody else", ja="自分で書く")
ROLES = Text(en="Whom it needs", ja="必要な人")
ROLES_HINT = Text(en="e.g. engineer, investor", ja="例: エンジニア、投資家")
NOTED_ROLES = Text(en="Looking out for: {roles}", ja="探している人: {roles}")
AS_ROLE = Text(en="{role} (if you know one)", ja="{role}(心当たりがあれば)")
OR = Text(en=", ", ja="や")
BRING = Text(
    en="Or send me a file of contacts, from LinkedIn or your phone: “import” tells how.",
    ja="連絡先のファイル(LinkedIn、Eight、スマホなど)を送ってもらっても大丈夫です。くわしくは「取込」。",
)
ADD_PEOPLE = Text(en="Add people", ja="人を加える")
WHAT = Text(en="Purpose", ja="目的")
WHAT_HINT = Text(en="e.g. find a co-founder", ja="例: 共同創業者を見つける")
WHY = Text(en="Why it matters", ja="なぜ大切か")
NAMES = Text(en="Names, one per line or with commas", ja="名前(改行か「、」で区切る)")
ADDED = Text(en="Added {names}.", ja="{names}を追加しました。")
KEPT = Text(en="Kept: {what}", ja="書きとめました: {what}")
NAMES_HINT = Text(en="Names are enough", ja="名前だけで大丈夫です")
