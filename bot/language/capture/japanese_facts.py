"""What is said of people in Japanese: what is true of them, and what they need."""

from __future__ import annotations

import re
from typing import Final

from bot.language.capture.japanese_verbs import LIST
from bot.language.capture.kinds import Reading
from bot.language.capture.marks import NAME, marks
from bot.language.capture.patterns import compiled

_NEED: Final = (
    r"探して|探し中|さがして|募集(?:中|して|してる)|求めて|欲しい|ほしい|欲しが|ほしが|困って|悩んで|必要(?:$"
    r"|らし|とのこと|だ|みたい|としてる|と)|足りな|いないか|いませんか|いない\?*(?:かな)?(?:って|と(?:言|聞))|紹介して(?!も|く|い)"
    r"|教えて(?:ほしい|欲しい)|頼まれ|お願いされ|(?:くれ|ください|か)(?:と|って)言われ|依頼され|相談(?:を)?され|相談したい|知りたい|知りたが|たがって"
    r"|採用中|(?:たい|会いたい|行きたい|学びたい|やりたい|始めたい)(?:らしい|って|そう|とのこと|と言|みたい"
    r"|んだって)"
    r"|手が足り|人手不足|(?:が|を)探し"
)
_ONLY_ASKED: Final = r"(?:ご?相談|お願い|依頼)(?:を)?され(?:た|まし?た)|頼まれ(?:た|ました)"
_ASKED_BY: Final = rf"(?P<who>{NAME})(?:に|から|より)、?\s*(?=.*(?:頼まれ|(?:お願い|依頼|相談)(?:を)?され|(?:ほしい|欲しい|くれ|ください|もらえない?か|探して(?:い)?る|いない\?*(?:か|かな)?|困って(?:い)?る)(?:と|って)?(?:言われ|聞かれ|訊かれ)))"
_HAD_ASKED: Final = r"(?:頼まれ|お願いされ|依頼され|相談され)(?:て(?:い)?)?た(?![らのっけがこそし、。\s]|$)"
"""What they had asked for is a thing by now: 頼まれてた資料を送った."""
_FACT: Final = (
    r"[A-Za-zァ-ヺー一-龥]の(?:人|方|社員|担当者?)(?:です|だ)?(?:$|\s)|似て(?:る|い)|来日|帰国|上京|無職|懐妊|授か|既婚|利き(?:$|らし|だ|で|じゃ)|(?:(?:来|今)[月年週]|来春|[0-9]{1,2}月|[春夏秋冬])から(?=[^、]{2,12}$)|"
    r"(?:犬|猫|ペット|うさぎ|ウサギ|インコ|ハムスター|孫|恋人|婚約者|許嫁)(?:が|も)?[^、]{0,4}(?:いる|います)|^(?:電話(?:番号)?|携帯(?:番号)?|メアド|メール(?:アドレス)?|アドレス|住所|LINE(?:の)?ID|連絡先|血液型|内線)(?:は|:|\s)?(?:\S*[0-9@]|(?<=は)\S)|"
    r"飼って|飼い|好き|趣味|出身|住んで|住まい|在住|勤め|働いて|勤務|経営|代表|社長|部長|課長|担当|エンジニア"
    r"|デザイナー|弁護士|医者|医師|看護師|先生|教師|教授|学生|会計士|税理士|記者|編集者|作家"
    r"|研究者|(?:建築|作|画|起業|投資|政治|音楽|専門|写真|実業)家|コンサル|営業|広報|人事|起業|創業|結婚|離婚|転勤|単身赴任|赴任|転校"
    r"|独身|婚約|子ども|子供|お子さん|娘|息子|双子|赤ちゃん|妊娠|生まれ|産まれ|出産|誕生|育休|産休|同じ|同級生"
    r"|同い年|同郷|地元|アレルギー|苦手|嫌い"
    r"|飲めない|食べられない|ベジタリアン|ヴィーガン|ハマって|はまって|始めた|始めて|やって(?:る|い)|習って"
    r"|通って|続けて|転職|独立|起業|異動|昇進|退職|引っ越|引越|入院|退院|手術|留学|休職|休んで"
    r"|詳しい|得意|専門|研究|興味|ファン|推し|派(?:$|らし|だ|で)|歴|年目|部署|所属|経験|資格|受験|卒(?:$|業)"
    r"|奥さん|旦那|ご主人|ご夫婦|夫婦|両親|お父さん|お母さん|弟|妹|兄|姉|彼氏|彼女が"
    r"|[0-9一二三四五六七八九十]+(?:歳|才|人(?:兄弟|家族|目))|してる(?:$|らし|って|そう|人)|している(?:$|らし"
    r"|って|そう|人)|考えて(?:る|い)|予定(?:$|らし|だそ)|(?:来|帰|戻)る(?:って|らし|そう)|できる|^元(?=[A-Zァ-ヺ一-鿿])|しゃべれる"
    r"|話せる(?:$|らし)|勉強(?:中|して)|書いて(?:る|い)|作って(?:る|い)"
)
_HEARSAY: Final = (
    r"(?:らしい|だと|だそうです?|そうです|とのこと(?:です)?|みたい(?:です)?|(?:って|と)(?:言って(?:い)?(?:た"
    r"|まし(?:た)?)|聞いた)|んだって|だって|って)$"
)
_INTO: Final = rf"{NAME}(?:に(?:は|も)?(?:興味|詳し|はま|ハマ|関心)|を?(?:勉強|研究|推し))"
"""Rust is no subject in Rustに興味あり."""
_SCHEDULE: Final = r"(?:来|来れ|来られ|行け|会え|間に合わ|参加でき|出られ)(?:ず|なかった|なさそう|ない)(?:です)?(?:$|って|らしい|、)|急用|欠席|不参加|遅刻|(?:方|ほう)が(?:いい|良い|助かる|都合)|(?:OK|ok|大丈夫|空いて(?:る|いる)\??|行ける|来れる|来られる)(?:らしい|って|そう|みたい|んだって|だって|とのこと)"
"""Whether somebody can come says nothing of them."""
_WILL_DO: Final = r"[てで](?:くれる|くださる|もらえる|いただける)(?:らしい|って|そう|みたい|んだって|とのこと)"
"""What somebody is going to do for the owner is not what somebody is."""
_OURS: Final = r"(?:^|[、\s])(?:私|僕|俺|わたし|ぼく|おれ|自分|うち(?!の(?:会社|部署|部|課|チーム|店|学校|\S{1,4}と(?:同|一緒))))(?:は|が|の|も)"
_PASSING: Final = (
    r"招待状|(?:楽し|良|よ|おいし|美味し|面白|おもしろ|嬉し|うれし|すご|凄|ありがた|懐かし|忙し|優し|やさし)(?:い|かった"
    r"|さそう|そう)|元気|疲れ|最高|盛り上が|いい人|いい感じ|ありがとう|助かった|おめでと|ごめん|お大事に|のことが"
)
_TOLD_OF: Final = rf"{LIST}が"
"""Who is told of with が may not have been there to tell it."""
_STATED: Final = rf"{NAME}(?:は|って)"
_BARE: Final = rf"{NAME}\s+(?P<what>[一-龥々ァ-ヺーA-Za-z&・.]{{2,15}}(?:\s+[一-龥々ァ-ヺーA-Za-z&・.]{{2,15}}){{0,2}})"
"""Nothing but nouns behind a name: さとうさん NTTデータ."""
_NO_TRAIT: Final = (
    r"(?i:line|mail|zoom|slack|dm|tel|todo|ok|ng)|[今昨明翌来先毎][日年月週朝夜晩]|[月火水木金土日]曜|資料|見積|請求|契約|名刺|約束|予定|返[事信]|連絡|電話|メール|写真|日程"
    r"|打ち?合|会議|面談|会食|ランチ|ディナー|飲み|食事|訪問|来社|挨拶|紹介|相談|確認|対応|準備|送付|再会|初対面|久々|了解|感謝|元気|最高|欠席|参加|遅刻|延期|中止|不在|ゴルフ|アポ|お礼|誕生|プレゼン|後任|前任|知り合い"
)
_GOES_ON: Final = r"[0-9+(~〜]|\S+@|[はがをにでとのもへ]"
_UNDONE: Final = r"(?:[はがをにでとのもへって、]|誕生日|記念日|電話(?:番号)?|携帯(?:番号)?|メール|メアド|アドレス|住所|連絡先|ID|名前|趣味|出身|血液型|内線|特技)$"
_REFUSED: Final = r"断(?:った|りまし|っちゃった|らせて)"
"""What was asked and turned down is nothing that is still needed."""
_PRONOUN: Final = r"(?:彼女?|本人|ご本人|あの人|その人)(?:は|も|って)、?\s*"
_SUBJECT: Final = (
    rf"(?P<who>{LIST}(?=[はがも、]|結婚|離婚|付き合|同[じい期級]|夫婦)|{NAME})(?P<tie>(?:とこ|んち|ち)(?:は|の|が|も)?|と(?=同[じい郷級期])|には(?=[^、]*(?:い(?:る|て|ます)|いらっしゃ|あ(?:る|って|ります)))|に(?=[^、]*(?:でき|出来|[生産]まれ)た)|の(?=[^、]*(?:は|が|も|、|さん))|の(?=(?:誕生日|結婚記念日|電話(?:番号)?|携帯(?:番号)?|メアド|メール(?:アドレス)?|アドレス|住所|連絡先|LINE(?:の)?ID|血液型)[\s:は]?[0-9A-Za-z]|(?:住所|連絡先)[\s:は]\S)|の(?!話|紹介|情報|件|おかげ|投稿)(?=[^、]*(?:って|らしい|とのこと|だそう)(?:です)?$)|はね|から|より|は|が|って|も(?!う|っと|ともと|らっ)|、|\s"
    r"|(?=[^のとにへをで]))\s*"
)


_AGAIN: Final = r"また(?:ぜひ|今度|ゆっくり)?、?(?:会い|お会いし|話し|お話しし|飲み|行き|集まり|一緒に)\S{0,4}たい"
"""To meet again is wished for by everybody, and asks for nothing."""


def need(text: str) -> Reading | None:
    """What somebody else asks for or looks for."""
    if (
        not compiled(_NEED).search(text)
        or compiled(_AGAIN).search(text)
        or compiled(_OURS).search(text)
        or compiled(_HAD_ASKED).search(text)
    ):
        return None
    by = compiled(_ASKED_BY).match(text)
    whose, what = (marks(by["who"]), text[by.end() :].strip()) if by else _subject(text)
    if whose and compiled(_REFUSED).search(what):
        return Reading(topic=whose, kind="talked", received=True, people=whose, note=what)
    asked = bool(whose) and compiled(r"され|頼まれ|言われ|聞かれ|訊かれ").search(what) is not None
    reading = Reading(topic=whose, needs=[] if compiled(_ONLY_ASKED).fullmatch(what) else [(whose, what)])
    if asked:
        reading.kind, reading.received, reading.people, reading.favour = "talked", True, whose, "was_asked"
    return reading


def fact(text: str) -> Reading | None:
    """What is true of somebody else, and not only today."""
    whose, what = _subject(text)
    what = re.sub(r"(?<=[てで])て$|(?<=[てで]い)て$", "る", what)  # 犬を飼ってて、
    heard = None if compiled(_WILL_DO).search(what) else compiled(_HEARSAY).search(what)
    hearsay = heard is not None
    if compiled(r"(?:はず|かも|かもしれない|気がする)$").search(what) or (
        not whose and marks(text) and not compiled(_INTO).match(text)
    ):
        return None
    if (heard and heard.start() < 2) or compiled(_SCHEDULE).search(what):
        return None
    if compiled(_OURS).search(text) or not what or (compiled(_PASSING).search(text) and not hearsay):
        return None
    stated = bool(whose) and compiled(_STATED).match(text) is not None and len(what) <= 20 and not what.endswith("た")
    if hearsay or stated or compiled(_FACT).search(what):
        told_of = hearsay and compiled(_TOLD_OF).match(text) is not None
        return Reading(topic=whose, facts=[(whose, each) for each in _apart(what)], hearsay=told_of)
    if (bare := compiled(_BARE).fullmatch(text)) and not compiled(_NO_TRAIT).search(bare["what"]):
        return Reading(topic=marks(text), facts=[(marks(text), each) for each in bare["what"].split()])
    return None


def _apart(what: str) -> list[str]:
    """Traits written one after the other, 日立 ゴルフ好き; a number stays with what it counts, and what a word names with it."""
    found: list[str] = []
    if compiled(r"[はが/|]").search(what):
        return [what]
    for piece in what.split(" "):
        if found and (compiled(_GOES_ON).match(piece) or compiled(_UNDONE).search(found[-1])):
            found[-1] += f" {piece}"
        elif piece:
            found.append(piece)
    return found


def _subject(text: str) -> tuple[str, str]:
    """Whose it is (marks; empty when nobody is named), and what is said."""
    if pronoun := compiled(_PRONOUN).match(text):
        return "", text[pronoun.end() :].strip()
    found = compiled(_SUBJECT).match(text)
    return (marks(found["who"]), text[found.end() :].strip()) if found else ("", text)
