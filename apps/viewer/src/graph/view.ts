// The picture of the graph: follows the state, and turns clicks into selections.

import type {Model} from '../model';
import {entities_in} from '../model';
import {find_path} from '../path';
import type {Selection, Store} from '../state';
import {follow_theme} from '../theme';
import {CanvasSurface} from './canvas_surface';
import {first_layout, LayoutRun, place_nodes} from './layout';
import type {Insets, Projection} from './painter';
import {type Focus, Scene, type SceneGraph} from './scene';
import type {SurfaceEvents} from './surface';
import {has_webgl, WebGlSurface} from './webgl_surface';

/** More neighbours than this are not added for a selected entity. */
const MOST_ADDED = 300;

export function focus_of(model: Model, scene: Scene, selection: Selection, visible: boolean[]): Focus | undefined {
  const place = (id: string) => model.entity_by_id.get(id)?.place;
  if (selection.kind === 'entity') {
    const center = place(selection.id);
    if (center === undefined) return undefined;
    const near = scene.neighbours(center).filter(other => scene.ties_between(center, other).some(tie => visible[tie.deal]));
    return {nodes: new Set([center, ...near]), edges: 'of', center};
  }
  if (selection.kind === 'deal') {
    const deal = model.deal_by_id.get(selection.id);
    return deal && {nodes: new Set(entities_in(deal)), edges: 'between'};
  }
  if (selection.kind === 'none') return undefined;
  const [from, to] = [place(selection.from), place(selection.to)];
  if (from === undefined || to === undefined) return undefined;
  const steps = selection.kind === 'path' ? find_path(model, visible, from, to) ?? [] : [];
  return {nodes: new Set([from, to, ...steps.map(step => step.to)]), edges: 'between'};
}

export class GraphView {
  private readonly scene: Scene;
  private surface!: WebGlSurface | CanvasSurface;
  private run: LayoutRun | undefined;
  private limit = 0;
  private shown: Selection | undefined;

  constructor(private readonly store: Store, private readonly on_rest: (running: boolean) => void) {
    this.scene = new Scene(store.model);
    this.populate();
  }

  /** Begins to draw, once the box has its size. */
  open(box: HTMLElement, hover: SurfaceEvents['hover'], insets: () => Insets): void {
    const {store} = this;
    const events: SurfaceEvents = {
      node: node => store.select({kind: 'entity', id: store.model.entities[Number(node)]!.id}),
      edge: edge => this.select_edge(edge),
      ground: () => store.state.selection.kind !== 'none' && store.select({kind: 'none'}),
      hover,
    };
    this.scene.screen = Math.min(1, Math.max(0.55, Math.min(box.clientWidth, box.clientHeight) / 700));
    this.restyle();  // before the surface, which reads the whole graph once when it is made
    const without_webgl = new URLSearchParams(location.search).has('canvas') || !has_webgl();
    this.surface = new (without_webgl ? CanvasSurface : WebGlSurface)(this.graph, box, events, insets);
    document.documentElement.dataset['surface'] = this.surface.name;
    if (!LayoutRun.needed(this.graph)) this.surface.frame(false);
    this.follow_selection(false);
    this.start_layout();
    store.subscribe(() => this.update());
    follow_theme(() => {
      this.restyle();
      this.surface.refresh();
    });
  }

  get graph(): SceneGraph {
    return this.scene.graph;
  }
  get total(): number {
    return this.scene.ranking.length;
  }
  /** How many entities and lines can be seen. */
  counts(): {nodes: number; edges: number} {
    return {
      nodes: this.graph.filterNodes((_node, look) => !look.hidden).length,
      edges: this.graph.filterEdges((_edge, look, _s, _t, from, to) => !look.hidden && !from.hidden && !to.hidden).length,
    };
  }
  /** Of what no panel covers. */
  free_projection(): Projection {
    const view = this.surface.projection();
    const {left, right, top, bottom} = view.covered;
    const at = (point: {x: number; y: number}) => {
      const {x, y} = view.at(point);
      return {x: x - left, y: y - top};
    };
    return {width: view.width - left - right, height: view.height - top - bottom, size: view.size, at, covered: {left: 0, right: 0, top: 0, bottom: 0}};
  }
  after_paint(listener: () => void): void {
    this.surface.after_paint(listener);
  }
  /** In pixels from the corner of the stage; undefined where it is not drawn. */
  place_of(entity: number | undefined): {x: number; y: number} | undefined {
    if (entity === undefined || !this.graph.hasNode(entity) || this.graph.getNodeAttribute(entity, 'hidden')) return undefined;
    return this.surface.projection().at(this.graph.getNodeAttributes(entity));
  }
  describe_edge(edge: string): {from: number; to: number; deals: number[]} {
    const ties = this.graph.getEdgeAttribute(edge, 'ties').filter(tie => this.store.visible[tie.deal]);
    const [source, target] = this.graph.extremities(edge).map(Number) as [number, number];
    return {from: ties[0]?.from ?? source, to: ties[0]?.to ?? target, deals: [...new Set(ties.map(tie => tie.deal))]};
  }

  private select_edge(edge: string): void {
    const {from, to} = this.describe_edge(edge);
    const {entities} = this.store.model;
    this.store.select({kind: 'pair', from: entities[from]!.id, to: entities[to]!.id});
  }

  /** Draws as many entities as the state asks for, laid out. */
  private populate(): void {
    this.limit = this.store.state.limit;
    this.scene.drop_all();
    place_nodes(this.graph, this.scene.add(this.scene.ranking.slice(0, this.limit)));
    first_layout(this.graph);
  }

  private start_layout(): void {
    const needed = LayoutRun.needed(this.graph);
    this.on_rest(needed);
    if (!needed) return;
    this.run = new LayoutRun(this.graph, () => {
      this.run = undefined;
      this.surface.frame(false);
      this.on_rest(false);
    });
  }

  private update(): void {
    if (this.store.state.limit !== this.limit) {
      this.run?.stop();
      this.populate();
      this.restyle();
      this.surface.frame(LayoutRun.needed(this.graph));
      this.surface.fit(undefined, false);
      this.start_layout();
    }
    const moved = JSON.stringify(this.shown) !== JSON.stringify(this.store.state.selection);
    if (moved) this.follow_selection(true);
    else this.restyle();
    this.surface.refresh();
  }

  private focus(): Focus | undefined {
    return focus_of(this.store.model, this.scene, this.store.state.selection, this.store.visible);
  }

  private restyle(focus = this.focus()): void {
    this.scene.restyle(this.store.visible, this.store.state.filters.hidden_kinds, focus);
  }

  private follow_selection(animate: boolean): void {
    const focus = this.focus();
    const had_focus = this.shown !== undefined && this.shown.kind !== 'none';
    this.shown = this.store.state.selection;
    const fresh = focus ? this.scene.add([...focus.nodes].slice(0, MOST_ADDED)) : [];
    if (fresh.length > 0) {
      place_nodes(this.graph, fresh);
      this.surface.refresh();  // Sigma repaints only what it knows
    }
    if (animate || focus) {  // at first the picture is as it must be
      this.restyle(focus);
      this.surface.refresh();
    }
    const nodes = focus && [...focus.nodes].map(String).filter(node => this.graph.hasNode(node) && !this.graph.getNodeAttribute(node, 'hidden'));
    if (nodes?.length) this.surface.fit(nodes, animate);
    else if (!animate || had_focus) this.surface.fit(undefined, animate);
  }

  fit(): void {
    this.surface.fit(undefined, true);
  }
  zoom(factor: number): void {
    this.surface.zoom(factor);
  }
  pan(dx: number, dy: number): void {
    this.surface.pan(dx, dy);
  }
}
