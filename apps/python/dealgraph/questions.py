"""Questions to a graph or a knowledge base, which answer them alike."""
from __future__ import annotations

import json
import warnings
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any, TypedDict, Union

from dealgraph import answer_reading
from dealgraph.entity import Entity
from dealgraph.errors import AmbiguousNameWarning, UnknownName
from dealgraph.tables import Communities, Deals, Partners, Paths, Ranking

if TYPE_CHECKING:
    from typing_extensions import Unpack

#: A word or several.
Words = Union[str, Sequence[str]]

#: What a question in plain words is answered by.
Answer = Union[Partners, Deals, Paths, Ranking, Entity, Communities]


class Filters(TypedDict, total=False):
    """What a question looks at. All are optional, and the same for every question:

    - ``type``: only deals or facts of these types: partnership, joint_venture, acquisition, merger, investment, supply,
      licensing, spin_off, lawsuit, settlement; makes, uses, employment, subsidiary, competition, renamed, listing, regulation;
    - ``status``: only deals that came this far last: rumored, proposed, announced, completed, failed;
    - ``role``: only deals in which the (first) name has this role: acquirer, supplier, investee …;
    - ``since``: nothing that was over before this day; ``until``: nothing that began after it (ISO 8601 of any precision, "2021",
      or a date). Undated deals are in no span of time;
    - ``min_confidence``: only what is this sure, 0…1;
    - ``limit``: at most so many rows; 0: all.
    """

    type: Words
    status: Words
    role: Words
    since: str | date
    until: str | date
    min_confidence: float
    limit: int


#: Filters by their names in the library's queries, and whether they are lists of words.
_NAMES = {"type": ("types", True), "status": ("statuses", True), "role": ("roles", True), "since": ("since", False),
          "until": ("until", False), "min_confidence": ("min_confidence", False), "limit": ("limit", False)}


def _value(given: Any, is_list: bool) -> Any:
    if is_list:
        return [given] if isinstance(given, str) else list(given)
    return given.isoformat()[:10] if isinstance(given, date) else given


def _query(filters: Mapping[str, Any]) -> dict[str, Any]:
    query = {}
    for name, given in filters.items():
        if name not in _NAMES:
            raise TypeError(f"there is no filter '{name}'; there are {', '.join(_NAMES)}")
        key, is_list = _NAMES[name]
        query[key] = _value(given, is_list)
    return query


def _known(answer: str) -> dict[str, Any]:
    """The answer, if all names are known. Says for what names with several meanings are taken."""
    told: dict[str, Any] = json.loads(answer)
    for unknown in told.get("unknown", ()):
        raise UnknownName(unknown["name"], unknown["nearly"])
    for each in told["entities"]:
        if each["others"]:
            others = ", ".join(f"{other['name']} ({other['entity']})" for other in each["others"])
            warnings.warn(f"'{each['asked']}' is taken for {each['name']} ({each['entity']}); it may also mean {others}: ask by id",
                          AmbiguousNameWarning, stacklevel=4)
    return told


class Questions:
    """The questions that both a :class:`Graph` and a :class:`KnowledgeBase` answer.

    A name may be an entity's name, alias, ticker or id, in any case; where several are meant, the most mentioned is taken, and an
    :class:`AmbiguousNameWarning` says so. Every question raises :class:`UnknownName` for a name that nothing has, with what may
    have been meant, and :class:`Error` for words that no filter knows. The filters are described at :class:`Filters`.

    Other Python threads go on while a question is answered.
    """

    def _ask(self, query: str) -> str:
        raise NotImplementedError

    def _answer(self, question: str, more: str) -> str:
        raise NotImplementedError

    def _asked(self, kind: str, names: Sequence[str], filters: Mapping[str, Any], **more: Any) -> dict[str, Any]:
        return _known(self._ask(json.dumps({"kind": [kind], "names": list(names), **_query(filters), **more})))

    def _understood(self, question: str, filters: Mapping[str, Any]) -> dict[str, Any]:
        return _known(self._answer(question, json.dumps(_query(filters))))

    def partners(self, name: str, **filters: Unpack[Filters]) -> Partners:
        """Who has partnerships, joint ventures, supplies, licences or investments with ``name``; most deals first.

        :param filters: see :class:`Filters`; ``type`` names other types of deals to look at.
        :returns: a row for each partner: entity, name, deals (a count), types, since, until, latest (the last sentence that names
            both).

        >>> graph.partners("Microsoft", type="investment").to_pandas()       # doctest: +SKIP
        """
        return _partners(self._asked("partners", [name], filters))

    def deals(self, name: str = "", other: str = "", *, answer: Words = (), **filters: Unpack[Filters]) -> Deals:
        """All deals, those that name one, or those that name both; the latest first.

        :param answer: roles whose parties are wanted: they stand in ``Deal.answers``, and deals without any are left out.
        :param filters: see :class:`Filters`; ``type`` may name facts too.

        >>> graph.deals("AMD", role="acquirer", answer="target", since="2020")       # doctest: +SKIP
        """
        names = [each for each in (name, other) if each]
        return _deals(self._asked("deals", names, filters, answering=_value(answer, True)))

    def timeline(self, name: str, **filters: Unpack[Filters]) -> Deals:
        """The deals of ``name`` as they happened: the earliest first, undated ones last."""
        return _deals(self._asked("timeline", [name], filters))

    def path(self, name: str, other: str, **filters: Unpack[Filters]) -> Paths:
        """How two are connected: the shortest chains of deals between them, at most ``limit`` (3).

        No chains is no error: then nothing connects them.
        """
        return _paths(self._asked("path", [name, other], filters))

    def entity(self, name: str, **filters: Unpack[Filters]) -> Entity:
        """What is known of one thing: type, aliases, owner, what it owns, makes and uses, its partners."""
        return _entity(self._asked("entity", [name], filters))

    def top(self, what: str = "companies", *, by: str = "deals", currency: str = "USD", **filters: Unpack[Filters]) -> Ranking:
        """Those at the top, at most ``limit`` (10).

        :param what: companies, partners (companies and organizations by their deals as partners) or hardware.
        :param by: ``deals`` (how many), ``value`` (the sum of what deals in ``currency``, ISO 4217, are worth; other currencies
            are left out), ``pagerank`` or ``betweenness`` (shares, 0…1).
        """
        return _ranking(self._asked("top", [], filters, what=[what], by=[by], currency=currency))

    def communities(self, **filters: Unpack[Filters]) -> Communities:
        """Groups that deal more among their members than with others (the Louvain method), the largest first."""
        return _communities(self._asked("communities", [], filters))

    def query(self, question: str, **filters: Unpack[Filters]) -> Answer:
        """Answers a question in plain English or Chinese: "who partnered with Meta?", "what did AMD buy in 2022?", "谁收购了ARM？".

        :param filters: take the place of what the question says.
        :returns: what the question is about: :class:`Partners`, :class:`Deals`, :class:`Paths`, :class:`Ranking`,
            :class:`Entity` or :class:`Communities`.
        :raises Error: the question is not understood.
        """
        told = self._understood(question, filters)
        return _MADE_OF[told["kind"]](told)


def _rows(told: Mapping[str, Any]) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = told["answer"]["results"]
    return rows


def _partners(told: Mapping[str, Any]) -> Partners:
    asked, = told["entities"]
    return Partners(map(answer_reading.partner, _rows(told)), asked["entity"], asked["name"])


def _deals(told: Mapping[str, Any]) -> Deals:
    return Deals(map(answer_reading.deal, _rows(told)))


def _paths(told: Mapping[str, Any]) -> Paths:
    return Paths(map(answer_reading.path, _rows(told)))


def _entity(told: Mapping[str, Any]) -> Entity:
    return answer_reading.entity(_rows(told)[0])


def _ranking(told: Mapping[str, Any]) -> Ranking:
    return Ranking(map(answer_reading.ranked, _rows(told)))


def _communities(told: Mapping[str, Any]) -> Communities:
    return Communities(map(answer_reading.community, _rows(told)), told["answer"]["modularity"])


_MADE_OF: dict[str, Callable[[Mapping[str, Any]], Answer]] = {
    "partners": _partners, "deals": _deals, "timeline": _deals, "path": _paths, "top": _ranking, "entity": _entity,
    "communities": _communities}
