// Which deals and facts are looked at.

import type {Deal, Model} from './model';
import {STATUSES, TYPES} from './vocabulary';

export interface Filters {
  /** Types, states and kinds of entities that are left out. */
  hidden_types: Set<string>;
  hidden_statuses: Set<string>;
  hidden_kinds: Set<string>;
  text: boolean;
  dictionary: boolean;
  min_confidence: number;
  /** Months as in the model; undefined: open. */
  since?: number | undefined;
  until?: number | undefined;
}

export function all_open(): Filters {
  return {
    hidden_types: new Set(), hidden_statuses: new Set(), hidden_kinds: new Set(), text: true, dictionary: true,
    min_confidence: 0,
  };
}

/** Facts of the dictionary hold over time and stay; what articles tell without a date goes when the time is narrowed. */
function in_time(deal: Deal, filters: Filters): boolean {
  if (filters.since === undefined && filters.until === undefined) return true;
  if (deal.origin !== 'dictionary' && deal.first === undefined) return false;
  return (deal.first ?? -Infinity) <= (filters.until ?? Infinity) && (deal.last ?? Infinity) >= (filters.since ?? -Infinity);
}

export function passes(deal: Deal, filters: Filters, model: Model): boolean {
  if (filters.hidden_types.has(deal.type)) return false;
  if (!deal.fact && filters.hidden_statuses.has(deal.status)) return false;
  if (!(deal.origin === 'dictionary' ? filters.dictionary : filters.text)) return false;
  if (deal.confidence < filters.min_confidence && deal.origin !== 'dictionary') return false;
  if (!in_time(deal, filters)) return false;
  if (filters.hidden_kinds.size === 0) return true;
  // A deal stays as long as a pair of it can be seen, or it names one side only.
  const shown = (place: number) => !filters.hidden_kinds.has(model.entities[place]!.type);
  return !deal.pairs || deal.pairs.some(([from, to]) => shown(from) && shown(to));
}

/** True for each deal, by place, that passes. */
export function visible_deals(model: Model, filters: Filters): boolean[] {
  return model.deals.map(deal => passes(deal, filters, model));
}

/** How many of the filters' groups are narrowed. */
export function narrowed(filters: Filters): number {
  const {since, until} = filters;
  return [filters.hidden_types.size, filters.hidden_statuses.size, filters.hidden_kinds.size, !filters.text,
    !filters.dictionary, filters.min_confidence, since !== undefined || until !== undefined].filter(Boolean).length;
}

// --- as part of an address: "hide=lawsuit,failed&confidence=0.8&since=2020-01" ---

const list = (set: Set<string>): string => [...set].sort().join(',');

export function filters_to(parameters: URLSearchParams, filters: Filters, month_text: (month: number) => string): void {
  const put = (name: string, value: string) => value && parameters.set(name, value);
  put('hide', list(new Set([...filters.hidden_types, ...filters.hidden_statuses, ...filters.hidden_kinds])));
  put('from', filters.text ? (filters.dictionary ? '' : 'text') : filters.dictionary ? 'dictionary' : 'none');
  put('confidence', filters.min_confidence ? String(filters.min_confidence) : '');
  put('since', filters.since === undefined ? '' : month_text(filters.since));
  put('until', filters.until === undefined ? '' : month_text(filters.until));
}

function month_from(text: string | null): number | undefined {
  const match = /^(\d{4})-(\d{2})$/.exec(text ?? '');
  return match ? Number(match[1]) * 12 + Number(match[2]) - 1 : undefined;
}

export function filters_from(parameters: URLSearchParams): Filters {
  const filters = all_open();
  for (const word of (parameters.get('hide') ?? '').split(',').filter(Boolean)) {
    if (STATUSES.includes(word)) filters.hidden_statuses.add(word);
    else if (word in TYPES) filters.hidden_types.add(word);
    else filters.hidden_kinds.add(word);
  }
  const from = parameters.get('from');
  filters.text = !from || from === 'text';
  filters.dictionary = !from || from === 'dictionary';
  filters.min_confidence = Math.min(1, Math.max(0, Number(parameters.get('confidence')) || 0));
  filters.since = month_from(parameters.get('since'));
  filters.until = month_from(parameters.get('until'));
  return filters;
}
