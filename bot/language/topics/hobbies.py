"""What people like to do, and what it is called in both languages."""

from typing import Final

TABLE: Final = """
running | running | ランニング | running, runner, jogging, jogger, marathon, half marathon, trail running, ultramarathon, parkrun, ランニング, ジョギング, マラソン, フルマラソン, ハーフマラソン, トレラン, トレイルラン, 駅伝, 皇居ラン, 市民ランナー
climbing | climbing | クライミング | climbing, rock climbing, bouldering, climber, ボルダリング, クライミング, フリークライミング
hiking | hiking and mountains | 山登り | hiking, hike, hiker, trekking, mountaineering, mountain climbing, mountain hiking, 登山, 山登り, 山歩き, ハイキング, トレッキング, 百名山, 富士登山
ski | skiing and snowboarding | スキー・スノボ | ski, skiing, skier, snowboard, snowboarding, スキー, スノボ, スノーボード
surfing | surfing | サーフィン | surfing, surfer, サーフィン, サーファー
diving | diving | ダイビング | scuba, scuba diving, diving, freediving, ダイビング, スキューバ, スキューバダイビング
tennis | tennis | テニス | tennis, テニス, 硬式テニス, 軟式テニス
football | football | サッカー | soccer, football, futsal, premier league, サッカー, フットサル, jリーグ, サッカー観戦, 少年サッカー, サッカーチーム
baseball | baseball | 野球 | baseball, softball, 野球, 草野球, 高校野球, プロ野球, 少年野球, 野球観戦, 甲子園
basketball | basketball | バスケ | basketball, nba, バスケ, バスケットボール, bリーグ
volleyball | volleyball | バレーボール | volleyball, バレーボール, ママさんバレー
rugby | rugby | ラグビー | rugby, ラグビー
golf | golf | ゴルフ | golf, golfer, golfing, ゴルフ
badminton | badminton | バドミントン | badminton, バドミントン
tabletennis | table tennis | 卓球 | table tennis, ping pong, 卓球
swimming | swimming | 水泳 | swimming, swimmer, 水泳
cycling | cycling | 自転車 | cycling, cyclist, road bike, road cycling, mountain biking, サイクリング, ロードバイク, 自転車旅, 自転車が趣味, ヒルクライム, クロスバイク
motorcycle | motorcycles | バイク | motorcycle, motorbike, motorcycling, harley, ツーリング, 大型二輪, バイクに乗, バイク乗り, バイクが趣味, バイク好き
gym | working out | 筋トレ | gym, working out, works out, work out, weight training, weightlifting, crossfit, 筋トレ, ジム通い, ジムに通, 筋力トレーニング
yoga | yoga | ヨガ | yoga, pilates, ヨガ, ピラティス
martial | martial arts | 武道 | judo, karate, kendo, aikido, jiu jitsu, bjj, boxing, kickboxing, taekwondo, muay thai, 柔道, 空手, 剣道, 合気道, 柔術, ボクシング, キックボクシング, 弓道, 武道
dance | dancing | ダンス | dancing, dancer, ballet, salsa, tango, hip hop dance, swing dance, ダンス, バレエ, 社交ダンス, フラダンス, サルサ, タンゴ
fishing | fishing | 釣り | fishing, fly fishing, angler, 釣り, 渓流釣り, 海釣り, バス釣り, フライフィッシング
camping | camping | キャンプ | camping, camper van, campsite, キャンプ, ソロキャンプ, ソロキャン, キャンプ場, グランピング, 車中泊
gardening | gardening | 園芸 | gardening, garden, gardener, allotment, vegetable patch, houseplants, bonsai, ガーデニング, 園芸, 家庭菜園, 観葉植物, 庭いじり, 盆栽, ベランダ菜園
cooking | cooking | 料理 | cooking, cook at home, home cook, cooks, loves to cook, barbecue, 料理が好き, 料理好き, 料理教室, 料理が趣味, 自炊, 料理を作
baking | baking | お菓子・パン作り | baking, bakes, sourdough, bread making, パン作り, お菓子作り, 製菓
coffee | coffee | コーヒー | coffee, espresso, latte art, roasts coffee, pour-over, コーヒー, 珈琲, 自家焙煎, カフェ巡り, エスプレッソ, コーヒー豆
tea | tea | お茶 | tea ceremony, loves tea, green tea, black tea, tea lover, 茶道, 紅茶, 日本茶, 中国茶, 裏千家, 表千家
wine | wine | ワイン | wine, sommelier, natural wine, ワイン, ソムリエ, ナチュールワイン, 日本ワイン
sake | sake | 日本酒 | sake, nihonshu, sake brewery, 日本酒, 地酒, 酒蔵
beer | craft beer | クラフトビール | craft beer, homebrew, homebrewing, brewery, クラフトビール, ビール作り, ブルワリー
whisky | whisky | ウイスキー | whisky, whiskey, single malt, ウイスキー, ウィスキー, シングルモルト
ramen | ramen | ラーメン | ramen, ラーメン, ラーメン巡り, つけ麺
reading | reading | 読書 | reading novels, reading books, bookworm, book club, novels, avid reader, loves books, loves reading, 読書, 読書会, 小説好き, 本好き, 本が好き, ミステリー小説, 歴史小説, sf小説
film | films | 映画 | film buff, movies, cinema, films, cinephile, 映画, 映画館, 映画鑑賞, 映画好き, ミニシアター
anime | anime and manga | アニメ・漫画 | anime, manga, cosplay, アニメ, 漫画, マンガ, コミケ, コスプレ
games | video games | ゲーム | video games, gaming, gamer, nintendo, playstation, ゲーム, ゲーム実況, テレビゲーム, eスポーツ, スイッチのゲーム
boardgames | board games | ボードゲーム | board game, board games, tabletop games, ボードゲーム, ボドゲ, 人狼
chess | chess | チェス | chess, チェス
shogi | shogi | 将棋 | shogi, 将棋
igo | the game of go | 囲碁 | game of go, plays go, baduk, 囲碁
mahjong | mahjong | 麻雀 | mahjong, 麻雀
guitar | the guitar | ギター | guitar, guitarist, bass guitar, ukulele, ギター, アコギ, エレキギター, ウクレレ
piano | the piano | ピアノ | piano, pianist, ピアノ
violin | string instruments | 弦楽器 | violin, cello, viola, バイオリン, ヴァイオリン, チェロ, ビオラ
drums | the drums | ドラム | drums, drummer, taiko, ドラム, ドラマー, 和太鼓
wind | wind instruments | 管楽器 | saxophone, trumpet, flute, clarinet, trombone, brass band, サックス, トランペット, フルート, クラリネット, トロンボーン, 吹奏楽
band | playing in a band | バンド | in a band, rock band, バンドを, バンド活動, バンドマン, 社会人バンド
choir | singing | 歌 | choir, choral, singing, a cappella, 合唱, 合唱団, アカペラ, ゴスペル
karaoke | karaoke | カラオケ | karaoke, カラオケ
classical | classical music | クラシック音楽 | classical music, orchestra, opera, クラシック音楽, オーケストラ, オペラ
jazz | jazz | ジャズ | jazz, ジャズ
photo | photography | 写真 | photography, photographer, takes photos, street photography, 写真を撮, 写真撮影, 写真が趣味, 写真好き, カメラが趣味, 一眼レフ, フォトグラファー, カメラマン
travel | travelling | 旅行 | traveling, travelling, loves travel, loves to travel, backpacking, solo travel, 旅行好き, 旅行が好き, 旅行が趣味, 一人旅, バックパッカー, 海外旅行, 旅好き
onsen | hot springs | 温泉 | onsen, hot spring, 温泉, 温泉巡り, 銭湯
sauna | saunas | サウナ | sauna, サウナ, サ活
knitting | needlework | 手芸 | knitting, knits, crochet, sewing, embroidery, quilting, 編み物, 手芸, 刺繍, 裁縫, 洋裁
pottery | pottery | 陶芸 | pottery, ceramics, 陶芸
painting | painting and drawing | 絵 | painting, watercolor, watercolour, drawing, sketching, 絵を描, 水彩画, 油絵, 日本画, スケッチ
calligraphy | calligraphy | 書道 | calligraphy, shodo, 書道, 習字
ikebana | ikebana | 華道 | ikebana, flower arranging, flower arrangement, 華道, 生け花, フラワーアレンジメント
theatre | the theatre | 舞台 | theatre, theater, musicals, kabuki, takarazuka, 演劇, 観劇, 歌舞伎, 宝塚, ミュージカル, 劇団
rakugo | rakugo and comedy | お笑い | rakugo, stand-up comedy, improv, 落語, お笑い, 漫才
trains | trains | 鉄道 | trainspotting, railfan, model trains, train enthusiast, 鉄道好き, 鉄道が好き, 鉄道ファン, 鉄オタ, 乗り鉄, 撮り鉄, 鉄道模型
cars | cars | 車 | formula 1, f1, motorsport, classic cars, vintage cars, モータースポーツ, 旧車, ドライブ好き, 車好き
woodwork | making things by hand | DIY | woodworking, carpentry hobby, diy, 木工, 日曜大工, diy
electronics | tinkering | 電子工作 | arduino, raspberry pi, electronics hobby, 3d printing, 電子工作, ラズパイ, 3dプリンター
astronomy | the stars | 星 | astronomy, stargazing, 天体観測, 星空, 天文
birding | birdwatching | バードウォッチング | birdwatching, birding, birder, バードウォッチング, 野鳥
history | history | 歴史 | history buff, castles, sengoku, 歴史好き, 歴史が好き, 城巡り, お城好き, 戦国時代
shrines | shrines and temples | 神社巡り | goshuin, shrine visits, 御朱印, 神社巡り, お寺巡り
volunteering | volunteering | ボランティア | volunteering, volunteers, ボランティア, 子ども食堂
- | no topic | なし | golf club brand, running late, running a business, running a company, running out, tennis elbow, book keeping, ゲームチェンジャー, ランニングコスト, ラーメン構造, 料理長, ダンスホール運営
"""
