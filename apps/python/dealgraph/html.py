"""Pictures of graphs for notebooks: plain SVG, without scripts and network."""
from __future__ import annotations

import html
import math
from collections import Counter
from typing import Any

_WIDTH, _HEIGHT, _SHOWN = 760, 520, 40
_ROUNDS = 120


def _best_connected(nodes: list[dict[str, Any]], edges: list[dict[str, Any]]) -> list[dict[str, Any]]:
    degrees = Counter(end for edge in edges for end in (edge["source"], edge["target"]))
    return sorted(nodes, key=lambda node: (-degrees[node["id"]], node["id"]))[:_SHOWN]


def _layout(ids: list[str], pairs: set[tuple[str, str]]) -> dict[str, tuple[float, float]]:
    """Springs along edges, everything else apart (Fruchterman and Reingold, 1991), from a circle: always the same picture."""
    at = {each: complex(math.cos(2 * math.pi * i / len(ids)), math.sin(2 * math.pi * i / len(ids))) for i, each in enumerate(ids)}
    spread = math.sqrt(4 / max(len(ids), 1))
    for turn in range(_ROUNDS):
        moves = {each: -0.05 * at[each] for each in ids}
        for one in ids:
            for other in ids:
                if one != other:
                    away = at[one] - at[other]
                    moves[one] += away / max(abs(away) ** 2, 1e-4) * spread**2
        for one, other in pairs:
            pull = (at[other] - at[one]) * abs(at[other] - at[one]) / spread
            moves[one] += pull
            moves[other] -= pull
        most = 0.15 * (1 - turn / _ROUNDS)
        for each, move in moves.items():
            at[each] += move / max(abs(move), 1e-9) * min(abs(move), most)
    return _fitted(at)


def _fitted(at: dict[str, complex]) -> dict[str, tuple[float, float]]:
    left, right = min(p.real for p in at.values()), max(p.real for p in at.values())
    top, bottom = min(p.imag for p in at.values()), max(p.imag for p in at.values())
    wide, high = max(right - left, 1e-9), max(bottom - top, 1e-9)
    return {each: (60 + (p.real - left) / wide * (_WIDTH - 180), 20 + (p.imag - top) / high * (_HEIGHT - 40))
            for each, p in at.items()}


def network_html(nodes: list[dict[str, Any]], edges: list[dict[str, Any]]) -> str:
    """The best connected nodes and the edges between them as SVG; names and types show when pointed at."""
    shown = _best_connected(nodes, edges)
    if not shown:
        return "<p>an empty graph</p>"
    ids = [node["id"] for node in shown]
    kept = [edge for edge in edges if edge["source"] in set(ids) and edge["target"] in set(ids)]
    at = _layout(ids, {(edge["source"], edge["target"]) for edge in kept if edge["source"] != edge["target"]})
    parts = [_line(edge, at) for edge in kept] + [_dot(node, at[node["id"]]) for node in shown]
    more = f"<p>the {len(shown)} best connected of {len(nodes)} nodes</p>" if len(nodes) > len(shown) else ""
    return (f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {_HEIGHT}" width="{_WIDTH}" '
            f'font-family="sans-serif" font-size="11">{"".join(parts)}</svg>{more}')


def _line(edge: dict[str, Any], at: dict[str, tuple[float, float]]) -> str:
    (x1, y1), (x2, y2) = at[edge["source"]], at[edge["target"]]
    title = html.escape(f"{edge['label']}: {edge.get('evidence', '')}")
    return (f'<line x1="{x1:.0f}" y1="{y1:.0f}" x2="{x2:.0f}" y2="{y2:.0f}" stroke="#999" stroke-opacity="0.6">'
            f"<title>{title}</title></line>")


def _dot(node: dict[str, Any], at: tuple[float, float]) -> str:
    colors = {"company": "#4e79a7", "organization": "#b07aa1", "person": "#f28e2b", "product": "#59a14f", "hardware": "#e15759"}
    name = html.escape(str(node["label"]))
    return (f'<g><title>{html.escape(node["kind"])} {name}</title><circle cx="{at[0]:.0f}" cy="{at[1]:.0f}" r="6" '
            f'fill="{colors.get(node["kind"], "#888")}"/><text x="{at[0] + 8:.0f}" y="{at[1] + 4:.0f}">{name}</text></g>')
