"""Words that follow or precede names in a sentence and are none themselves."""

from typing import Final

_ENGLISH_WORDS: Final = """
a an the i we he she they it my our his her their you your me us this that these those and or but with without at in
on for from to of by about as if so not no yes had has have met saw see seen sees is was are were be been went goes go
got gave gives said says say told asked called calls call talked talks spoke likes loves hates wants needs works
worked moved moves lives lived left joined started married born just also again still now then today yesterday
tomorrow tonight last next morning afternoon evening night week weekend month year monday tuesday wednesday thursday
friday saturday sunday january february march july september october november december lunch dinner coffee breakfast
drinks party meeting meet birthday anniversary phone email mail message note notes remind reminder add new list show
find who what when where why how hello hi hey thanks thank please ok okay good great nice happy let lets can could
should would might does did
"""
ENGLISH: Final = frozenset(_ENGLISH_WORDS.split())

_JAPANESE_WORDS: Final = """
昨日 今日 明日 一昨日 明後日 先日 昨夜 昨晩 今夜 今晩 今朝 本日 当日 前日 翌日 毎日 毎週 毎月 毎年 先週 今週 来週
再来週 先月 今月 来月 去年 昨年 今年 来年 午前 午後 朝 昼 夜 夕方 夕食 昼食 朝食 食事 会議 打合 打合せ 打ち合わせ 電話
面談 面接 会食 飲み 飲み会 懇親会 飲酒 結婚 結婚式 離婚 出産 転職 退職 入社 異動 昇進 引越 引越し 引っ越し 誕生日 命日
記念日 旅行 出張 連絡 相談 紹介 名刺 交換 再会 訪問 挨拶 営業 開発 友人 友達 同僚 先輩 後輩 上司 部下 恩師 家族 夫 妻
子供 息子 娘 犬 猫 趣味 仕事 会社 大学 学校 高校 東京 大阪 京都 名古屋 福岡 札幌 横浜 神戸 仙台 広島 沖縄 北海道 月曜
火曜 水曜 木曜 金曜 土曜 日曜 月曜日 火曜日 水曜日 木曜日 金曜日 土曜日 日曜日 週末 平日 祝日 連休 正月 以前 最近 最初
最後 初対面 久 久々 今 前 後 次 次回 前回 初回 約束 返信 返事 送信 確認 参加 欠席 出席 予定 予約 資料 契約 案件 見積
提案 合宿 入院 退院 手術 病気 風邪 元気 卒業 入学 留学 帰国 渡米 独立 起業 登壇 発表 講演 受賞 記事 写真 動画 音楽
映画 野球 料理 散歩 登山 読書 英語 日本 米国 中国 韓国 きのう きょう あした あす おととい あさって さっき また まだ
もう これ それ あれ この その あの ここ そこ どこ だれ いつ なに なぜ いま まえ あと すぐ ずっと たぶん きっと
はじめて ひさしぶり ひさびさ けさ こんや らいしゅう せんしゅう こんど ごはん おちゃ おすし みんな みなさん ありがとう
おはよう こんにちは こんばんは はい いいえ めも メモ する した しました です ます ランチ ディナー コーヒー カフェ
パーティー パーティ メール ゴルフ セミナー イベント ミーティング プレゼント テニス サッカー オンライン ズーム チーム
プロジェクト ビール ワイン ホテル レストラン スタバ ライン スラック ゼミ バイト ライブ カラオケ キャンプ ジム テスト
サイト アプリ リマインド タスク スキー ヨガ
"""
JAPANESE: Final = frozenset(_JAPANESE_WORDS.split())

GIVEN: Final = frozenset(
    """
太郎一二三四五次子美香奈恵裕優健翔陽咲花菜愛葵結衣莉桜春夏秋冬華凛真由里絵理沙織梨紗友佳代千晴智明彦夫雄男之介助輔平人
斗大樹拓海翼蓮悠颯湊朝律蒼陸隼涼亮良諒遼直純潤淳順俊駿修秀英栄永久和幸弘宏浩博洋広寛紘康泰靖保安武剛毅豪猛勇勝克昇昭章
彰晃光輝照朗誠清正雅政将昌聖賢謙研建憲則典紀徳義善吉哲鉄徹透亨達辰哉也弥麻摩耶彩綾文史郁芽萌舞麗礼玲怜伶令鈴音響奏詩歌
琴弦心実未来希望夢叶祈祐佑佐早百合蘭菫楓椛茜藍緑紅朱珠瑠璃琉琥珀瑛瑞瑶月星空天宙航渉渚汐潮波澪雪雫澄静穂稔豊穣茂繁隆盛
龍竜虎馬鷹鶴亀寿福貴孝忠信仁敬恭敏聡慧悟了学匠司仙丈士志世仲伸進道通遥薫馨操節貞妙娘姫媛好多加賀喜嘉旭暁晋旬昂昴斐尚巧
功力努勉務丸丹乃羽飛鳥風嵐雲晶水泉
""".replace("\n", "")
)
