"""What is known of one thing, on a card."""
from __future__ import annotations

import html
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dealgraph.answers import Partner
from dealgraph.records import Record, counted

if TYPE_CHECKING:
    import networkx
    import pandas


@dataclass(frozen=True)
class Related(Record):
    """What stands to an entity as its card says, since and until when ("": not known; it holds), by which deal or fact ("": by
    the dictionary)."""

    entity: str
    name: str
    since: str = ""
    until: str = ""
    deal: str = ""

    def __str__(self) -> str:
        return self.name


@dataclass(frozen=True)
class DatedName(Record):
    """A name, and from which to which day it was in use ("": not known)."""

    name: str
    since: str = ""
    until: str = ""


#: Relations of an entity's card, each by the word for it in a table.
_ON_CARDS = {"owners": "owner", "owns": "owns", "makes": "makes", "uses": "uses", "used_by": "used by", "partners": "partner"}


@dataclass(frozen=True)
class Entity(Record):
    """All that is known of one thing.

    ``owner`` is who owns (or makes) it now, ``owners`` all who ever did; ``makes`` and ``uses`` are products and hardware. Of
    hardware there may be ``kind`` (gpu, cpu …), ``vendor`` and ``memory``; of companies ``tickers`` and ``country`` (ISO 3166).
    ``deals``, ``mentions`` and ``articles`` count.
    """

    entity: str
    name: str
    type: str
    aliases: tuple[str, ...] = ()
    dated_aliases: tuple[DatedName, ...] = ()
    owner: Related | None = None
    owners: tuple[Related, ...] = ()
    owns: tuple[Related, ...] = ()
    makes: tuple[Related, ...] = ()
    uses: tuple[Related, ...] = ()
    used_by: tuple[Related, ...] = ()
    partners: tuple[Partner, ...] = ()
    deals: int = 0
    mentions: int = 0
    articles: int = 0
    kind: str = ""
    vendor: str = ""
    memory: str = ""
    country: str = ""
    wikidata: str = ""
    tickers: tuple[str, ...] = ()

    def related(self) -> list[dict[str, str]]:
        """A row for each thing on the card: relation, entity, name, since, until."""
        rows = []
        for member, relation in _ON_CARDS.items():
            held: tuple[Related | Partner, ...] = getattr(self, member)
            if member == "owners" and self.owner and not held:
                held = (self.owner,)
            rows += [{"relation": relation, "entity": each.entity, "name": each.name, "since": each.since, "until": each.until}
                     for each in held]
        return rows

    def to_pandas(self) -> pandas.DataFrame:
        """The rows of :meth:`related` as a data frame. Needs pandas."""
        import pandas

        return pandas.DataFrame(self.related(), columns=["relation", "entity", "name", "since", "until"])

    def to_networkx(self) -> networkx.MultiDiGraph[str]:
        """A star: an edge from this entity to each thing on its card, with ``label`` (owner, owns, makes, uses, used by,
        partner). Needs networkx."""
        import networkx

        graph: networkx.MultiDiGraph[str] = networkx.MultiDiGraph()
        graph.add_node(self.entity, label=self.name)
        for row in self.related():
            graph.add_node(row["entity"], label=row["name"])
            graph.add_edge(self.entity, row["entity"], label=row["relation"], since=row["since"], until=row["until"])
        return graph

    def _lines(self) -> list[tuple[str, str]]:
        details = [("also called", ", ".join(self.aliases)), ("tickers", ", ".join(self.tickers)), ("kind", self.kind),
                   ("vendor", self.vendor), ("memory", self.memory), ("country", self.country)]
        rows = self.related()
        details += [(word, ", ".join(row["name"] for row in rows if row["relation"] == word)) for word in _ON_CARDS.values()]
        details.append(("told", f"{counted(self.deals, 'deal')}; {counted(self.mentions, 'mention')} in {counted(self.articles, 'article')}"))
        return [(head, told) for head, told in details if told]

    def __repr__(self) -> str:
        return "\n".join([f"{self.name} ({self.type}, {self.entity})", *(f"  {head}: {told}" for head, told in self._lines())])

    def _repr_html_(self) -> str:
        rows = "".join(f"<tr><th>{html.escape(head)}</th><td>{html.escape(told)}</td></tr>" for head, told in self._lines())
        return f"<p><b>{html.escape(self.name)}</b> ({html.escape(self.type)}, {html.escape(self.entity)})</p><table>{rows}</table>"
