"""Words of a search that say nothing of the person who is looked for."""

_ENGLISH = """
a an the and of in on at with from for to by who whom whose that which is are was were be been i me my we our you us people
person persons someone somebody anyone anybody everyone everybody guy guys folks one those them they he she his her him met
meet meets know knew known knows talked talks saw has have had having likes like liked did do does loves love work works
working worked lives live living lived called named about any all find search show looking looks wants want needs need
does again ago else last week month year yesterday today woman women man men girl girls dude lady there where when what friend friends contact contacts mr mrs ms dr
"""
_JAPANESE = """
で に を は が の と も や へ から まで 会った 会う 知り合った 話した 人 ひと 方 かた 者 いる ある です だれ 誰 どこ 好き 好きな
先週 先月 去年 昨年 昨日 今日 この前 前回 さっき だっけ さん 探して 教えて 知りたい
"""
STOP = frozenset((_ENGLISH + _JAPANESE).split())
"""They count when nothing else was said."""
VERBAL = frozenset("会話飼好住働勤紹知行来持思言探")
"""Kanji that stand alone only at the beginning of a verb: 会った人."""
MANY_AFTER = ("sse", "she", "che", "xe")
"""What is left of classes, dishes, coaches and boxes without the s."""
