"""Plain texts that are hard to read, and such as hurt an extractor."""
from case import ANY, Case, NASTY, REFUSED, TAKEN, to_bytes

FIRST = "Oracle has acquired PeopleSoft @@.\n\n"

LONG = {  # name: what repeats, how often
    "capitals": ("Oracle Microsoft Intel ", 5000),
    "unknown_capitals": ("Xqzu Vbnm ", 10000),
    "capital_letters": ("A", 100000),
    "and": ("Oracle and ", 8000),
    "commas": ("Oracle, ", 8000),
    "of_the": ("of the ", 20000),
    "brackets": ("(", 60000),
    "nested_names": ("(Oracle ", 8000),
    "square": ("[", 60000),
    "quotes": ("“", 60000),
    "straight_quotes": ('"', 60000),
    "hyphens": ("Oracle-", 10000),
    "slashes": ("Oracle/", 10000),
    "dots": ("Oracle.", 10000),
    "initials": ("J. ", 20000),
    "possessives": ("Oracle's ", 8000),
    "tickers": ("Oracle (NYSE: ORCL) ", 4000),
    "money": ("$1 billion ", 8000),
    "amounts": ("1,000,000 ", 10000),
    "digits": ("1", 100000),
    "dates": ("January 1, 2020 ", 6000),
    "the_company": ("the company bought it ", 4000),
    "deals_in_a_line": ("Oracle bought PeopleSoft, ", 3000),
    "deals": ("Oracle bought PeopleSoft. ", 3000),
    "supply": ("Intel will supply Dell with chips. ", 2000),
    "said": ("said Oracle said ", 5000),
    "that": ("that Oracle bought that ", 4000),
    "to_buy": ("to buy to sell ", 8000),
    "which": ("Oracle, which bought Intel, which bought ", 2500),
    "unit_of": ("a unit of Oracle, a unit of ", 4000),
    "such_as": ("companies such as Oracle and Intel, such as ", 2500),
    "models": ("GeForce RTX 3090 GPU ", 5000),
    "model_like": ("A100 ", 15000),
    "persons": ("John Smith, ", 8000),
    "chinese": ("微软收购", 10000),
    "chinese_list": ("微软、苹果、", 8000),
    "chinese_names": ("有限公司", 10000),
    "chinese_plain": ("的了在是我", 15000),
    "mixed": ("微软Oracle", 8000),
    "newlines": ("Oracle\n", 15000),
    "blank_lines": ("\n", 200000),
    "spaces": (" ", 500000),
    "tabs": ("\tOracle", 15000),
    "combining": ("\u0301", 100000),
    "combining_names": ("O\u0301\u0323", 20000),
    "hangul": ("\u1100\u1161\u11a8", 20000),
    "expanding": ("\ufdfa", 20000),
    "joiners": ("👩\u200d", 20000),
    "zero_width": ("Ora\u200bcle ", 10000),
    "right_to_left": ("\u202eOracle", 10000),
    "separators": ("Oracle\u2028bought\u2029", 8000),
    "ellipsis": ("Oracle… ", 8000),
    "semicolons": ("Oracle; ", 8000),
    "dashes": ("Oracle – ", 8000),
    "ampersands": ("Oracle & ", 8000),
    "inc": ("Oracle Inc. ", 8000),
    "addresses": ("https://news.test/a?b=c ", 6000),
    "percent": ("10 percent stake in Oracle ", 4000),
}

BYTES = {
    "nul": b"Oracle\0has\0acquired\0PeopleSoft.",
    "controls": bytes(range(1, 32)),
    "latin1": "Société Générale a acquis".encode("latin-1"),
    "gbk": "微软收购".encode("gbk"),
    "continuation": b"\x80" * 5000,
    "leads": b"\xf0" * 5000,
    "surrogates": b"\xed\xa0\xbd\xed\xb8\x80",
    "overlong": b"\xc0\xae\xe0\x80\xae\xf0\x80\x80\xae",
    "beyond": b"\xf4\x90\x80\x80\xf5\x80\x80\x80\xff\xfe",
    "utf32": "Oracle".encode("utf-32-le"),
    "returns": b"Oracle has\racquired\rPeopleSoft.",
    "png": b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20,
    "pdf": b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n" + bytes(range(256)) * 20,
    "all_bytes": bytes(range(256)) * 50,
}


def cases():
    for name, (text, times) in LONG.items():
        yield Case(f"long_{name}.txt", to_bytes(FIRST + text * times))
    for name, text in NASTY.items():
        yield Case(f"nasty_{name}.txt", to_bytes(FIRST + text + " has acquired PeopleSoft."))
    for name, data in BYTES.items():
        yield Case(f"bytes_{name}.txt", to_bytes(FIRST) + data)
    yield Case("empty.txt", b"", REFUSED)
    yield Case("bom_only.txt", b"\xef\xbb\xbf", REFUSED)
    yield Case("spaces_only.txt", b" \t\r\n" * 1000, REFUSED)
    yield Case("utf16_le.txt", "\ufeffOracle".encode("utf-16-le"), REFUSED)
    yield Case("utf16_be.txt", "\ufeffOracle".encode("utf-16-be"), REFUSED)
    yield Case("invalid_only.txt", b"\xff\xff\xff", ANY)
    yield Case("one_letter.txt", b"x")
    yield Case("marks_only.txt", "。，！…".encode(), ANY)
