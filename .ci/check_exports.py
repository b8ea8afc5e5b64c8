"""Opens the graph files in each folder with real clients: python3 check_exports.py FOLDER..., from the root. Exit 1 on the first
difference between what a client read and what another did, or expected.json says."""
import json
import subprocess
import sys
import tempfile
from pathlib import Path

import networkx
import pyshacl
import rdflib
from pyld import jsonld

DG = rdflib.Namespace("urn:dealgraph:ns:")
FORMAT_KEYS = {"fill", "id", "value", "name", "shared_name", "key", "interaction", "relation", "viz", "start", "end", "source", "target"}


def run(*command):
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True, encoding="utf-8")
    assert done.returncode == 0 and not done.stderr, f"{command[0]}: {done.stderr[:500] or done.returncode}"
    return done.stdout


def same(name, read, expected):
    if isinstance(read, list) and isinstance(expected, list) and len(read) == len(expected) and read != expected:
        read, expected = next(pair for pair in zip(read, expected) if pair[0] != pair[1])
    assert read == expected, f"{name} read {str(read)[:2000]}, not {str(expected)[:2000]}"


def attributes(graph):
    """What every format tells of nodes and edges, sorted."""
    def shared(data):
        return sorted((key, str(float(value)) if isinstance(value, (int, float)) else value)
                      for key, value in data.items() if key not in FORMAT_KEYS)
    nodes = sorted((node, shared(data)) for node, data in graph.nodes(data=True))
    edges = sorted((source, target, shared(data)) for source, target, data in graph.edges(data=True))
    return nodes, edges


def with_labels(graph):
    """networkx does not keep the labels of GEXF's edges, which are the attribute `relation` too."""
    for _, data in [*graph.nodes(data=True), *[(None, data) for *_, data in graph.edges(data=True)]]:
        if "relation" in data:
            data["label"] = data["relation"]
    return graph


def check_networkx(folder):
    graphml = networkx.read_graphml(folder / "graph.graphml")
    gexf = with_labels(networkx.read_gexf(folder / "graph.gexf"))
    cyjs = networkx.cytoscape_graph(json.loads((folder / "graph.cyjs").read_text(encoding="utf-8")))
    for name, graph in (("Cytoscape", cyjs), ("GEXF", gexf)):
        for read, expected in zip(attributes(graph), attributes(graphml)):
            same(f"networkx ({name})", read, expected)
    return graphml.number_of_nodes(), graphml.number_of_edges()


def check_graphviz(folder, counts):
    same("gc", tuple(int(word) for word in run("gc", "-n", "-e", folder / "graph.dot").split()[:2]), counts)
    picture = run("dot", "-Tsvg", folder / "graph.dot")
    same("dot", (picture.count('class="node"'), picture.count('class="edge"')), counts)


def check_kuzu(folder, counts):
    with tempfile.TemporaryDirectory() as place:
        said = run(sys.executable, "scripts/load_kuzu.py", folder, f"{place}/graph.kuzu")
    assert said.endswith(f": {counts[0]} nodes, {counts[1]} relationships\n"), said


def triples(path, form):
    dataset = rdflib.Dataset(default_union=True)
    dataset.parse(path, format=form)
    return {quad[:3] for quad in dataset.quads()}


def check_triples(folder, expected):
    for name, form in (("graph.ttl", "turtle"), ("graph.nq", "nquads")):
        same(f"rapper ({name})", len(run("rapper", "-q", "-i", form, "-o", "ntriples", folder / name).splitlines()), expected)


def check_rdf(folder):
    """All three files hold the same triples; returns them."""
    first = triples(folder / "graph.jsonld", "json-ld")
    for name, form in (("graph.ttl", "turtle"), ("graph.nq", "nquads")):
        assert triples(folder / name, form) == first, f"{name} has other triples than graph.jsonld"
    check_triples(folder, len(first))
    graph = rdflib.Graph()
    for triple in first:
        graph.add(triple)
    return graph


def no_network(url, *_):
    raise AssertionError(f"asked for {url}")


def sorted_lists(value):
    """Arrays of JSON-LD are sets."""
    if isinstance(value, dict):
        return {key: sorted_lists(each) for key, each in value.items()}
    if isinstance(value, list):
        return sorted((sorted_lists(each) for each in value), key=lambda each: json.dumps(each, sort_keys=True))
    return value


def check_round_trip(folder):
    """JSON-LD → RDF → JSON-LD gives the same document, with the context that ships: nothing is lost."""
    jsonld.set_document_loader(no_network)
    document = json.loads((folder / "graph.jsonld").read_text(encoding="utf-8"))
    context = json.loads(Path("data/context.jsonld").read_text(encoding="utf-8"))["@context"]
    same("graph.jsonld", document["@context"], context)
    back = jsonld.from_rdf(jsonld.to_rdf(document))
    same("PyLD", sorted_lists(back), sorted_lists(jsonld.expand(document)))


def conforms(graph):
    valid, _, text = pyshacl.validate(graph, shacl_graph="data/shapes.ttl")
    return valid, text


def check_shapes(graph):
    valid, text = conforms(graph)
    assert valid, text[:2000]
    deal = next(graph.subjects(rdflib.RDF.type, DG.Deal), None)
    if deal is None:
        return
    graph.remove((deal, DG.status, None))
    assert not conforms(graph)[0], "the shapes take a deal without status"


def check(folder):
    counts = check_networkx(folder)
    expected = {"nodes": counts[0], "edges": counts[1]}
    if (folder / "expected.json").exists():
        known = json.loads((folder / "expected.json").read_text())
        same("networkx", expected, {key: known[key] for key in expected})
        check_triples(folder, known["triples"])
    check_graphviz(folder, counts)
    check_kuzu(folder, counts)
    run("xmllint", "--noout", folder / "graph.graphml", folder / "graph.gexf", folder / "graph.style.xml")
    json.loads((folder / "graph.style.json").read_text(encoding="utf-8"))
    print(f"{folder.name}: {expected}", flush=True)


def check_all_rdf(folder):
    """The same in every view."""
    graph = check_rdf(folder)
    check_round_trip(folder)
    check_shapes(graph)
    print(f"{folder.name}: {len(graph)} triples", flush=True)


def main():
    for name in sys.argv[1:]:
        try:
            check(Path(name))
            if name.endswith("-entities"):
                check_all_rdf(Path(name))
        except AssertionError as error:
            sys.exit(f"{name}: error: {error}")


main()
