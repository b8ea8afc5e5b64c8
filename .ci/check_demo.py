"""Reads the graph files in a folder as a client would: python3 check_demo.py FOLDER. Exit 1 with a message if something is wrong."""
import json
import re
import sys
import xml.etree.ElementTree as xml
from pathlib import Path

GRAPHML = "{http://graphml.graphdrawing.org/xmlns}"


def check_graphml(path):
    graph = xml.parse(path).getroot().find(GRAPHML + "graph")
    nodes = {node.get("id") for node in graph.findall(GRAPHML + "node")}
    edges = graph.findall(GRAPHML + "edge")
    assert nodes, "no nodes"
    assert edges, "no edges"
    assert len({edge.get("id") for edge in edges}) == len(edges), "edge ids are not unique"
    loose = [edge.get("id") for edge in edges if not {edge.get("source"), edge.get("target")} <= nodes]
    assert not loose, f"edges without a node at an end: {loose[:3]}"
    return f"{len(nodes)} nodes, {len(edges)} edges"


def check_jsonld(path):
    document = json.loads(path.read_text(encoding="utf-8"))
    assert isinstance(document["@context"], dict), "the context is not inline"
    resources = document["@graph"]
    assert resources, "no resources"
    return f"{len(resources)} resources"


def check_explorer(path):
    page = path.read_text(encoding="utf-8")
    counts = re.match(r'<!doctype html>\n<html lang="en" data-nodes="(\d+)" data-edges="(\d+)">', page)
    assert counts, "no counts on the root element"
    data = json.loads(re.search(r'<script type="application/json" id="graph-data">(.*?)</script>', page, re.S)[1])
    assert len(data["entities"]) == int(counts[1]), "not the names that the root element counts"
    assert "default-src 'none'" in page, "no policy against loading anything"
    return f"{counts[1]} nodes, {counts[2]} edges"


def main():
    folder = Path(sys.argv[1])
    for name, check in (("graph.graphml", check_graphml), ("graph.jsonld", check_jsonld), ("graph.html", check_explorer)):
        try:
            print(f"{folder / name}: {check(folder / name)}")
        except (AssertionError, KeyError, OSError, ValueError, xml.ParseError) as error:
            sys.exit(f"{folder / name}: {type(error).__name__}: {error}")


main()
