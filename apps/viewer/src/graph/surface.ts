// What shows the scene and takes clicks: WebGL where there is one, else a canvas.

import type {Projection} from './painter';

export interface SurfaceEvents {
  node(node: string): void;
  edge(edge: string): void;
  ground(): void;
  /** With the pointer over a node or a line; undefined when it leaves. */
  hover(what: {node?: string; edge?: string} | undefined, x: number, y: number): void;
}

export interface Surface {
  readonly name: 'webgl' | 'canvas';
  /** After the scene has changed. */
  refresh(): void;
  projection(): Projection;
  /** Moves so that these nodes (default: all) fill the space that is not covered by panels. */
  fit(nodes: string[] | undefined, animate: boolean): void;
  zoom(factor: number): void;
  pan(dx: number, dy: number): void;
  /** Called after each picture. */
  after_paint(listener: () => void): void;
}

/** The smallest box around the nodes that are not hidden, never empty. */
export interface Extent {
  x: [number, number];
  y: [number, number];
}

export function extent_of(points: Iterable<{x: number; y: number}>): Extent {
  const extent: Extent = {x: [Infinity, -Infinity], y: [Infinity, -Infinity]};
  for (const point of points) {
    for (const axis of ['x', 'y'] as const) {
      extent[axis][0] = Math.min(extent[axis][0], point[axis]);
      extent[axis][1] = Math.max(extent[axis][1], point[axis]);
    }
  }
  for (const axis of ['x', 'y'] as const) {
    if (extent[axis][0] > extent[axis][1]) extent[axis] = [-1, 1];
    if (extent[axis][1] - extent[axis][0] < 1) extent[axis] = [extent[axis][0] - 30, extent[axis][1] + 30];
  }
  return extent;
}

/** What of the free space nodes may fill: labels need some beside them. */
export function room_for(width: number, height: number): {x: number; y: number} {
  return {x: Math.max(120, width - Math.min(170, width * 0.2)), y: Math.max(120, height - 80)};
}
