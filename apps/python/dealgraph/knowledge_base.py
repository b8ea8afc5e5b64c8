"""A knowledge base: one file of articles and of what they state, which grows and is asked again and again."""
from __future__ import annotations

import os
from collections.abc import Iterable

from dealgraph import _core
from dealgraph.errors import Error, Problem
from dealgraph.graph import Graph, Source, split_sources, warn_of
from dealgraph.questions import Questions
from dealgraph.reading import Data, article_line, extractor


class KnowledgeBase(Questions):
    """A file of articles and of what they state; the command ``dealgraph`` reads and writes the same.

    It is opened for each call and closed after it: several processes may ask while one adds. ``data`` are folders of rules and
    dictionaries laid over the shipped ones; a base can only grow with the rules that it began with.

    :raises Error: from every method, if the file is damaged, no knowledge base, or of a newer format.
    """

    def __init__(self, file: str | os.PathLike[str], *, data: Data = ()) -> None:
        self.file = os.fspath(file)
        self._data = data

    def _ask(self, query: str) -> str:
        self._check()
        return _core.base_ask(self.file, query)

    def _answer(self, question: str) -> str:
        self._check()
        return _core.base_answer(self.file, question)

    def _check(self) -> None:
        if not os.path.exists(self.file):
            raise Error("there is no such knowledge base; add() makes it", self.file)

    def add(self, sources: Source | Iterable[Source], *, form: str = "auto", jobs: int = 0) -> int:
        """Adds articles; those that it has already change nothing. Either all become part of the file or, where it raises or
        is killed, those up to some point.

        :param sources: files and folders, or articles in memory, as for :func:`build`.
        :returns: how many articles are new.
        :raises Error: a file or folder does not exist, or the base was made with other rules. Articles that cannot be read are
            left out, and a :class:`RefusedWarning` says so.
        """
        files, articles = split_sources(sources)
        core = extractor(self._data)
        if files:
            added, problems = _core.base_add(self.file, core, files, form, jobs)
        else:
            added, problems = _core.base_add_lines(self.file, core, [article_line(each) for each in articles])
        warn_of([Problem(*each) for each in problems])
        return added

    def remove(self, *articles: str | os.PathLike[str]) -> int:
        """Takes articles out with all that only they said.

        :param articles: ids, URLs, or files as they were added (then their related articles go too, unless others brought them).
        :returns: how many articles went.
        :raises Error: the base knows nothing of that name; the others are gone.
        """
        self._check()
        names = [os.fspath(each) for each in articles]
        removed = _core.base_remove(self.file, extractor(self._data), names)
        for name, count in zip(names, removed):
            if count < 0:
                raise Error(f"no article has the id, URL or file '{name}'", self.file)
        return sum(removed)

    def graph(self) -> Graph:
        """All of it, in memory: the graph that :func:`build` makes of the same articles."""
        self._check()
        return Graph(_core.base_graph(self.file))

    def __len__(self) -> int:
        """How many articles it has."""
        return _core.base_count(self.file) if os.path.exists(self.file) else 0

    def __repr__(self) -> str:
        return f"KnowledgeBase({self.file!r}) of {len(self)} articles"
