"""Where something was, as said in Japanese, and which words are left over."""

from __future__ import annotations

import re
from typing import Final

from bot.language.capture.japanese_words import BEGIN_WITH_HA, PLACES
from bot.language.capture.marks import NAME
from bot.language.capture.patterns import compiled
from bot.language.names.signs import KANJI

_KANJI: Final = f"[{KANJI}]"
_NAMED: Final = rf"{NAME}$"
_AT: Final = r"(?P<place>(?:[A-Za-z0-9][A-Za-z0-9.'’&-]* ){0,3}[^、。\s@]{1,30}?)(?:(?<!おめ)(?<!ま)(?<![ただな]の)で|にて)(?![すしもきはあ]|働い|勤め|仕事し|バイトし|住ん|売っ|やって)"
_WENT: Final = (
    r"(?P<place>(?:[A-Za-z0-9][A-Za-z0-9.'’&-]* ){0,3}[^、。\s@]{2,30}?)(?:に|へ)?(?:行った|行って|行きまし|いった"
    r"|いってき|いきまし|参加し)"
)
_HEAD: Final = (
    r"^(?P<place>[^\s、。]{0,10}(?:(?<!飲み)(?<!面)(?<!再)会|セミナー|イベント|フェス|カンファ(?:レンス)?|パーティー?|ミートアップ|ハッカソン"
    rf"|結婚式|(?i:meetup|conf))|{'|'.join(sorted(PLACES))})\s"
)
"""What somebody in a hurry puts first: 懇親会 笠原さん 名刺交換."""
_SIGN: Final = r"[@＠]\s?(?P<place>[^、。\s]{1,30})"
_NO_PLACE: Final = (
    r"(?:.*(?:電話|メール|LINE|ライン|DM|オンライン|リモート|ビデオ通話|チャット|Zoom|zoom|ZOOM|ズーム|Teams"
    r"|Skype|Slack|Messenger)"
    r"|.*[0-9一二三四五六七八九十数何]人|二人きり|みんな|皆|全員|自分|家族|サシ|.*(?:朝|昼|夜|晩|夕方|イチ|朝一)|リアル|対面|生|ネット|オフライン|.*(?:出し|散歩|買い物|ランニング|ジョギング|帰り|がけ|待ち|通勤|通学|件|話|用事|用|関係|つもり"
    r"|ところ|まま|方|経由|紹介|おかげ|久しぶり"
    r"|久々|急ぎ|初対面|英語|日本語|徒歩|途中|最後|笑顔|元気|無事|偶然|たまたま|好き|嫌い|独身|同じ|んで|あと"
    r"|後|ノリ|勢い|出身|社長|部長|エンジニア"
    r"|デザイナー|弁護士|先生|繋がり|つながり|テーマ|ネタ|相談|仲間|メンバー|チーム|面々|趣味|ついで|目的|理由|共通|それ"
    r"|これ|そこ|ここ|なの|なし|無し)|車|電車|バス|新幹線|飛行機"
    r"|[^ァ-ヺ]*[^\W\d_ァ-ヺ][んい]|.*[っしてい]て|なん|そん|こん|はじめて|初めて|まで|ので|ん|お互い)$"
)
_NO_DESTINATION: Final = (
    r"(?:.*(?:ご飯|ごはん|飯|ランチ|ディナー|お茶|飲み|食べ|遊び|会い|お昼|夕飯|カラオケ|買い物|映画|迎え|挨拶"
    r"|手伝い|見舞い|旅行|サウナ|ゴルフ|一緒)(?:に)?|.*[をがと])$"
)
_LEAD: Final = (
    rf"^(?:[、\sの]|今日は|昨日は|昨夜は|(?!{BEGIN_WITH_HA})は(?=[^んじ])|も(?=[^りうく])|と(?=\s)|に(?=\s)|久々に|久しぶりに|偶然"
    r"|たまたま|ばったり|初めて|はじめて|また|さっき|先ほど|やっと"
    r"|ついに|急に|急遽|突然|ちょっと|一緒に|そのあと|その後|それから|あと|[0-9二三四五]人(?:で|とも|と)|みんなで|サシで"
    r"|二人きりで|無事|いきなり|のことだけど|仕事で|出張で|[0-9一二三四五]+(?:年|か月|ヶ月|ヵ月|カ月"
    r"|週間)ぶりに?|[0-9一二三四五]+(?:時間|分)(?:くらい|ほど|ぐらい)?(?=$|[^、]*$))+"
)
_TRAIL: Final = (
    r"(?:[をにがはもでの]|(?<!あ)と|について|の件で?|のことで|、|\s|との|(?<!あ)と$|偶然|たまたま|ばったり|久々に|久しぶりに|初めて"
    r"|はじめて|一緒に|[0-9二三四五]人で|みんなで|サシで|また|さっき)+$"
)


def place(text: str) -> tuple[str, str]:
    """Where it was and the text without that; marks of people who were met are taken out before."""
    sign = compiled(_SIGN).search(text)
    if sign:
        return sign["place"], f"{text[: sign.start()]} {text[sign.end() :]}"
    for pattern, wrong in ((_AT, _NO_PLACE), (_WENT, _NO_DESTINATION)):
        for found in compiled(pattern).finditer(text):
            name = compiled(_LEAD).sub("", found["place"])
            if (
                name
                and (len(name) > 1 or compiled(_KANJI).match(name))
                and not compiled(wrong).match(name)
                and not compiled(_NAMED).search(name)
            ):
                start = found.end("place") - len(name)
                end = found.end() if pattern is _AT else found.end("place")
                return name, f"{text[:start]} {text[end:]}"
    if head := compiled(_HEAD).match(text.lstrip()):
        return head["place"], text.lstrip()[head.end() :]
    return "", text


def remains(text: str) -> str:
    """What is left of a clause once everything else was taken out of it; empty when that says nothing."""
    note = re.sub(r"\s{2,}", " ", text).strip(" 、。・")
    note = compiled(_TRAIL).sub("", compiled(_LEAD).sub("", note)).strip(" 、。・")
    return note if len(note) > 1 or compiled(_KANJI).match(note) else ""
