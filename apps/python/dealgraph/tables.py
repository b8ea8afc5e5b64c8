"""Answers of many rows, which become data frames and networks."""
from __future__ import annotations

from collections.abc import Iterable
from itertools import combinations
from typing import TYPE_CHECKING

from dealgraph.answers import Community, Deal, Partner, Path, Ranked
from dealgraph.records import Table

if TYPE_CHECKING:
    import networkx
    import pandas


class Partners(Table[Partner]):
    """The partners of ``entity``, most deals first."""

    what = ("partner", "partners")

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

    what = ("deal", "deals")

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

    what = ("path", "paths")

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
    """Those at the top, the greatest value first."""

    what = ("place", "places")


class Communities(Table[Community]):
    """Communities, the largest first. ``modularity`` (-0.5…1) says how clear the division is."""

    what = ("community", "communities")

    def __init__(self, rows: Iterable[Community] = (), modularity: float = 0) -> None:
        super().__init__(rows)
        self.modularity = modularity

    def _like(self, rows: Iterable[Community]) -> Communities:
        return Communities(rows, self.modularity)

    def numbers(self) -> dict[str, int]:
        """Each member's community, by its id: what ``networkx.set_node_attributes`` takes."""
        return {member.entity: each.community for each in self for member in each.entities}

    def to_pandas(self) -> pandas.DataFrame:
        """A row for each member: community, entity, name, deals. Needs pandas."""
        import pandas

        rows = [{"community": each.community} | member.to_dict() for each in self for member in each.entities]
        return pandas.DataFrame(rows, columns=["community", "entity", "name", "deals"])
