"""What the graph answers: partners, deals, paths, entities, rankings, as small typed objects."""
from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import combinations
from typing import TYPE_CHECKING, Any

from dealgraph.extraction import Money, Quantity
from dealgraph.records import Record, Table

if TYPE_CHECKING:
    import networkx


@dataclass(frozen=True)
class Party(Record):
    """What fills a role: an entity by id and ``name``, or ``text`` that describes it where nobody names it."""

    entity: str = ""
    name: str = ""
    text: str = ""

    def __str__(self) -> str:
        return self.name or self.text


@dataclass(frozen=True)
class Evidence(Record):
    """The sentence that says so: code points [start, end) of the text of ``article``."""

    quote: str
    article: str = ""
    url: str = ""
    publisher: str = ""
    published: str = ""
    start: int | None = None
    end: int | None = None

    def __str__(self) -> str:
        source = ", ".join(part for part in (self.publisher, self.published) if part)
        return f"“{self.quote}”" + (f" – {source}" if source else "")


@dataclass(frozen=True)
class StatusChange(Record):
    """That a deal came this far, when (ISO 8601 or "") and by which article."""

    status: str
    date: str = ""
    article: str = ""


@dataclass(frozen=True)
class Deal(Record):
    """A deal or fact as all articles together tell it.

    ``roles`` maps a role ("acquirer") to who fills it; ``date`` is ISO 8601, as precise as stated; ``stake`` a fraction;
    ``confidence`` 0…1 grows with independent sources; ``history`` is in the order of time, ``evidence`` too.
    """

    id: str
    type: str
    roles: dict[str, tuple[Party, ...]] = field(hash=False)
    status: str = ""
    value: Money | None = None
    quantity: Quantity | None = None
    stake: float | None = None
    date: str = ""
    confidence: float = 0
    history: tuple[StatusChange, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    answers: tuple[Party, ...] = ()

    @property
    def parties(self) -> tuple[Party, ...]:
        """Those of all roles, in the order of the roles."""
        return tuple(party for parties in self.roles.values() for party in parties)

    def __str__(self) -> str:
        told = "; ".join(f"{role} {', '.join(str(each) for each in parties)}" for role, parties in self.roles.items())
        return f"{self.type} ({self.status}): {told}"

    def cells(self) -> dict[str, str]:
        told = {"type": self.type, "status": self.status, "date": self.date}
        told |= {"parties": "; ".join(f"{role} {', '.join(str(each) for each in each_of)}" for role, each_of in self.roles.items())}
        if self.value:
            told["value"] = str(self.value)
        return told | ({"evidence": self.evidence[0].quote} if self.evidence else {})


@dataclass(frozen=True)
class Partner(Record):
    """A company or organization that has deals with the one asked for; ``deals`` counts them, ``latest`` says the last thing."""

    entity: str
    name: str
    deals: int
    types: tuple[str, ...]
    since: str = ""
    until: str = ""
    latest: Evidence | None = None

    def cells(self) -> dict[str, str]:
        told = {"name": self.name, "deals": str(self.deals), "types": ", ".join(self.types), "since": self.since,
                "until": self.until}
        return told | ({"latest": self.latest.quote} if self.latest else {})


@dataclass(frozen=True)
class Step(Record):
    """A deal that joins two neighbours of a path, and a sentence that says so."""

    deal: str
    type: str
    quote: str = ""


@dataclass(frozen=True)
class Path(Record):
    """A chain of deals: ``steps[i]`` joins ``nodes[i]`` and ``nodes[i + 1]``."""

    nodes: tuple[Party, ...]
    steps: tuple[Step, ...]

    def __str__(self) -> str:
        said = [str(self.nodes[0])] if self.nodes else []
        said += [f"–{step.type}– {node}" for step, node in zip(self.steps, self.nodes[1:])]
        return " ".join(said)

    def cells(self) -> dict[str, str]:
        return {"path": str(self)}


@dataclass(frozen=True)
class Ranked(Record):
    """A place in a ranking: ``value`` is a count, or an amount of money."""

    entity: str
    name: str
    value: float


class Partners(Table[Partner]):
    """The partners of ``entity``, most deals first."""

    what = "partners"

    def __init__(self, rows: Iterable[Partner] = (), entity: str = "", name: str = "") -> None:
        super().__init__(rows)
        self.entity = entity
        self.name = name

    def _like(self, rows: Iterable[Partner]) -> Partners:
        return Partners(rows, self.entity, self.name)

    def to_networkx(self) -> networkx.Graph[str]:
        """A star: the one asked for, and an edge to each partner with ``deals`` and ``types``."""
        import networkx

        graph: networkx.Graph[str] = networkx.Graph()
        graph.add_node(self.entity, label=self.name)
        for partner in self:
            graph.add_node(partner.entity, label=partner.name)
            graph.add_edge(self.entity, partner.entity, deals=partner.deals, types="|".join(partner.types))
        return graph


class Deals(Table[Deal]):
    """Deals, in the order of the question."""

    what = "deals"

    def to_networkx(self) -> networkx.MultiGraph[str]:
        """The named parties, and an edge for each deal and pair of them, with ``deal``, ``label`` (type), ``status``, ``date``."""
        import networkx

        graph: networkx.MultiGraph[str] = networkx.MultiGraph()
        for deal in self:
            named = {party.entity: party.name for party in deal.parties if party.entity}
            for entity, name in named.items():
                graph.add_node(entity, label=name)
            for one, other in combinations(named, 2):
                graph.add_edge(one, other, deal=deal.id, label=deal.type, status=deal.status, date=deal.date)
        return graph


class Paths(Table[Path]):
    """Chains of deals, the shortest first."""

    what = "paths"

    def to_networkx(self) -> networkx.MultiGraph[str]:
        """Nodes and steps of all the paths."""
        import networkx

        graph: networkx.MultiGraph[str] = networkx.MultiGraph()
        for path in self:
            for node in path.nodes:
                graph.add_node(node.entity, label=node.name)
            for step, one, other in zip(path.steps, path.nodes, path.nodes[1:]):
                graph.add_edge(one.entity, other.entity, key=step.deal, label=step.type)
        return graph


class Ranking(Table[Ranked]):
    what = "places"


# --- from the JSON that the library writes ---


def party(read: Mapping[str, Any]) -> Party:
    return Party(read.get("entity", ""), read.get("name", ""), read.get("text", ""))


def _known(of: type, read: Mapping[str, Any]) -> dict[str, Any]:
    """The members of ``read`` that a class has: later versions of the library may tell more."""
    names = of.__dataclass_fields__  # type: ignore[attr-defined]
    return {name: value for name, value in read.items() if name in names and value is not None}


def evidence(read: Mapping[str, Any]) -> Evidence:
    return Evidence(**({"quote": ""} | _known(Evidence, read)))


def deal(read: Mapping[str, Any]) -> Deal:
    known = _known(Deal, read)
    known["roles"] = {role: tuple(party(each) for each in parties) for role, parties in read.get("roles", {}).items()}
    known["history"] = tuple(StatusChange(**_known(StatusChange, each)) for each in read.get("history", ()))
    known["evidence"] = tuple(evidence(each) for each in read.get("evidence", ()))
    known["answers"] = tuple(party(each) for each in read.get("answers", ()))
    for name, of in (("value", Money), ("quantity", Quantity)):
        if known.get(name):
            known[name] = of(**known[name])
    return Deal(**known)


def partner(read: Mapping[str, Any]) -> Partner:
    known = _known(Partner, read)
    known["types"] = tuple(read.get("types", ()))
    known["latest"] = evidence(read["latest"]) if read.get("latest") else None
    return Partner(**known)


def path(read: Mapping[str, Any]) -> Path:
    return Path(tuple(party(each) for each in read["nodes"]), tuple(Step(**_known(Step, each)) for each in read["steps"]))
