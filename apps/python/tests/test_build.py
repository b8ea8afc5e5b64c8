import json
import subprocess

import networkx
import pytest

import dealgraph
from dealgraph import Article, Error


def test_files_are_those_of_the_program(program, articles, tmp_path):
    subprocess.run([program, "build", articles, "--out", tmp_path / "program"], check=True, capture_output=True)
    written = dealgraph.build(articles).write(tmp_path / "package")
    names = sorted(path.name for path in (tmp_path / "program").iterdir())
    assert sorted(path.rsplit("/")[-1] for path in written) == names
    for name in names:
        assert (tmp_path / "package" / name).read_bytes() == (tmp_path / "program" / name).read_bytes(), name


@pytest.mark.parametrize("jobs", [1, 3])
def test_threads_change_nothing(articles, graph, jobs):
    again = dealgraph.build(sorted(articles.iterdir(), reverse=True), jobs=jobs)
    assert again.nodes() == graph.nodes()
    assert again.edges() == graph.edges()


def test_articles_in_memory():
    graph = dealgraph.build([Article("Oracle has bought PeopleSoft.", published="2004-12-13"),
                             {"text": "AMD has completed its acquisition of Xilinx."}])
    assert (graph.articles, graph.deals_count) == (2, 2)
    assert dealgraph.build(Article("Oracle has bought PeopleSoft.")).deals_count == 1


def test_files_and_articles_do_not_mix(articles):
    with pytest.raises(TypeError):
        dealgraph.build([articles, Article("x")])


def test_refused_articles_are_told(tmp_path):
    path = tmp_path / "news.jsonl"
    path.write_text('{"text": "Oracle has bought PeopleSoft."}\n{"text": 5}\n')
    with pytest.warns(dealgraph.RefusedWarning, match="1 refused"):
        graph = dealgraph.build(path)
    problem, = graph.problems
    assert (problem.severity, problem.file, problem.line) == ("error", str(path), 2)
    assert str(problem).startswith(f"{path}:2: error: ")
    assert graph.deals_count == 1


def test_unknown_words_are_errors(graph, tmp_path):
    with pytest.raises(Error, match="no such file"):
        dealgraph.build(tmp_path / "nowhere")
    with pytest.raises(Error, match="no input form"):
        dealgraph.build(tmp_path, form="pdf")
    with pytest.raises(Error, match="no format"):
        graph.write(tmp_path, ["xls"])
    with pytest.raises(Error, match="no view"):
        graph.edges("birds")


def test_unwritable_places_are_errors(graph, tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(Error) as raised:
        graph.write(tmp_path / "file" / "folder")
    assert "file" in raised.value.file


def test_the_network_is_the_one_in_the_file(graph, tmp_path):
    graph.write(tmp_path, ["graphml"])
    read = networkx.read_graphml(tmp_path / "graph.graphml", force_multigraph=True)
    made = graph.to_networkx()
    assert set(made.nodes) == set(read.nodes)
    assert set(made.edges(keys=True)) == set(read.edges(keys=True))
    for node, attributes in made.nodes(data=True):
        assert attributes["label"] == read.nodes[node]["label"]


def test_frames(graph):
    nodes, edges = graph.to_pandas()
    assert nodes.loc["company:microsoft", "label"] == "Microsoft"
    assert len(nodes) == graph.entities
    assert set(edges["source"]) <= set(nodes.index)
    empty, none = dealgraph.build([]).to_pandas()
    assert len(empty) == len(none) == 0


def test_prints_and_shows(graph):
    assert repr(graph) == (f"Graph of {graph.articles} articles: {graph.entities} entities, {graph.deals_count} deals, "
                           f"{graph.facts_count} facts")
    shown = graph._repr_html_()
    assert shown == graph._repr_html_()
    assert "<svg" in shown and ">Microsoft</text>" in shown
    assert "an empty graph" in dealgraph.build([])._repr_html_()


def test_dicts_are_json(graph):
    assert len(json.loads(json.dumps(graph.to_dict()))["nodes"]) == graph.entities


def test_formats():
    assert {"graphml", "jsonld"} <= set(dealgraph.formats())
