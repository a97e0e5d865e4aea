"""The pages a person sees while they install the app in a workspace: before, after, and when something is in the way."""

import re
from base64 import b64encode
from collections.abc import Mapping
from hashlib import sha256
from html import escape
from typing import Literal
from urllib.parse import urlencode, urlsplit

from msgspec import Struct

from bot.text import Locale, Text

Trouble = Literal["cancelled", "expired", "used", "elsewhere", "silent", "refused", "unsaved"]

_STYLE = """
:root { color-scheme: light dark; --page: #f6f3ee; --card: #fffdf9; --ink: #26221d; --soft: #5f574d; --line: #ddd5c8;
  --act: #1f5f4f; --on-act: #ffffff }
@media (prefers-color-scheme: dark) { :root { --page: #191714; --card: #23201c; --ink: #f1ece4; --soft: #b9b0a3;
  --line: #3d3831; --act: #8fd3bd; --on-act: #10231d } }
* { box-sizing: border-box }
body { margin: 0; min-height: 100dvh; display: grid; place-items: center; padding: 1.5rem; background: var(--page);
  color: var(--ink); font: 1.0625rem/1.7 system-ui, -apple-system, "Segoe UI", "Hiragino Sans", "Noto Sans JP",
  "Noto Sans CJK JP", "Yu Gothic UI", Meiryo, sans-serif; overflow-wrap: anywhere }
main { width: 100%; max-width: 34rem; padding: 2.5rem; background: var(--card); border: 1px solid var(--line);
  border-radius: 1rem }
.mark { margin: 0; color: var(--act); font-weight: 600; letter-spacing: .04em }
h1 { margin: .5rem 0 1rem; font-size: 1.6rem; line-height: 1.35; text-wrap: balance }
p, ul { margin: 0 0 1rem; text-wrap: pretty }
main > :last-child { margin-bottom: 0 }
ul { padding-left: 1.25rem }
.soft { color: var(--soft); font-size: .9375rem }
.act { display: inline-block; margin: .5rem 0 1.25rem; padding: .75rem 1.5rem; border-radius: .6rem;
  background: var(--act); color: var(--on-act); font-weight: 600; text-decoration: none }
.act:hover { text-decoration: underline }
a:focus-visible { outline: 3px solid var(--ink); outline-offset: 3px }
:lang(ja) { line-break: strict }
h1:lang(ja) { line-height: 1.45; text-wrap: wrap; word-break: auto-phrase }
@media (max-width: 30rem) { body { padding: 0; place-items: start stretch } main { min-height: 100dvh; border: 0;
  border-radius: 0; padding: 2rem 1.5rem } .act { display: block; text-align: center } }
"""
_STYLE_HASH = b64encode(sha256(_STYLE.encode()).digest()).decode()
_HEADERS: Mapping[str, str] = {
    "Content-Type": "text/html; charset=utf-8",
    "Content-Security-Policy": (
        f"default-src 'none'; style-src 'sha256-{_STYLE_HASH}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    ),
    "Cache-Control": "no-store",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    # The address of the second page holds code and state: they are nobody else's business.
    "Referrer-Policy": "no-referrer",
    "Vary": "Accept-Language",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "X-Robots-Tag": "noindex",
}
_INSTALL_PATH = "install"
"""Beside the page itself, so that it is right behind a proxy that adds a path."""
_CODE = re.compile(r"[a-z0-9_.]{1,64}")

_INSTALL = Text(en="Add Kizuna to your workspace", ja="Kizuna をワークスペースに追加")
_ABOUT = Text(
    en="Kizuna helps each person keep in touch with the people who matter to them.",
    ja="Kizuna は、一人ひとりの大切な人とのつながりを保つお手伝いをします。",
)
EXPLAINED = frozenset({"chat:write", "commands", "files:read", "files:write", "im:history", "im:write", "users:read"})
"""The permissions that the words below put plainly; a test keeps them those that the app asks for."""
_MAY = Text(en="In Slack it can:", ja="Slack でできること:")
_WRITE = Text(
    en="write direct messages to people who use it, and read what they write to it",
    ja="使う人にダイレクトメッセージを送り、その人から届いたメッセージを読む",
)
_COMMAND = Text(en="answer the command /kizuna", ja="/kizuna コマンドに答える")
_FILES = Text(
    en="take files that people send it, and send them files they ask for",
    ja="使う人から届いたファイルを受け取り、頼まれたファイルをその人に送る",
)
_PEOPLE = Text(
    en="see the names, languages and time zones of people in the workspace",
    ja="ワークスペースのメンバーの名前、言語、タイムゾーンを見る",
)
_NOT = Text(
    en="It cannot read channels or other people's messages.", ja="チャンネルやほかの人のメッセージは読めません。"
)
_ADD = Text(en="Add to Slack", ja="Slack に追加")
_SOON = Text(
    en="Slack will ask you to agree. The button works for ten minutes.",
    ja="次に Slack で許可を求められます。ボタンは 10 分間有効です。",
)

_DONE = Text(en="Kizuna is in {team}", ja="{team} に Kizuna を追加しました")
_DONE_SOMEWHERE = Text(en="Kizuna is in your workspace", ja="ワークスペースに Kizuna を追加しました")
_NEXT = Text(
    en="Open Slack and say hello to Kizuna in a direct message.",
    ja="Slack を開いて、Kizuna にダイレクトメッセージで「こんにちは」と話しかけてください。",
)
_OPEN = Text(en="Open Slack", ja="Slack を開く")
_CLOSE = Text(en="You can close this page.", ja="このページは閉じてかまいません。")

_AGAIN = Text(en="Try again", ja="もう一度試す")
_TITLES: Mapping[Trouble, Text] = {
    "cancelled": Text(en="You cancelled in Slack", ja="Slack でキャンセルされました"),
    "expired": Text(en="This link has expired", ja="リンクの有効期限が切れました"),
    "used": Text(en="This link was used already", ja="このリンクは使用済みです"),
    "elsewhere": Text(en="This was not begun in this browser", ja="このブラウザーで始めた手続きではありません"),
    "silent": Text(en="Slack did not answer", ja="Slack から応答がありません"),
    "refused": Text(en="Slack refused the installation", ja="Slack がインストールを受け付けませんでした"),
    "unsaved": Text(en="Kizuna could not save the installation", ja="Kizuna がインストールを保存できませんでした"),
}
_WORDS: Mapping[Trouble, Text] = {
    "cancelled": Text(
        en="Nothing was installed. If that was a slip, begin again.",
        ja="何もインストールされていません。間違いだった場合は、もう一度始めてください。",
    ),
    "expired": Text(
        en="Between the button and Slack's answer there may be ten minutes. Nothing was installed; begin again.",
        ja="ボタンを押してから Slack で許可するまでは 10 分以内です。何もインストールされていません。もう一度始めてください。",
    ),
    "used": Text(
        en="If you saw that Kizuna was added, all is well: say hello to it in Slack. If not, begin again.",
        ja="追加の完了画面をご覧になった場合は、そのまま Slack で Kizuna に話しかけてください。"
        "そうでない場合は、もう一度始めてください。",
    ),
    "elsewhere": Text(
        en="Begin and finish in one browser, with cookies allowed, within ten minutes. Nothing was installed; begin again here.",
        ja="同じブラウザーで、Cookie を許可したまま、10 分以内に完了してください。何もインストールされていません。"
        "ここからもう一度始めてください。",
    ),
    "silent": Text(
        en="Slack may be busy. Wait a minute, then begin again.",
        ja="Slack が混み合っているかもしれません。1 分ほど待ってから、もう一度始めてください。",
    ),
    "refused": Text(
        en="Begin again. If Slack refuses once more, tell whoever runs this Kizuna the word below, or an admin of your "
        "workspace.",
        ja="もう一度始めてください。それでも受け付けられない場合は、下の言葉をこの Kizuna の運営者かワークスペースの管理者に"
        "伝えてください。",
    ),
    "unsaved": Text(
        en="This is not your fault. Begin again in a few minutes; whoever runs this Kizuna finds the reason in its log.",
        ja="あなたの操作に問題はありません。数分後にもう一度始めてください。原因はこの Kizuna のログに残っています。",
    ),
}
_SAID = Text(en="Slack's word for it: {code}", ja="Slack の返答: {code}")


class Page(Struct, frozen=True, kw_only=True):
    """A page, and the status it is sent with."""

    html: str
    status: int = 200


def headers(locale: Locale) -> Mapping[str, str]:
    """What goes with every page in this language: nothing is loaded, run, framed or kept."""
    return {**_HEADERS, "Content-Language": locale}


def install(locale: Locale, url: str) -> Page:
    """What the app is and may do, with the link `url` to Slack's own page."""
    able = "".join(f"<li>{_said(each, locale)}</li>" for each in (_WRITE, _COMMAND, _FILES, _PEOPLE))
    body = (
        f"<p>{_said(_ABOUT, locale)}</p><p>{_said(_MAY, locale)}</p><ul>{able}</ul><p>{_said(_NOT, locale)}</p>"
        f'{_link(url, _ADD.say(locale))}<p class="soft">{_said(_SOON, locale)}</p>'
    )
    return Page(html=_page(locale, _INSTALL.say(locale), body))


def success(locale: Locale, team: str, url: str) -> Page:
    """The app is in the workspace `team` (which may have no name); `url` opens Slack there."""
    title = _DONE.say(locale, team=team) if team else _DONE_SOMEWHERE.say(locale)
    body = f'<p>{_said(_NEXT, locale)}</p>{_link(url, _OPEN.say(locale))}<p class="soft">{_said(_CLOSE, locale)}</p>'
    return Page(html=_page(locale, title, body))


def failure(locale: Locale, trouble: Trouble, status: int, code: str = "") -> Page:
    """What is in the way, and the way to try again; `code` is what Slack said, shown only when it looks like a code."""
    body = f"<p>{_said(_WORDS[trouble], locale)}</p>{_link(_INSTALL_PATH, _AGAIN.say(locale))}"
    if trouble == "refused" and _CODE.fullmatch(code):
        body += f'<p class="soft">{_said(_SAID, locale, code=code)}</p>'
    return Page(html=_page(locale, _TITLES[trouble].say(locale), body), status=status)


def preferred(accept_language: str) -> Locale:
    """The first language of the bot's that a browser asks for; English otherwise.

    Source: RFC 9110, section 12.5.4
    """
    wanted: list[tuple[float, Locale]] = []
    for each in accept_language.split(","):
        tag, _, weight = each.partition(";")
        primary = tag.strip().lower().split("-")[0]
        if primary in ("en", "ja") and (quality := _quality(weight)) > 0:
            wanted.append((quality, "ja" if primary == "ja" else "en"))
    return max(wanted, key=lambda pair: pair[0])[1] if wanted else "en"


def opening(authorize_url: str, app: str, team: str) -> str:
    """The address that opens the bot's direct messages, on the same host that asked for agreement.

    Source: https://docs.slack.dev/interactivity/deep-linking
    """
    parts = urlsplit(authorize_url)
    given = {"app": app, "team": team}
    query = urlencode({name: value for name, value in given.items() if value})
    return f"{parts.scheme}://{parts.netloc}/app_redirect?{query}"


def _page(locale: Locale, title: str, body: str) -> str:
    return (
        f'<!doctype html><html lang="{locale}"><head><meta charset="utf-8">'
        f'<meta name="viewport" content="width=device-width, initial-scale=1"><title>{escape(title)} · Kizuna</title>'
        f'<style>{_STYLE}</style></head><body><main><p class="mark"><span lang="ja">絆</span> Kizuna</p>'
        f"<h1>{escape(title)}</h1>{body}</main></body></html>"
    )


def _said(text: Text, locale: Locale, **values: str) -> str:
    return escape(text.say(locale, **values))


def _link(url: str, words: str) -> str:
    return f'<p><a class="act" href="{escape(url)}">{escape(words)}</a></p>'


def _quality(weight: str) -> float:
    found = re.fullmatch(r"\s*q=([01](?:\.\d{0,3})?)\s*", weight)
    return float(found[1]) if found else float(not weight.strip())
