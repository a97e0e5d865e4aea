"""Bytes of every encoding that address books write."""

import pytest

from bot.exchange.reading import decoded
from bot.exchange.unreadable import Unreadable

JAPANESE = "氏名,会社\r\n田中太郎,例株式会社\r\nスズキ イチロー,ﾚｲ\r\n"
WESTERN = "Name,Company\r\nJosé González,Müller & Señor\r\nÅsa Ñandú,Größe\r\n"


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp932", "iso2022_jp"]
)
def test_japanese_is_read_in_every_encoding(encoding):
    if encoding in ("utf-16-le", "utf-16-be"):
        assert decoded(WESTERN.encode(encoding)) == WESTERN
    else:
        text = JAPANESE.replace("ﾚｲ", "レイ") if encoding == "iso2022_jp" else JAPANESE
        assert decoded(text.encode(encoding)) == text


def test_japanese_of_old_unix_is_not_taken_for_narrow_kana():
    assert decoded("氏名,会社\n田中太郎,例株式会社\n".encode("euc_jp")) == "氏名,会社\n田中太郎,例株式会社\n"


@pytest.mark.parametrize(
    "text", [WESTERN, "Name\nGonzález\n", "Name\nJosé\n", "Name\nRené Müller\n", "Name;Ort\nJörg;Köln\n"]
)
def test_accented_letters_of_windows_are_not_taken_for_kanji(text):
    assert decoded(text.encode("cp1252")) == text


def test_one_broken_byte_does_not_spoil_the_rest():
    assert decoded(JAPANESE.encode() + b"\xff") == JAPANESE + "\ufffd"
    assert decoded(JAPANESE.encode()[:-4])[:25] == JAPANESE[:25]


def test_what_is_no_text_is_refused():
    with pytest.raises(Unreadable) as refused:
        decoded(bytes(range(256)) * 4)
    assert refused.value.reason == "unknown"
