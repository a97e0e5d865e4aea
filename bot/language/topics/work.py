"""Kinds of work: who does it, and what they can do for others, in both languages."""

from typing import Final

TABLE: Final = """
engineering | software | エンジニアリング | software engineer, software developer, web developer, app developer, programmer, programming, coding, coder, developer, software, backend, back-end, frontend, front-end, full stack, full-stack, python, javascript, typescript, rails, react, ios app, android app, app development, web development, エンジニア, ソフトウェアエンジニア, webエンジニア, プログラマー, プログラマ, プログラミング, システム開発, アプリ開発, web開発, ソフトウェア, バックエンド, フロントエンド, インフラエンジニア
data | data and AI | データ・AI | data scientist, data science, data engineer, data analyst, data analysis, machine learning, deep learning, ml engineer, statistics, statistician, ai engineer, llm, データサイエンティスト, データ分析, データ解析, 機械学習, 統計, データエンジニア, 生成ai
hardware | hardware | ハードウェア | hardware engineer, electrical engineer, mechanical engineer, embedded, robotics, semiconductors, chip design, ハードウェア, 組み込み, 機械設計, 電気設計, 半導体, ロボット
security | security | セキュリティ | information security, cybersecurity, cyber security, security engineer, penetration testing, 情報セキュリティ, サイバーセキュリティ, セキュリティエンジニア, 脆弱性診断
design | design | デザイン | designer, design, graphic design, ui design, ux design, ui/ux, web design, product design, logo, logos, illustrator, illustration, branding, figma, デザイナー, デザイン, webデザイナー, webデザイン, グラフィックデザイン, ロゴ, ロゴデザイン, イラスト, イラストレーター, uiデザイン, uxデザイン, バナー作成, チラシ作り, 名刺デザイン
website | websites | ホームページ | website, web site, homepage, landing page, wordpress, ホームページ, ウェブサイト, webサイト, lp制作, hp制作, ワードプレス
product | product management | プロダクトマネジメント | product manager, product management, product owner, プロダクトマネージャー, プロダクトマネジャー, プロダクトマネジメント
pm | project management | プロジェクト管理 | project manager, project management, scrum master, プロジェクトマネージャー, プロジェクト管理, プロジェクトマネジメント, スクラムマスター
marketing | marketing | マーケティング | marketing, marketer, seo, advertising, ads, growth hacking, social media marketing, content marketing, マーケティング, マーケター, 広告運用, 広告, 集客, sns運用, sns発信, webマーケティング
pr | public relations | 広報 | public relations, pr person, pr agency, press contacts, press release, publicist, 広報, プレスリリース, メディア露出
sales | sales | 営業 | sales, salesperson, salesman, saleswoman, business development, bizdev, account executive, 営業, 営業職, 法人営業, セールス, 販路, 販路開拓, 事業開発
hr | people and recruiting | 人事・採用 | recruiter, headhunter, hr, human resources, people operations, talent acquisition, 人事, 人事部, リクルーター, 採用担当, ヘッドハンター, 労務
finance | finance | 財務 | finance, cfo, financial modelling, financial modeling, financial planning, 財務, ファイナンス, 事業計画, 資金計画
accounting | accounting and tax | 会計・税務 | accountant, accounting, bookkeeping, bookkeeper, tax adviser, tax advisor, tax accountant, tax advice, cpa, 会計, 会計士, 公認会計士, 税理士, 経理, 簿記, 税務
banking | banking | 銀行 | banker, banking, bank clerk, investment banking, 銀行員, 銀行勤務, 投資銀行, 証券会社, 信用金庫
investing | investing | 投資 | investor, angel investor, venture capital, venture capitalist, vc, ベンチャーキャピタル, 投資家, エンジェル投資家, キャピタリスト
law | law | 法律 | lawyer, attorney, solicitor, barrister, legal advice, legal counsel, in-house counsel, contracts, contract review, patent attorney, 弁護士, 法務, 契約書, 司法書士, 行政書士, 弁理士, 法律相談, 社労士, 特許
medicine | medicine | 医療 | doctor, physician, surgeon, gp, dentist, pharmacist, medical advice, paediatrician, pediatrician, 医師, 医者, 歯科医, 歯医者, 薬剤師, 小児科医, 外科医, 内科医, 勤務医, 開業医
nursing | nursing and care | 看護・介護職 | nurse, nursing, midwife, caregiver, care worker, social worker, 看護師, 助産師, 介護士, 介護職, ケアマネ, 保健師
therapy | therapy and bodywork | 施術・心理 | physiotherapist, physical therapist, physiotherapy, chiropractor, osteopath, massage therapist, counsellor, counselor, psychologist, 理学療法士, 整体師, 整体, 鍼灸師, 鍼灸, カウンセラー, 心理士, マッサージ師
teaching | teaching | 教えること | teacher, school teacher, high school teacher, tutor, tutoring, kindergarten teacher, 教師, 教員, 先生, 学校の先生, 高校教師, 塾講師, 家庭教師, 保育士
academia | research | 研究 | researcher, professor, postdoc, phd student, scientist, academic, research scientist, lecturer, 研究者, 研究職, 教授, 准教授, ポスドク, 大学院生, 博士課程, 科学者
founding | running one's own business | 起業・経営 | founder, co-founder of, cofounder of, entrepreneur, startup founder, business owner, ceo, runs her own company, runs his own company, runs their own company, started a company, own startup, own business, 起業家, 起業, 創業者, 創業, 経営者, 社長, 代表取締役, 会社を経営, 会社を立ち上げ, 自営業, 個人事業主, スタートアップを
freelance | freelancing | フリーランス | freelance, freelancer, freelancing, self-employed, フリーランス, フリーで働
consulting | consulting | コンサルティング | consultant, consulting, strategy consulting, コンサルタント, コンサル, コンサルティング, 中小企業診断士
media | journalism | メディア | journalist, journalism, reporter, editor, newspaper, tv producer, magazine editor, 記者, ジャーナリスト, 編集者, 新聞記者, テレビ局, ディレクター
writing | writing | 文章 | writer, copywriter, copywriting, ghostwriter, technical writer, proofreading, editing texts, blog posts, author, novelist, ライター, コピーライター, コピーライティング, ライティング, 文章校正, 校正, 執筆, 作家, 小説家, 文章を書
translation | translation | 翻訳・通訳 | translator, translation, translating, interpreter, interpreting, proofread english, 翻訳, 翻訳家, 翻訳者, 通訳, 英訳, 和訳
video | video | 動画 | video editing, video editor, videographer, film maker, filmmaker, youtube videos, motion graphics, 動画編集, 動画制作, 映像制作, 映像作家, youtube運営, ビデオ編集
food | food and restaurants | 飲食 | chef, restaurant owner, runs a restaurant, runs a cafe, runs a café, runs a bar, pastry chef, baker, barista, 料理人, シェフ, 飲食店, パティシエ, カフェを経営, 居酒屋を経営, バリスタ, レストランを経営
architecture | architecture | 建築 | architect, architecture firm, interior designer, civil engineer, 建築家, 建築士, 建築設計, インテリアコーディネーター, 施工管理
realestate | real estate | 不動産 | real estate, realtor, estate agent, property management, 不動産, 宅建, 不動産会社
public | public service | 公務員 | civil servant, public servant, city hall, ministry, government official, diplomat, 公務員, 市役所, 区役所, 県庁, 官僚, 省庁, 外交官
farming | farming | 農業 | farmer, farming, 農家, 農業, 就農, 酪農
logistics | logistics | 物流 | logistics, supply chain, shipping industry, 物流, サプライチェーン, 貿易
manufacturing | manufacturing | 製造業 | manufacturing, factory, production engineer, 製造業, 工場長, 町工場, 生産技術, 金型
retail | retail | 小売 | retail, shop owner, store manager, e-commerce, ecommerce, 小売, 店長, ネットショップ, ecサイト, 通販
events | events | イベント運営 | event planner, event planning, organising events, organizing events, event organizer, conference organizer, イベント企画, イベント運営, 勉強会の運営
nonprofit | non-profit work | NPO | non-profit, nonprofit, ngo, charity, npo, nonprofit founder, ソーシャルワーカー
student | studying | 学生 | student, undergraduate, 大学生, 学生
job | a job | 仕事探し | a job, job opening, job openings, new job, job as, job referral, referral, work as, internship, job hunting, looking for work, 転職, 転職先, 就職, 就職先, 求職, 仕事を探, 仕事探し, 求人, インターン
mentoring | advice on a career | キャリア相談 | mentor, mentoring, career advice, coaching, coach, career counselling, メンター, メンタリング, キャリア相談, コーチング, キャリアの相談
interviews | interview practice | 面接の練習 | interview practice, mock interview, interview prep, cv review, resume review, 面接対策, 面接練習, 面接の練習, 模擬面接, 履歴書の添削, 職務経歴書
slides | presentations | プレゼン | slides, slide deck, pitch deck, presentation, presentations, speaking coach, プレゼン, 資料作成, スライド, スライド作り, ピッチ資料, 登壇, パワポ
speakers | speakers | 登壇者 | speaker for, guest speaker, speakers, keynote, 登壇者, 講演者, ゲストスピーカー
venue | a venue | 会場 | venue, event space, meeting room, conference room, space for an event, 会場, 会議室, イベントスペース, 場所を貸
spreadsheets | spreadsheets | エクセル | excel, spreadsheet, spreadsheets, google sheets, エクセル, 表計算, スプレッドシート, マクロ
it | computers | パソコン | computer help, it support, fix computers, computers, wifi setup, パソコン, パソコン設定, it相談, pc設定, スマホの使い方
cloud | cloud infrastructure | クラウド | aws, gcp, azure, kubernetes, devops, cloud infrastructure, terraform, クラウド構築, サーバー構築, インフラ構築
users | test users | テストユーザー | beta testers, test users, user interviews, beta users, テストユーザー, ユーザーインタビュー, モニター
customers | customers | 顧客 | customers, first customers, clients, leads, 顧客, お客さん, 取引先, クライアント
cofounder | a co-founder | 共同創業者 | co-founder, cofounder, 共同創業者
carpentry | repairs | 修理・大工仕事 | repairs, handyman, carpentry, furniture assembly, plumbing, 修理, 大工仕事, 家具の組み立て, 水回り
- | no topic | なし | doctor who, nurse shark, by design, sales tax, garage sale, student loan, 先生のところ, 営業時間, 営業日, 営業中, 会計時, 広告代, spring sale
"""
