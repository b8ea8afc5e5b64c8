// Draws the scene with a pen: labels over the WebGL picture, all of it where there is no WebGL, and pictures for download.

import {inks} from '../theme';
import {type Pen, text_width} from './pen';
import type {EdgeLook, NodeLook, SceneGraph} from './scene';

/** Pixels at the sides. */
export interface Insets {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** From the scene to the screen, in CSS pixels. */
export interface Projection {
  width: number;
  height: number;
  at(point: {x: number; y: number}): {x: number; y: number};
  /** Sizes of nodes and lines on the screen. */
  size(size: number): number;
  /** What panels cover: no labels there. */
  covered: Insets;
}

interface Spot {
  x: number;
  y: number;
  radius: number;
  look: NodeLook;
}

function spots_in(graph: SceneGraph, view: Projection): Map<string, Spot> {
  const spots = new Map<string, Spot>();
  graph.forEachNode((node, look) => {
    if (!look.hidden) spots.set(node, {...view.at(look), radius: view.size(look.size), look});
  });
  return spots;
}

const in_view = (spot: Spot, view: Projection, margin: number): boolean =>
  spot.x > -margin && spot.y > -margin && spot.x < view.width + margin && spot.y < view.height + margin;

function paint_edge(pen: Pen, look: EdgeLook, from: Spot, to: Spot, width: number): void {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy) || 1;
  const head = look.type === 'arrow' ? Math.min(length / 2, 4 + 2 * width) : 0;
  const end = (to.radius + head) / length;
  pen.line(from.x, from.y, to.x - dx * end * (head ? 1 : 0), to.y - dy * end * (head ? 1 : 0), look.color, width, look.type === 'dashed');
  if (!head) return;
  const [ux, uy] = [dx / length, dy / length];
  const [tip_x, tip_y] = [to.x - ux * to.radius, to.y - uy * to.radius];
  const wing = head * 0.55;
  pen.triangle([[tip_x, tip_y], [tip_x - ux * head - uy * wing, tip_y - uy * head + ux * wing],
    [tip_x - ux * head + uy * wing, tip_y - uy * head - ux * wing]], look.color);
}

/** Sigma's lines are narrower than their size; these look the same. */
const LINE_WIDTH = 0.6;

export function paint_edges(pen: Pen, graph: SceneGraph, view: Projection): void {
  const spots = spots_in(graph, view);
  const edges: [EdgeLook, Spot, Spot][] = [];
  graph.forEachEdge((_edge, look, source, target) => {
    const [from, to] = look.type === 'back' ? [spots.get(target), spots.get(source)] : [spots.get(source), spots.get(target)];
    if (look.hidden || !from || !to || !(in_view(from, view, 0) || in_view(to, view, 0))) return;
    edges.push([look.type === 'back' ? {...look, type: 'arrow'} : look, from, to]);
  });
  edges.sort((a, b) => a[0].zIndex - b[0].zIndex || (a[0].color < b[0].color ? -1 : a[0].color > b[0].color ? 1 : a[0].size - b[0].size));
  for (const [look, from, to] of edges) paint_edge(pen, look, from, to, Math.max(0.8, view.size(look.size) * LINE_WIDTH));
  pen.flush();
}

export function paint_nodes(pen: Pen, graph: SceneGraph, view: Projection): void {
  const {ground} = inks();
  const spots = [...spots_in(graph, view).values()].filter(spot => in_view(spot, view, 30));
  spots.sort((a, b) => a.look.zIndex - b.look.zIndex || a.look.size - b.look.size);
  for (const {x, y, radius, look} of spots) pen.circle(x, y, radius, look.color, ground);
}

// --- labels ---

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

const overlap = (a: Box, b: Box): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Boxes in cells, so that each new one is tried against its neighbours only. */
class Boxes {
  private readonly cells = new Map<string, Box[]>();
  private each_cell(box: Box, visit: (key: string) => boolean): boolean {
    for (let x = Math.floor(box.left / 80); x <= Math.floor(box.right / 80); ++x) {
      for (let y = Math.floor(box.top / 40); y <= Math.floor(box.bottom / 40); ++y) if (visit(`${x} ${y}`)) return true;
    }
    return false;
  }
  hits(box: Box): boolean {
    return this.each_cell(box, key => (this.cells.get(key) ?? []).some(other => overlap(box, other)));
  }
  add(box: Box): void {
    this.each_cell(box, key => {
      const cell = this.cells.get(key);
      if (cell) cell.push(box);
      else this.cells.set(key, [box]);
      return false;
    });
  }
}

const LONGEST = 34;
export const shortened = (text: string): string => {
  const characters = [...text.replace(/\s+/g, ' ')];
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST - 1).join('').trimEnd()}…` : characters.join('');
};

/** Where a label may stand: right, left, below or above its node. */
function places_for(spot: Spot, width: number, size: number): {x: number; y: number; box: Box}[] {
  const gap = spot.radius + 4;
  const corners: [number, number][] = [
    [spot.x + gap, spot.y + size * 0.35], [spot.x - gap - width, spot.y + size * 0.35],
    [spot.x - width / 2, spot.y + gap + size * 0.8], [spot.x - width / 2, spot.y - gap - 1],
  ];
  return corners.map(([x, y]) => ({x, y, box: {left: x - 2, top: y - size, right: x + width + 2, bottom: y + size * 0.3}}));
}

const MOST_LABELS = 120;
const MOST_TRIED = 1200;
const ALWAYS_NAMED = 30;

/** The most important names that have room, none over another. Those of marked nodes come first. */
export function paint_labels(pen: Pen, graph: SceneGraph, view: Projection): void {
  const {ground, text, faint} = inks();
  const spots = [...spots_in(graph, view).values()].filter(spot => in_view(spot, view, 0));
  spots.sort((a, b) => Number(b.look.marked) - Number(a.look.marked) || b.look.size - a.look.size);
  const any_marked = spots[0]?.look.marked === true;
  const room = {left: view.covered.left + 2, right: view.width - view.covered.right - 2};
  const taken = new Boxes();
  const labels = new Boxes();
  for (const spot of spots.slice(0, 2000)) {
    const radius = spot.radius * 0.8;
    taken.add({left: spot.x - radius, top: spot.y - radius, right: spot.x + radius, bottom: spot.y + radius});
  }
  let count = 0;
  for (const spot of spots.slice(0, MOST_TRIED)) {
    if (count >= MOST_LABELS) break;
    const size = Math.round(Math.min(16, 10.5 + spot.look.size * 0.27) * 2) / 2;
    const weight = spot.look.size > 12 || spot.look.marked ? 600 : 500;
    const label = shortened(spot.look.label);
    const places = places_for(spot, text_width(label, size, weight), size).filter(({box}) => box.left > room.left && box.right < room.right);
    // The most important names may cover the nodes of others, never their names.
    const place = places.find(({box}) => !taken.hits(box)) ?? (count < ALWAYS_NAMED ? places.find(({box}) => !labels.hits(box)) : undefined);
    if (!place) continue;
    taken.add(place.box);
    labels.add(place.box);
    pen.text(place.x, place.y, label, {size, weight, color: any_marked && !spot.look.marked ? faint : text, halo: ground});
    count += 1;
  }
}

export function paint_all(pen: Pen, graph: SceneGraph, view: Projection): void {
  paint_edges(pen, graph, view);
  paint_nodes(pen, graph, view);
  paint_labels(pen, graph, view);
}
