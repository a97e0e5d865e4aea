"""Which kanji are written forms of one another in names: old forms, handwritten forms and doubled ones."""

import re
from typing import Final

from bot.language.names.signs import KANJI, compiled

# One group a word, the everyday form first. Sources: the old forms in the appendix of the Jōyō and Jinmeiyō tables, the
# forms family registers allow (辺 斎 崎 島 ...), and the simplified forms of Chinese family names. Compatibility
# ideographs are already unified by NFKC.
GROUPS: Final = """
高髙 崎﨑嵜碕 辺邊邉 斎斉齋齊 沢澤 浜濱濵 島嶋嶌 広廣 国國圀 桜櫻 徳德 恵惠 真眞 静靜 竜龍龙 円圓 園薗 瀬瀨 寿壽 栄榮 学學斈
蔵藏 豊豐 寛寬 富冨 峰峯 吉𠮷 柳栁桺 弥彌 礼禮 万萬 与與 両兩 乗乘 亀龜 予豫 争爭 亜亞 仏佛 仮假 会會 伝傳 体體 余餘
来來 侠俠 倹儉 児兒 党黨 内內 処處 凛凜 剣劍劔剱釼 励勵 労勞 効效 勲勳勛 区區 医醫 単單 厳嚴 参參 収收 双雙 叙敍 台臺
号號 団團 囲圍 図圖 圧壓 塩鹽 塁壘 売賣 壱壹 変變 姉姊 嬢孃 宝寶寳 実實 写寫 対對 専專 将將 尭堯 尽盡 届屆 属屬 岳嶽
峡峽 巌巖 巣巢 帯帶 帰歸 庁廳 応應 弐貳 弁辨瓣辯 弾彈 当當 径徑 従從 徴徵 恋戀 恒恆 悦悅 悪惡 慎愼 懐懷 戦戰 払拂 抜拔
択擇 拝拜 拠據 拡擴 挙擧舉 捜搜 掲揭 摂攝 撃擊 教敎 数數 断斷 旧舊 晃晄 晋晉 暁曉 暦曆 曽曾 条條 枢樞 柏栢 栃杤 桧檜
検檢 楽樂 様樣 槙槇 横橫 権權 欧歐 歓歡 歩步 歯齒 歳歲 歴歷 毎每 気氣 浄淨 涙淚 涼凉 淵渕渊 済濟 渋澁澀 温溫 湾灣 満滿
滝瀧 灯燈 炉爐 点點 為爲 焔焰 熙煕熈 営營 状狀 独獨 猪豬 猫貓 献獻 瑶瑤 産產 画畫畵 畳疊 発發 皐皋 県縣 研硏 祢禰 禄祿
禅禪 秋穐秌 称稱 稲稻 穂穗 穏穩 穣穰 窓窗 粋粹 粛肅 糸絲 経經 絵繪 継繼 続續 総總 緑綠 縁緣 縄繩 縦縱 聡聰 聴聽 舎舍
芦蘆 芸藝 茎莖 荘莊 萌萠 蒋蔣 薫薰 薬藥 薮藪 虎乕 虫蟲 蛍螢 蛎蠣 衛衞 装裝 裏裡 覇霸 覚覺 観觀 訳譯 証證 誉譽 読讀
謡謠 譲讓 賛贊 頼賴 転轉 軽輕 辞辭 迩邇 遥遙 郎郞 郷鄕鄉 酔醉 醸釀 釈釋 鉄鐵鉃 銭錢 鋭銳 鋳鑄 鎮鎭 関關 険險 隠隱 隣鄰
随隨 雑雜 霊靈 青靑 顔顏 顕顯 館舘 駅驛 駆驅駈 験驗 騨驒 鶏鷄雞 鴎鷗 鴬鶯 鶴靏靍 雁鴈 麦麥 麹麴 黄黃 黒黑 黙默 齢齡
土圡 橋槗𣘺 桑桒 梅楳 松枩柗 船舩 留畄 兎兔莵 奥奧 奨奬 壮壯 砺礪 篭籠 桝枡 焼燒 穎頴 倶俱 呑吞 亘亙 姫姬 節莭 増增
村邨 野埜 昇曻 昂昻 杉杦 清淸 間閒 緒緖 莱萊 蓑簑 冴冱 陳陈 張张 劉刘 楊杨 趙赵 呉吳吴 孫孙 馬马 鄭郑 謝谢 許许 鄧邓
馮冯 韓韩 羅罗 盧卢 蘇苏 偉伟 華华 戸戶 巻卷 蕊蘂 彦彥 曹曺 梨棃 鼓皷 朶朵 翠翆 舗鋪 鉱鑛礦
"""

_VARIANTS: Final = {ord(form): group[0] for group in GROUPS.split() for form in group[1:]}
_BETWEEN: Final = rf"(?<=[{KANJI}])([のノ之乃]|[がガけケゖヶヵ])(?=[{KANJI}])"
_ONLY: Final = rf"[{KANJI}の]*[{KANJI}]"
_DOUBLED: Final = re.compile(r"(.)[々〻]")


def everyday(text: str) -> str:
    """The text with every kanji in its everyday form: 渡邉 → 渡辺, 佐々木 → 佐佐木, 一ノ瀬 → 一の瀬."""
    plain = _DOUBLED.sub(r"\1\1", text.translate(_VARIANTS))
    return compiled(_BETWEEN).sub(lambda found: "の" if found[1] in "のノ之乃" else "が", plain)


def is_kanji(text: str) -> bool:
    """Whether a word is written in kanji alone, a の between two of them allowed."""
    return compiled(_ONLY).fullmatch(text) is not None
