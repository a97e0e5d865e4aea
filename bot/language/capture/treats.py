"""Who paid when people met: my treat, he paid, おごってもらった."""

from typing import Final

from bot.language.patterns import late
from bot.model.favour import FavourDirection

_MEAL: Final = r"(?:(?:the|our|my) )?(?:lunch|dinner|breakfast|brunch|coffees?|drinks|tea|meal|beers?)"
_FOR: Final = rf"(?: for (?:it|us|me|him|her|them|both(?: of us)?|everything|{_MEAL}))*"
_PAID: Final = (
    rf"(?:(?:insisted on paying|(?:paid|picked up|got|took|covered)(?: the (?:bill|tab|check))){_FOR}"
    rf"|paid{_FOR}|(?:covered|bought) (?:it|us|me|{_MEAL})|treated(?: (?:me|us|him|her|them))?(?: to \w+)?)"
)
_WAS: Final = r"(?:and )?(?:(?:it|which) was )?"
_MEAL_JA: Final = r"(?:(?:また|全部|(?:お昼|ランチ|夕食|お茶|コーヒー)を?)、?)*"
_TREATED_JA: Final = r"(?:おごって|奢って|ご(?:ちそう|馳走)して)"
_GOT_JA: Final = r"(?:もら(?:った|いました)|くれ(?:た|ました)|いただ(?:いた|きました)|頂(?:いた|きました))"
_END = late(r"\. |。")
_BY_THEM = late(
    rf"(?i)(?:and )?(?:he|she|they) (?:kindly )?{_PAID}|{_WAS}(?:(?:his|her|their) treat|on (?:him|her|them))"
    rf"|{_MEAL_JA}(?:(?:{_TREATED_JA}|払って|出して){_GOT_JA}|ご(?:ちそう|馳走)にな(?:った|りました))"
)
_BY_ME = late(
    rf"(?i)(?:and )?(?:i|we) {_PAID}|{_WAS}(?:(?:my|our) treat|on (?:me|us))"
    rf"|{_MEAL_JA}(?:(?:おご|奢)(?:った|りました)|{_TREATED_JA}あげ(?:た|ました)|ご(?:ちそう|馳走)し(?:た|ました)|(?:私|僕|俺)のおごり(?:で|だった)?)"
)


def treated(note: str) -> FavourDirection | None:
    """The favour in what was noted of a meeting, where one of the remarks says who paid."""
    for remark in (each.strip(" 、,.;:。!") for each in _END.split(note)):
        if _BY_THEM.fullmatch(remark):
            return "received"
        if _BY_ME.fullmatch(remark):
            return "given"
    return None
