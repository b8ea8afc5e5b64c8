"""A knowledge base: one file of articles and of what they state, which grows and is asked again and again."""
from __future__ import annotations

import html
import os
from collections.abc import Iterable, Sequence

from dealgraph import _core
from dealgraph.errors import Error, Problem
from dealgraph.graph import Graph, Source, split_sources, warn_of
from dealgraph.questions import Questions
from dealgraph.reading import Data, article_line, extractor
from dealgraph.records import counted


class KnowledgeBase(Questions):
    """A file of articles and of what they state; the command ``dealgraph`` reads and writes the same.

    >>> base = KnowledgeBase("news.kb")                                      # doctest: +SKIP
    >>> base.add("articles/")                                                # doctest: +SKIP
    54
    >>> base.query("who partnered with Meta?")                               # doctest: +SKIP

    The file is opened for each call and closed after it: an object may be used by several threads, and several processes may
    ask while one adds. Other Python threads go on during every call.

    :param file: where it is; :meth:`add` makes it if it is missing.
    :param data: folders or compiled files of rules and dictionaries laid over the shipped ones. A base grows only with the rules
        that it was made with; after a change of rules, :meth:`update`.
    :raises Error: from every method: the file is missing, damaged, no knowledge base, or of a newer format; or another program
        was writing to it for longer than 60 seconds. ``Error.file`` names it.
    """

    def __init__(self, file: str | os.PathLike[str], *, data: Data = ()) -> None:
        self.file = os.path.abspath(os.fspath(file))
        self._data = data

    def _ask(self, query: str) -> str:
        self._check()
        return _core.base_ask(self.file, query)

    def _answer(self, question: str, more: str) -> str:
        self._check()
        return _core.base_answer(self.file, question, more)

    def _is_there(self) -> bool:
        """Whether anybody has added anything: until then the file may be missing or empty."""
        return os.path.exists(self.file) and os.path.getsize(self.file) > 0

    def _check(self) -> None:
        if not self._is_there():
            raise Error("there is no such knowledge base; add() makes it", self.file)

    # --- changing ---

    def add(self, sources: Source | Iterable[Source], *, form: str = "auto", jobs: int = 0) -> int:
        """Adds articles; those that it has already change nothing.

        Where it is interrupted (Ctrl-C), what was read so far is kept; where it is killed, all but the last 16,384 articles. Called
        again, it goes on from there.

        :param sources: files and folders, or articles in memory, as for :func:`build`.
        :param form: of files: ``auto`` (by their names), ``jsonl``, ``markdown``, ``html`` or ``text``.
        :param jobs: threads to read articles with; 0: as many as there are cores. The file says the same with any number.
        :returns: how many articles are new.
        :raises Error: a file or folder does not exist, or the base was made with other rules. Articles that cannot be read are
            left out, and a :class:`RefusedWarning` says so.
        """
        files, articles = split_sources(sources)
        core = extractor(self._data)
        if articles:
            added, problems = _core.base_add_lines(self.file, core, [article_line(each) for each in articles], jobs)
        else:
            added, problems = _core.base_add(self.file, core, files, form, jobs)
        warn_of([Problem(*each) for each in problems])
        return added

    def remove(self, *articles: str | os.PathLike[str]) -> int:
        """Takes articles out with all that only they said.

        :param articles: ids, URLs, or files that were added (then their related articles go too, unless others brought them).
        :returns: how many articles went.
        :raises Error: the base knows nothing of one of the names; then nothing is removed.
        """
        self._check()
        return _core.base_remove(self.file, [os.fspath(each) for each in articles])

    def update(self) -> int:
        """Reads all articles anew, after rules or dictionaries changed: all of them or, where it raises or is interrupted, none.

        :returns: how many articles there are.
        """
        self._check()
        return _core.base_update(self.file, extractor(self._data))

    # --- taking out ---

    def graph(self) -> Graph:
        """All of it, in memory: the graph that :func:`build` makes of the same articles. Many questions that need all of it
        (paths, rankings, communities) are answered sooner by the graph than by the file."""
        self._check()
        return Graph(_core.base_graph(self.file))

    def export(self, folder: str | os.PathLike[str], formats: Sequence[str] = (), *, view: str = "entities",
               base_iri: str = "urn:dealgraph:") -> list[str]:
        """Writes graph files: those of :meth:`Graph.write` and ``dealgraph build`` for the same articles, byte for byte.

        :param formats: names from :func:`dealgraph.formats`; none: all.
        :returns: the paths written.
        """
        return self.graph().write(folder, formats, view=view, base_iri=base_iri)

    def __len__(self) -> int:
        """How many articles it has; 0 where there is no file yet."""
        return _core.base_count(self.file) if self._is_there() else 0

    def __bool__(self) -> bool:
        return True

    def __repr__(self) -> str:
        return f"KnowledgeBase({self.file!r}) of {counted(len(self), 'article')}"

    def _repr_html_(self) -> str:
        return f"<p>{html.escape(repr(self))}</p>" + (self.top(limit=10)._repr_html_() if len(self) else "")
