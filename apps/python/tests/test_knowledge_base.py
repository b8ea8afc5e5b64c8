import subprocess

import pytest

import dealgraph
from dealgraph import Article, Error, KnowledgeBase


@pytest.fixture
def base(tmp_path):
    return KnowledgeBase(tmp_path / "news.db")


def test_adding_twice_changes_nothing(base, articles, graph):
    assert base.add(articles) == graph.articles == len(base)
    before = base.graph().edges()
    assert base.add(articles, jobs=1) == 0
    assert base.graph().edges() == before == graph.edges()


def test_bit_by_bit_in_any_order_gives_the_same_files(base, articles, graph, tmp_path):
    for path in sorted(articles.iterdir(), reverse=True):
        base.add(path)
    graph.write(tmp_path / "at once", ["graphml", "jsonld"])
    base.graph().write(tmp_path / "bit by bit", ["graphml", "jsonld"])
    for name in ("graph.graphml", "graph.jsonld"):
        assert (tmp_path / "at once" / name).read_bytes() == (tmp_path / "bit by bit" / name).read_bytes()


def test_articles_in_memory_come_and_go(base):
    assert base.add([Article("Oracle has bought PeopleSoft.", id="a"), {"text": "AMD has bought Xilinx.", "id": "b"}]) == 2
    assert len(base.deals()) == 2
    assert base.remove("a") == 1
    assert [deal.type for deal in base.deals()] == ["acquisition"]
    with pytest.raises(Error, match="'a'"):
        base.remove("a")
    assert len(base) == 1


def test_files_can_be_taken_out(base, articles):
    base.add(articles)
    path = articles / "2022-02-15-amd-owns-xilinx.md"
    assert base.remove(path) >= 1
    assert not base.deals("AMD", "Xilinx", status="completed") or base.add(path) >= 1


def test_the_program_reads_the_same_file(base, articles, program):
    base.add(articles)
    shown = subprocess.run([program, "query", base.file, "partners", "Microsoft", "--format", "csv"], capture_output=True,
                           text=True, check=True).stdout
    assert len(shown.splitlines()) == len(base.partners("Microsoft")) + 1


def test_what_is_no_base_is_an_error(base, tmp_path):
    with pytest.raises(Error, match="no such knowledge base"):
        base.partners("Microsoft")
    (tmp_path / "text").write_text("no base\n" * 200)
    with pytest.raises(Error) as raised:
        KnowledgeBase(tmp_path / "text").add(Article("x"))
    assert str(tmp_path / "text") in str(raised.value)
    with pytest.raises(Error):
        KnowledgeBase(tmp_path / "text").partners("Microsoft")
    assert len(base) == 0 and "of 0 articles" in repr(base)


def test_refused_articles_are_told(base, tmp_path):
    (tmp_path / "news.jsonl").write_text('{"text": "Oracle has bought PeopleSoft."}\n{"text": 5}\n')
    with pytest.warns(dealgraph.RefusedWarning, match=r"news.jsonl:2"):
        assert base.add(tmp_path / "news.jsonl") == 1
