"""The spaCy pipeline component ``dealgraph``.

>>> import spacy                                        # doctest: +SKIP
>>> nlp = spacy.blank("en")
>>> nlp.add_pipe("dealgraph")
>>> doc = nlp("Microsoft is in talks to buy Nuance.")
>>> [(ent.text, ent.label_, ent.kb_id_) for ent in doc.ents]
[('Microsoft', 'COMPANY', 'company:microsoft'), ('Nuance', 'COMPANY', 'company:nuance')]
>>> doc._.deals[0].roles
{'acquirer': (Microsoft,), 'target': (Nuance,)}
"""
from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Union

from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.util import filter_spans

from dealgraph import _core
from dealgraph.extraction import Argument, Extraction, Money, Quantity, Relation
from dealgraph.reading import extract

_KEY = "dealgraph"

#: A span of the document; text where the dictionary adds what the document does not say.
Filler = Union[Span, str]


@dataclass(frozen=True)
class DocRelation:
    """A relation in a document: who fills which role, and the ``span`` that says so."""

    type: str
    status: str
    roles: Mapping[str, tuple[Filler, ...]]
    span: Span
    confidence: float
    value: Money | None = None
    quantity: Quantity | None = None
    date: str = ""

    def __str__(self) -> str:
        told = ", ".join(f"{role} {filler}" for role, fillers in self.roles.items() for filler in fillers)
        return f"{self.type} ({self.status}): {told}"


def _span(doc: Doc, start: int, end: int, label: str = "", entity: str = "") -> Span:
    """Whole tokens around the characters."""
    span = doc.char_span(start, end, label=label, kb_id=entity, alignment_mode="expand")
    assert span is not None, "extraction was of this text"
    return span


def _filler(doc: Doc, argument: Argument) -> Filler:
    if argument.start is None or argument.end is None:
        return argument.text
    return _span(doc, argument.start, argument.end, argument.entity.partition(":")[0].upper(), argument.entity)


def _relation(doc: Doc, relation: Relation) -> DocRelation:
    roles: dict[str, tuple[Filler, ...]] = {}
    for argument in relation.arguments:
        roles[argument.role] = (*roles.get(argument.role, ()), _filler(doc, argument))
    return DocRelation(relation.type, relation.status, roles, _span(doc, relation.start, relation.end), relation.confidence,
                       relation.value, relation.quantity, relation.date)


def extraction_of(doc: Doc) -> Extraction | None:
    """What was found in the document; None if the component has not seen it. Offsets count characters of ``doc.text``."""
    line = doc.user_data.get(_KEY)
    return Extraction.from_line(line) if line else None


def relations_of(doc: Doc) -> tuple[DocRelation, ...]:
    """Deals and facts."""
    found = extraction_of(doc)
    return tuple(_relation(doc, relation) for relation in found.relations) if found else ()


def deals_of(doc: Doc) -> tuple[DocRelation, ...]:
    """Deals alone: partnership, acquisition, investment, supply …"""
    deals = set(_core.deal_types())
    return tuple(relation for relation in relations_of(doc) if relation.type in deals)


for _name, _getter in (("deals", deals_of), ("relations", relations_of), ("dealgraph", extraction_of)):
    if not Doc.has_extension(_name):
        Doc.set_extension(_name, getter=_getter)


class Component:
    """Fills ``doc.ents`` (labels COMPANY, ORGANIZATION, PERSON, PRODUCT, HARDWARE, SOURCE; ``kb_id_`` is the entity's id),
    ``doc._.deals``, ``doc._.relations`` and ``doc._.dealgraph``. Entities of earlier components stay where ours leave room.

    What it keeps in the document is text, so that documents can be pickled and written. The day of the article, which decides
    what names mean ("Facebook" before October 2021), is taken from ``doc.user_data["published"]`` if it is there.
    """

    def __init__(self, data: Sequence[str] = (), labels: Mapping[str, str] | None = None) -> None:
        self.data = tuple(data)
        self.labels = dict(labels or {})

    def __call__(self, doc: Doc) -> Doc:
        if not doc.text.strip():
            return doc
        found = extract({"text": doc.text, "published": doc.user_data.get("published", "")}, data=self.data)
        ours = [_span(doc, each.start, each.end, self.labels.get(each.type, each.type.upper()), each.entity)
                for each in found.mentions]
        kept = filter_spans(ours)
        taken = {token.i for span in kept for token in span}
        doc.ents = [*kept, *(each for each in doc.ents if taken.isdisjoint(range(each.start, each.end)))]
        doc.user_data[_KEY] = found.line
        return doc


@Language.factory("dealgraph", assigns=["doc.ents", "doc._.deals"], default_config={"data": [], "labels": {}})
def make_component(nlp: Language, name: str, data: list[str], labels: dict[str, str]) -> Component:
    """``data``: folders of rules and dictionaries; ``labels``: other labels by type, such as ``{"company": "ORG"}``."""
    return Component(data, labels)
