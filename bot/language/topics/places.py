"""Japanese prefectures with their towns, and countries and regions with theirs, in both languages."""

from typing import Final

TABLE: Final = """
place-hokkaido | Hokkaido | 北海道 | hokkaido, 北海道, sapporo, 札幌, hakodate, 函館, asahikawa, 旭川, otaru, 小樽, obihiro, 帯広, kushiro, 釧路
place-aomori | Aomori | 青森 | aomori, 青森, hirosaki, 弘前, hachinohe, 八戸
place-iwate | Iwate | 岩手 | iwate, 岩手, morioka, 盛岡
place-miyagi | Miyagi | 宮城 | miyagi, 宮城, sendai, 仙台, ishinomaki, 石巻
place-akita | Akita | 秋田 | akita, 秋田
place-yamagata | Yamagata | 山形 | yamagata, 山形
place-fukushima | Fukushima | 福島 | fukushima, 福島, koriyama, 郡山, iwaki, いわき市, aizu, 会津
place-ibaraki | Ibaraki | 茨城 | ibaraki, 茨城, mito, 水戸, tsukuba, つくば市
place-tochigi | Tochigi | 栃木 | tochigi, 栃木, utsunomiya, 宇都宮
place-gunma | Gunma | 群馬 | gunma, 群馬, maebashi, 前橋, takasaki, 高崎
place-saitama | Saitama | 埼玉 | saitama, 埼玉, kawagoe, 川越, omiya, 大宮, urawa, 浦和
place-chiba | Chiba | 千葉 | chiba, 千葉, funabashi, 船橋, kashiwa, 柏市, urayasu, 浦安
place-tokyo | Tokyo | 東京 | tokyo, 東京, shibuya, 渋谷, shinjuku, 新宿, setagaya, 世田谷, kichijoji, 吉祥寺, hachioji, 八王子, asakusa, 浅草, meguro, 目黒, shinagawa, 品川, nerima, 練馬, 東京都
place-kanagawa | Kanagawa | 神奈川 | kanagawa, 神奈川, yokohama, 横浜, kamakura, 鎌倉, shonan, 湘南, fujisawa, 藤沢, hakone, 箱根, yokosuka, 横須賀
place-niigata | Niigata | 新潟 | niigata, 新潟, nagaoka, 長岡, sado, 佐渡
place-toyama | Toyama | 富山 | toyama, 富山, takaoka, 高岡
place-ishikawa | Ishikawa | 石川 | ishikawa, 石川, kanazawa, 金沢
place-fukui | Fukui | 福井 | fukui, 福井
place-yamanashi | Yamanashi | 山梨 | yamanashi, 山梨, kofu, 甲府
place-nagano | Nagano | 長野 | nagano, 長野, matsumoto, 松本, karuizawa, 軽井沢, suwa, 諏訪
place-gifu | Gifu | 岐阜 | gifu, 岐阜, takayama, 高山市
place-shizuoka | Shizuoka | 静岡 | shizuoka, 静岡, hamamatsu, 浜松, numazu, 沼津, atami, 熱海
place-aichi | Aichi | 愛知 | aichi, 愛知, nagoya, 名古屋, toyota city, 豊田市, toyohashi, 豊橋, okazaki, 岡崎
place-mie | Mie | 三重 | mie, 三重, yokkaichi, 四日市, ise, 伊勢
place-shiga | Shiga | 滋賀 | shiga, 滋賀, otsu, 大津, biwako, 琵琶湖
place-kyoto | Kyoto | 京都 | kyoto, 京都, uji, 宇治
place-osaka | Osaka | 大阪 | osaka, 大阪, sakai, 堺, umeda, 梅田, takatsuki, 高槻, toyonaka, 豊中
place-hyogo | Hyogo | 兵庫 | hyogo, 兵庫, kobe, 神戸, himeji, 姫路, nishinomiya, 西宮, ashiya, 芦屋
place-nara | Nara | 奈良 | nara, 奈良
place-wakayama | Wakayama | 和歌山 | wakayama, 和歌山
place-tottori | Tottori | 鳥取 | tottori, 鳥取, yonago, 米子
place-shimane | Shimane | 島根 | shimane, 島根, izumo, 出雲
place-okayama | Okayama | 岡山 | okayama, 岡山, kurashiki, 倉敷
place-hiroshima | Hiroshima | 広島 | hiroshima, 広島, fukuyama, 福山, onomichi, 尾道
place-yamaguchi | Yamaguchi | 山口 | yamaguchi, 山口, shimonoseki, 下関
place-tokushima | Tokushima | 徳島 | tokushima, 徳島
place-kagawa | Kagawa | 香川 | kagawa, 香川, takamatsu, 高松
place-ehime | Ehime | 愛媛 | ehime, 愛媛, matsuyama, 松山
place-kochi | Kochi | 高知 | kochi, 高知
place-fukuoka | Fukuoka | 福岡 | fukuoka, 福岡, hakata, 博多, kitakyushu, 北九州, kurume, 久留米
place-saga | Saga | 佐賀 | saga, 佐賀, karatsu, 唐津
place-nagasaki | Nagasaki | 長崎 | nagasaki, 長崎, sasebo, 佐世保
place-kumamoto | Kumamoto | 熊本 | kumamoto, 熊本, aso, 阿蘇
place-oita | Oita | 大分 | oita, 大分, beppu, 別府
place-miyazaki | Miyazaki | 宮崎 | miyazaki, 宮崎
place-kagoshima | Kagoshima | 鹿児島 | kagoshima, 鹿児島, yakushima, 屋久島
place-okinawa | Okinawa | 沖縄 | okinawa, 沖縄, naha, 那覇, ishigaki, 石垣島, miyakojima, 宮古島
place-kr | Korea | 韓国 | korea, south korea, seoul, busan, 韓国, ソウル, 釜山
place-cn | China | 中国 | china, beijing, shanghai, shenzhen, 北京, 上海, 深圳, 中国
place-hk | Hong Kong | 香港 | hong kong, 香港
place-tw | Taiwan | 台湾 | taiwan, taipei, 台湾, 台北, 高雄
place-sg | Singapore | シンガポール | singapore, シンガポール
place-my | Malaysia | マレーシア | malaysia, kuala lumpur, マレーシア, クアラルンプール
place-id | Indonesia | インドネシア | indonesia, jakarta, bali, インドネシア, ジャカルタ, バリ島
place-th | Thailand | タイ | thailand, bangkok, バンコク, タイ王国
place-vn | Vietnam | ベトナム | vietnam, hanoi, ho chi minh, saigon, ベトナム, ハノイ, ホーチミン
place-ph | the Philippines | フィリピン | philippines, manila, cebu, フィリピン, マニラ, セブ島
place-in | India | インド | india, delhi, mumbai, bangalore, bengaluru, chennai, インド, デリー, ムンバイ, バンガロール
place-np | Nepal | ネパール | nepal, kathmandu, ネパール
place-au | Australia | オーストラリア | australia, sydney, melbourne, brisbane, オーストラリア, シドニー, メルボルン
place-nz | New Zealand | ニュージーランド | new zealand, auckland, ニュージーランド, オークランド
place-california | California | カリフォルニア | california, san francisco, bay area, silicon valley, los angeles, san diego, カリフォルニア, サンフランシスコ, ロサンゼルス, シリコンバレー
place-newyork | New York | ニューヨーク | new york, nyc, brooklyn, manhattan, ニューヨーク
place-seattle | Seattle | シアトル | seattle, シアトル
place-boston | Boston | ボストン | boston, ボストン
place-texas | Texas | テキサス | texas, austin, houston, dallas, テキサス, オースティン
place-chicago | Chicago | シカゴ | chicago, シカゴ
place-hawaii | Hawaii | ハワイ | hawaii, honolulu, ハワイ, ホノルル
place-ca | Canada | カナダ | canada, toronto, vancouver, montreal, カナダ, トロント, バンクーバー
place-mx | Mexico | メキシコ | mexico, mexico city, メキシコ
place-br | Brazil | ブラジル | brazil, sao paulo, são paulo, rio de janeiro, ブラジル, サンパウロ
place-ar | Argentina | アルゼンチン | argentina, buenos aires, アルゼンチン
place-england | England | イギリス | england, london, manchester, bristol, イギリス, ロンドン, マンチェスター
place-scotland | Scotland | スコットランド | scotland, edinburgh, glasgow, スコットランド, エディンバラ
place-ie | Ireland | アイルランド | ireland, dublin, アイルランド, ダブリン
place-fr | France | フランス | france, paris, lyon, marseille, フランス, パリ, リヨン
place-de | Germany | ドイツ | germany, berlin, munich, hamburg, frankfurt, cologne, düsseldorf, ドイツ, ベルリン, ミュンヘン, ハンブルク, フランクフルト, デュッセルドルフ
place-nl | the Netherlands | オランダ | netherlands, amsterdam, オランダ, アムステルダム
place-be | Belgium | ベルギー | belgium, brussels, ベルギー, ブリュッセル
place-ch | Switzerland | スイス | switzerland, zurich, zürich, geneva, スイス, チューリッヒ, ジュネーブ
place-at | Austria | オーストリア | austria, vienna, オーストリア, ウィーン
place-it | Italy | イタリア | italy, rome, milan, florence, イタリア, ローマ, ミラノ, フィレンツェ
place-es | Spain | スペイン | spain, madrid, barcelona, スペイン, マドリード, バルセロナ
place-pt | Portugal | ポルトガル | portugal, lisbon, porto, ポルトガル, リスボン
place-se | Sweden | スウェーデン | sweden, stockholm, スウェーデン, ストックホルム
place-no | Norway | ノルウェー | norway, oslo, ノルウェー, オスロ
place-dk | Denmark | デンマーク | denmark, copenhagen, デンマーク, コペンハーゲン
place-fi | Finland | フィンランド | finland, helsinki, フィンランド, ヘルシンキ
place-pl | Poland | ポーランド | poland, warsaw, krakow, ポーランド, ワルシャワ
place-cz | the Czech Republic | チェコ | czech republic, prague, チェコ, プラハ
place-hu | Hungary | ハンガリー | hungary, budapest, ハンガリー, ブダペスト
place-gr | Greece | ギリシャ | greece, athens, ギリシャ, アテネ
place-tr | Turkey | トルコ | istanbul, ankara, トルコ, イスタンブール
place-ua | Ukraine | ウクライナ | ukraine, kyiv, lviv, ウクライナ, キーウ
place-il | Israel | イスラエル | israel, tel aviv, イスラエル, テルアビブ
place-ae | Dubai | ドバイ | dubai, ドバイ
place-eg | Egypt | エジプト | egypt, cairo, エジプト, カイロ
place-ke | Kenya | ケニア | kenya, nairobi, ケニア, ナイロビ
place-ng | Nigeria | ナイジェリア | nigeria, lagos, ナイジェリア, ラゴス
place-za | South Africa | 南アフリカ | south africa, cape town, johannesburg, 南アフリカ, ケープタウン
- | no topic | なし | 中国地方, paris hilton, china plate, 中国語, 韓国語, フランス語, ドイツ語, イタリア語, スペイン語, ポルトガル語, ベトナム語, インドネシア語, 福山雅治, インドカレー, スイスロール, ローマ字, 東京タワー, 千葉ロッテ, 広島カープ, new yorker, manchester united, texas hold'em
"""
