"""Articles → one merged graph of who did what with whom."""
from __future__ import annotations

import json
import os
import warnings
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Union

from dealgraph import _core
from dealgraph.errors import Problem, RefusedWarning
from dealgraph.extraction import Article
from dealgraph.html import network_html
from dealgraph.questions import Questions
from dealgraph.reading import ArticleLike, Data, article_line, extractor
from dealgraph.records import counted

if TYPE_CHECKING:
    import networkx
    import pandas

#: A file or folder of articles, or an article in memory.
Source = Union[str, "os.PathLike[str]", Article, Mapping[str, Any]]


def split_sources(sources: Source | Iterable[Source]) -> tuple[list[str], list[ArticleLike]]:
    """Files and folders, or articles in memory: one of the lists is empty. Raises TypeError for both at once."""
    one = isinstance(sources, (str, os.PathLike, Article, Mapping))
    given: list[Source] = [sources] if one else list(sources)  # type: ignore[list-item,arg-type]
    files = [os.fspath(each) for each in given if isinstance(each, (str, os.PathLike))]
    articles: list[ArticleLike] = [each for each in given if isinstance(each, (Article, Mapping))]
    if len(files) + len(articles) < len(given) or (files and articles):
        raise TypeError("give either files and folders or articles (dealgraph.Article, dicts)")
    return files, articles


def warn_of(problems: Sequence[Problem]) -> None:
    """Refused inputs must not go unseen in a notebook."""
    refused = [each for each in problems if each.severity == "error"]
    if refused:
        warnings.warn(f"{len(refused)} refused, the first: {refused[0]}", RefusedWarning, stacklevel=3)


class Graph(Questions):
    """Entities and the deals and facts between them, each traceable to the sentence that says it. Immutable.

    ``articles``, ``entities``, ``deals_count`` and ``facts_count`` are numbers; ``problems`` lists what was refused or odd in
    the input. Made by :func:`build`.
    """

    def __init__(self, core: _core.Graph, problems: Iterable[Problem] = ()) -> None:
        self._core = core
        self.problems = tuple(problems)
        self.articles, self.entities, self.deals_count, self.facts_count = core.counts

    def _answer(self, question: str, more: str) -> str:
        return self._core.answer(question, more)

    def _ask(self, query: str) -> str:
        return self._core.ask(query)

    # --- looking ---

    def node_lines(self, view: str = "entities") -> bytes:
        """:meth:`nodes` as lines of JSON."""
        return self._core.node_rows(view)

    def nodes(self, view: str = "entities") -> list[dict[str, Any]]:
        """A dict for each node: id, label, kind, and the attributes it has."""
        return [json.loads(line) for line in self.node_lines(view).split(b"\n") if line]

    def edges(self, view: str = "entities") -> list[dict[str, Any]]:
        """A dict for each edge: id, source, target, label (the relation's type), weight, and the attributes it has."""
        return [json.loads(line) for line in self._core.edge_rows(view).split(b"\n") if line]

    def to_pandas(self, view: str = "entities") -> tuple[pandas.DataFrame, pandas.DataFrame]:
        """Nodes and edges as data frames, indexed by id. Needs pandas."""
        import pandas

        nodes, edges = (pandas.DataFrame(rows, columns=None if rows else ["id"]).set_index("id")
                        for rows in (self.nodes(view), self.edges(view)))
        return nodes, edges

    def to_networkx(self, view: str = "entities") -> networkx.MultiDiGraph[str]:
        """The graph that ``networkx.read_graphml`` reads of the written file: parallel edges kept, keyed by their ids.

        :param view: ``entities``: an edge for each deal or fact and pair of parties; ``deals``: deals are nodes joined to their
            parties; ``full``: articles too.
        """
        import networkx

        graph: networkx.MultiDiGraph[str] = networkx.MultiDiGraph()
        for node in self.nodes(view):
            graph.add_node(node.pop("id"), **node)
        for edge in self.edges(view):
            graph.add_edge(edge.pop("source"), edge.pop("target"), key=edge.pop("id"), **edge)
        return graph

    def to_dict(self) -> dict[str, list[dict[str, Any]]]:
        """Nodes and edges."""
        return {"nodes": self.nodes(), "edges": self.edges()}

    # --- writing ---

    def write(self, folder: str | os.PathLike[str], formats: Sequence[str] = (), *, view: str = "entities",
              base_iri: str = "urn:dealgraph:") -> list[str]:
        """Writes graph files, byte for byte those of ``dealgraph build``: whole or not at all.

        :param folder: created if missing.
        :param formats: names from :func:`dealgraph.formats`; none: all.
        :returns: the paths written.
        :raises Error: an unknown format or view, or the folder cannot be written.
        """
        return self._core.write(os.fspath(folder), list(formats) or _core.formats(), view, base_iri)

    def __repr__(self) -> str:
        return (f"Graph of {counted(self.articles, 'article')}: {counted(self.entities, 'entity', 'entities')}, "
                f"{counted(self.deals_count, 'deal')}, {counted(self.facts_count, 'fact')}")

    def _repr_html_(self) -> str:
        return f"<p>{self!r}</p>{network_html(self.nodes(), self.edges())}"


def build(sources: Source | Iterable[Source], *, data: Data = (), form: str = "auto", jobs: int = 0) -> Graph:
    """Reads articles and merges what they say into one graph, the same whatever their order.

    :param sources: files and folders of articles (Markdown, HTML, JSON lines, text), or articles in memory
        (:class:`Article` or dicts), or an iterable of either.
    :param data: folders or compiled files of rules and dictionaries laid over the shipped ones.
    :param form: of files: ``auto`` (by their names), ``jsonl``, ``markdown``, ``html`` or ``text``.
    :param jobs: threads to read articles with; 0: as many as there are cores. The graph is the same with any number.
    :raises Error: a file or folder does not exist, or ``data`` is wrong. Articles that cannot be read are left out, listed in
        ``Graph.problems``, and a :class:`RefusedWarning` says so.
    """
    files, articles = split_sources(sources)
    if articles:
        core, problems = _core.build_lines(extractor(data), [article_line(each) for each in articles], jobs)
    else:
        core, problems = _core.build(extractor(data), files, form, jobs)
    graph = Graph(core, (Problem(*each) for each in problems))
    warn_of(graph.problems)
    return graph


def formats() -> list[str]:
    """The names of all file formats, for :meth:`Graph.write`."""
    return _core.formats()
