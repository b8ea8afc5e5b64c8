"""What the parts of the hostile corpus have in common."""
from dataclasses import dataclass

TAKEN = "taken"      # the article is read, whatever is replaced in it
REFUSED = "refused"  # an error names the file and the place
ANY = "any"          # either of them

MARK = b"@@"  # becomes a word of the case's own, by which its article is known in the output


@dataclass(frozen=True)
class Case:
    name: str         # of the file, with its ending
    data: bytes
    expect: str = TAKEN
    line: int = 0     # of the refusal; 0: any

    def mark(self):
        """A word that stands in this case's article alone."""
        return "hostile" + "".join(c for c in self.name if c.isalnum())

    def content(self):
        return self.data.replace(MARK, self.mark().encode())


def to_bytes(text):
    """Surrogates are written as the invalid bytes that they would be."""
    return text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass")


# Texts that hurt somewhere: XML, CSV, DOT, Turtle, N-Quads, HTML, JSON, a terminal, a path.
NASTY = {
    "markup": "<script>alert(1)</script><img src=x onerror=alert(2)>",
    "end_script": "</script><!-- <script> --!> ]]> ?> <![CDATA[",
    "entities": "&amp; &lt;b&gt; &#0; &bogus; &#x1F600;",
    "formula_equals": '=HYPERLINK("http://evil.test";"x")',
    "formula_plus": "+1+cmd|' /C calc'!A0",
    "formula_minus": "-2+3",
    "formula_at": "@SUM(A1:A9)",
    "formula_tab": "\t=1+1",
    "quotes": "\"' `\"\"\" ''' \\\" \\",
    "backslashes": "\\\\ \\n \\u0041 \\N \\",
    "dot": 'x"]; }; digraph { a -> b [label="',
    "turtle": '""" . <urn:x> <urn:y> <urn:z> . """',
    "braces": "{{ }} ${x} %(y)s %s %n {0}",
    "csv": 'a,b;c\td\r\n"e",,',
    "right_to_left": "\u202eevil\u202c \u2066\u2067\u2069 שלום",
    "zero_width": "\u200b\u200d\ufeff\u00ad\u2060",
    "combining": "e" + "\u0301" * 300,
    "separators": "a\u2028b\u2029c\u0085d\u000be",
    "non_characters": "\ufffe\uffff\U0001fffe\U0010ffff\ufdd0",
    "controls": "".join(map(chr, [*range(1, 9), *range(14, 32), 127, *range(128, 160)])),
    "terminal": "\x1b[2J\x1b]0;owned\x07\x9b31m",
    "emoji": "👨‍👩‍👧 🏴‍☠️ 🚀" * 20,
    "private_use": "\ue000\U000f0000\U0010fffd",
    "tags": "\U000e0001\U000e0041",
    "expanding": "\ufdfa" * 200 + "㍿㌀Ǆﬃ",
    "fullwidth": "Ｏｒａｃｌｅ　ｂｏｕｇｈｔ　＜ｂ＞",
    "sql": "'; DROP TABLE article; --",
    "shell": "$(touch owned) `touch owned` | ; & > owned",
    "path": "../../../../etc/passwd %2e%2e%2f",
    "nul_word": "a\u2400b\\0c",
    "long_word": "x" * 70000,
    "many_dots": "." * 20000,
    "turkish": "İIıi ß ẞ Œǰΐΰŉﬅ",
}

NASTY_ADDRESSES = {
    "spaces": "https://news.test/a b  c",
    "javascript": "javascript:alert(1)",
    "data": "data:text/html,<script>alert(1)</script>",
    "angle": "https://news.test/<>\"{}|\\^`",
    "newline": "https://news.test/a\nb\r\tc",
    "nul": "https://news.test/\u0001",
    "percent": "https://news.test/%zz%",
    "no_scheme": "//news.test/x",
    "relative": "../x",
    "empty_host": "http://",
    "colon": ":",
    "unicode": "https://新闻.test/微软 \u202e",
    "long": "https://news.test/" + "y" * 50000,
    "fragment": "https://news.test/#a#b#c",
    "credentials": "https://user:pass@news.test/",
    "port": "https://news.test:99999999/",
    "urn": "urn:dealgraph:company:oracle",
    "blank": "_:b0",
    "quote": "https://news.test/?q=\"><script>alert(1)</script>",
    "sentence": "see our page at news dot test",
}
