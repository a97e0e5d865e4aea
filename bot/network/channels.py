"""Social networks by name, and what a small step towards somebody is called on each."""

from collections.abc import Mapping

from msgspec import Struct

from bot.language.fold import fold
from bot.model.contact import Contact
from bot.model.ladder import Act
from bot.text import Locale, Text

CHANNEL_MOST = 30
REACT = Text(en="like a post of {name}'s that you truly enjoyed", ja="{name}の投稿で、いいなと思ったものに「いいね」")
COMMENT = Text(
    en="leave one line under a post of {name}'s: what you liked, or a question",
    ja="{name}の投稿に一行コメント(よかった点や、ちょっとした質問)",
)
MESSAGE = Text(
    en="send {name} a short message about something you both care about, without asking for anything",
    ja="{name}に短いメッセージ(共通の話題でひとこと。お願いごとはまだなし)",
)
CONNECT = Text(
    en="send {name} a connection request with one line on what you talked about",
    ja="{name}につながりの申請(話したことをひとこと添えて)",
)


FOLLOW = Text(en="follow {name}, so that you follow each other", ja="{name}と相互フォローに")


class Channel(Struct, frozen=True, kw_only=True):
    """A network: what it is called, what gives an account of it away, and its words for reacting and the like."""

    name: str
    signs: tuple[str, ...]
    react: Text = REACT
    comment: Text = COMMENT
    message: Text = MESSAGE
    connect: Text = CONNECT


CHANNELS = (
    Channel(
        name="X",
        signs=("x", "twitter", "ツイッター", "x.com", "twitter.com"),
        comment=Text(en="reply to a post of {name}'s with one line", ja="{name}の投稿に一行リプライ"),
        connect=FOLLOW,
    ),
    Channel(name="LinkedIn", signs=("linkedin", "リンクトイン", "リンクドイン", "linkedin.com")),
    Channel(
        name="Facebook",
        signs=("facebook", "fb", "フェイスブック", "facebook.com"),
        connect=Text(
            en="send {name} a friend request with one line on what you talked about",
            ja="{name}に友達リクエスト(話したことをひとこと添えて)",
        ),
    ),
    Channel(
        name="Instagram",
        signs=("instagram", "insta", "ig", "インスタ", "インスタグラム", "instagram.com"),
        message=Text(
            en="answer a story of {name}'s with one line, without asking for anything",
            ja="{name}のストーリーズにひとこと返信(お願いごとはまだなし)",
        ),
        connect=FOLLOW,
    ),
    Channel(
        name="note",
        signs=("note", "ノート", "note.com"),
        react=Text(
            en="give a heart to an article of {name}'s that you enjoyed", ja="{name}の記事で、よかったものに「スキ」"
        ),
        comment=Text(
            en="leave one line under an article of {name}'s", ja="{name}の記事に一行コメント(心に残ったところなど)"
        ),
        connect=FOLLOW,
    ),
    Channel(
        name="GitHub",
        signs=("github", "github.com"),
        react=Text(en="star a project of {name}'s that you like", ja="{name}のリポジトリで、気に入ったものにスター"),
        comment=Text(en="help with an issue of {name}'s in one comment", ja="{name}のIssueに、役立つコメントをひとつ"),
        connect=FOLLOW,
    ),
    Channel(name="Bluesky", signs=("bluesky", "bsky", "ブルースカイ", "bsky.app")),
    Channel(name="Threads", signs=("threads", "スレッズ", "threads.net")),
    Channel(name="Mastodon", signs=("mastodon", "マストドン")),
    Channel(name="Eight", signs=("eight", "8card.net")),
)
OFFERED_MOST = 5
OTHER = Channel(name="", signs=())
READ = Text(en="simply read what {name} has been writing lately", ja="{name}の最近の投稿をながめるだけ")
ASK = Text(
    en="comment once more, with a question that {name} would enjoy answering",
    ja="もう一度コメント({name}が答えたくなるような質問を)",
)
GREET = Text(
    en="greet {name} as one who is connected now: one line, thanks included", ja="{name}に、つながったお礼をひとこと"
)
_BY_SIGN: Mapping[str, Channel] = {fold(sign): each for each in CHANNELS for sign in each.signs}


def known(word: str) -> Channel | None:
    """The network that a word means, or None."""
    return _BY_SIGN.get(fold(word.strip()))


def named(word: str) -> str:
    """A network's proper name; one that is not known stays as typed."""
    found = known(word)
    return found.name if found else " ".join(word.split())[:CHANNEL_MOST]


def of(contact: Contact) -> list[str]:
    """The networks of which the contact's accounts speak."""
    found: list[str] = []
    for handle in contact.handles:
        words = fold(handle).replace("https://", "").replace("www.", "")
        signs = (words.split("/")[0], words.partition(":")[0].strip(), words.partition(" ")[0])
        found += [_BY_SIGN[sign].name for sign in signs if sign in _BY_SIGN]
    return list(dict.fromkeys(found))


def act_words(act: Act, channel: str, name: str, locale: Locale) -> str:
    """A small act towards somebody who is called `name`, in the words of the network."""
    there = known(channel) or OTHER
    texts: Mapping[Act, Text] = {
        "react": there.react,
        "keep": there.react,
        "comment": there.comment,
        "ask": ASK,
        "message": there.message,
        "connect": there.connect,
        "greet": GREET,
        "read": READ,
    }
    return texts[act].say(locale, name=name)
