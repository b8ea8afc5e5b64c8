"""Markdown files whose YAML front matter is broken, deep, large or odd."""
import json

from case import ANY, Case, NASTY, NASTY_ADDRESSES, REFUSED, TAKEN, to_bytes


def page(yaml, body="Oracle has acquired PeopleSoft @@."):
    return b"---\n" + to_bytes(yaml) + b"\n---\n" + to_bytes(body) + b"\n"


def quoted(text):
    """A YAML double-quoted text: JSON is one, but for its pairs of surrogates."""
    escaped = "".join(f"\\U{ord(c):08X}" if c in '"\\' or not c.isprintable() else c for c in text)
    return '"' + escaped + '"'


def alias_bomb():
    levels = ["a: &a [x, x, x, x, x, x, x, x, x]"]
    for name, below in zip("bcdefghij", "abcdefghi"):
        levels.append(f"{name}: &{name} [{', '.join(['*' + below] * 9)}]")
    return "\n".join(levels)


def block_nesting(depth):
    return "\n".join(" " * level + "a:" for level in range(depth))


REFUSALS = {  # name: (YAML, line of the error)
    "alias_bomb": (alias_bomb(), 2),
    "anchor_alone": ("title: &t Anchored", 2),
    "alias_to_itself": ("title: Loop\nloop: &loop [*loop]", 3),
    "alias_map_of_itself": ("a: &a {b: *a}", 2),
    "merge_key": ("base: &base {x: 1}\nmore:\n  <<: *base", 2),
    "alias_of_nothing": ("title: *nothing", 2),
    "deep_lists": ("title: T\nx: " + "[" * 100 + "]" * 100, 0),
    "deeper_lists": ("x: " + "[" * 100000 + "]" * 100000, 0),
    "deep_lists_open": ("x: " + "[" * 50000, 0),
    "deep_maps": ("x: " + "{a: " * 200 + "1" + "}" * 200, 0),
    "deep_maps_open": ("x: " + "{a: " * 30000, 0),
    "deep_blocks": (block_nesting(200), 0),
    "deep_dashes": ("x:\n  " + "- " * 5000 + "y", 0),
    "deep_questions": ("? " * 3000 + "x", 0),
    "tab_indent": ("title: T\nprovider:\n\tname: X", 4),
    "open_quote": ('title: "never closed\nexcerpt: text', 0),
    "open_single_quote": ("title: 'never closed\nexcerpt: text", 0),
    "open_list": ("title: [a, b", 0),
    "open_map": ("title: {a: b", 0),
    "two_colons": ("title: T\nexcerpt: one: two", 3),
    "bad_indent": ("title: T\n   excerpt: x\n date: y", 0),
    "list_at_top": ("- one\n- two", 2),
    "text_at_top": ("just words", 2),
    "unknown_escape": ('title: "a\\qb"', 2),
    "escape_out_of_range": ('title: "\\UFFFFFFFF"', 2),
    "short_escape": ('title: "\\x4"', 2),
    "percent": ("title: %percent", 2),
    "at_sign": ("title: @handle", 2),
    "backtick": ("title: `code`", 2),
    "closing_bracket": ("title: ]", 2),
    "closing_brace": ("title: }", 2),
}

TAKEN_YAML = {
    "stray_comma": "title: [,]",
    "title_is_list": "title: [a, b]",
    "title_is_map": "title: {a: b}",
    "title_is_null": "title: ~",
    "title_is_number": "title: 1e999",
    "title_is_true": "title: true",
    "title_is_binary": "title: !!binary AAAA",
    "title_is_tagged": "title: !!python/object:os.system [ls]",
    "title_is_float_tag": "title: !!float abc",
    "keys_twice": "title: one\ntitle: two",
    "date_is_list": "date: [2020, 1, 1]",
    "date_is_far": "date: 99999-99-99",
    "date_is_negative": "date: -2020-01-01",
    "date_is_long": "date: " + "2" * 5000,
    "provider_is_list": "provider: [a, b]",
    "provider_is_text": "provider: Paper",
    "provider_name_is_map": "provider: {name: {a: b}}",
    "related_is_text": "title: T\nrelated: none",
    "related_is_map": "title: T\nrelated: {a: b}",
    "related_is_null": "title: T\nrelated:",
    "related_is_empty": "title: T\nrelated: []",
    "folded_block": "title: >\n  a\n  b\n\n  c",
    "literal_block": "title: |\n  a\n  b",
    "block_of_a_megabyte": "title: |\n  " + "word " * 200000,
    "ten_thousand_keys": "\n".join(f"k{i}: v" for i in range(10000)),
    "comments_alone": "# nothing\n# here",
    "nothing": "",
    "null": "~",
    "long_key": "k" * 1000 + ": v",
    "key_is_list": "? [a, b]\n: c",
    "key_is_null": "~: v",
    "key_is_number": "1: v\n2.5: w",
    "published_false": "published: false\nsecured: true",
    "id_is_slash": "id: a/b/../c",
    "id_is_long": "id: " + "i" * 20000,
    "id_is_list": "id: [a]",
    "language_is_long": "language: " + "e" * 3000,
    "language_is_markup": "language: '<b>'",
}

RELATED = {
    "thousand": [{"title": f"Oracle buys PeopleSoft {i}", "excerpt": f"Text {i}."} for i in range(1000)],
    "of_related": [{"title": "One", "excerpt": "Text.", "related": [{"title": "Two", "excerpt": "More."}]}],
    "same_address": [{"title": f"T{i}", "excerpt": "E.", "webUrl": "https://news.test/same"} for i in range(5)],
}


def body_cases():
    """Front matter that is fine, bodies that are not."""
    good = b"title: Oracle has acquired PeopleSoft @@"
    bodies = {
        "invalid_bytes": b"Oracle \xff\xfe has \xc0\xaf acquired \xed\xa0\x80 PeopleSoft.",
        "nul": b"Oracle\0has acquired\0\0PeopleSoft.",
        "open_fence": b"```\n" * 999,
        "nested_quotes": b"> " * 2000 + b"x",
        "nested_lists": b"\n".join(b" " * (2 * i) + b"- x" for i in range(400)),
        "brackets": b"[" * 50000,
        "images": b"![" * 30000,
        "emphasis": b"*a _b " * 20000,
        "links": b"[a](" * 20000,
        "backticks": b"".join(b"`" * i + b" " for i in range(400)),
        "angles": b"<" * 50000,
        "deep_html": b"<div>" * 500 + b"x",
        "references": b"[a]: b\n" * 20000,
        "headings": b"# a\n" * 20000,
        "rules": b"---\n" * 20000,
        "tables": b"|a|b|\n|-|-|\n" * 5000,
        "spaces": b" " * 200000 + b"x",
        "entities": b"&amp;" * 50000,
        "escapes": b"\\" * 50000,
        "more_front_matter": b"---\ntitle: no\n---\n" * 50,
        "carriage_returns": b"Oracle has\racquired\rPeopleSoft.\r" * 100,
    }
    for name, body in bodies.items():
        yield Case(f"body_{name}.md", b"---\n" + good + b"\n---\n" + body + b"\n")
    yield Case("body_too_deep_html.md", b"---\n" + good + b"\n---\n" + b"<div>" * 3000, REFUSED)


def byte_cases():
    """Files whose bytes are odd."""
    text = b"---\ntitle: Oracle has acquired PeopleSoft @@\n---\n"
    yield Case("bytes_bom.md", b"\xef\xbb\xbf" + text)
    yield Case("bytes_two_boms.md", b"\xef\xbb\xbf\xef\xbb\xbf" + text, ANY)
    yield Case("bytes_crlf.md", text.replace(b"\n", b"\r\n"))
    yield Case("bytes_cr.md", text.replace(b"\n", b"\r"))
    yield Case("bytes_nul_in_title.md", text.replace(b"has", b"h\0s"))
    yield Case("bytes_nul_everywhere.md", text.replace(b" ", b"\0"), ANY)
    yield Case("bytes_invalid_in_title.md", text.replace(b"has", b"h\xff\xc3s"))
    yield Case("bytes_invalid_key.md", text.replace(b"title", b"ti\xfftle: x\ntitle"))
    yield Case("bytes_utf16.md", text.decode().encode("utf-16"), REFUSED)
    yield Case("bytes_controls.md", text.replace(b"has", b"h\x01\x02\x1b\x7fs"), ANY)
    yield Case("opening_only.md", b"---", REFUSED)
    yield Case("opening_line_only.md", b"---\n", REFUSED, 1)
    yield Case("opening_twice.md", b"---\n---\n", REFUSED)
    yield Case("opening_never_ends.md", b"---\ntitle: T\n\ntext\n", REFUSED, 1)
    yield Case("opening_too_long.md", b"---\n" + b"k: " + b"v" * (4 << 20) + b"\n---\n", REFUSED)
    yield Case("empty.md", b"", REFUSED)
    yield Case("spaces.md", b" \n\t\n", REFUSED)


def cases():
    for name, (yaml, line) in REFUSALS.items():
        yield Case(f"yaml_{name}.md", page(yaml), REFUSED, line)
    for name, yaml in TAKEN_YAML.items():
        yield Case(f"yaml_{name}.md", page(yaml))
    for name, items in RELATED.items():
        yield Case(f"related_{name}.md", page("title: Main\nrelated: " + json.dumps(items)))
    for name, text in NASTY.items():
        yield Case(f"title_{name}.md", page(f"title: {quoted('PeopleSoft ' + text)}\nprovider: {{name: {quoted(text)}}}"))
    for name, text in NASTY_ADDRESSES.items():
        yield Case(f"address_{name}.md", page(f"title: T\nwebUrl: {quoted(text)}"))
    for escape in ("ud800", "udfff", "ud83d\\u0041", "udc00\\ud800", "u0000", "uffff", "u001b"):
        yield Case(f"escape_{escape.replace(chr(92), '_')}.md", page(f'title: "a\\{escape}b"'), ANY)
    yield from body_cases()
    yield from byte_cases()
