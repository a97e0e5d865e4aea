"""Where the family name ends in a Japanese name written without a space."""

from typing import Final

from bot.language.names.kanji import is_kanji

# Written in everyday kanji (see kanji). One and three characters count most: two are the rule anyway.
_ONE: Final = (
    "林森原東西南北関堀岡辻星谷畑畠浜島沢桂菅泉堤柳榊橘牧平岸栗滝淵湊轟城椿楠槙秦神窪筧郡郷鏡長門間隅伴井今仲伊乾"
    "芝荻菊萩薄薮境塙奥巽所柏柴桐梶榎沖浦源熊碇磯館前堺角竹杉松鶴王李張劉陳楊黄趙周呉徐孫朱胡郭羅鄭梁謝宋唐許韓曹"
    "蔡蘇魏呂丁任沈盧姜崔金朴尹馬何"
)
_TWO: Final = """
佐藤 鈴木 高橋 田中 伊藤 渡辺 山本 中村 小林 加藤 吉田 山田 山口 松本 井上 木村 斎藤 清水 山崎 阿部 池田 橋本 山下
石川 中島 前田 藤田 小川 後藤 岡田 村上 石井 長谷 近藤 坂本 遠藤 青木 藤井 西村 福田 太田 三浦 藤原 岡本 松田 中川
中野 原田 小野 田村 竹内 金子 和田 中山 石田 上田 森田 柴田 酒井 工藤 横山 宮崎 宮本 内田 高木 安藤 島田 谷口 大野
今井 河野 高田 丸山 藤本 村田 武田 上野 杉山 増田 平野 大塚 千葉 久保 松井 野口 小島 岩崎 桜井 野村 松尾 菊地 菊池
木下 佐野 大西 杉本 新井 浜田 市川 古川 水野 小松 島村 山内 西田 西川 北村 五味 安田 中田 川口 平田 川崎 飯田 吉川
本田 沢田 辻本 関口 川村 永井 中西 服部 岩田 内藤 大島 矢野 東条 西尾 南野 北野 星野 星川 岡野 岡崎 岡村 岡部 堀内
堀江 堀田 林田 林原 森本 森川 森山 森下 森岡 森井 森脇 森永 原口 原島 関根 関谷 畑中 畑山 浜口 浜崎 島崎 島本 島津
沢村 柳田 柳沢 菅原 菅野 菅谷 泉田 谷川 谷本 牧野 牧田 平井 平山 平川 岸本 岸田 栗原 栗田 滝沢 滝川 長井 長尾 長田
長島 長野 長岡 長沢 長瀬 東山 西山 西野 西本 西岡 西沢 西原 南部 北川 北原 北沢 今村 今川 今西 仲村 仲田 伊東 伊沢
荻野 荻原 萩原 奥田 奥村 奥山 奥野 角田 武井 竹田 竹中 竹下 竹村 杉田 杉浦 杉村 松岡 松村 松永 松浦 松山 松下 松原
松崎 桜田 柏木 柏原 柴崎 梅田 梅原 熊谷 熊田 神田 神谷 神山 神野 金田 金井 金沢 金城 馬場 黄川 安井 安部 安達 氏家
君島 上原 下田 樋口 福島 福井 福本 大谷 大川 大村 大橋 大山 大石 大森 大沢 大城 小池 小山 小沢 小田 小西 小泉 小倉
荒井 荒木 荒川 児玉 古田 田口 田辺 田島 田代 田原 吉村 吉岡 吉野 吉本 黒田 黒木 黒川 白井 白石 早川 永田 川上 川島
川田 川合 河合 河村 須藤 須田 戸田 飯塚 飯島 富田 富永 土屋 土井 水谷 宮田 宮下 宮沢 尾崎 本間 本多 塚本 望月 相沢
三宅 三上 三好 八木 五島 成田 根本 津田 瀬戸 片山 片岡 岩本 石原 石橋 石黒 石崎 多田 浅野 浅井 浅田 榎本 野田 野中
野沢 夏目 久野 日高 目黒 比嘉 鵜殿 真殿 主殿 大殿 源氏 王子 高山 高野 高島 高畑 江口 江藤 広瀬 広田 秋山 秋元 村井
村松 村山 堤下 城戸 宇野 臼井 都築 稲葉 稲垣 米田
根岸 片桐 中井 小杉 笹川 向井 笠原 桑田 新田 新垣 前園 今泉 元木 深沢 新開 冬木 梶原 川端 倉田 桑原 小谷 坂井 坂田 阪本 桜庭 笹原
塩田 重松 篠原 篠田 下村 庄司 新谷 鈴村 瀬川 高瀬 滝口 武藤 竹本 立石 谷村 玉井 玉木 千田 塚田 筒井 鶴田 寺田 寺本 徳田 中尾 中谷
中原 永野 中本 成瀬 二宮 庭野 野崎 橋口 花田 早坂 久松 平岡 深田 藤岡 藤川 藤沢 藤崎 藤村 古谷 別所 細川 細田 堀川 前川 前原 前島
増井 益田 丸田 溝口 三谷 村岡 室井 矢島 山岡 山岸 山根 湯浅 横井 横田 吉井 吉沢 若林 石塚 磯部 市村 犬飼 井口 岩井 岩佐 岩下 植村
牛島 内山 浦田 遠山 大竹 大平 尾形 織田 鬼塚 影山 笠井 加納 鎌田 上村 亀井 川瀬 木内 国井 窪田 倉持 栗山 児島 小宮 小森 小柳 是枝
権田 西郷 斎木 佐伯 榊原 坂口 坂上 坂下 佐川 迫田 佐竹 真田 沢井 沢口 志賀 志村 清家 城田 菅沼 末永 園田 曽我 染谷 高井 高倉 高杉
高見 滝本 田坂 田所 棚橋 田淵 千野 徳永 友田 豊田 中垣 中根 永瀬 名倉 鍋島 難波 西脇 野島 萩野 橋爪 蓮見 畠山 羽鳥 花岡 浜野 早瀬
肥田 一柳 平松 広岡 深井 福士 福原 藤代 藤木 藤野 藤平 二村 古賀 古沢 逸見 保坂 細谷 前沢 松川 松沢 丸尾 三沢 水田 宮坂 宮島 宮武
宮地 宮部 村瀬 森口 守屋 諸星 八代 柳原 矢部 山県 山城 山室 湯川 吉崎 吉住 吉永 吉原 依田 若山 脇田 鷲尾 綿貫 赤木 秋葉 浅川 朝倉
芦田 足立 天野 綾部 有田 有馬 有村 粟野 安西 相川 相馬 相原 青柳 生田 池内 池谷 石沢 石丸 石本 板垣 市原 稲田 井手 猪俣 岩瀬 岩間
岩村 臼田 梅沢 江川 大友 大貫 大原 岡島 小津 越智 川又 川本 菊川 木原 桐谷 草野 黒沢 桑野 小原 駒井 小室 紺野 笹本 里見 猿渡 塩見
塩谷 清野 末次 杉原 杉野 園部 高尾 高坂 高柳 武内 竹原 田川 津村 手塚 土肥 徳山 中塚 永富 永山 西井 西島 芳賀 平沢 広野 福永 藤谷
淵上 本橋 増山 松野 三輪 矢口 保田 柳井 結城 横尾 若杉 渡部 我妻 葛西 久米 郷田 篠崎 瀬尾 反町 鷹野 高梨 津島 寺島 名越 仁科 堀口
真壁 毛利 吉見 蓮沼 百瀬 桃井 薄井 有賀 粕谷 大槻 柳瀬 上条 赤松 有吉 飯尾
"""
_LONG: Final = """
佐佐木 長谷川 五十嵐 大久保 小笠原 東海林 宇都宮 久保田 小野寺 日比野 佐久間 長谷部 小野田 大河原 小山田 大和田 曽我部
安孫子 我孫子 伊集院 西園寺 薬師寺 一の瀬 一瀬川 井の口 井の上 二階堂 三田村 小早川 小田切 小田島 小田原 大河内 大田原
阿久津 宇佐美 宇田川 羽田野 波多野 八重樫 久保寺 江戸川 海老原 海老名 海老沢 加賀美 加賀谷 木の下 木の内 城の内 堀の内
竹の内 山の内 池の上 田の上 御手洗 美濃部 万城目 矢田部 谷田部 谷田貝 和久井 喜多村 喜多川 北大路 綾小路 錦小路 中曽根
仲宗根 仲村渠 具志堅 喜屋武 与那嶺 与那覇 我那覇 比屋根 渡嘉敷 小久保 小柳津 小松原 河原崎 佐佐岡 佐佐野 佐佐倉 日下部
日向野 小野塚 小野村 野見山 野野村 野野宮 野野山 奈良岡 奈良橋 宮の原 坂の上 井の頭 高見沢 宇賀神 神宮寺 嘉手納 阿比留
伊地知 上別府 大豆生 川久保 国府田 小町谷 瀬戸口 瀬戸山 瀬戸内 曽根崎 曽根田 田久保 田母神 多田羅 千千和 津久井 羽生田
萩生田 大野田 大野木 宇津木 今野田 関が原 八木沢 八木橋 八木下 五味川 三千院 新井田 生田目 木の実 仁科野 佐分利 志賀野
四方田 下河原 外間谷 知花野 名嘉山 古我知 真喜志 宮良田 目取真 保利田 松の木 御子柴 室伏田 百目鬼 安次嶺 柳生田 湯河原
朝比奈 鴨志田 早乙女 勅使川原 由良川 米倉田 若生田 渡良瀬 勅使河原 武者小路 長曽我部 長宗我部 小比類巻 大豆生田 八月朔日 四月一日 五月七日 左衛門尉
"""
FAMILY: Final = frozenset(_ONE) | frozenset(_TWO.split()) | frozenset(_LONG.split())

# Signs which end family names and hardly ever begin a given name.
_ENDINGS: Final = frozenset("田山川村野島沢崎井上下部尾谷口橋藤辺岡塚坂津倉戸屋宮越内木原脇浦端淵岸沼畑江瀬根羽寺条")
# Of these, the ones which could still be a given name of one sign.
_ALSO_GIVEN: Final = frozenset("江羽木津")
# Signs which end given names.
_GIVEN_ENDINGS: Final = frozenset("郎介助輔子美香代恵佳奈太斗人平")


def split_family(word: str) -> tuple[str, str] | None:
    """(family name, given name) of a name in everyday kanji, kana in the given name allowed; None for one part only."""
    run = len(word)
    while run and not is_kanji(word[:run]):
        run -= 1
    if word in FAMILY or not run or len(word) < 2:
        return None
    cut = _before_kana(word, run) if run < len(word) else _in_kanji(word)
    return (word[:cut], word[cut:]) if 0 < cut < len(word) else None


def _before_kana(word: str, run: int) -> int:
    return run if run <= 2 or word[:run] in FAMILY else _known(word) or run


def _known(word: str) -> int:
    for length in range(min(4, len(word) - 1), 1, -1):
        if word[:length] in FAMILY:
            return length
    return 0


def _in_kanji(word: str) -> int:
    size, known = len(word), _known(word)
    lone = word[0] in FAMILY and word[1] not in _ENDINGS
    if size > 7 or (size == 3 and not known and word[2] in _ENDINGS - _ALSO_GIVEN):
        return known
    if known > 2 or size == 2:
        return known or int(lone and word[1] not in _GIVEN_ENDINGS)
    if known and not (size >= 4 and word[2] in _ENDINGS):
        return known
    if not known and lone and (size == 3 or (size == 4 and word[3] in _GIVEN_ENDINGS)):
        return 1
    if size == 6:
        return 3
    return 3 if size >= 4 and word[2] in _ENDINGS else 2
