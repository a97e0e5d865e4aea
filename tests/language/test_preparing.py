"""What is compiled on first use is compiled beforehand, where many are served by one process."""

from bot.language import preparing
from bot.language.capture import patterns
from bot.language.patterns import compile_all
from tests.sentences import fresh_english, fresh_japanese
from tests.sentences.scoring import understood


def compiled_anew() -> int:
    return patterns.compiled.cache_info().misses + patterns.anycase.cache_info().misses


def test_nobodys_first_sentence_has_to_wait_for_the_grammar():
    patterns.compiled.cache_clear()
    patterns.anycase.cache_clear()
    preparing.prepare()
    assert compile_all() == 0
    before = compiled_anew()
    for locale, cases in (("en", fresh_english.CASES), ("ja", fresh_japanese.CASES)):
        for each in cases:
            understood(each.text, (), locale)
    assert compiled_anew() - before <= before // 5
