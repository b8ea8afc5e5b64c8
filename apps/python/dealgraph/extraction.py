"""What one article says: mentions and relations with their places in its text."""
from __future__ import annotations

import html
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from dealgraph.records import Record, Table, counted

if TYPE_CHECKING:
    import networkx
    import pandas

_COLORS = {"company": "#aecbfa", "organization": "#d7bde2", "person": "#fad7a0", "product": "#a9dfbf", "hardware": "#f5b7b1",
           "source": "#e5e7e9"}


@dataclass(frozen=True)
class Article(Record):
    """One news item to read. Only ``text`` is needed; title and text are taken as they are, byte for byte.

    ``published`` is an ISO 8601 day ("2022-05-27"); without ``id`` the URL is the id, without both a hash of the content.
    """

    text: str
    title: str = ""
    id: str = ""
    published: str = ""
    url: str = ""
    publisher: str = ""
    language: str = ""


@dataclass(frozen=True)
class Money(Record):
    """``amount`` in units of ``currency`` (ISO 4217): one billion dollars is ``Money(1000000000, "USD")``."""

    amount: float
    currency: str

    def __str__(self) -> str:
        return f"{self.amount:,.15g} {self.currency}".strip()


@dataclass(frozen=True)
class Quantity(Record):
    """A count of things: ``Quantity(5400, "GPU")``. The unit is singular, as written."""

    amount: float
    unit: str

    def __str__(self) -> str:
        return f"{self.amount:,.15g} {self.unit}".strip()


@dataclass(frozen=True)
class Mention(Record):
    """A span of the article's text that names an entity: code points [start, end), as Python's slices count."""

    start: int
    end: int
    text: str
    type: str
    entity: str
    name: str
    by: str

    def __str__(self) -> str:
        return f"{self.text} ({self.entity})"


@dataclass(frozen=True)
class Argument(Record):
    """What fills a role of a relation. ``entity`` is "" where it is described but not named ("its PC business"); ``start`` and
    ``end`` are None where the article does not say it and the dictionary adds it (``inferred``)."""

    role: str
    text: str
    entity: str = ""
    start: int | None = None
    end: int | None = None
    inferred: bool = False

    def __str__(self) -> str:
        return f"{self.role} {self.text}"


@dataclass(frozen=True)
class Relation(Record):
    """A typed statement that the article makes, with the span of text [start, end) that makes it.

    ``status`` is rumored, proposed, announced, completed or failed; ``confidence`` (0…1) the precision of the rule; ``stake`` a
    fraction (0.25 for 25 %); ``date`` ISO 8601, only as precise as stated. Absent values are None or "".
    """

    type: str
    status: str
    rule: str
    confidence: float
    arguments: tuple[Argument, ...]
    start: int
    end: int
    value: Money | None = None
    quantity: Quantity | None = None
    stake: float | None = None
    date: str = ""
    round: str = ""
    title: str = ""
    change: str = ""
    ticker: str = ""

    def __str__(self) -> str:
        return f"{self.type} ({self.status}): {', '.join(str(each) for each in self.arguments)}"

    def cells(self) -> dict[str, str]:
        said = {"value": self.value, "quantity": self.quantity, "stake": self.stake, "date": self.date}
        return {"type": self.type, "status": self.status, "arguments": ", ".join(str(each) for each in self.arguments),
                **{name: str(value) for name, value in said.items() if value}}


class Mentions(Table[Mention]):
    what = ("mention", "mentions")


class Relations(Table[Relation]):
    what = ("relation", "relations")


def _relation(line: dict[str, Any]) -> Relation:
    known = {name: value for name, value in line.items() if name not in ("arguments", "evidence", "value", "quantity")}
    return Relation(
        **known, arguments=tuple(Argument(**each) for each in line["arguments"]), start=line["evidence"]["start"],
        end=line["evidence"]["end"], value=Money(**line["value"]) if "value" in line else None,
        quantity=Quantity(**line["quantity"]) if "quantity" in line else None)


@dataclass(frozen=True)
class Extraction(Record):
    """What was found in one article. All offsets are code points of ``text`` (title, newline, body), ends exclusive."""

    id: str
    text: str
    language: str
    mentions: Mentions
    relations: Relations
    published: str = ""
    url: str = ""
    publisher: str = ""
    related_to: str = ""
    line: str = ""

    @classmethod
    def from_line(cls, line: str | bytes) -> Extraction:
        """Of a line that ``dealgraph extract`` prints."""
        read = json.loads(line)
        return cls(id=read["id"], text=read["text"], language=read.get("language", ""),
                   mentions=Mentions(Mention(**each) for each in read["mentions"]),
                   relations=Relations(_relation(each) for each in read["relations"]),
                   published=read.get("published", ""), url=read.get("url", ""), publisher=read.get("publisher", ""),
                   related_to=read.get("relatedTo", ""), line=line if isinstance(line, str) else line.decode())

    def to_dict(self) -> dict[str, Any]:
        """The object that ``dealgraph extract`` prints for the article."""
        read: dict[str, Any] = json.loads(self.line)
        return read

    def to_pandas(self) -> pandas.DataFrame:
        """The mentions, a row each; for relations take ``relations.to_pandas()``."""
        return self.mentions.to_pandas()

    def to_networkx(self) -> networkx.MultiDiGraph[str]:
        """The mentioned entities, and an edge for each relation from its first argument's entity to each other one's."""
        import networkx

        graph: networkx.MultiDiGraph[str] = networkx.MultiDiGraph()
        for mention in self.mentions:
            graph.add_node(mention.entity, label=mention.name, kind=mention.type)
        for relation in self.relations:
            named = list(dict.fromkeys(each.entity for each in relation.arguments if each.entity))
            for other in named[1:]:
                graph.add_edge(named[0], other, label=relation.type, status=relation.status,
                               evidence=self.text[relation.start:relation.end])
        return graph

    def __repr__(self) -> str:
        told = "\n".join(f"  {relation}" for relation in self.relations)
        head = f"{self.id}: {counted(len(self.mentions), 'mention')}, {counted(len(self.relations), 'relation')}"
        return f"{head}\n{told}" if told else head

    def _repr_html_(self) -> str:
        parts, at = [], 0
        for mention in self.mentions:
            parts.append(html.escape(self.text[at:mention.start]))
            color = _COLORS.get(mention.type, "#e5e7e9")
            title = html.escape(f"{mention.type} {mention.entity}", quote=True)
            parts.append(f'<mark style="background:{color}" title="{title}">{html.escape(mention.text)}</mark>')
            at = mention.end
        parts.append(html.escape(self.text[at:]))
        text = "".join(parts).replace("\n", "<br>")
        return f"<p>{text}</p>{self.relations._repr_html_()}"
