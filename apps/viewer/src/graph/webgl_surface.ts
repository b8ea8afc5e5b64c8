// The scene by Sigma, with labels of our own on a canvas over it.

import Sigma from 'sigma';
import {EdgeArrowProgram, EdgeRectangleProgram} from 'sigma/rendering';
import {DashedProgram} from './dashed_program';
import type {CameraState} from 'sigma/types';
import {type Insets, paint_labels, type Projection} from './painter';
import {CanvasPen} from './pen';
import type {EdgeLook, NodeLook, SceneGraph} from './scene';
import {extent_of, room_for, type Surface, type SurfaceEvents} from './surface';

type Ends = [edge: number, offset: number, source: never, target: never, data: never];

/** An arrow to the source: lines of an undirected graph keep the order of their ends. */
class BackArrowProgram extends EdgeArrowProgram {
  override process(...[edge, offset, source, target, data]: Ends): void {
    super.process(edge, offset, target, source, data);
  }
}

export class WebGlSurface implements Surface {
  readonly name = 'webgl';
  private readonly sigma: Sigma<NodeLook, EdgeLook>;
  private readonly overlay = document.createElement('canvas');
  private readonly listeners: (() => void)[] = [];

  constructor(private readonly graph: SceneGraph, box: HTMLElement, events: SurfaceEvents,
              private readonly insets: () => Insets) {
    this.sigma = new Sigma<NodeLook, EdgeLook>(graph, box, {
      renderLabels: false, renderEdgeLabels: false, zIndex: true, enableEdgeEvents: graph.size < 6000, defaultEdgeType: 'line',
      edgeProgramClasses: {line: EdgeRectangleProgram, arrow: EdgeArrowProgram, back: BackArrowProgram, dashed: DashedProgram} as never,
      minEdgeThickness: 1.2, stagePadding: 40, minCameraRatio: 0.01, maxCameraRatio: 6, hideEdgesOnMove: graph.size > 20_000,
      allowInvalidContainer: true, defaultDrawNodeHover: () => undefined,
    });
    this.overlay.className = 'labels';
    box.append(this.overlay);
    this.sigma.on('afterRender', () => this.paint_overlay());
    this.listen(events);
    new ResizeObserver(() => this.sigma.refresh()).observe(box);
  }

  private listen(events: SurfaceEvents): void {
    const {sigma} = this;
    sigma.on('clickNode', ({node}) => events.node(node));
    sigma.on('clickEdge', ({edge}) => events.edge(edge));
    sigma.on('clickStage', () => events.ground());
    sigma.on('enterNode', ({node, event}) => events.hover({node}, event.x, event.y));
    sigma.on('leaveNode', () => events.hover(undefined, 0, 0));
    sigma.on('enterEdge', ({edge, event}) => events.hover({edge}, event.x, event.y));
    sigma.on('leaveEdge', () => events.hover(undefined, 0, 0));
  }

  refresh(): void {
    this.sigma.refresh();
  }

  projection(): Projection {
    const {width, height} = this.sigma.getDimensions();
    return {width, height, covered: this.insets(), at: point => this.sigma.graphToViewport(point), size: size => this.sigma.scaleSize(size)};
  }

  /** Fixes the frame of the picture, so that it does not move when nodes come and go; `free` follows a layout that runs. */
  frame(free: boolean): void {
    const points = this.graph.mapNodes((_node, look) => look).filter(look => !look.hidden);
    this.sigma.setCustomBBox(free ? null : extent_of(points));
    this.sigma.refresh();
  }

  fit(nodes: string[] | undefined, animate: boolean): void {
    const wanted = nodes ?? this.graph.filterNodes((_node, look) => !look.hidden);
    const points = wanted.map(node => this.sigma.getNodeDisplayData(node)).filter(data => data !== undefined);
    const {x, y} = extent_of_framed(points);
    const unit = this.unit_at_ratio_one();
    const {left, right, top, bottom} = this.insets();
    const {width, height} = this.sigma.getDimensions();
    const room = room_for(width - left - right, height - top - bottom);
    const ratio = Math.max((x[1] - x[0]) / (room.x * unit), (y[1] - y[0]) / (room.y * unit), nodes ? 0.22 : 0.35);
    // The middle of the free space is not that of the stage; y points up in the scene, down on the screen.
    const target = {
      x: (x[0] + x[1]) / 2 - ((left - right) / 2) * unit * ratio, y: (y[0] + y[1]) / 2 + ((top - bottom) / 2) * unit * ratio, ratio, angle: 0,
    };
    this.move(target, animate ? 450 : 0);
  }

  /** `duration` in milliseconds; at once for readers who want no motion. */
  private move(target: Partial<CameraState>, duration: number): void {
    const camera = this.sigma.getCamera();
    if (duration > 0 && !matchMedia('(prefers-reduced-motion: reduce)').matches) void camera.animate(target, {duration});
    else camera.setState({...camera.getState(), ...target});
  }

  /** Framed units for a pixel when the camera's ratio is 1; whatever the camera does now. */
  private unit_at_ratio_one(): number {
    const cameraState = {x: 0.5, y: 0.5, ratio: 1, angle: 0};
    const [a, b] = [0, 100].map(x => this.sigma.viewportToFramedGraph({x, y: 0}, {cameraState}));
    return Math.abs(b!.x - a!.x) / 100;
  }

  zoom(factor: number): void {
    const camera = this.sigma.getCamera();
    this.move({ratio: camera.getBoundedRatio(camera.ratio / factor)}, 180);
  }

  pan(dx: number, dy: number): void {
    const camera = this.sigma.getCamera();
    const unit = this.unit_at_ratio_one() * camera.ratio;
    this.move({x: camera.x + dx * unit, y: camera.y - dy * unit}, 120);
  }

  after_paint(listener: () => void): void {
    this.listeners.push(listener);
  }

  private paint_overlay(): void {
    const view = this.projection();
    const ratio = devicePixelRatio || 1;
    const [width, height] = [Math.round(view.width * ratio), Math.round(view.height * ratio)];
    if (this.overlay.width !== width || this.overlay.height !== height) Object.assign(this.overlay, {width, height});
    const context = this.overlay.getContext('2d')!;
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.clearRect(0, 0, view.width, view.height);
    paint_labels(new CanvasPen(context), this.graph, view);
    for (const listener of this.listeners) listener();
  }
}

function extent_of_framed(points: {x: number; y: number}[]): {x: [number, number]; y: [number, number]} {
  if (points.length === 0) return {x: [0, 1], y: [0, 1]};
  const ends = (axis: 'x' | 'y'): [number, number] =>
    points.reduce<[number, number]>(([low, high], point) => [Math.min(low, point[axis]), Math.max(high, point[axis])], [Infinity, -Infinity]);
  return {x: ends('x'), y: ends('y')};
}

export function has_webgl(): boolean {
  try {
    return document.createElement('canvas').getContext('webgl2') !== null;
  } catch {
    return false;
  }
}
