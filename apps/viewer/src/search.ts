// Finding entities by any name.

import {type Entity, type Model, names_of} from './model';

interface Entry {
  folded: string;
  name: string;
  entity: Entity;
}

export interface Hit {
  entity: Entity;
  /** The name that matched. */
  name: string;
}

/** Case, width and accents apart. */
export function fold(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return text.toLowerCase().replace(/ {2,}/g, ' ').trim();
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().normalize('NFKC').replace(/\s+/g, ' ').trim();
}

const enum Rank { exact, start, word, inside, none }

function rank_of(folded: string, query: string): Rank {
  const place = folded.indexOf(query);
  if (place < 0) return Rank.none;
  if (place === 0) return folded.length === query.length ? Rank.exact : Rank.start;
  return /[\p{L}\p{N}]/u.test(folded[place - 1]!) ? Rank.inside : Rank.word;
}

export class NameIndex {
  private entries: Entry[] | undefined;

  constructor(private readonly model: Model) {}

  /** Made at the first search, or before it when there is time. */
  prepare(): Entry[] {
    this.entries ??= this.model.entities.flatMap(entity =>
      [...names_of(entity), entity.id].map(name => ({folded: fold(name), name, entity})));
    return this.entries;
  }

  /** The best matches first: whole names, starts of names, starts of words; then by deals. Each entity once. */
  find(query: string, limit: number): Hit[] {
    const wanted = fold(query);
    if (!wanted) return [];
    const best = new Map<Entity, {rank: Rank; entry: Entry}>();
    for (const entry of this.prepare()) {
      const rank = rank_of(entry.folded, wanted);
      if (rank === Rank.none) continue;
      const known = best.get(entry.entity);
      if (!known || rank < known.rank) best.set(entry.entity, {rank, entry});
    }
    return [...best.values()]
      .sort((a, b) => a.rank - b.rank || b.entry.entity.deal_count - a.entry.entity.deal_count ||
        b.entry.entity.mentions - a.entry.entity.mentions || a.entry.entity.place - b.entry.entity.place)
      .slice(0, limit)
      .map(({entry}) => ({entity: entry.entity, name: entry.name === entry.entity.id ? entry.entity.name : entry.name}));
  }
}
