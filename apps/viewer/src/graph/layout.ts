// Where entities stand. Small graphs are laid out at once and always alike; large ones move on in a worker.

import forceAtlas2, {type ForceAtlas2Settings} from 'graphology-layout-forceatlas2';
import FA2Layout from 'graphology-layout-forceatlas2/worker';
import type {SceneGraph} from './scene';

/** Places on a spiral, the most important in the middle. */
export function spiral(rank: number): {x: number; y: number} {
  const radius = 10 * Math.sqrt(rank + 0.5);
  const angle = rank * 2.399963;
  return {x: radius * Math.cos(angle), y: radius * Math.sin(angle)};
}

function settings_for(order: number): ForceAtlas2Settings {
  return {
    barnesHutOptimize: order > 400, barnesHutTheta: 0.7, gravity: order > 350 ? 0.03 : 0.12, strongGravityMode: true, scalingRatio: 12,
    slowDown: 1 + Math.log(order + 1), edgeWeightInfluence: 0.6, linLogMode: false, outboundAttractionDistribution: order > 400,
  };
}

/** Places new nodes by their neighbours, or on the spiral, and lays small graphs out. */
export function place_nodes(graph: SceneGraph, fresh: number[]): void {
  const is_new = new Set(fresh.map(String));
  fresh.forEach((node, rank) => {
    const known = graph.neighbors(node).filter(other => !is_new.has(other));
    const spot = spiral(rank);
    if (known.length === 0) return graph.mergeNodeAttributes(node, spot);
    const mean = (axis: 'x' | 'y') => known.reduce((sum, other) => sum + graph.getNodeAttribute(other, axis), 0) / known.length;
    return graph.mergeNodeAttributes(node, {x: mean('x') + spot.x / 4, y: mean('y') + spot.y / 4});
  });
}

/** Up to this many entities the layout is finished before the first picture. */
const SMALL = 250;

/** How many steps fit into a blink: all that are needed for a few hundred nodes, a start for more. */
function first_steps(graph: SceneGraph): number {
  return graph.order <= SMALL ? 400 : Math.min(150, Math.round(60_000 / (graph.order + graph.size)));
}

export function first_layout(graph: SceneGraph): void {
  if (graph.order < 2) return;
  const iterations = first_steps(graph);
  if (iterations > 0) forceAtlas2.assign(graph, {iterations, settings: settings_for(graph.order), getEdgeWeight: 'weight'});
}

/** Runs the layout in a worker for a while; `done` is called when it rests. */
export class LayoutRun {
  private readonly worker: FA2Layout;
  private readonly timer: number;

  constructor(graph: SceneGraph, private readonly done: () => void) {
    this.worker = new FA2Layout(graph, {settings: settings_for(graph.order), getEdgeWeight: 'weight'});
    this.worker.start();
    this.timer = window.setTimeout(() => this.stop(), Math.min(20_000, 2500 + graph.order));
  }

  stop(): void {
    clearTimeout(this.timer);
    this.worker.kill();
    this.done();
  }

  static needed(graph: SceneGraph): boolean {
    return graph.order > SMALL;
  }
}
