"""Good articles, each damaged in a few places by chance, the same each time."""
import random

from case import ANY, Case

GOOD = {
    "md": b"""---
title: "Oracle closes PeopleSoft deal"
excerpt: "Oracle has acquired PeopleSoft for $10.3 billion, and 'sold' nothing."
publishedDateTime: 2005-01-07T12:00:00Z
webUrl: "https://news.test/mutated"
provider: {name: Paper, domain: paper.test}
related:
  - title: "Intel and AMD settle"
    excerpt: "Intel agreed to pay AMD $1.25 billion."
    publishedDateTime: 2009-11-12
---
# Oracle

*Oracle* has **acquired** [PeopleSoft](https://news.test) &amp; more.
""",
    "html": b"""<!doctype html><html lang="en"><head><title>Deal &ndash; Paper</title>
<meta property="article:published_time" content="2005-01-07"><link rel=canonical href="https://news.test/m"></head>
<body><nav><a href=x>Home</a></nav><main><h1>Deal</h1><p>Oracle has acquired <b>PeopleSoft</b>.<br>It paid $10.3 billion.</p>
<table><tr><td>Intel<td>AMD</table><!-- note --><script>var a = "<p>";</script></main></body></html>
""",
    "jsonl": b"""{"id": "m1", "title": "Deal", "text": "Oracle has acquired PeopleSoft \\u2013 for $10.3 billion.", "published": "2005-01-07"}
{"text": "\\ud83d\\ude80 Microsoft is in talks to buy Nuance.", "url": "https://news.test/m2", "publisher": "Paper", "x": [1, {"y": null}]}
""",
    "txt": "Deal\n\nOracle (NYSE: ORCL) has acquired PeopleSoft Inc. – “for $10.3 billion” – in 2005. 微软收购了Nuance公司。\n".encode(),
}
PIECES = [b"\0", b"\xff", b"\n", b"---\n", b'"', b"'", b"{", b"[", b"<", b">", b"&", b"*", b": ", b"- ", b"\\", b"\xe2\x80", b"\r",
          b"\t", b"#", b"|", b"<b>", b"</p>", b"<!--", b"\\ud800", b"&#0;", b"\xef\xbb\xbf"]


def damaged(data, chance):
    for _ in range(chance.randint(1, 6)):
        at = chance.randrange(len(data))
        length = chance.choice((1, 1, 2, 7, 40))
        way = chance.randrange(5)
        if way == 0:
            data = data[:at] + data[at + length:]
        elif way == 1:
            data = data[:at] + chance.choice(PIECES) + data[at:]
        elif way == 2:
            data = data[:at] + bytes([chance.randrange(256)]) + data[at + 1:]
        elif way == 3:
            data = data[:at] + data[at:at + length] * chance.choice((2, 50)) + data[at:]
        else:
            other = chance.randrange(len(data))
            data = data[:at] + data[other:other + length] + data[at:]
        data = data or b"x"
    return data


def cases():
    for ending, data in GOOD.items():
        for number in range(40):
            yield Case(f"mutated_{number:02}.{ending}", damaged(data, random.Random(f"{ending}{number}")), ANY)
