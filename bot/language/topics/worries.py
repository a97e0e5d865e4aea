"""What weighs on people, and what it is called in both languages; nothing that a stranger would not like to be asked about."""

from typing import Final

TABLE: Final = """
parenting | raising children | 子育て | parenting, raising kids, raising children, raising a child, toddler, newborn, new parent, teenagers at home, tantrums, work and kids, 子育て, 育児, 子どもの反抗期, 反抗期, イヤイヤ期, 思春期, ワンオペ
daycare | finding child care | 保育園探し | daycare, day care, nursery place, childcare, child care, babysitter, 保育園, 保活, 待機児童, 学童, 小1の壁, 小一の壁, ベビーシッター
nightcrying | sleepless nights with a baby | 夜泣き | night crying, baby won't sleep, baby doesn't sleep, 夜泣き, 寝かしつけ
exams | entrance exams | 受験 | entrance exam, school exams, college applications, university applications, 中学受験, 高校受験, 大学受験, 受験, お受験
eldercare | caring for parents | 親の介護 | caring for his mother, caring for her mother, caring for his father, caring for her father, caring for my mother, caring for my father, caring for my parents, caring for his parents, caring for her parents, caring for their parents, caring for parents, elder care, aging parents, ageing parents, elderly parents, parents are getting old, 介護, 親の介護, 母の介護, 父の介護, 高齢の親
sleep | sleeping badly | 眠り | insomnia, can't sleep, cannot sleep, sleeps badly, sleep badly, poor sleep, trouble sleeping, not sleeping well, 不眠, 不眠症, 眠れない, 眠れなく, 寝つきが悪い, 寝不足, 睡眠不足
backpain | back pain | 腰痛 | back pain, bad back, sore back, herniated disc, slipped disc, 腰痛, ぎっくり腰, ヘルニア, 腰が痛
shoulders | stiff shoulders | 肩こり | stiff shoulders, stiff neck, neck pain, 肩こり, 四十肩, 五十肩, 首こり
hayfever | hay fever | 花粉症 | hay fever, pollen allergy, allergic to pollen, 花粉症
catallergy | cat allergy | 猫アレルギー | allergic to cats, cat allergy, 猫アレルギー
migraine | headaches | 頭痛 | migraine, headaches, 頭痛, 偏頭痛, 片頭痛
diet | losing weight | ダイエット | losing weight, lose weight, weight loss, on a diet, ダイエット, 減量, メタボ, 体重を落と
fitness | getting some exercise | 運動不足 | out of shape, lack of exercise, not enough exercise, no time to exercise, 運動不足, 体力が落ち
smoking | giving up smoking | 禁煙 | quit smoking, quitting smoking, give up smoking, giving up smoking, 禁煙
hiring | finding people to hire | 採用 | hiring, recruiting, can't find engineers, finding good people, 採用, 求人, 人手不足, 人材不足, 人が採れない
retention | people leaving the team | 離職 | turnover, people keep leaving, retention, 離職, 離職率, 社員が辞め
managing | leading a team | マネジメント | first-time manager, new manager, managing people, leading a team, managing a team, manage a team, マネジメント, 部下の育成, 部下との, チーム作り, 管理職になった, 初めての管理職
fundraising | raising money | 資金調達 | fundraising, raising money, raising a round, seed round, series a, runway, find investors, finding investors, 資金調達, 出資者, シードラウンド, 資金繰り
successor | finding a successor | 後継者 | succession, successor, 後継者, 事業承継
careerchange | changing jobs | 転職 | changing jobs, change jobs, career change, switching careers, job hunting, job hunt, looking for a job, looking for work, new job search, 転職, 転職活動, 就活, 就職活動, 仕事を探し, キャリアチェンジ
balance | work and life | 仕事と家庭の両立 | work-life balance, work life balance, juggling work and family, overworked, too much overtime, 両立, ワークライフバランス, 残業, 働きすぎ
burnout | exhaustion | 疲れ | burnout, burned out, burnt out, exhausted, 燃え尽き, バーンアウト
remote | working from home | 在宅勤務 | working from home, remote work, lonely at home, 在宅勤務, リモートワーク, テレワーク
english | learning English | 英語の勉強 | learning english, improve my english, improve his english, improve her english, english is hard, english lessons, practise english, practice english, 英語の勉強, 英語を勉強, 英語学習, 英会話, 英語が苦手, 英語が話せない, 英語が上達, toeic
house | finding a home | 家探し | house hunting, flat hunting, buying a house, buying a flat, apartment hunting, looking for an apartment, looking for a flat, mortgage, 家探し, 物件探し, 部屋探し, マイホーム, 住宅ローン, 家を買
renovation | renovating | リフォーム | renovating, renovation, リフォーム, リノベーション, リノベ
moving | moving house | 引っ越し | moving house, moving abroad, relocating, 引っ越し, 引越し, 引越
visa | visas | ビザ | visa, work permit, green card, residency permit, ビザ, 在留資格, 永住権
taxes | taxes | 税金 | taxes, tax return, 確定申告, 税金, インボイス
loneliness | making friends | 友だち作り | lonely, making friends, new in town, no friends here, 友だち作り, 友達作り, 知り合いがいない, 孤独
publicspeaking | speaking in public | 人前で話すこと | public speaking, stage fright, presentations make, 人前で話, あがり症, プレゼンが苦手
- | no topic | なし | tax free, 採用担当者に紹介
"""
