import os
import threading
import time

import pytest

import dealgraph
from dealgraph import Article, Error

TEXT = "Microsoft is in talks to buy Nuance for $16 billion."


def test_a_text_gives_typed_mentions_and_relations():
    found = dealgraph.extract(TEXT)
    assert [mention.entity for mention in found.mentions] == ["company:microsoft", "company:nuance"]
    relation, = found.relations
    assert (relation.type, relation.status) == ("acquisition", "proposed")
    assert [(each.role, each.entity) for each in relation.arguments] == [("acquirer", "company:microsoft"),
                                                                        ("target", "company:nuance")]
    assert relation.value == dealgraph.Money(16_000_000_000, "USD")
    assert str(relation) == "acquisition (proposed): acquirer Microsoft, target Nuance"


@pytest.mark.parametrize("text", [
    TEXT, "😀 ünïcode: Microsoft bought Nuance 😀", "微软以10亿美元收购了Nuance公司。", "\n\nMicrosoft bought\tNuance.\r\n"])
def test_offsets_are_code_points(text):
    found = dealgraph.extract({"title": "Zürich 😀", "text": text})
    assert found.text == f"Zürich 😀\n{text}"
    assert found.mentions
    for mention in found.mentions:
        assert found.text[mention.start:mention.end] == mention.text
    for relation in found.relations:
        for argument in relation.arguments:
            assert argument.start is None or found.text[argument.start:argument.end] == argument.text


def test_all_forms_of_an_article_are_read_alike():
    as_dict = dealgraph.extract({"text": TEXT, "published": "2021-04-12", "id": "a1"})
    assert as_dict == dealgraph.extract(Article(TEXT, published="2021-04-12", id="a1"))
    assert (as_dict.id, as_dict.published) == ("a1", "2021-04-12")
    assert dealgraph.extract(TEXT).mentions == as_dict.mentions


@pytest.mark.parametrize("threads", [1, 4])
def test_an_iterable_is_read_lazily_and_in_order(threads):
    taken = []

    def endless():
        for number in range(1_000_000):
            taken.append(number)
            yield {"id": str(number), "text": f"Oracle has bought PeopleSoft for ${number + 1} million."}

    found = dealgraph.extract(endless(), threads=threads)
    first = [next(found) for _ in range(100)]
    assert [each.id for each in first] == [str(number) for number in range(100)]
    assert [each.relations[0].value.amount for each in first] == [(number + 1) * 1e6 for number in range(100)]
    assert len(taken) < 1000


def test_a_line_of_the_program_becomes_the_same_object():
    found = dealgraph.extract(TEXT)
    assert dealgraph.Extraction.from_line(found.line) == found
    assert found.to_dict()["relations"][0]["evidence"] == {"start": 0, "end": len(TEXT) - 1}


def test_becomes_frames_graphs_and_html():
    found = dealgraph.extract(TEXT)
    frame = found.to_pandas()
    assert list(frame["entity"]) == ["company:microsoft", "company:nuance"]
    assert found.relations.to_pandas().loc[0, "value.amount"] == 16e9
    network = found.to_networkx()
    assert network.nodes["company:nuance"]["label"] == "Nuance"
    assert [label for _, _, label in network.edges(data="label")] == ["acquisition"]
    html = dealgraph.extract("<b>Microsoft</b> & Nuance: Microsoft bought Nuance")._repr_html_()
    assert "<mark" in html and "&lt;b&gt;" in html and "&amp;" in html


def test_what_is_no_article_is_an_error():
    with pytest.raises(Error, match="neither title nor text"):
        dealgraph.extract("")
    with pytest.raises(Error, match='"title" must be a string'):
        dealgraph.extract({"text": "x", "title": 5})
    with pytest.raises(TypeError):
        dealgraph.extract([3.5]).__next__()
    with pytest.raises(TypeError):
        dealgraph.extract(5)
    with pytest.raises(Error) as raised:
        list(dealgraph.extract([TEXT, {"text": 5}, TEXT]))
    assert str(raised.value).startswith("<articles>:2: ")


def test_rows_of_data_frames_are_articles():
    pandas = pytest.importorskip("pandas")
    frame = pandas.DataFrame([{"text": TEXT, "published": pandas.Timestamp("2021-04-12"), "url": None, "publisher": float("nan")},
                              {"text": TEXT, "published": pandas.NaT, "url": "https://example.com/1", "publisher": "Wire"}])
    first, second = dealgraph.extract(frame.to_dict("records"))
    assert (first.published, first.url, first.publisher) == ("2021-04-12", "", "")
    assert (second.published, second.id, second.publisher) == ("", "https://example.com/1", "Wire")


def test_edited_rules_are_read_anew(tmp_path):
    folder = tmp_path / "dictionary" / "company"
    folder.mkdir(parents=True)
    for number, name in enumerate(["Zorblax Quux", "Zorblax Baz"]):
        (folder / "mine.yaml").write_text(f"- {{id: zorblax, name: {name}}}\n")
        os.utime(folder / "mine.yaml", (number, number))
        found = dealgraph.extract(f"{name} has bought PeopleSoft.", data=tmp_path)
        assert found.mentions[0].entity == "company:zorblax"


def test_own_names_lie_over_the_shipped_ones(tmp_path):
    text = "Zorblax Quux has bought PeopleSoft."
    folder = tmp_path / "dictionary" / "company"
    folder.mkdir(parents=True)
    (folder / "mine.yaml").write_text("- {id: zorblax-quux, name: Zorblax Quux}\n")
    assert "company:zorblax-quux" in {each.entity for each in dealgraph.extract(text, data=tmp_path).mentions}


def test_errors_in_rules_have_file_and_line(tmp_path):
    folder = tmp_path / "dictionary" / "company"
    folder.mkdir(parents=True)
    (folder / "bad.yaml").write_text("- {id: fine, name: Fine}\n- {id: bad, nmae: Typo}\n")
    with pytest.raises(Error) as raised:
        dealgraph.extract("x", data=tmp_path)
    assert raised.value.file.endswith("bad.yaml")
    assert raised.value.line == 2
    assert str(raised.value).startswith(f"{raised.value.file}:2")


def test_missing_data_is_an_error():
    with pytest.raises(Error, match="no such file") as raised:
        dealgraph.extract("x", data="nowhere")
    assert raised.value.file == "nowhere"


def test_other_threads_go_on_meanwhile():
    """With the lock held all the time, the other thread would count to next to nothing."""
    text = (TEXT + "\n") * 4000
    beats, done = [0], threading.Event()

    def beat():
        while not done.is_set():
            beats[0] += 1
            time.sleep(0.001)

    other = threading.Thread(target=beat)
    other.start()
    start = time.perf_counter()
    dealgraph.extract(text)
    took = time.perf_counter() - start
    done.set()
    other.join()
    assert beats[0] > took / 0.05, f"{beats[0]} beats in {took:.2f} s"


def test_explains():
    assert "relation: acquisition(acquirer=Microsoft, target=Nuance) proposed" in dealgraph.explain(TEXT)
