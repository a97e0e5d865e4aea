"""What the owner is to do, as said in Japanese: promises, duties and plans."""

from __future__ import annotations

import re
from typing import Final

from bot.language.capture.japanese_verbs import LIST
from bot.language.capture.kinds import Reading
from bot.language.capture.marks import NAME, marks
from bot.language.capture.patterns import compiled
from bot.language.capture.timing import Times

_DO: Final = (
    r"(?:や|送|返|渡|貸|出|話|伝え|届け|見せ|調べ|決め|作|書|買|払|誘|頼|聞|会|飲|食べ|行|持って(?:い|行)"
    r"|連れて(?:い|行)|教え|直|探|空け|考え|まとめ|見|読|準備し|予約し|連絡し"
    r"|電話し|メールし|返信し|返事し|紹介し|共有し|確認し|訪問し|相談し|[お御]礼し|招待し|案内し|フォローし|提出し"
    r"|手配し|調整し|LINEし|DMし|お祝いし)"
)
_WILL: Final = (
    r"(?:送る|送ります|返す|返します|渡す|渡します|貸す|貸します|出す|出します|伝える|伝えます|届ける|届けます"
    r"|見せる|見せます|調べる|調べます|作る|作ります|書く|書きます"
    r"|買う|買います|払う|払います|誘う|誘います|頼む|聞く|会う|会います|飲む|飲みます|飲みに(?:行く|行きます"
    r"|いく)|(?:食べに|(?:ご飯|ごはん|飯|ランチ|食事|ゴルフ|お茶)(?:に)?)(?:行く|行きます|いく)"
    r"|持って(?:いく|行く|いきます|行きます)|教える|教えます|探す|探します|まとめる|まとめます|(?:レビュー|添削|準備|予約"
    r"|連絡|電話|メール|返信|返事|紹介|共有|確認|訪問|相談|お礼|招待|案内|フォロー|提出|手配"
    r"|調整|LINE|DM|ランチ|食事|面談|打ち合わせ|お祝い|転送|お返事|手伝い|会食)(?:を)?(?:する|します)|待ち合わせ(?=$)|(?:お?見舞い|挨拶|会い|迎え|遊び)(?:に)?(?:行く|行きます|いく)|手伝う"
    r"|手伝います|[てで]あげ(?:る|ます)|引き合わせる|引き合わせます|かけ直す|かけ直します|折り返す|折り返します|(?:送っ|調べ|聞い|伝え|渡し|(?:連絡|メール|電話|返信|返事|お礼|予約|確認|相談|LINE|DM|紹介|共有)(?:を)?し)(?:とく|ておく|とこう|ておこう))"
)
_TAIL: Final = r"(?:ね|よ|なあ|なぁ|なー|な|わ|から|予定|つもり|こと|んだ|です|だ|!|。|\s)*"
_DUTY: Final = (
    rf"{_DO}(?:し|ら|さ|わ|ま|か|え|ば|び|せ|べ|)?(?:ないと|なきゃ|なくちゃ|なければ|なくては|ねば)(?:いけない"
    rf"|ならない|ダメ|だめ|いけません|なりません)?{_TAIL}$"
    rf"|(?:せな|[らわさかまばえけ]な)(?:あかん|いかん){_TAIL}$|(?:する|[うくすつむるぐぶ])べき{_TAIL}$|忘れずに|要(?:フォロー|連絡|返信)|(?:TODO|ToDo|todo|やること"
    r"|次回アクション)[::]?"
)
_PROMISED: Final = (
    r"(?:という|って|と|を|の)?約束(?!を?破|を?忘)(?:を)?(?:した|してる|している|して|しました|してしまった"
    r"|しちゃった|中|済み|です|だった|があ(?:る|ります)|$)"
)
_SAID: Final = (
    rf"(?<=[うくすつぬむるぐぶねよ])(?<!でとう)(?<!がとう)(?<!遅れる)(?<![くにと]なる)(?<!ある)(?<!いる)(?<!てる)(?<!できる)(?<!かかる)(?<!休む)(?:って|と)(?:{NAME}(?:に|へ)(?:は|も)?、?\s*)?(?:言った|"
    r"(?:メール|LINE|連絡|DM|返信|電話)した|言っちゃった|言いました|伝えた|伝えました|お伝えした"
    r"|返事した|返した|話した|宣言した|申し出た|言っておいた|言っといた)(?:まま|きり|けど(?:まだ)?)?$"
)
_SETTLED: Final = (
    rf"(?P<verb>{_WILL}|[^、]*)(?:こと(?:に)?(?:なった|した|なりました|しました|になってる)|予定|つもり)(?:です|だ"
    r"|に(?:なった|した))?$"
)
_THEIRS: Final = (
    r"[てで](?:くれ|くださ|下さ|もらえ|いただけ|もらう|いただく|もらい)|らしい|だそう|とのこと|みたい|(?:って"
    r"|と)(?:言って(?:い)?(?:た|まし)|聞い|のこと)|んだって|だって$|(?<!言)って$|そうです|ほしい|欲しい"
    r"|[がは]探して|たら[、\s]|もし"
)
_MOVED: Final = r"(?:は|が|を)?\s*(?:に|へ)?(?:変更|延期|リスケ|決定|決まった|決まり|変わった)(?:に?なった|に?なりました|した|しました|です)?"
"""What is said of an appointment that has another day now: 打ち合わせ29日に変更."""
_DATES: Final = (
    r"(?:鍋|焼き?肉|寿司|ラーメン|BBQ|バーベキュー|カラオケ|サウナ|テニス|フットサル|映画|ライブ|旅行|キャンプ|温泉|花見|忘年会|新年会|女子会|同窓会|ランチ|コーヒー|カフェ|飲み会|飲み|会食|打ち?合わ?せ|電話|面談|Zoom|zoom|ズーム|MTG|mtg|ご飯|ごはん|食事|ディナー|お茶"
    r"|ゴルフ|会う|会います|お会いする|お会いします|会食|ミーティング|デート|訪問|約束|待ち合わせ|メール|LINE|連絡|返信|返事|お礼|飯|メシ|ブランチ|朝活|定例|商談|取材|見学|歓迎会|送別会|二次会|食事会"
    r"|(?:とこ|ところ|んち|宅|家|会社|店|オフィス|病院)(?:に|へ)?(?:行く|行きます|いく|いきます|お邪魔(?:する)?|寄る|伺う)|アポ|1on1|飲む|飲みます|遊ぶ|遊びます|遊びに行く)(?:の予定|の約束|する|します|が?ある|に行く|行く|です|だ)?"
    rf"(?:{_MOVED})?{_TAIL}(?:\s[^\s、ぁ-ん]{{2,10}})?$"
)
_ALONE: Final = rf"{LIST}(?:に|へ)(?:も)?、?(?:[^、\sとたてで]{{1,12}}(?:の件で?|について|で))?(?:連絡|電話|メール|返信|返事|LINE|DM)"
"""What is to be done where nothing says when: 佐藤さんに連絡."""
_BY_THEN: Final = rf"{NAME}(?:に|へ|宛て?に?)[^、]*まで(?:に|、|\s|$)[^、]{{0,15}}$|まで(?:に|、|\s){NAME}(?:に|へ|宛て?に?)[^、]{{1,15}}$"
"""Something owed to somebody by a day, whatever it is: 木村さんに来週水曜までに提案書."""
_APPOINTED: Final = rf"{LIST}と?(?:[\s、]+[^\sぁ-ん、。]{{2,12}})?"
"""All that a diary says beside the hour: 11/25 13:00 関さん 品川."""
_MYSELF: Final = r"^(?:自分|私|僕|俺|わたし|ぼく|おれ|こちら|うち)(?:は|が|も|から|で)、?(?=.)"
_SOMEBODY: Final = rf"{NAME}[がは]"
_WITH: Final = rf"{NAME}(?:[とに\s]|の(?=ところ|とこ|家|会社|店|オフィス)|(?=んち|宅)|(?=アポ|訪問|面談|打ち?合わ?せ|商談|会食|ランチ|MTG|ミーティング|飲み|来社|往訪))"
_MINE: Final = rf"{_DUTY}|{_WILL}{_TAIL}$"
_WILL_END: Final = rf"{_WILL}$"
_CUT: Final = r"(?:と|って)?(?P<whom>NAME)(?:に|と|へ|さんに)?(?:は)?$".replace("NAME", NAME)


def read(text: str, times: Times) -> Reading | None:
    """The promise or plan in a clause, or None. What somebody else will do is none."""
    if compiled(_THEIRS).search(text):
        return None
    text = times.gathered(text)
    for pattern in (_PROMISED, _SAID):
        found = compiled(pattern).search(text)
        if found and (pattern is _PROMISED or not compiled(_SOMEBODY).search(text)):
            return _promise(text[: found.start()], text, times)
    if compiled(_SOMEBODY).search(text):
        return None
    mine = compiled(_MINE).search(text)
    settled = compiled(_SETTLED).search(text)
    if mine or (settled and compiled(_WILL_END).search(settled["verb"])) or _dated(text, times):
        return _promise(text, text, times)
    return None


def alone(text: str) -> Reading | None:
    """The promise in a text that says nothing but whom to write to or to call; None for any other."""
    what = text.strip(" 、。!")
    return (
        Reading(topic=marks(what), promises=[(marks(what), what, None)]) if compiled(_ALONE).fullmatch(what) else None
    )


def _dated(text: str, times: Times) -> bool:
    """Whether something is set for a day that is still to come: 明日田中さんとランチ."""
    said, bare = times.future(text)
    if said and said.at and compiled(_APPOINTED).fullmatch(bare.strip(" 、")):
        return times.to_come(text, surely=True)
    if compiled(_BY_THEN).search(text) and not compiled(r"[ただ]$|た[。、!\s]").search(text):
        return times.to_come(text, surely=True)
    for words in dict.fromkeys((text, bare.strip())):
        if compiled(_WITH).search(words) and compiled(_DATES).search(words):
            return times.to_come(text, surely=not compiled(rf"{_MOVED}{_TAIL}$").search(words))
    return False


def _promise(what: str, text: str, times: Times) -> Reading:
    at, what = times.future(compiled(_MYSELF).sub("", what))
    whom = marks(what) or marks(text)
    cut = compiled(_CUT).search(what.strip())
    if cut and len(what.strip()) > cut.end() - cut.start():
        what = what.strip()[: cut.start()]
    what = compiled(rf"{_MOVED}$").sub("", re.sub(r"\s{2,}", " ", what).strip(" 、。・"))
    return Reading(topic=whom, promises=[(whom, what, at)])
