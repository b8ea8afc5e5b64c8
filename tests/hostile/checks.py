"""What must hold for every file that the program writes, whatever it read."""
import csv
import io
import json
import os
import re
import xml.etree.ElementTree as ElementTree

csv.field_size_limit(1 << 30)
FILES = ("graph.graphml", "graph.gexf", "graph.cyjs", "graph.dot", "nodes.csv", "relationships.csv", "graph.jsonld", "graph.nq",
         "graph.ttl", "graph.html", "graph.style.json", "graph.style.xml")
IRI = r'<[^\x00-\x20<>"{}|^`\\]*>'
TEXT = r'"(?:[^"\\\n\r]|\\[tbnrf"\'\\]|\\u[0-9A-Fa-f]{4}|\\U[0-9A-Fa-f]{8})*"'
QUAD = re.compile(rf"(?:{IRI}|_:\w+) {IRI} (?:{IRI}|_:\w+|{TEXT}(?:@[a-zA-Z0-9-]+|\^\^{IRI})?)(?: {IRI})? \.")
TURTLE_TOKEN = re.compile(rf"\s+|#[^\n]*|{IRI}|{TEXT}|@[a-zA-Z-]+|\^\^|[\w.:%~-]+(?:\\.[\w.:%~-]*)*|[\[\]();,.]")
DOT_TOKEN = re.compile(r'\s+|"(?:[^"\\]|\\.)*"|->|[\w.#-]+|[\[\]{};=,]', re.DOTALL)


def read(folder, name):
    with open(os.path.join(folder, name), "rb") as file:
        return file.read().decode("utf-8")  # strict


def is_all(token, text):
    """Whether `text` is nothing but such tokens; else where it is not."""
    at = 0
    while at < len(text):
        match = token.match(text, at)
        assert match and match.end() > at, f"no token at {at}: {text[at:at + 80]!r}"
        at = match.end()


def check_xml(text):
    ElementTree.fromstring(text.encode())


def check_csv(text):
    rows = list(csv.reader(io.StringIO(text, newline=""), strict=True))
    for row in rows:
        assert len(row) == len(rows[0]), row
        for cell in row:
            assert not cell or cell[0] not in "=@+\t\r" and (cell[0] != "-" or re.fullmatch(r"-[\d.]+", cell)), f"formula: {cell!r}"


def check_quads(text):
    for line in text.split("\n"):
        assert not line or QUAD.fullmatch(line), line


def check_page(text):
    policy = re.search(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)"', text)
    assert policy and "default-src 'none'" in policy[1], "no strict content security policy"
    data = re.findall(r'<script[^>]*type="application/json"[^>]*>(.*?)</script>', text, re.DOTALL)
    assert data, "no data"
    for block in data:
        json.loads(block)
        assert "<" not in block, "markup in the data"


CHECKS = {".json": json.loads, ".xml": check_xml, ".graphml": check_xml, ".gexf": check_xml, ".cyjs": json.loads, ".jsonld": json.loads, ".csv": check_csv,
          ".dot": lambda text: is_all(DOT_TOKEN, text), ".nq": check_quads, ".ttl": lambda text: is_all(TURTLE_TOKEN, text),
          ".html": check_page}


def check_graph_files(folder):
    assert sorted(os.listdir(folder)) == sorted(FILES), os.listdir(folder)
    for name in FILES:
        try:
            CHECKS[os.path.splitext(name)[1]](read(folder, name))
        except Exception as error:
            raise AssertionError(f"{name}: {error}") from error


def check_span(text, part):
    assert 0 <= part["start"] < part["end"] <= len(text), part
    return text[part["start"]:part["end"]]


def check_relation(text, relation):
    check_span(text, relation["evidence"])
    for argument in relation["arguments"]:
        assert argument.get("inferred") or check_span(text, argument) == argument["text"], argument
    assert any(argument.get("entity") for argument in relation["arguments"]), relation


def check_line(line):
    """A line of `extract`, as bytes; returns it read."""
    article = json.loads(line.decode("utf-8"))
    text, last = article["text"], 0
    for mention in article["mentions"]:
        assert check_span(text, mention) == mention["text"], mention
        assert mention["start"] >= last, mention
        last = mention["end"]
    for relation in article["relations"]:
        check_relation(text, relation)
    return article
