"""Questions to a graph."""
from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Union

from dealgraph import answers
from dealgraph.answers import Deals, Partners, Paths, Ranked, Ranking
from dealgraph.errors import UnknownName

#: A word or several.
Words = Union[str, Sequence[str]]

#: What a question is answered by.
Answer = Union[Partners, Deals, Paths, Ranking, "list[dict[str, Any]]"]


def _words(given: Words) -> list[str]:
    return [given] if isinstance(given, str) else list(given)


class Questions:
    """The questions that a :class:`Graph` answers.

    A name may be an entity's name, alias, ticker or id, in any case; where several are meant, the most mentioned is taken.
    Every question raises :class:`UnknownName` for a name that nothing has, with what may have been meant.

    The filters are the same everywhere: ``type`` and ``status`` (a word or several, as in the tables of the README), ``since``
    and ``until`` (ISO 8601 dates of any precision) and ``min_confidence`` (0…1).
    """

    def _ask(self, query: str) -> str:
        raise NotImplementedError

    def _answer(self, question: str) -> str:
        raise NotImplementedError

    def _results(self, kind: str, *names: str, type: Words = (), status: Words = (), since: str = "", until: str = "",
                 min_confidence: float = 0, limit: int = 0, **more: str) -> dict[str, Any]:
        query = {"kind": kind, "names": names, "types": _words(type), "statuses": _words(status), "since": since,
                 "until": until, "min_confidence": min_confidence, "limit": limit, **more}
        return _known(self._ask(json.dumps(query)))

    def partners(self, name: str, **filters: Any) -> Partners:
        """Who has partnerships, joint ventures, supplies, licences or investments with ``name``; most deals first.

        ``type`` names other types of deals to look at.
        """
        told = self._results("partners", name, **filters)
        return _partners(told)

    def deals(self, name: str = "", other: str = "", **filters: Any) -> Deals:
        """All deals, those that name one, or those that name both; the latest first. ``type`` may name facts too."""
        told = self._results("deals", *(each for each in (name, other) if each), **filters)
        return _deals(told)

    def timeline(self, name: str, **filters: Any) -> Deals:
        """The deals of ``name`` as they happened: the earliest first, undated ones last."""
        return _deals(self._results("timeline", name, **filters))

    def path(self, name: str, other: str, *, limit: int = 3, **filters: Any) -> Paths:
        """How two are connected: the shortest chains of deals between them, at most ``limit``."""
        return _paths(self._results("path", name, other, limit=limit, **filters))

    def entity(self, name: str) -> dict[str, Any]:
        """What is known of one thing: type, aliases, owner, what it owns, makes and uses, and its partners."""
        card: dict[str, Any] = self._results("entity", name)["answer"]["results"][0]
        return card

    def top(self, what: str = "companies", *, by: str = "deals", limit: int = 10, **filters: Any) -> Ranking:
        """Those at the top: of ``what`` (companies, partners, hardware), ``by`` deals, value (in USD), pagerank or betweenness."""
        told = self._results("top", limit=limit, what=what, by=by, **filters)
        return _ranking(told)

    def query(self, question: str) -> Answer:
        """Answers a question in plain English: "who partnered with Meta?", "what did AMD buy in 2022?".

        :returns: what the question is about: :class:`Partners`, :class:`Deals`, :class:`Paths` or :class:`Ranking`.
        :raises Error: the question is not understood; the message says which forms are.
        """
        told = _known(self._answer(question))
        return _MADE_OF[told["kind"]](told)


def _known(answer: str) -> dict[str, Any]:
    told: dict[str, Any] = json.loads(answer)
    for unknown in told.get("unknown", ()):
        raise UnknownName(unknown["name"], unknown["nearly"])
    return told


def _partners(told: Mapping[str, Any]) -> Partners:
    asked, = told["entities"]
    return Partners(map(answers.partner, told["answer"]["results"]), asked["entity"], asked["name"])


def _deals(told: Mapping[str, Any]) -> Deals:
    return Deals(map(answers.deal, told["answer"]["results"]))


def _paths(told: Mapping[str, Any]) -> Paths:
    return Paths(map(answers.path, told["answer"]["results"]))


def _ranking(told: Mapping[str, Any]) -> Ranking:
    return Ranking(Ranked(each["entity"], each["name"], each["value"]) for each in told["answer"]["results"])


def _dicts(told: Mapping[str, Any]) -> list[dict[str, Any]]:
    return list(told["answer"]["results"])


_MADE_OF: dict[str, Callable[[Mapping[str, Any]], Answer]] = {
    "partners": _partners, "deals": _deals, "timeline": _deals, "path": _paths, "top": _ranking, "entity": _dicts,
    "communities": _dicts}
