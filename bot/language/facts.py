"""What kind of fact a few words about somebody are: a guess from a small table, `free` in doubt."""

import re
import unicodedata
from collections.abc import Mapping
from functools import cache
from typing import Final

from bot.model.fact import FactKind
from bot.text import Locale

_TONGUES_EN: Final = (
    r"(?:english|french|german|italian|spanish|japanese|chinese|mandarin|cantonese|korean|portuguese|russian|arabic"
    r"|hindi|bengali|urdu|tamil|dutch|swedish|norwegian|danish|finnish|polish|czech|hungarian|greek|turkish|thai"
    r"|vietnamese|indonesian|malay|tagalog|hebrew|persian|farsi|ukrainian|esperanto|latin|sign language)"
)
_TONGUES_JA: Final = (
    r"(?:英|中国|韓国|フランス|仏|ドイツ|独|イタリア|伊|スペイン|ポルトガル|ロシア|アラビア|アラブ|タイ|ベトナム"
    r"|インドネシア|マレー|タガログ|ヒンディー|オランダ|スウェーデン|フィンランド|ポーランド|トルコ|ギリシャ|日本"
    r"|広東|台湾|ウクライナ|エスペラント)語|手話|語学"
)
LANGUAGE_ALONE: Final[Mapping[Locale, str]] = {"en": _TONGUES_EN, "ja": f"(?:{_TONGUES_JA})"}
LANGUAGE: Final = (
    rf"\b(?:speaks?|spoke|fluent|learn(?:s|ing|t)?|stud(?:y|ies|ied|ying)|bilingual|trilingual|native|taking|practic\w+"
    rf"|conversational|brushing up|understands?|reads?)\b(?:[\w' ]{{0,25}})\b{_TONGUES_EN}(?! (?:lit|hist|food|cook|law))"
    rf"|\b{_TONGUES_EN} (?:speaker|lessons?|classes|learner|conversation)\b|\b(?:bi|tri|multi)lingual\b"
    r"|\bspeaks? (?:\w+ ){0,2}languages\b|\bpolyglot\b|\bjlpt\b|\btoe(?:ic|fl)\b|\bielts\b"
    rf"|(?:{_TONGUES_JA})(?![教講]|の(?:先生|教師|講師))[^。]{{0,12}}(?:話|喋|しゃべ|勉強|習|学|でき|出来|ペラペラ|ぺらぺら"
    r"|堪能|得意|流暢|ネイティブ|検定|わか|分か|中$|好き|ok)"
    r"|(?:バイ|トリ)リンガル|(?:[2-9二三四五六七八]|数)(?:か|ヶ|カ|ヵ)国語|帰国子女|^toeic|英会話|漢検"
)

AVERSION: Final = (
    r"\b(?:allerg\w+|hates?|dislikes?|afraid|scared|can(?:'?t|not) (?:eat|drink|stand)|doesn'?t (?:like|eat|drink)"
    r"|vegan|vegetarian|teetotal\w*|intoleran\w+)\b"
    r"|アレルギー|苦手|嫌い|食べられない|飲めない|ベジタリアン|ヴィーガン|ビーガン|下戸"
)
WORRY: Final = (
    r"\b(?:worr(?:y|ies|ied|ying)|anxious|anxiety|depress\w+|struggl\w+|stress\w*|burn(?:ed|t|ing)?[ -]?out|insomnia"
    r"|can'?t sleep|exhausted|overwhelmed|lonely|ill|sick|sickness|illness|cancer|disease|surgery|operation"
    r"|hospitali[sz]ed|in (?:the )?hospital|injur\w+|broke (?:his|her|their|a|an) \w+|back pain|bad back|bad knees?"
    r"|migraines?|divorc\w+|separated|broke up|laid off|lost (?:his|her|their) (?:job|wife|husband|mother|father|dad"
    r"|mom|mum|son|daughter|brother|sister)|passed away|died|grieving|in debt|unemployed|caring for|looking after"
    r"|dementia|going through|hard time|rough (?:time|patch)|trouble with|problems? with|stuck (?:on|with)|quit smoking)\b"
    r"|悩|困って|困りごと|心配|不安|病気|体調|不調|入院|退院|手術|闘病|通院|介護|認知症|腰痛|肩こり|頭痛|不眠|眠れな"
    r"|鬱|うつ(?:病|気味|$)|メンタル|ストレス|疲れ気味|離婚|別れた|失恋|休職|失業|リストラ|クビ|解雇|亡くな|他界|怪我"
    r"|ケガ|骨折|しんど|辛い|つらい|大変らし|大変そう|苦労|苦戦|更年期|不登校|花粉症|がん(?:$|の|が|に|で)|癌|借金"
    r"|人手不足|後継者"
)

_ANIMALS: Final = (
    r"(?:dogs?|pupp(?:y|ies)|pups?|cats?|kittens?|kitt(?:y|ies)|rabbits?|bunn(?:y|ies)|hamsters?|guinea pigs?|parrots?"
    r"|parakeets?|budgies?|goldfish|tortoises?|turtles?|hedgehogs?|ferrets?|gecko(?:s|es)?|iguanas?|snakes?|alpacas?"
    r"|chickens|retrievers?|labradors?|labs?(?= named| called)|poodles?|dachshunds?|corgis?|shibas?|shiba inus?|beagles?"
    r"|chihuahuas?|bulldogs?|huskys?|huskies|terriers?|collies?|spaniels?|pugs?|dalmatians?|shepherds?|samoyeds?"
    r"|pomeranians?|akitas?|siamese|persian cats?|maine coons?|tabb(?:y|ies))"
)
PET: Final = (
    rf"(?<!hot )(?<!corn )\b{_ANIMALS}\b(?!['-]?s? (?:food|walker|walking|trainer|startup|app|business|and the)|[- ]sitter|fish)"
    r"|\bpets?\b(?! (?:food|startup|business|app|insurance|shop|peeve|project))"
    r"|(?:^|[^戌警番負狂野])犬(?!山|養|飼|塚)|(?:^|[^熊海山])猫(?!背|舌|村|田)|愛犬|愛猫|(?:わん|ワン)(?:ちゃん|こ|コ)"
    r"|(?:ねこ|ネコ|にゃんこ|イヌ|いぬ)(?:$|[をがもとの派好ち])|ペット(?!ボトル|フード|保険|ショップ|関連|業)"
    r"|(?:を|匹|羽|頭)飼|飼って|うさぎ|ウサギ|ハムスター|インコ|オウム|文鳥|金魚|熱帯魚|メダカ|めだか|亀(?:を|が|と)|カメを"
    r"|フェレット|ハリネズミ|モルモット|チンチラ|トカゲ|ヤモリ|レトリ[ーバ]|プードル|ダックス|コーギー|柴(?:犬|$|を|の)|豆柴"
    r"|チワワ|ビーグル|ブルドッグ|ハスキー|テリア|コリー|パグ|シュナウザー|ポメラニアン|マルチーズ|シーズー|スコティッシュ"
    r"|マンチカン|アメショ|ロシアンブルー|ラグドール|保護[犬猫]"
)
KIN: Final = (
    r"^(?:(?:his|her|their|has|have|got|the|an?|one|two|three|four|five|with|newborn|new|little|young|\d+)\s+)*"
    r"(?:\d+[- ]year[- ]olds?\s+)?"
    r"(?:wife|husband|partner|sons?|daughters?|kids?|child|children|bab(?:y|ies)|twins|brothers?|sisters?|mother|father"
    r"|mom|mum|dad|parents|girl|boy|girls|boys|grand\w+|fianc\w+|girlfriend|boyfriend)\b"
    r"|^(?:奥さん|奥様|妻|嫁|旦那|ご主人|主人|夫|お?子(?:さん|供|ども)|お子さん|娘|息子|双子|赤ちゃん|弟|妹|兄|姉"
    r"|お?[父母兄姉](?:さん|様)?|弟さん|妹さん|両親|ご両親|お孫さん|孫|彼氏|彼女)(?:さん)?[がはのもと、]"
    r"|[0-9一二三四五六七八九十]+(?:歳|才|か月|ヶ月)の(?:娘|息子|子|お子|双子|男の子|女の子)|[0-9一二三四]児の"
    r"|\d+[- ]year[- ]old (?:son|daughter|kid|boy|girl|twins)\b|\bkids? (?:is|are)\b"
)

PROFESSION: Final = (
    r"\b(?:engineer|developer|programmer|designer|lawyer|attorney|doctor|physician|dentist|nurse|teacher|professor"
    r"|lecturer|accountant|architect|consultant|founder|co-?founder|entrepreneur|ceo|cto|cfo|coo|vp|vice president"
    r"|director|managers?|journalist|reporter|editor|author|translator|interpreter|investor|vc|banker|trader|analyst"
    r"|scientist|researcher|pharmacist|vet|veterinarian|chef|baker|barista|hairdresser|recruiter|salesperson|marketer"
    r"|photographer|illustrator|freelancer?|civil servant|pilot|flight attendant|social worker|therapist|plumber"
    r"|electrician|carpenter|farmer|realtor|producer|comedian|librarian|data scientist|product manager|pm at)s?\b"
    r"|\bhead of\b|\bruns (?:an? |his own |her own |their own |the )(?:\w+ ){0,3}(?:company|shop|store|restaurant|caf[eé]"
    r"|bar|agency|startup|firm|business|studio|school|clinic|bakery|farm|gym|team|fund|hotel|lab)\b"
    r"|社長|部長|課長|係長|取締役|役員|(?:代表|創業者|経営者|店長|院長|所長)(?:$|[のをで、])|エンジニア|デザイナー|弁護士|医者"
    r"|医師|歯科医|歯医者|看護師|薬剤師|獣医|教師|教授|講師|(?:の|校|園|学)先生|会計士|税理士|司法書士|行政書士|社労士|記者"
    r"|編集者|作家|ライター|翻訳|通訳|研究者|研究職|建築家|建築士|写真家|画家|起業家|投資家|実業家|コンサル|公務員|会社員"
    r"|銀行員|保育士|美容師|料理人|シェフ|パティシエ|農家|漁師|大工|警察官|消防士|パイロット|客室乗務員|プログラマ"
    r"|プロデューサー|ディレクター|マネ[ーー]?ジャー|フリーランス|自営業|個人事業|専業主[婦夫]|カメラマン|イラストレーター"
)
_SPORTS_EN: Final = (
    r"(?:running|jogging|runs? (?:marathons?|every|\d)|marathons?|triathlons?|cycling|biking|swimming|swims|hiking|hikes"
    r"|climbing|climbs|bouldering|mountaineering|skiing|skis|snowboard\w*|surfing|surfs|sailing|diving|dives|fishing"
    r"|camping|golf\w*|tennis|badminton|table tennis|ping pong|football|soccer|baseball|basketball|volleyball|rugby"
    r"|cricket|judo|karate|kendo|aikido|boxing|yoga|pilates|crossfit|gym|works out|dancing|dances|ballet|salsa|tango"
    r"|guitar|piano|violin|cello|drums|bass|saxophone|flute|ukulele|singing|sings|choir|karaoke|knitting|knits|sewing"
    r"|crochet\w*|pottery|ceramics|painting|paints|drawing|draws|calligraphy|origami|gardening|gardens|baking|bakes"
    r"|cooking|photography|birdwatching|birding|astronomy|board games?|video games?|gaming|chess|shogi|poker|mahjong"
    r"|anime|manga|cosplay|sauna|saunas|onsen|wine|whisky|sake|craft beer|coffee|reading|novels|movies|films|theatre"
    r"|theater|opera|museums|trains|woodworking|diy|motorcycles?|motorbikes?|vintage \w+|travel(?:l?ing)?|sudoku|podcasts?)"
)
PASTIME: Final = (
    rf"\b(?:into|plays?|played|loves?|likes?|enjoys?|does|did|practi[cs]es|started|took up|takes|keen on|hooked on|obsessed with"
    rf"|fan of|mad about|crazy about|addicted to|watches|collects|goes)\s+(?:\w+\s+){{0,2}}{_SPORTS_EN}\b"
    rf"|^(?:both |also |same |likes? |an? )*{_SPORTS_EN}(?:er|ing)?\b"
    r"|\bhobb(?:y|ies)\b|\bplays in an? (?:\w+ )?band\b|\bruns? (?:marathons?|ultras?)\b|\bfan of\b|\b\w+ fan$|\bcollects\b"
    r"|趣味|ハマって|はまって|(?:推し|オタク|ヲタ|マニア|ファン)(?:$|[でのだ])|習い事|部活|サークル|同好会"
)
SCHOOL: Final = (
    r"\b(?:alma mater|alum(?:nus|na|ni)?|classmates?|went to (?:school|college|university|uni|high school|the same school)"
    r"|(?:went to|studied (?:\w+ ){0,3}at|graduated|grad of|degree|phd|mba|ba|bsc|msc|masters?|majored|dropped out|exchange student)"
    r"|student|freshman|sophomore|class of (?:19|20)?\d\d|(?<!\bat )(?<!\bthe )same (?:school|university|uni|college)"
    r"|the same (?:school|university|uni|college))\b"
    r"|\b(?:university|college|high school|grad school|law school|med school|boarding school|kindergarten)\b"
    r"|大学(?!教|病院|の(?:先生|職員|近く))|[早慶東京阪北名九]大(?:$|卒|[のでに出])|早稲田|慶應|慶応|(?:高校|中学|小学校|高専|専門学校"
    r"|大学院|院生)(?!の(?:先生|教師|教員|近く)|教)|母校|卒(?:$|業|で|の)|同級生|同窓|同期生|同学年|先輩後輩|ゼミ|留学"
    r"|学生(?!向け|時代の友)|学部|専攻|中退|学校(?:が|も|は)同じ|同じ学校|博士課程|修士"
)
AGE: Final = (
    r"\b(?:\d{1,3}|twenty|thirty|forty|fifty|sixty|seventy|eighty)(?:[- ]\w+)? ?(?:years?[- ]old|yrs? old|y/?o)\b(?! (?:son|kid|boy))"
    r"|^(?:is |age |aged )?[1-9]\d$|\bsame (?:age|year|birth year)\b|\bborn in (?:19|20)\d\d\b|\bturn(?:s|ed|ing) (?:\d\d|thirty"
    r"|forty|fifty|sixty|seventy|eighty)\b|\bin (?:his|her|their) (?:early |mid |late |mid-)?(?:20|30|40|50|60|70|80|twent|thirt"
    r"|fort|fift|sixt|sevent|eight)(?:s|ies)\b|\b(?:year|years) (?:older|younger)\b|\bage \d\d\b|\baround my age\b"
    r"|[0-9一二三四五六七八九十]{1,3}(?:歳|才)(?!の|から)|同い年|同いどし|タメ(?:$|で|だ)|年齢|(?:同じ|近い)(?:歳|年$|年齢)"
    r"|(?:19|20)[0-9]{2}年(?:生|産)まれ|(?:昭和|平成|令和)[0-9一二三四五六七八九十元]+年(?:生|産)まれ|[2-8]0代|アラ(?:サー|フォー|フィフ|還)"
    r"|還暦|古希|(?:年|歳)(?:が|は)?(?:近い|同じ|[0-9一二三四五]つ?[上下])|[0-9一二三四五]つ(?:上|下|年上|年下)|(?:[子丑寅卯辰巳午未申酉戌亥])年"
)
HOME: Final = (
    r"\b(?:lives?|living|lived|resides?|based|grew up|raised|moved|moving|moves|relocat\w+|settled)\s+(?:\w+ )?(?:in|to|near"
    r"|from|next|around|back|out|over|on|at|up|by)\b|\bborn in (?!(?:19|20)\d\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
    r"|\bborn and raised\b|\b(?:originally|comes?|hails?|also|is|is also|just|both) from\b(?! the \w+ team)|\bhometown\b"
    r"|\bneighbou?rs?\b|\bnative of\b|\bsame (?:town|city|prefecture|state|neighbou?rhood|country|area)\b|\bexpat\b"
    r"|出身|在住|住んで|住まい|住み|地元|実家|故郷|ふるさと|上京|育ち(?:$|で|の)|(?<![月年日0-9])生まれ(?:$|育|も|で|は|の)|引っ越|引越|移住|単身赴任|同郷"
    r"|Uターン|uターン|ご近所|近所(?:$|に|で|の人)|最寄り|同じ(?:県|町|市|区|街|駅|都道府県)"
)
WORK: Final = (
    r"\b(?:works?|worked|working|job|career|employed|joined|quit|retired|promoted|leads|manages|heads|hired|employer|company"
    r"|startup|start-up|firm|office|business|launched|founded|founding|freelanc\w+|consulting|colleagues?|coworkers?|sales"
    r"|marketing|hr|finance|accounting|engineering|r&d|industry|team|department|dept|ex-\w+|former \w+|sells|builds"
    r"|teach(?:es|ing)|taught|intern(?:ing|ship)?|on sabbatical|parental leave|changed jobs|side project|inc|ltd|corp|gmbh)\b"
    r"|勤め|勤務|働|仕事|職場|職業|経営|起業|創業|独立し|転職|就職|入社|退職|退社|異動|昇進|昇格|出向|転勤|(?:株式|有限|合同)会社"
    r"|会社|[部課室局](?:$|に|の|で|所属|勤務)|事業|業界|社員|担当|営業|経理|総務|人事(?!不)|広報|法務|企画|開発(?:$|[をの職])|採用"
    r"|製造業|商社|銀行|証券|保険|メーカー|ベンチャー|スタートアップ|副業|[0-9一二三四五六七八九十]+年目|育休|産休|研究(?:し|を|室|所)"
    r"|資格|同業|本社|支社|支店|店を(?:出|や|開)|お店"
)
HOBBY: Final = (
    r"\b(?:loves?|likes?|enjoys?|into|keen on|plays?|watches|obsessed|hooked on|paints|sings|cooks|bakes|swims|coaches"
    r"|volunteers|is learning|learning to|trains for|training for|big on|crazy about|reads|swing by)\b"
    r"|好き|(?:を|も)(?:やって|して|始め|習って|続けて|集めて)|習って|に通って|凝って|よく(?:行|観|見|読|作)|詳しい|派(?:$|だ|で|らし)"
    r"|ゴルフ|テニス|サッカー|フットサル|野球|バスケ|バレー|卓球|バドミントン|ラグビー|ランニング|マラソン|ジョギング|登山|山登り"
    r"|ハイキング|キャンプ|釣り|サーフィン|スキー|スノボ|ダイビング|水泳|ヨガ|ピラティス|筋トレ|ジム|ボルダリング|クライミング|自転車"
    r"|ロードバイク|サイクリング|バイク|ドライブ|柔道|空手|剣道|合気道|ボクシング|ダンス|バレエ|フラ|ピアノ|ギター|バイオリン|ドラム"
    r"|ベース|合唱|バンド|カラオケ|茶道|華道|書道|陶芸|編み物|手芸|刺繍|絵を|写真|カメラ|料理|お菓子|パン作り|ガーデニング|園芸|家庭菜園"
    r"|将棋|囲碁|麻雀|ボードゲーム|ボドゲ|ゲーム|アニメ|漫画|マンガ|読書|映画|音楽|ライブ|フェス|落語|歌舞伎|宝塚|サウナ|温泉|旅行"
    r"|一人旅|ワイン|日本酒|ウイスキー|ビール|コーヒー|珈琲|カフェ巡り|食べ歩き|ラーメン|御朱印|鉄道|鉄オタ|乗り鉄|株(?:$|を)|プラモ|DIY|diy"
)
PLACE: Final = (
    r"(?:^|\bfrom |\bin |\bof )(?:the )?(?:tokyo|osaka|kyoto|yokohama|nagoya|fukuoka|sapporo|sendai|kobe|hiroshima|hokkaido"
    r"|okinawa|kyushu|shikoku|kumamoto|nagano|niigata|shizuoka|chiba|saitama|kanagawa|nara|kagoshima|nagasaki|miyazaki"
    r"|japan|korea|seoul|china|beijing|shanghai|shenzhen|hong kong|taiwan|taipei|singapore|malaysia|indonesia|jakarta|thailand"
    r"|bangkok|vietnam|hanoi|philippines|manila|india|delhi|mumbai|bangalore|nepal|australia|sydney|melbourne|new zealand"
    r"|auckland|usa?|america|states|new york|nyc|california|san francisco|sf|la|los angeles|seattle|boston|chicago|texas"
    r"|austin|canada|toronto|vancouver|montreal|mexico|brazil|s[aã]o paulo|argentina|chile|peru|uk|england|scotland|wales"
    r"|london|manchester|edinburgh|ireland|dublin|france|paris|lyon|germany|berlin|munich|hamburg|netherlands|amsterdam"
    r"|belgium|brussels|switzerland|zurich|geneva|austria|vienna|italy|rome|milan|spain|madrid|barcelona|portugal|lisbon"
    r"|sweden|stockholm|norway|oslo|denmark|copenhagen|finland|helsinki|poland|warsaw|prague|hungary|budapest|greece|athens"
    r"|turkey|istanbul|ukraine|kyiv|russia|moscow|egypt|cairo|kenya|nairobi|nigeria|lagos|south africa|israel|dubai|hawaii)\b"
    r"|^(?:東京|大阪|京都|北海道|沖縄|横浜|川崎|名古屋|福岡|博多|札幌|仙台|神戸|広島|青森|岩手|宮城|秋田|山形|福島|茨城|栃木|群馬|埼玉"
    r"|千葉|神奈川|新潟|富山|石川|福井|山梨|長野|岐阜|静岡|愛知|三重|滋賀|兵庫|奈良|和歌山|鳥取|島根|岡山|山口|徳島|香川|愛媛|高知|佐賀"
    r"|長崎|熊本|大分|宮崎|鹿児島|関西|関東|九州|四国|東北|北陸|中国地方|名古屋|金沢|浜松|海外|アメリカ|イギリス|フランス|ドイツ|中国|韓国"
    r"|台湾|インド|シンガポール|タイ|ベトナム|オーストラリア|カナダ|ロンドン|パリ|ニューヨーク|ハワイ)(?:都|府|県|市|人)?(?:$|[のにでか])"
)


READ_MOST: Final = 200
"""Characters that are looked at; nobody tells one fact at greater length."""
_RULES: Final[tuple[tuple[FactKind, str], ...]] = (
    # In the order in which they win: what is said more precisely comes first.
    ("free", AVERSION),
    ("worry", WORRY),
    ("language", LANGUAGE),
    ("pet", PET),
    ("free", KIN),
    ("work", PROFESSION),
    ("hobby", PASTIME),
    ("school", SCHOOL),
    ("age", AGE),
    ("place", HOME),
    ("work", WORK),
    ("hobby", HOBBY),
    ("place", PLACE),
)


def kind_of(text: str, locale: Locale) -> FactKind:
    """What kind of fact a text is, written in either language; never raises.

    A language's name alone is a fact about languages only in the owner's own language: French may be the food.
    """
    plain = unicodedata.normalize("NFKC", text[:READ_MOST]).casefold().strip(" .,!。、")
    if _compiled(LANGUAGE_ALONE[locale]).fullmatch(plain):
        return "language"
    return next((kind for kind, pattern in _RULES if _compiled(pattern).search(plain)), "free")


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)
