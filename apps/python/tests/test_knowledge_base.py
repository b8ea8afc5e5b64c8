"""Knowledge bases: what they promise, and that the program and the package read and write the same files."""
import json
import os
import pickle
import signal
import sqlite3
import subprocess
import sys
import threading
import time

import pytest

import dealgraph
from dealgraph import Article, Error, KnowledgeBase

FORMATS = ["graphml", "jsonld"]
TEXTS = ["Oracle has acquired PeopleSoft.", "Intel and Nokia announced a partnership.", "Microsoft is in talks to buy Nuance.",
         "AMD will supply Sony with chips."]


def many(count):
    """Articles that are quick to read."""
    return [{"id": f"a{number}", "text": f"{TEXTS[number % len(TEXTS)]} Number {number}."} for number in range(count)]


@pytest.fixture
def base(tmp_path):
    return KnowledgeBase(tmp_path / "news.kb")


@pytest.fixture(scope="module")
def filled(articles, tmp_path_factory):
    base = KnowledgeBase(tmp_path_factory.mktemp("filled") / "news.kb")
    base.add(articles)
    return base


def files_of(exporting, folder):
    """What write() or export() wrote, by name."""
    exporting(folder, FORMATS)
    return {path.name: path.read_bytes() for path in folder.iterdir()}


# --- what goes in and out ---


def test_adding_twice_changes_nothing(base, articles, graph):
    assert base.add(articles) == graph.articles == len(base)
    before = base.graph().edges()
    assert base.add(articles, jobs=1) == 0
    assert base.graph().edges() == before == graph.edges()


def test_bit_by_bit_in_any_order_gives_the_same_files(base, articles, graph, tmp_path):
    for path in sorted(articles.iterdir(), reverse=True):
        base.add(path)
    assert files_of(base.export, tmp_path / "bit by bit") == files_of(graph.write, tmp_path / "at once")


@pytest.mark.parametrize("jobs", [1, 3])
def test_articles_in_memory_come_and_go(base, jobs):
    given = [Article("Oracle has bought PeopleSoft.", id="a"), {"text": "AMD has bought Xilinx.", "id": "b"}]
    assert base.add(given, jobs=jobs) == 2
    assert len(base.deals()) == 2
    assert base.remove("a") == 1
    assert [str(deal) for deal in base.deals()] == ["acquisition (completed): acquirer AMD; target Xilinx"]
    with pytest.raises(Error, match="'a'"):
        base.remove("b", "a")
    assert len(base) == 1, "one unknown name, and nothing is removed"


def test_files_can_be_taken_out_though_they_were_moved(base, articles, tmp_path):
    base.add(articles)
    before = base.deals("AMD", "Xilinx")
    moved = tmp_path / "moved.md"
    moved.write_bytes((articles / "2022-02-15-amd-owns-xilinx.md").read_bytes())
    assert base.remove(moved) >= 1
    assert base.deals("AMD", "Xilinx") != before
    base.add(articles)
    assert base.deals("AMD", "Xilinx") == before


def test_new_rules_are_refused_until_the_base_is_updated(base, tmp_path):
    base.add(Article("Zorblax Quux has bought PeopleSoft."))
    folder = tmp_path / "mine" / "dictionary" / "company"
    folder.mkdir(parents=True)
    (folder / "mine.yaml").write_text("- {id: zorblax-quux, name: Zorblax Quux}\n")
    mine = KnowledgeBase(base.file, data=tmp_path / "mine")
    with pytest.raises(Error, match="update") as raised:
        mine.add(Article("AMD has bought Xilinx."))
    assert raised.value.file == base.file
    assert mine.update() == 1
    assert mine.entity("Zorblax Quux").entity == "company:zorblax-quux"
    assert mine.add(Article("AMD has bought Xilinx.")) == 1


def test_refused_articles_are_told(base, tmp_path):
    (tmp_path / "news.jsonl").write_text('{"text": "Oracle has bought PeopleSoft."}\n{"text": 5}\n')
    with pytest.warns(dealgraph.RefusedWarning, match=r"news.jsonl:2"):
        assert base.add(tmp_path / "news.jsonl") == 1
    with pytest.warns(dealgraph.RefusedWarning, match=r"<articles>:2: error") as told:
        assert base.add([{"text": "AMD has bought Xilinx."}, {"text": 5}]) == 1
    assert told[0].filename == __file__


# --- the program and the package ---

QUESTIONS = [
    (["partners", "Microsoft"], lambda base: base.partners("Microsoft")),
    (["partners", "Microsoft", "--type", "investment,supply", "--until", "2020"],
     lambda base: base.partners("Microsoft", type=["investment", "supply"], until="2020")),
    (["deals"], lambda base: base.deals()),
    (["deals", "AMD", "Xilinx"], lambda base: base.deals("AMD", "Xilinx")),
    (["deals", "Microsoft", "--status", "completed", "--role", "acquirer", "--answer", "target"],
     lambda base: base.deals("Microsoft", status="completed", role="acquirer", answer="target")),
    (["deals", "Microsoft", "--type", "uses,makes"], lambda base: base.deals("Microsoft", type=["uses", "makes"])),
    (["timeline", "IBM", "--since", "2005", "--min-confidence", "0.5"],
     lambda base: base.timeline("IBM", since="2005", min_confidence=0.5)),
    (["path", "Sony", "OpenAI", "--limit", "2"], lambda base: base.path("Sony", "OpenAI", limit=2)),
    (["entity", "微软"], lambda base: [base.entity("微软")]),
    (["entity", "A100"], lambda base: [base.entity("A100")]),
    (["top", "hardware", "--limit", "5"], lambda base: base.top("hardware", limit=5)),
    (["top", "companies", "--by", "value", "--currency", "USD"], lambda base: base.top(by="value", currency="USD")),
    (["top", "partners", "--by", "pagerank"], lambda base: base.top("partners", by="pagerank")),
    (["communities"], lambda base: base.communities()),
    (["who partnered with Meta?"], lambda base: base.query("who partnered with Meta?")),
    (["what did AMD buy?", "--since", "2021"], lambda base: base.query("what did AMD buy?", since="2021")),
    (["谁收购了Slack？"], lambda base: base.query("谁收购了Slack？")),
]


def present(value):
    """What is not known (null, an empty list) has no place in to_dict()."""
    if isinstance(value, dict):
        return {key: present(each) for key, each in value.items() if each not in (None, "", [], {})}
    return [present(each) for each in value] if isinstance(value, list) else value


@pytest.mark.parametrize(("words", "ask"), QUESTIONS, ids=[" ".join(words) for words, _ in QUESTIONS])
def test_answers_are_those_of_the_program(filled, graph, program, words, ask):
    run = subprocess.run([program, "query", filled.file, *words, "--format", "json"], capture_output=True, text=True, check=True)
    results = json.loads(run.stdout)["results"]
    assert results, "a question whose answer is empty compares nothing"
    for asked in (filled, graph):
        assert [row.to_dict() for row in ask(asked)] == present(results)


def test_the_program_goes_on_with_a_base_of_the_package(base, articles, program, graph, tmp_path):
    first, *others = sorted(articles.iterdir())
    base.add(first)
    subprocess.run([program, "add", base.file, *others], capture_output=True, check=True)
    assert base.add(articles) == 0
    assert files_of(base.export, tmp_path / "both") == files_of(graph.write, tmp_path / "one")


# --- several threads and processes ---


def test_other_threads_go_on_while_articles_are_added(base):
    """With the interpreter's lock held all the time, the other thread would count to next to nothing."""
    beats, done = [0], threading.Event()

    def beat():
        while not done.is_set():
            beats[0] += 1
            time.sleep(0.001)

    other = threading.Thread(target=beat)
    articles = many(3000)
    other.start()
    start = time.perf_counter()
    base.add(articles)
    took = time.perf_counter() - start
    done.set()
    other.join()
    assert beats[0] > took / 0.05, f"{beats[0]} beats in {took:.2f} s"


def test_one_writes_and_others_wait(base):
    """The writer holds its transaction in this very process: waiting for it with the interpreter's lock would last forever."""
    base.add(Article("Oracle has bought PeopleSoft."))
    writer = sqlite3.connect(base.file, isolation_level=None)
    writer.execute("BEGIN IMMEDIATE")
    added = []
    waiting = threading.Thread(target=lambda: added.append(base.add(Article("AMD has bought Xilinx."))))
    waiting.start()
    time.sleep(0.3)
    assert waiting.is_alive() and len(base) == 1 and len(base.deals("Oracle")) == 1, "reading goes on"
    writer.execute("ROLLBACK")
    waiting.join(timeout=50)
    assert added == [1] and len(base) == 2


BATCH = 4_096
MANY = 12 * BATCH

ADDING = """
import json, signal, sys
from dealgraph import KnowledgeBase
signal.signal(signal.SIGINT, signal.default_int_handler)  # ignored where a shell started the tests in the background
KnowledgeBase(sys.argv[1]).add(sys.argv[2], jobs=1)
"""


@pytest.fixture
def lines(tmp_path):
    path = tmp_path / "many.jsonl"
    path.write_text("".join(json.dumps(each) + "\n" for each in many(MANY)))
    return path


def adding(base, lines):
    """A process that adds the lines, as soon as it has kept some of them."""
    process = subprocess.Popen([sys.executable, "-c", ADDING, base.file, str(lines)], stderr=subprocess.PIPE, text=True)
    end = time.monotonic() + 50
    while len(base) == 0 and process.poll() is None and time.monotonic() < end:
        time.sleep(0.01)
    return process


def test_what_was_killed_can_be_gone_on_with(base, lines, tmp_path):
    process = adding(base, lines)
    process.kill()
    process.communicate(timeout=50)
    assert process.returncode == -signal.SIGKILL
    kept = len(base)
    assert 0 < kept < MANY and kept % BATCH == 0
    assert base.add(lines) == MANY - kept
    assert files_of(base.export, tmp_path / "killed") == files_of(dealgraph.build(lines).write, tmp_path / "built")


def test_ctrl_c_ends_it_soon(base, lines):
    process = adding(base, lines)
    os.kill(process.pid, signal.SIGINT)
    start = time.monotonic()
    _, error = process.communicate(timeout=50)
    assert "KeyboardInterrupt" in error and time.monotonic() - start < 10
    assert 0 < len(base) < MANY


# --- what is no base ---


def test_what_is_no_base_is_an_error(base, tmp_path):
    for asking in (lambda: base.partners("Microsoft"), lambda: base.query("who partnered with Meta?"), base.graph, base.update,
                   lambda: base.remove("a"), lambda: base.export(tmp_path / "out")):
        with pytest.raises(Error, match="no such knowledge base") as raised:
            asking()
        assert raised.value.file == base.file
    (tmp_path / "text").write_text("no base\n" * 200)
    other = KnowledgeBase(tmp_path / "text")
    for asking in (lambda: other.add(Article("x")), lambda: other.partners("Microsoft"), lambda: len(other), other.graph):
        with pytest.raises(Error) as raised:
            asking()
        assert str(tmp_path / "text") in str(raised.value)
    assert len(base) == 0 and "of 0 articles" in repr(base) and base._repr_html_()
    assert not os.path.exists(base.file), "asking makes no file"


def test_damaged_bases_are_errors(filled, tmp_path):
    content = bytearray(open(filled.file, "rb").read())
    content[4096:] = b"\xff" * (len(content) - 4096)
    (tmp_path / "damaged.kb").write_bytes(content)
    with pytest.raises(Error) as raised:
        KnowledgeBase(tmp_path / "damaged.kb").deals("Microsoft")
    assert "damaged.kb" in str(raised.value)


def test_errors_can_be_sent_to_other_processes(filled):
    for asking in (lambda: filled.partners("Mircosoft"), lambda: filled.deals(status="eaten"), lambda: filled.remove("nothing")):
        with pytest.raises(Error) as raised:
            asking()
        again = pickle.loads(pickle.dumps(raised.value))
        assert type(again) is type(raised.value) and str(again) == str(raised.value)


def test_prints_and_shows(filled, graph):
    assert repr(filled) == f"KnowledgeBase({filled.file!r}) of {graph.articles} articles"
    assert "<table>" in filled._repr_html_()
