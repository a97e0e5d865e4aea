"""What `kizuna check` says about databases."""

from bot.text import Text

SUBJECT = Text(en="Database", ja="データベース")
NEW = Text(
    en="{place} does not exist yet; the first start makes it", ja="{place} はまだありません。最初の起動で作られます"
)
FOUND = Text(en="{place} can be read and written", ja="{place} は読み書きできます")
NOT_A_FILE = Text(en="{place} is not a file", ja="{place} はファイルではありません")
NAME_A_FILE = Text(
    en="Name a file in KIZUNA_DATABASE_URL, such as sqlite:///kizuna.db.",
    ja="KIZUNA_DATABASE_URL に sqlite:///kizuna.db のようなファイル名を指定してください。",
)
NO_FOLDER = Text(en="the folder {place} cannot be written to", ja="フォルダー {place} に書き込めません")
ALLOW_FOLDER = Text(
    en="Let the bot's user write there (chmod u+w {place}), or set KIZUNA_DATA_DIR to another folder.",
    ja="書き込みを許可する (chmod u+w {place}) か、KIZUNA_DATA_DIR に別のフォルダーを指定してください。",
)
READ_ONLY = Text(en="{place} is read-only", ja="{place} は読み取り専用です")
ALLOW_FILE = Text(
    en="Make the file and its folder writable: chmod u+w {place}",
    ja="ファイルとフォルダーを書き込み可能にしてください: chmod u+w {place}",
)
LOCKED = Text(en="{place} is being written to by another program", ja="{place} はほかのプログラムが書き込み中です")
UNLOCK = Text(
    en="Close that program, or check again in a moment.",
    ja="そのプログラムを閉じるか、少し待ってから再確認してください。",
)
NOT_SQLITE = Text(
    en="{place} is not a sound SQLite database: {said}", ja="{place} は正常な SQLite データベースではありません: {said}"
)
OTHER_FILE = Text(
    en="Name another file, or restore a backup into a new one.",
    ja="別のファイルを指定するか、新しいファイルにバックアップを復元してください。",
)
OPEN_TO_OTHERS = Text(
    en="other users of this machine can read {place}", ja="{place} をこのマシンのほかのユーザーが読めます"
)
CLOSE = Text(en="Keep the book private: chmod 600 {place}", ja="自分だけが読めるようにしてください: chmod 600 {place}")
UNREACHABLE = Text(
    en="PostgreSQL at {place} cannot be reached: {said}", ja="{place} の PostgreSQL に接続できません: {said}"
)
CHECK_SERVER = Text(
    en="Check KIZUNA_DATABASE_URL, that the server runs, and that this machine may connect.",
    ja="KIZUNA_DATABASE_URL、サーバーの稼働、このマシンからの接続許可を確認してください。",
)
NOT_LET_IN = Text(en="PostgreSQL at {place} refused the login", ja="{place} の PostgreSQL がログインを拒否しました")
CHECK_LOGIN = Text(
    en="Check the user, the password and the database name in KIZUNA_DATABASE_URL.",
    ja="KIZUNA_DATABASE_URL のユーザー名、パスワード、データベース名を確認してください。",
)
MAY_NOT_WRITE = Text(
    en="PostgreSQL at {place} does not let {user} make tables or write",
    ja="{place} の PostgreSQL では {user} に書き込み権限がありません",
)
GRANT = Text(
    en="Grant it (GRANT CREATE, USAGE ON SCHEMA public TO {user}), or log in to the primary server as the owner.",
    ja="権限を与える (GRANT CREATE, USAGE ON SCHEMA public TO {user}) か、"
    "プライマリーサーバーに所有者としてログインしてください。",
)
NO_SCHEMA = Text(en="no tables yet; the first start makes them", ja="表はまだありません。最初の起動で作られます")
CURRENT = Text(en="schema {version}, up to date", ja="スキーマ {version}、最新です")
BEHIND = Text(
    en="schema {version}; the next start brings it to {newest}",
    ja="スキーマ {version}。次の起動で {newest} に更新されます",
)
BACK_UP = Text(en="Make a backup first: kizuna backup", ja="先にバックアップを取ってください: kizuna backup")
NEWER = Text(
    en="schema {version} was made by a newer Kizuna; this one knows up to {newest}",
    ja="スキーマ {version} は新しい Kizuna のものです。このバージョンは {newest} まで対応しています",
)
UPGRADE = Text(
    en="Start the newer version, or restore a backup into a new database.",
    ja="新しいバージョンで起動するか、新しいデータベースにバックアップを復元してください。",
)
COUNTED = Text(
    en="{owners:# owner|# owners}, {nudges:# nudge|# nudges} to come",
    ja="利用者 {owners} 人、これからのお知らせ {nudges} 件",
)
PARKED = Text(
    en="{parked:# message is|# messages are} parked, since the owner cannot be reached",
    ja="利用者に届かず保留中のお知らせが {parked} 件あります",
)
PARKED_STAYS = Text(
    en="Nothing is lost: owners see them at their next command. If it is everybody, check that the app is still installed "
    "and may write direct messages.",
    ja="失われてはいません。利用者の次のコマンドで表示されます。全員に届かない場合は、アプリのインストールと"
    "ダイレクトメッセージの権限を確認してください。",
)
DEAD = Text(
    en="{dead:# message was|# messages were} given up, lately because of: {reasons}",
    ja="送信をあきらめたお知らせが {dead} 件あります。最近の理由: {reasons}",
)
DEAD_STAYS = Text(
    en="They are not sent again and forgotten after 30 days. The platform refused what Kizuna wrote: update Kizuna, or "
    "report the reason with the lines of the log that name it.",
    ja="再送はされず、30日後に消えます。Kizuna の文面がプラットフォームに拒否されています。更新するか、"
    "理由とその前後のログを報告してください。",
)
INSTALLED = Text(
    en="{all:# workspace has|# workspaces have} installed the app",
    ja="{all} 件のワークスペースにアプリがインストールされています",
)
SHUT = Text(
    en="the tokens of {shut} of {all:# workspace|# workspaces} cannot be opened with KIZUNA_SECRET_KEY",
    ja="{all} 件のワークスペースのうち {shut} 件のトークンを KIZUNA_SECRET_KEY で開けません",
)
OPEN = Text(
    en="Set the key they were sealed with, or put it into KIZUNA_SECRET_KEY_OLD. If it is lost, `kizuna forget-tokens` removes "
    "them, and those workspaces install the app again.",
    ja="暗号化に使った鍵を設定するか、KIZUNA_SECRET_KEY_OLD に入れてください。鍵を失った場合は `kizuna forget-tokens` で削除し、"
    "該当のワークスペースで再インストールしてもらってください。",
)
