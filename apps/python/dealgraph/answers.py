"""What the graph answers: partners, deals, paths, entities, rankings, communities, as small typed objects."""
from __future__ import annotations

import html
from dataclasses import dataclass, field

from dealgraph.extraction import Money, Quantity
from dealgraph.records import Record


@dataclass(frozen=True)
class Party(Record):
    """What fills a role: an entity by id and ``name``, or ``text`` that describes it where nobody names it."""

    entity: str = ""
    name: str = ""
    text: str = ""

    def __str__(self) -> str:
        return self.name or self.text


@dataclass(frozen=True)
class Mark(Record):
    """Where a quote names who fills ``role``: code points [start, end) of the quote."""

    start: int
    end: int
    role: str


@dataclass(frozen=True)
class Evidence(Record):
    """The sentence that says so: code points [start, end) of the text of ``article`` (title, newline, body).

    ``article`` is its id in the graph, ``document`` the one that it came with; ``deal`` what it is evidence of, where that is not
    plain; ``confidence`` (0…1) the precision of the rule.
    """

    quote: str
    article: str = ""
    url: str = ""
    publisher: str = ""
    published: str = ""
    start: int | None = None
    end: int | None = None
    document: str = ""
    rule: str = ""
    confidence: float | None = None
    deal: str = ""
    marks: tuple[Mark, ...] = ()

    def __str__(self) -> str:
        source = ", ".join(part for part in (self.publisher, self.published) if part)
        return f"“{self.quote}”" + (f" – {source}" if source else "")

    def _repr_html_(self) -> str:
        """The quote with the parties marked, and where it is from."""
        parts, at = [], 0
        for mark in self.marks:
            parts.append(html.escape(self.quote[at:mark.start]))
            parts.append(f'<mark title="{html.escape(mark.role)}">{html.escape(self.quote[mark.start:mark.end])}</mark>')
            at = mark.end
        source = html.escape(", ".join(part for part in (self.publisher, self.published) if part) or self.document or self.article)
        if self.url.startswith(("https://", "http://")):
            source = f'<a href="{html.escape(self.url)}">{source}</a>'
        return f"<p>“{''.join(parts)}{html.escape(self.quote[at:])}” – {source}</p>"


@dataclass(frozen=True)
class StatusChange(Record):
    """That a deal came this far, when (ISO 8601 or "") and by which article."""

    status: str
    date: str = ""
    article: str = ""


@dataclass(frozen=True)
class Stated(Record):
    """One of several amounts that articles state, with the ids of those that do."""

    value: Money | Quantity | float
    articles: tuple[str, ...] = ()


@dataclass(frozen=True)
class Deal(Record):
    """A deal or fact as all articles together tell it.

    ``roles`` maps a role ("acquirer") to who fills it; ``date`` is ISO 8601, as precise as stated, ``since`` and ``until`` the
    first and last day that it is told of; ``stake`` is a fraction (0.25 for 25 %); ``confidence`` (0…1) grows with independent
    sources, which ``sources`` counts; ``origin`` says whether articles or the dictionary tell it. ``history`` is in the order of
    time, ``evidence`` too. Where articles disagree, ``values``, ``quantities`` and ``stakes`` have all that is stated, and
    ``value``, ``quantity`` and ``stake`` what is stated best. ``answers``: those parties that answer a question.
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
    since: str = ""
    until: str = ""
    sources: int = 0
    origin: str = ""
    answers: tuple[Party, ...] = ()
    values: tuple[Stated, ...] = ()
    quantities: tuple[Stated, ...] = ()
    stakes: tuple[Stated, ...] = ()
    round: str = ""
    title: str = ""
    change: str = ""
    ticker: str = ""

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

    def _repr_html_(self) -> str:
        """What it is, and all sentences that say so."""
        told = [str(self), self.date, str(self.value or ""), str(self.quantity or "")]
        return f"<p><b>{html.escape('; '.join(each for each in told if each))}</b></p>" + "".join(
            each._repr_html_() for each in self.evidence)


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
    """A deal that joins two neighbours of a path, and the sentence that says so ("": only the dictionary does)."""

    deal: str
    type: str
    quote: str = ""
    url: str = ""
    published: str = ""
    publisher: str = ""
    article: str = ""
    marks: tuple[Mark, ...] = ()


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
    """A place in a ranking: ``value`` is a count, an amount of money or a share (0…1), by the measure asked for."""

    entity: str
    name: str
    value: float


@dataclass(frozen=True)
class Member(Record):
    """One of a community, and how many deals it has inside."""

    entity: str
    name: str
    deals: int

    def __str__(self) -> str:
        return self.name


@dataclass(frozen=True)
class Community(Record):
    """A group that deals more among its members than with others; ``community`` is its number, from 1."""

    community: int
    size: int
    deals: int
    entities: tuple[Member, ...]

    def cells(self) -> dict[str, str]:
        names = ", ".join(str(each) for each in self.entities)
        return {"community": str(self.community), "size": str(self.size), "deals": str(self.deals), "entities": names}
