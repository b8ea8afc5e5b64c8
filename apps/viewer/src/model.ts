// The graph with what the page looks up again and again.

import type {ArticleData, DealData, EntityData, EvidenceData, GraphData, Party} from './data';
import {look_of_type} from './vocabulary';

export interface Entity extends EntityData {
  place: number;
  /** Places of its deals and facts. */
  deals: number[];
  /** Deals without facts. */
  deal_count: number;
}

export interface Deal extends DealData {
  place: number;
  fact: boolean;
  /** First and last month as a number (year × 12 + month), or none. */
  first?: number;
  last?: number;
}

export interface Model {
  articles: ArticleData[];
  entities: Entity[];
  deals: Deal[];
  entity_by_id: Map<string, Entity>;
  deal_by_id: Map<string, Deal>;
  /** Months of the first and the last dated deal; both 0 where there is none. */
  months: [number, number];
}

/** "2021-11-04" → 2021 × 12 + 10. A year alone is its first or last month. */
export function month_of(iso: string, end: boolean): number {
  const [year, month] = iso.split('-').map(Number);
  return (year ?? 0) * 12 + (month ? month - 1 : end ? 11 : 0);
}

export function month_text(month: number): string {
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
}

/** Completes what was read in place: a copy of a large graph would take as long as reading it. */
function deal_of(data: DealData, place: number): Deal {
  const deal: Deal = Object.assign(data, {place, fact: look_of_type(data.type).fact === true});
  if (data.since) deal.first = month_of(data.since, false);
  const until = data.until || data.since;
  // What the dictionary says holds until it ends; what is told is told until the last article.
  if (until && !(data.origin === 'dictionary' && !data.until)) deal.last = month_of(until, true);
  for (const evidence of data.evidences ?? []) {
    evidence.status ??= data.status;
    evidence.parties ??= data.parties ?? [];
  }
  return deal;
}

/** Each entity that fills a role, once. */
export function entities_in(deal: DealData): number[] {
  const places: number[] = [];
  for (const [, who] of deal.parties ?? []) if (typeof who === 'number' && !places.includes(who)) places.push(who);
  return places;
}

function months_of(deals: Deal[]): [number, number] {
  let first = Infinity;
  let last = -Infinity;
  for (const deal of deals) {
    if (deal.fact || deal.first === undefined) continue;
    first = Math.min(first, deal.first);
    last = Math.max(last, deal.last ?? deal.first);
  }
  return first === Infinity ? [0, 0] : [first, last];
}

export function make_model(data: GraphData): Model {
  const entities = data.entities.map((entity, place): Entity => Object.assign(entity, {place, deals: [], deal_count: 0}));
  const deals = data.deals.map(deal_of);
  for (const deal of deals) {
    for (const place of entities_in(deal)) {
      const entity = entities[place]!;
      entity.deals.push(deal.place);
      if (!deal.fact) entity.deal_count += 1;
    }
  }
  return {
    articles: data.articles, entities, deals, months: months_of(deals),
    entity_by_id: new Map(entities.map(entity => [entity.id, entity])),
    deal_by_id: new Map(deals.map(deal => [deal.id, deal])),
  };
}

export function party_name(model: Model, party: Party): string {
  return typeof party[1] === 'number' ? model.entities[party[1]]!.name : party[1];
}

/** All that an entity is called. */
export function names_of(entity: EntityData): string[] {
  return [...new Set([entity.name, ...(entity.aliases ?? []).map(alias => alias[0]), ...(entity.tickers ?? [])])];
}

/** The evidence to show where there is room for one. */
export function best_evidence(deal: DealData): EvidenceData | undefined {
  return deal.evidences?.reduce((best, each) => (each.confidence > best.confidence ? each : best));
}

/** "Microsoft → OpenAI": the parties in the order of the roles. */
export function parties_text(model: Model, deal: DealData): string {
  const groups = new Map<string, string[]>();
  for (const party of deal.parties ?? []) {
    const group = groups.get(party[0]) ?? [];
    group.push(party_name(model, party));
    groups.set(party[0], group);
  }
  return [...groups].map(([, names]) => names.join(', ')).join(' → ');
}

const descending = (a: string, b: string): number => (a < b ? 1 : a > b ? -1 : 0);

/** The latest first; undated ones last. */
export function later_first(a: Deal, b: Deal): number {
  return descending(a.until ?? '', b.until ?? '') || descending(a.since ?? '', b.since ?? '') || a.place - b.place;
}
