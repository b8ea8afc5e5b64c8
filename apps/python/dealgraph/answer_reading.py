"""Answers from the JSON that the library writes (export/answer_json.hpp)."""
from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from dealgraph.answers import (Community, Deal, Evidence, Mark, Member, Partner, Party, Path, Ranked, Stated, StatusChange, Step)
from dealgraph.entity import DatedName, Entity, Related
from dealgraph.extraction import Money, Quantity


def party(read: Mapping[str, Any]) -> Party:
    return Party(read.get("entity", ""), read.get("name", ""), read.get("text", ""))


def _known(of: type, read: Mapping[str, Any]) -> dict[str, Any]:
    """The members of ``read`` that a class has: later versions of the library may tell more. Lists become tuples."""
    names = of.__dataclass_fields__  # type: ignore[attr-defined]
    return {name: tuple(value) if isinstance(value, list) else value
            for name, value in read.items() if name in names and value is not None}


def _marked(of: type, read: Mapping[str, Any]) -> dict[str, Any]:
    return _known(of, read) | {"marks": tuple(Mark(**_known(Mark, each)) for each in read.get("marks", ()))}


def evidence(read: Mapping[str, Any]) -> Evidence:
    return Evidence(**({"quote": ""} | _marked(Evidence, read)))


def _stated(read: Iterable[Mapping[str, Any]], of: type | None) -> tuple[Stated, ...]:
    return tuple(Stated(of(**each["value"]) if of else each["value"], tuple(each["articles"])) for each in read)


def deal(read: Mapping[str, Any]) -> Deal:
    known = _known(Deal, read)
    known["roles"] = {role: tuple(party(each) for each in parties) for role, parties in read.get("roles", {}).items()}
    known["history"] = tuple(StatusChange(**_known(StatusChange, each)) for each in read.get("history", ()))
    known["evidence"] = tuple(evidence(each) for each in read.get("evidence", ()))
    known["answers"] = tuple(party(each) for each in read.get("answers", ()))
    for name, several, of in (("value", "values", Money), ("quantity", "quantities", Quantity), ("", "stakes", None)):
        known[several] = _stated(read.get(several, ()), of)
        if of and known.get(name):
            known[name] = of(**known[name])
    return Deal(**known)


def partner(read: Mapping[str, Any]) -> Partner:
    return Partner(**(_known(Partner, read) | {"latest": evidence(read["latest"]) if read.get("latest") else None}))


def path(read: Mapping[str, Any]) -> Path:
    return Path(tuple(party(each) for each in read["nodes"]), tuple(Step(**_marked(Step, each)) for each in read["steps"]))


def ranked(read: Mapping[str, Any]) -> Ranked:
    return Ranked(**_known(Ranked, read))


def community(read: Mapping[str, Any]) -> Community:
    return Community(**(_known(Community, read) | {"entities": tuple(Member(**_known(Member, each)) for each in read["entities"])}))


def entity(read: Mapping[str, Any]) -> Entity:
    known = _known(Entity, read)
    for name in ("owners", "owns", "makes", "uses", "used_by"):
        known[name] = tuple(Related(**_known(Related, each)) for each in read.get(name, ()))
    known["owner"] = Related(**_known(Related, read["owner"])) if read.get("owner") else None
    known["partners"] = tuple(partner(each) for each in read.get("partners", ()))
    known["dated_aliases"] = tuple(DatedName(**_known(DatedName, each)) for each in read.get("dated_aliases", ()))
    return Entity(**known)
