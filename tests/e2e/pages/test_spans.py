"""Code points become UTF-16 offsets: the browser's own function against Python's."""

import random

import pytest

TEXTS = [
    "",
    "plain words",
    "Überfluß “quoted” — dash",
    "🌉",
    "a🌉b",
    "👩‍👩‍👧‍👦 family",
    "𝔉𝔞𝔫𝔠𝔶 𠮷野家 text",
    "e\u0301 combining 🇩🇪 flags 🇺🇦",
    "line\r\nbreak 🎉\u2028end",
    "\ufeff🎈",
    "🎈" * 40,
]


def by_python(text):
    return [len(text[:at].encode("utf-16-le")) // 2 for at in range(len(text) + 1)]


CONVERT = """async ([text, length]) => {
  const { toUtf16 } = await import('/assets/spans.js');
  const at = toUtf16(text);
  return Array.from({ length: length + 1 }, (_, i) => at(i));
}"""

CUT = """async ([text, ranges]) => {
  const { cut } = await import('/assets/spans.js');
  return [...cut(text, ranges)].map((piece) => [piece.text, piece.ranges.map((r) => r.name)]);
}"""


@pytest.fixture
def page(serve, browse):
    return browse(serve())


def test_offsets_are_those_of_python(page):
    chance = random.Random(8)
    alphabet = "ab “ü\u0301🌉𠮷👩\u200d\n"
    mixed = ["".join(chance.choices(alphabet, k=chance.randrange(60))) for _ in range(60)]
    for text in [*TEXTS, *mixed]:
        assert page.evaluate(CONVERT, [text, len(text)]) == by_python(text), text


def test_an_offset_beyond_the_end_is_the_end(page):
    assert page.evaluate(CONVERT, ["a🌉", 4]) == [0, 1, 3, 3, 3]
    assert page.evaluate(CONVERT, ["ab", 4]) == [0, 1, 2, 2, 2]


def test_a_text_is_cut_where_ranges_begin_and_end(page):
    ranges = [
        {"start": 2, "end": 6, "name": "x"},
        {"start": 4, "end": 8, "name": "y"},
        {"start": 4, "end": 4, "name": "empty"},
    ]
    assert page.evaluate(CUT, ["0123456789", ranges]) == [
        ["01", []],
        ["23", ["x"]],
        ["45", ["x", "y"]],
        ["67", ["y"]],
        ["89", []],
    ]  # fmt: skip
