"""Whatever bytes come, they are read or refused, and nothing else happens."""

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.exchange.person import NAME_MOST, Brought
from bot.exchange.reading import Reading, Unreadable, read
from bot.exchange.unreadable import REASONS
from tests.exchange import samples

SAMPLES = st.sampled_from(list(samples.ALL.values()))
NAMES = st.sampled_from(["a.csv", "a.vcf", "a.zip", "a.json", "", "\x00"])
BEGINNINGS = st.sampled_from(
    [
        b"",
        b"PK\x03\x04",
        b"BEGIN:VCARD\r\n",
        b'{"account":',
        b"\xff\xfe",
        b"Name,E-mail\n",
        b"\xef\xbb\xbf",
        "氏名,".encode("cp932"),
    ]
)


def survives(name: str, data: bytes) -> Reading | None:
    """What is read, checked for what is promised of it; None when the file is refused."""
    reading, reason = None, REASONS[0]
    try:
        reading = read(name, data)
    except Unreadable as refused:
        reason = refused.reason
    assert reason in REASONS
    for each in reading.people if reading else ():
        assert_tidy(each)
    return reading


def assert_tidy(each: Brought) -> None:
    assert 0 < len(each.name) <= NAME_MOST
    for text in (each.name, each.reading, each.company, each.title, each.postal, *each.handles, *each.aliases):
        assert text == text.strip()
        assert "\n" not in text
    assert len(set(each.handles)) == len(each.handles)


@settings(max_examples=150, deadline=None)
@given(NAMES, BEGINNINGS, st.binary(max_size=400))
def test_random_bytes(name, beginning, data):
    survives(name, beginning + data)


@settings(max_examples=150, deadline=None)
@given(NAMES, BEGINNINGS, st.text(max_size=400))
def test_random_text(name, beginning, text):
    survives(name, beginning + text.encode("utf-8", "replace"))


@settings(max_examples=150, deadline=None)
@given(NAMES, SAMPLES, st.data())
def test_files_cut_short(name, sample, data):
    survives(name, sample[: data.draw(st.integers(0, len(sample)))])


@settings(max_examples=250, deadline=None)
@given(NAMES, SAMPLES, st.data())
def test_files_with_faults(name, sample, data):
    spoiled = bytearray(sample)
    for at in data.draw(st.lists(st.integers(0, len(sample) - 1), max_size=12)):
        spoiled[at] = data.draw(st.integers(0, 255))
    survives(name, bytes(spoiled))


@settings(max_examples=80, deadline=None)
@given(SAMPLES, SAMPLES, st.data())
def test_files_run_together(one, other, data):
    survives("a.csv", one[: data.draw(st.integers(0, len(one)))] + other)


@given(SAMPLES)
def test_a_name_of_a_file_changes_nothing(sample):
    assert survives("a.csv", sample) == survives("a.vcf", sample)
