// What is drawn: a graphology graph of the entities that are shown, one line for each pair that has deals or facts.

import Graph from 'graphology';
import type {Model} from '../model';
import {inks, mixed, tone} from '../theme';
import {look_of_kind, look_of_type, TYPES} from '../vocabulary';

/** A deal or fact that joins a pair. */
export interface Tie {
  deal: number;
  from: number;
  to: number;
  roles: [string, string];
}

/** All ties of a pair. */
interface Link {
  from: number;
  to: number;
  ties: Tie[];
}

export interface NodeLook {
  x: number;
  y: number;
  size: number;
  color: string;
  label: string;
  hidden: boolean;
  zIndex: number;
  /** Its label is set before others. */
  marked: boolean;
}

export interface EdgeLook {
  ties: Tie[];
  size: number;
  color: string;
  type: 'line' | 'arrow' | 'back' | 'dashed';
  hidden: boolean;
  zIndex: number;
  weight: number;
}

export type SceneGraph = Graph<NodeLook, EdgeLook>;

/** What stands out; all else fades. */
export interface Focus {
  nodes: Set<number>;
  edges: 'of' | 'between';
  center?: number | undefined;
}

const ORDER = Object.keys(TYPES);

/** The tie whose type a line shows: deals before facts, then the type that occurs most. */
function leading(ties: Tie[], model: Model): string {
  const counts = new Map<string, number>();
  for (const tie of ties) {
    const {type, fact} = model.deals[tie.deal]!;
    counts.set(type, (counts.get(type) ?? 0) + (fact ? 1 : 1000));
  }
  return [...counts].sort((a, b) => b[1] - a[1] || ORDER.indexOf(a[0]) - ORDER.indexOf(b[0]))[0]![0];
}

const EQUALS = new Set(['partner', 'party']);

export class Scene {
  readonly graph: SceneGraph = new Graph<NodeLook, EdgeLook>({type: 'undirected', multi: false});
  /** Places of the entities that have any pair, those with most deals first. */
  readonly ranking: number[];
  private readonly links = new Map<number, Link>();
  /** By place of the entity. */
  private readonly links_of: Link[][];
  /** Of nodes and lines: small screens and crowded pictures have small ones. */
  screen = 1;
  private crowd = 1;
  /** How far lines fade because they are many, from 0 to 1. */
  private haze = 0;

  constructor(readonly model: Model) {
    this.links_of = model.entities.map(() => []);
    for (const deal of model.deals) {
      for (const [from, to, from_role, to_role] of deal.pairs ?? []) this.add_tie({deal: deal.place, from, to, roles: [from_role, to_role]});
    }
    const weight = model.entities.map((entity, place) => entity.deal_count * 1000 + this.links_of[place]!.length);
    this.ranking = model.entities.map(entity => entity.place).filter(place => this.links_of[place]!.length > 0)
      .sort((a, b) => weight[b]! - weight[a]! || a - b);
  }

  private key_of(a: number, b: number): number {
    return Math.min(a, b) * this.model.entities.length + Math.max(a, b);
  }

  private add_tie(tie: Tie): void {
    const key = this.key_of(tie.from, tie.to);
    const known = this.links.get(key);
    if (known) {
      known.ties.push(tie);
      return;
    }
    const link = {from: tie.from, to: tie.to, ties: [tie]};
    this.links.set(key, link);
    this.links_of[tie.from]!.push(link);
    this.links_of[tie.to]!.push(link);
  }

  ties_between(a: number, b: number): Tie[] {
    return this.links.get(this.key_of(a, b))?.ties ?? [];
  }
  neighbours(place: number): number[] {
    return this.links_of[place]!.map(link => (link.from === place ? link.to : link.from));
  }

  /** Draws these entities and the lines between them, in addition to those drawn; returns those that are new. */
  add(places: number[]): number[] {
    const fresh = places.filter(place => !this.graph.hasNode(place));
    for (const place of fresh) {
      this.graph.addNode(place, {
        x: 0, y: 0, size: 4, color: '#888888', label: this.model.entities[place]!.name, hidden: false, zIndex: 0, marked: false,
      });
    }
    for (const place of fresh) {
      for (const {from, to, ties} of this.links_of[place]!) {
        const other = from === place ? to : from;
        if (!this.graph.hasNode(other) || this.graph.hasEdge(place, other)) continue;
        this.graph.addEdge(from, to, {
          ties, size: 1, color: '#888888', type: 'line', hidden: false, zIndex: 0, weight: 1 + Math.log2(ties.length),
        });
      }
    }
    return fresh;
  }

  drop_all(): void {
    this.graph.clear();
  }

  /** Sets what is hidden, and all colours and sizes. */
  restyle(visible: boolean[], hidden_kinds: Set<string>, focus: Focus | undefined): void {
    const degree = new Map<string, number>();
    this.crowd = Math.min(1, Math.max(0.3, Math.sqrt(250 / (this.graph.order + 1))));
    this.haze = 1 - Math.min(1, Math.sqrt(400 / (this.graph.size + 1)));
    this.graph.updateEachEdgeAttributes((_edge, look, source, target) => {
      const shown = [source, target].every(place => !hidden_kinds.has(this.model.entities[Number(place)]!.type));
      const ties = shown ? look.ties.filter(tie => visible[tie.deal]) : [];
      look.hidden = ties.length === 0;
      if (!look.hidden) this.style_edge(look, ties, source, target, focus);
      const count = ties.reduce((sum, tie) => sum + (this.model.deals[tie.deal]!.fact ? 0.25 : 1), 0);
      for (const place of [source, target]) degree.set(place, (degree.get(place) ?? 0) + count);
      return look;
    });
    const most = Math.max(16, ...degree.values());
    this.graph.updateEachNodeAttributes((node, look) => this.style_node(node, look, degree.get(node) ?? 0, most, focus));
  }

  private style_edge(look: EdgeLook, ties: Tie[], source: string, target: string, focus: Focus | undefined): void {
    const type = leading(ties, this.model);
    const deals = ties.filter(tie => !this.model.deals[tie.deal]!.fact).length;
    const ends = [Number(source), Number(target)];
    const lit = !focus || (focus.edges === 'between' ? ends.every(end => focus.nodes.has(end)) : ends.includes(focus.center ?? -1));
    const {ground} = inks();
    const fade = !focus ? (deals ? 0.1 : 0.3) + this.haze * 0.6 : lit ? 0 : 0.84 + this.haze * 0.12;
    look.color = mixed(look_of_type(type)[tone()], ground, fade);
    look.size = this.screen * Math.max(0.5, this.crowd) * ((deals ? 2.8 + 1.6 * Math.log2(deals) : 1.9) + (focus && lit ? 1 : 0));
    look.zIndex = focus && lit ? 2 : deals ? 1 : 0;
    look.type = ties.every(tie => this.model.deals[tie.deal]!.origin === 'dictionary') ? 'dashed' : this.direction(ties, ends[0]!);
  }

  /** An arrow where all deals (or, where there is none, all facts) point the same way. */
  private direction(all: Tie[], source: number): EdgeLook['type'] {
    const deals = all.filter(tie => !this.model.deals[tie.deal]!.fact);
    const ties = deals.length ? deals : all;
    if (ties.some(tie => EQUALS.has(tie.roles[0]) && EQUALS.has(tie.roles[1]))) return 'line';
    const ahead = ties.filter(tie => tie.from === source).length;
    return ahead === ties.length ? 'arrow' : ahead === 0 ? 'back' : 'line';
  }

  private style_node(node: string, look: NodeLook, degree: number, most: number, focus: Focus | undefined): NodeLook {
    const place = Number(node);
    const lit = !focus || focus.nodes.has(place);
    look.hidden = degree === 0 && focus?.center !== place;
    look.size = this.screen * this.crowd * (4 + 14 * Math.sqrt(degree / most) + (focus?.center === place ? 3 : 0));
    look.color = mixed(look_of_kind(this.model.entities[place]!.type)[tone()], inks().ground, lit ? 0 : 0.8);
    look.marked = focus !== undefined && lit;
    look.zIndex = look.marked ? 2 : 1;
    return look;
  }
}
