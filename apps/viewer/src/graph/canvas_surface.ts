// The scene on a plain canvas, where there is no WebGL.

import {type Insets, paint_all, type Projection} from './painter';
import {CanvasPen} from './pen';
import type {SceneGraph} from './scene';
import {extent_of, room_for, type Surface, type SurfaceEvents} from './surface';

interface Camera {
  /** The point of the scene in the middle of the canvas, and pixels for a unit. */
  x: number;
  y: number;
  scale: number;
}

const REACH = 6;

export class CanvasSurface implements Surface {
  readonly name = 'canvas';
  private readonly canvas = document.createElement('canvas');
  private camera: Camera = {x: 0, y: 0, scale: 1};
  private home = 1;
  private planned = 0;
  private readonly listeners: (() => void)[] = [];
  private readonly pointers = new Map<number, {x: number; y: number}>();
  private moved = 0;

  constructor(private readonly graph: SceneGraph, private readonly box: HTMLElement, private readonly events: SurfaceEvents,
              private readonly insets: () => Insets) {
    box.append(this.canvas);
    new ResizeObserver(() => this.refresh()).observe(box);
    this.listen();
  }

  refresh(): void {
    if (!this.planned) this.planned = requestAnimationFrame(() => this.paint());
  }

  projection(): Projection {
    const {clientWidth: width, clientHeight: height} = this.box;
    const {x, y, scale} = this.camera;
    const growth = Math.sqrt(scale / this.home);
    return {
      width, height, covered: this.insets(), size: size => size * growth,
      at: point => ({x: width / 2 + (point.x - x) * scale, y: height / 2 - (point.y - y) * scale}),
    };
  }

  frame(): void {
    this.refresh();
  }

  fit(nodes: string[] | undefined, _animate: boolean): void {
    const wanted = nodes ? new Set(nodes) : undefined;
    const points = this.graph.mapNodes((node, look) => ({node, ...look})).filter(look => (wanted ? wanted.has(look.node) : !look.hidden));
    const {x, y} = extent_of(points);
    const {left, right, top, bottom} = this.insets();
    const room = room_for(this.box.clientWidth - left - right, this.box.clientHeight - top - bottom);
    const scale = Math.min(room.x / (x[1] - x[0]), room.y / (y[1] - y[0]), wanted ? this.home * 4 : Infinity);
    if (!wanted) this.home = scale;
    this.camera = {x: (x[0] + x[1]) / 2 - (left - right) / 2 / scale, y: (y[0] + y[1]) / 2 + (top - bottom) / 2 / scale, scale};
    this.refresh();
  }

  zoom(factor: number): void {
    this.camera.scale = Math.min(this.home * 100, Math.max(this.home / 6, this.camera.scale * factor));
    this.refresh();
  }

  pan(dx: number, dy: number): void {
    this.camera.x += dx / this.camera.scale;
    this.camera.y -= dy / this.camera.scale;
    this.refresh();
  }

  after_paint(listener: () => void): void {
    this.listeners.push(listener);
  }

  private paint(): void {
    this.planned = 0;
    const view = this.projection();
    const ratio = devicePixelRatio || 1;
    Object.assign(this.canvas, {width: Math.round(view.width * ratio), height: Math.round(view.height * ratio)});
    const context = this.canvas.getContext('2d')!;
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    paint_all(new CanvasPen(context), this.graph, view);
    for (const listener of this.listeners) listener();
  }

  // --- pointers ---

  private listen(): void {
    const {canvas} = this;
    canvas.addEventListener('pointerdown', event => this.press(event));
    canvas.addEventListener('pointermove', event => this.move(event));
    canvas.addEventListener('pointerup', event => this.release(event));
    canvas.addEventListener('pointercancel', event => this.pointers.delete(event.pointerId));
    canvas.addEventListener('pointerleave', () => this.events.hover(undefined, 0, 0));
    canvas.addEventListener('wheel', event => this.turn(event), {passive: false});
  }

  private spot(event: MouseEvent): {x: number; y: number} {
    const {left, top} = this.canvas.getBoundingClientRect();
    return {x: event.clientX - left, y: event.clientY - top};
  }

  private press(event: PointerEvent): void {
    this.canvas.setPointerCapture(event.pointerId);
    this.pointers.set(event.pointerId, this.spot(event));
    this.moved = 0;
  }

  private move(event: PointerEvent): void {
    const now = this.spot(event);
    const before = this.pointers.get(event.pointerId);
    if (!before) return this.events.hover(this.what_at(now), now.x, now.y);
    const other = [...this.pointers].find(([id]) => id !== event.pointerId)?.[1];
    if (other) this.zoom(Math.hypot(now.x - other.x, now.y - other.y) / (Math.hypot(before.x - other.x, before.y - other.y) || 1));
    else this.pan(before.x - now.x, before.y - now.y);
    this.moved += Math.hypot(now.x - before.x, now.y - before.y);
    this.pointers.set(event.pointerId, now);
  }

  private release(event: PointerEvent): void {
    this.pointers.delete(event.pointerId);
    if (this.moved > 5) return;
    const what = this.what_at(this.spot(event));
    if (what?.node) this.events.node(what.node);
    else if (what?.edge) this.events.edge(what.edge);
    else this.events.ground();
  }

  private turn(event: WheelEvent): void {
    event.preventDefault();
    const {x, y} = this.spot(event);
    const [dx, dy] = [x - this.box.clientWidth / 2, y - this.box.clientHeight / 2];
    this.pan(dx, dy);
    this.zoom(Math.exp(-event.deltaY / 400));
    this.pan(-dx, -dy);
  }

  /** The node or line under a point; the nearest where several are. */
  private what_at(point: {x: number; y: number}): {node?: string; edge?: string} | undefined {
    const view = this.projection();
    let node: {node: string; distance: number} | undefined;
    this.graph.forEachNode((name, look) => {
      if (look.hidden) return;
      const at = view.at(look);
      const distance = Math.hypot(at.x - point.x, at.y - point.y) - view.size(look.size);
      if (distance < REACH && (!node || distance < node.distance)) node = {node: name, distance};
    });
    if (node) return {node: node.node};
    const edge = this.graph.findEdge((_edge, look, _s, _t, from, to) => !look.hidden && is_near(point, view.at(from), view.at(to)));
    return edge ? {edge} : undefined;
  }
}

function is_near(point: {x: number; y: number}, a: {x: number; y: number}, b: {x: number; y: number}): boolean {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const along = Math.max(0, Math.min(1, ((point.x - a.x) * dx + (point.y - a.y) * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(point.x - a.x - along * dx, point.y - a.y - along * dy) < 4;
}
