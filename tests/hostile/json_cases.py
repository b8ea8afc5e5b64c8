"""JSON lines that are broken, deep, large or odd."""
import json

from case import ANY, Case, NASTY, NASTY_ADDRESSES, REFUSED, TAKEN, to_bytes

GOOD_TEXT = "Oracle has acquired PeopleSoft @@."


def line(**keys):
    return json.dumps({"text": GOOD_TEXT, **keys}).encode() + b"\n"


def with_extra(extra):
    """A good article with a key whose value is `extra`, raw."""
    return b'{"x": ' + to_bytes(extra) + b', "text": "' + GOOD_TEXT.encode() + b'"}\n'


def with_text(raw):
    """An article whose text ends with `raw`."""
    return b'{"text": "' + GOOD_TEXT.encode() + to_bytes(raw) + b'"}\n'


REFUSED_LINES = {
    "comma_at_end": b'{"text": "x",}',
    "comma_missing": b'{"text": "x" "title": "y"}',
    "single_quotes": b"{'text': 'x'}",
    "no_quotes": b"{text: x}",
    "comment": b'{"text": "x" /* y */}',
    "nan": b'{"text": "x", "y": NaN}',
    "infinity": b'{"text": "x", "y": Infinity}',
    "hexadecimal": b'{"text": "x", "y": 0x10}',
    "leading_zero": b'{"text": "x", "y": 012}',
    "two_objects": b'{"text": "x"}{"text": "y"}',
    "rest_behind": b'{"text": "x"} y',
    "open_object": b'{"text": "x"',
    "open_text": b'{"text": "x',
    "open_escape": b'{"text": "x\\',
    "open_unicode": b'{"text": "\\u12',
    "bad_escape": b'{"text": "\\q"}',
    "bad_unicode": b'{"text": "\\uZZZZ"}',
    "raw_newline_escape": b'{"text": "\x01"}',
    "raw_nul": b'{"text": "a\0b"}',
    "raw_tab": b'{"text": "a\tb"}',
    "list": b'["text"]',
    "text_alone": b'"text"',
    "number_alone": b"12",
    "null_alone": b"null",
    "closing": b"}",
    "brackets": b"[" * 100000,
    "braces": b'{"a":' * 100000,
    "no_text": b'{"title": ""}',
    "empty": b"{}",
    "empty_text": b'{"text": ""}',
    "spaces_text": b'{"text": "  \\n "}',
    "text_is_number": b'{"text": 1}',
    "text_is_list": b'{"text": ["a"]}',
    "text_is_object": b'{"text": {"a": "b"}}',
    "text_is_true": b'{"text": true}',
    "text_is_null": b'{"text": null}',
    "title_is_list": b'{"text": "x", "title": []}',
    "id_is_object": b'{"text": "x", "id": {}}',
    "nul_between": b'{"text":\0"x"}',
    "garbage": bytes(range(1, 10)) + bytes(range(14, 256)),
}

TAKEN_LINES = {
    "keys_twice": with_extra('1, "x": 2'),
    "many_keys": with_extra('1, ' + ", ".join(f'"k{i}": {i}' for i in range(5000)) + ', "y": 2'),
    "large_numbers": with_extra("[1e308, -1e308, 123456789012345678901234567890, -0, 0.1e-400]"),
    "nested": with_extra("[" * 50 + "]" * 50),
    "escaped_keys": b'{"\\u0074ext": "' + GOOD_TEXT.encode() + b'"}\n',
    "spaces": b' \t {"text" :\t"' + GOOD_TEXT.encode() + b'" } \r\n',
    "long_key": with_extra('1, "' + "k" * 100000 + '": 2'),
    "nul_key": with_extra('1, "a\\u0000b": 2'),
    "escaped_text": with_text("".join(f"\\u{ord(c):04x}" for c in " Intel has acquired Altera.")),
    "long_text": with_text(" word" * 400000),
    "newlines": with_text("\\n" * 100000),
    "empty_lines": b"\n\r\n \n" + line() + b"\n\n",
    "no_newline": line().rstrip(),
    "published_is_odd": line(published="the other day"),
    "published_is_empty": line(published=""),
    "language_is_odd": line(language="<b>"),
    "id_is_empty": line(id=""),
    "id_is_nasty": line(id="a b\t<c>\"'/../\u202e"),
    "id_is_long": line(id="i" * 100000),
    "publisher_is_long": line(publisher="p" * 100000),
    "bom": b"\xef\xbb\xbf" + line(),
}

TEXTS = {  # raw ends of texts, inside the quotes
    "high_surrogate": "\\ud800",
    "low_surrogate": "\\udc00",
    "swapped_surrogates": "\\udc00\\ud800",
    "high_and_letter": "\\ud83dA",
    "two_highs": "\\ud83d\\ud83d\\ude00",
    "nul": "\\u0000",
    "controls": "\\u0001\\u001b\\u007f",
    "non_characters": "\\ufffe\\uffff\\ud83f\\udffe",
    "invalid_bytes": b"\xff\xc0\xaf\xed\xa0\x80\xf5\x80\x80\x80",
    "cut_character": b"\xe5\xbe",
    "overlong": b"\xc0\x80\xe0\x80\xaf",
}


def cases():
    for name, bad in REFUSED_LINES.items():
        expect = ANY if name in ("nan", "title_is_list", "id_is_object", "raw_tab", "raw_nul") else REFUSED
        yield Case(f"line_{name}.jsonl", b"\n" + bad + b"\n" + line(), expect, 2 if expect == REFUSED else 0)
    for name, data in TAKEN_LINES.items():
        yield Case(f"odd_{name}.jsonl", data)
    for name, raw in TEXTS.items():
        yield Case(f"text_{name}.jsonl", with_text(raw), ANY)
    for depth in (65, 1000, 100000):
        yield Case(f"deep_lists_{depth}.jsonl", with_extra("[" * depth + "]" * depth) + line(), REFUSED, 1)
        yield Case(f"deep_objects_{depth}.jsonl", with_extra('{"a":' * depth + "1" + "}" * depth) + line(), REFUSED, 1)
    for name, text in NASTY.items():
        yield Case(f"nasty_{name}.jsonl",
                   line(title=f"{text} has acquired PeopleSoft", publisher=text, id=f"nasty {name} {text[:50]}"))
    for name, text in NASTY_ADDRESSES.items():
        yield Case(f"address_{name}.jsonl", line(title="T", url=text))
    yield Case("bytes_utf16.jsonl", line().decode().encode("utf-16"), REFUSED)
    yield Case("bom_between.jsonl", line() + b"\xef\xbb\xbf" + line(id="second"), ANY)
    yield Case("same_id.jsonl", b"".join(line(id="same", title=f"T{i}") for i in range(20)))
    yield Case("only_bad_lines.jsonl", b"{\n" * 500, REFUSED, 1)
    yield Case("ends_in_the_middle.jsonl", line() + line()[:20], REFUSED, 2)
