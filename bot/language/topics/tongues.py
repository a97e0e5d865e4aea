"""Languages that people speak or learn, and what they are called in both languages."""

from typing import Final

TABLE: Final = """
tongue-en | English | 英語 | english, 英語, 英会話
tongue-ja | Japanese | 日本語 | japanese, 日本語
tongue-zh | Chinese | 中国語 | chinese, mandarin, cantonese, 中国語, 広東語, 台湾語
tongue-ko | Korean | 韓国語 | korean, 韓国語, ハングル
tongue-es | Spanish | スペイン語 | spanish, スペイン語
tongue-fr | French | フランス語 | french, フランス語, 仏語
tongue-de | German | ドイツ語 | german, ドイツ語, 独語
tongue-it | Italian | イタリア語 | italian, イタリア語
tongue-pt | Portuguese | ポルトガル語 | portuguese, ポルトガル語
tongue-ru | Russian | ロシア語 | russian, ロシア語
tongue-vi | Vietnamese | ベトナム語 | vietnamese, ベトナム語
tongue-th | Thai | タイ語 | thai, タイ語
tongue-id | Indonesian | インドネシア語 | indonesian, bahasa, インドネシア語
tongue-hi | Hindi | ヒンディー語 | hindi, ヒンディー語
tongue-ar | Arabic | アラビア語 | arabic, アラビア語
tongue-nl | Dutch | オランダ語 | dutch, オランダ語
tongue-sv | Swedish | スウェーデン語 | swedish, スウェーデン語
tongue-sign | sign language | 手話 | sign language, 手話
- | no topic | なし | english breakfast, french toast, french bulldog, french fries, german shepherd, italian food, spanish food, thai food, chinese food, french food, korean food, japanese food, french literature, english literature, russian blue, go dutch, korean bbq, chinese restaurant, french restaurant, thai restaurant
"""
