"""Animals that people live with or are fond of, and what they are called in both languages."""

from typing import Final

TABLE: Final = """
dog | dogs | 犬 | dog, doggy, puppy, puppies, golden retriever, retriever, labrador, lab puppy, poodle, toy poodle, goldendoodle, labradoodle, dachshund, corgi, shiba, shiba inu, akita inu, beagle, chihuahua, bulldog, french bulldog, husky, huskies, terrier, yorkie, border collie, collie, spaniel, pug, dalmatian, german shepherd, sheepdog, samoyed, pomeranian, schnauzer, maltese, shih tzu, whippet, greyhound, rottweiler, doberman, 犬, 愛犬, 飼い犬, 子犬, 仔犬, 保護犬, 大型犬, 小型犬, 中型犬, 柴犬, 豆柴, 秋田犬, 雑種犬, わんこ, ワンコ, ワンちゃん, わんちゃん, ドッグラン, ゴールデンレトリバー, ゴールデンレトリーバー, ゴールデン・レトリバー, ラブラドール, ラブラドールレトリバー, レトリバー, プードル, トイプードル, トイプー, ダックス, ダックスフンド, ミニチュアダックス, コーギー, ビーグル, チワワ, ブルドッグ, フレンチブルドッグ, フレブル, ハスキー, テリア, ヨークシャーテリア, ボーダーコリー, コリー, パグ, ダルメシアン, シェパード, サモエド, ポメラニアン, シュナウザー, マルチーズ, シーズー, バーニーズ, キャバリア
cat | cats | 猫 | cat, kitty, kitten, tomcat, siamese, persian cat, maine coon, ragdoll cat, munchkin cat, scottish fold, tabby, russian blue, bengal cat, 猫, 愛猫, 飼い猫, 子猫, 仔猫, 保護猫, 黒猫, 三毛猫, 地域猫, 猫カフェ, ねこ, ネコ, ねこちゃん, にゃんこ, ニャンコ, マンチカン, スコティッシュフォールド, アメショ, アメリカンショートヘア, ロシアンブルー, ラグドール, メインクーン, ノルウェージャン
rabbit | rabbits | うさぎ | rabbit, bunny, bunnies, うさぎ, ウサギ, ネザーランドドワーフ, ホーランドロップ
bird | pet birds | 鳥 | parrot, parakeet, budgie, cockatiel, lovebird, canary, pet bird, インコ, セキセイインコ, オカメインコ, オウム, 文鳥, コザクラ
hamster | small animals | 小動物 | hamster, guinea pig, chinchilla, hedgehog, ferret, gerbil, ハムスター, モルモット, チンチラ, ハリネズミ, フェレット, フクロモモンガ
fish | fish tanks | アクアリウム | goldfish, aquarium, fish tank, tropical fish, medaka, 金魚, 熱帯魚, メダカ, めだか, アクアリウム, 水槽
reptile | reptiles | 爬虫類 | gecko, lizard, iguana, tortoise, pet turtle, pet snake, 爬虫類, トカゲ, ヤモリ, レオパ, リクガメ, カメレオン
horse | horses | 馬 | horse riding, horseback riding, equestrian, own horse, 乗馬, 馬術
- | no topic | なし | hot dog, hotdog, corn dog, dog food, cat food, dog tired, hot dogs, corn dogs, underdog, top dog, copycat, cat nap, catnap, fat cat, 狂犬病, 負け犬, 番犬, 警察犬, 盲導犬, 犬猿の仲, 犬山, 犬養, 犬飼, 犬塚, 猫背, 猫舌, 猫田, 猫村, 猫の手, 招き猫, ねこぜ, 馬場
"""
