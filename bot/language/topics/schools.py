"""Universities that go by several names."""

from typing import Final

TABLE: Final = """
school:東京大学 | the University of Tokyo | 東京大学 | university of tokyo, tokyo university, todai, u tokyo, utokyo, 東京大学, 東大
school:京都大学 | Kyoto University | 京都大学 | kyoto university, kyodai, 京都大学, 京大
school:大阪大学 | Osaka University | 大阪大学 | osaka university, handai, 大阪大学, 阪大
school:東北大学 | Tohoku University | 東北大学 | tohoku university, 東北大学, 東北大
school:名古屋大学 | Nagoya University | 名古屋大学 | nagoya university, 名古屋大学, 名大
school:九州大学 | Kyushu University | 九州大学 | kyushu university, 九州大学, 九大
school:北海道大学 | Hokkaido University | 北海道大学 | hokkaido university, 北海道大学, 北大
school:筑波大学 | the University of Tsukuba | 筑波大学 | university of tsukuba, tsukuba university, 筑波大学, 筑波大
school:一橋大学 | Hitotsubashi University | 一橋大学 | hitotsubashi, hitotsubashi university, 一橋大学, 一橋大
school:東京工業大学 | Tokyo Tech | 東京工業大学 | tokyo tech, tokyo institute of technology, 東京工業大学, 東工大
school:神戸大学 | Kobe University | 神戸大学 | kobe university, 神戸大学, 神戸大
school:横浜国立大学 | Yokohama National University | 横浜国立大学 | yokohama national university, 横浜国立大学, 横国
school:早稲田大学 | Waseda University | 早稲田大学 | waseda, waseda university, 早稲田大学, 早稲田, 早大
school:慶應義塾大学 | Keio University | 慶應義塾大学 | keio, keio university, 慶應義塾大学, 慶応義塾大学, 慶應大学, 慶応大学, 慶應, 慶応, 慶大, sfc
school:上智大学 | Sophia University | 上智大学 | sophia university, 上智大学, 上智大, 上智
school:明治大学 | Meiji University | 明治大学 | meiji university, 明治大学, 明大
school:青山学院大学 | Aoyama Gakuin University | 青山学院大学 | aoyama gakuin, aoyama gakuin university, 青山学院大学, 青山学院, 青学
school:立教大学 | Rikkyo University | 立教大学 | rikkyo, rikkyo university, 立教大学, 立教
school:中央大学 | Chuo University | 中央大学 | chuo university, 中央大学, 中央大
school:法政大学 | Hosei University | 法政大学 | hosei, hosei university, 法政大学, 法政
school:東京理科大学 | Tokyo University of Science | 東京理科大学 | tokyo university of science, 東京理科大学, 理科大
school:国際基督教大学 | ICU | ICU | international christian university, 国際基督教大学, icu
school:同志社大学 | Doshisha University | 同志社大学 | doshisha, doshisha university, 同志社大学, 同志社
school:立命館大学 | Ritsumeikan University | 立命館大学 | ritsumeikan, ritsumeikan university, 立命館大学, 立命館
school:関西学院大学 | Kwansei Gakuin University | 関西学院大学 | kwansei gakuin, kwansei gakuin university, 関西学院大学, 関学
school:関西大学 | Kansai University | 関西大学 | kansai university, 関西大学, 関大
school:近畿大学 | Kindai University | 近畿大学 | kindai university, 近畿大学, 近大
school:日本大学 | Nihon University | 日本大学 | nihon university, 日本大学, 日大
school:MIT | MIT | MIT | mit, massachusetts institute of technology, マサチューセッツ工科大学
school:Stanford | Stanford | スタンフォード大学 | stanford, stanford university, スタンフォード大学, スタンフォード
school:Harvard | Harvard | ハーバード大学 | harvard, harvard university, ハーバード大学, ハーバード
school:Berkeley | UC Berkeley | UCバークレー | uc berkeley, ucバークレー, カリフォルニア大学バークレー校
school:UCLA | UCLA | UCLA | ucla
school:CMU | Carnegie Mellon | カーネギーメロン大学 | carnegie mellon, cmu, カーネギーメロン大学
school:Columbia | Columbia University | コロンビア大学 | columbia university, コロンビア大学
school:Oxford | Oxford | オックスフォード大学 | oxford, oxford university, university of oxford, オックスフォード大学, オックスフォード
school:Cambridge | Cambridge | ケンブリッジ大学 | cambridge university, university of cambridge, ケンブリッジ大学
school:Imperial | Imperial College | インペリアル・カレッジ | imperial college, imperial college london
school:ETH | ETH Zurich | チューリッヒ工科大学 | eth zurich, eth zürich, チューリッヒ工科大学
"""
