// What the page shows, and its address: #entity/ID, #deal/ID, #pair/ID/ID, #path/ID/ID, each with ?view=table and the filters.

import {all_open, type Filters, filters_from, filters_to, visible_deals} from './filters';
import {type Model, month_text} from './model';

export type Selection =
  | {kind: 'none'}
  | {kind: 'entity'; id: string}
  | {kind: 'deal'; id: string}
  | {kind: 'pair'; from: string; to: string}
  | {kind: 'path'; from: string; to: string};

export interface State {
  selection: Selection;
  view: 'graph' | 'table';
  filters: Filters;
  /** How many entities are drawn, those with most deals first. */
  limit: number;
}

const readable = (id: string): string => encodeURIComponent(id).replaceAll('%3A', ':');

export function address_of(state: State, usual_limit: number): string {
  const {selection, view, filters} = state;
  const parts = selection.kind === 'none' ? [] :
    selection.kind === 'entity' || selection.kind === 'deal' ? [selection.kind, selection.id] :
    [selection.kind, selection.from, selection.to];
  const parameters = new URLSearchParams();
  if (view === 'table') parameters.set('view', 'table');
  filters_to(parameters, filters, month_text);
  if (state.limit !== usual_limit) parameters.set('show', String(state.limit));
  const query = parameters.toString().replaceAll('%2C', ',');
  return `#${parts.map(readable).join('/')}${query && `?${query}`}`;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

export function state_from(address: string, usual_limit: number): State {
  const [path = '', query = ''] = address.replace(/^#/, '').split('?', 2);
  const [kind, first = '', second = ''] = path.split('/').map(decoded);
  const parameters = new URLSearchParams(query);
  let selection: Selection = {kind: 'none'};
  if (kind === 'entity' || kind === 'deal') selection = {kind, id: first};
  if (kind === 'pair' || kind === 'path') selection = {kind, from: first, to: second};
  return {
    selection, view: parameters.get('view') === 'table' ? 'table' : 'graph', filters: filters_from(parameters),
    limit: Math.max(10, Math.floor(Number(parameters.get('show'))) || usual_limit),
  };
}

/** Holds the state, tells who listens when it changes, and keeps the address in step. */
export class Store {
  state: State;
  /** By place of the deal. */
  visible: boolean[];
  private readonly listeners: (() => void)[] = [];

  constructor(readonly model: Model, private readonly usual_limit: number) {
    this.state = state_from(location.hash, usual_limit);
    this.visible = visible_deals(model, this.state.filters);
    addEventListener('hashchange', () => {
      if (location.hash !== address_of(this.state, usual_limit)) this.set(state_from(location.hash, usual_limit));
    });
  }

  subscribe(listener: () => void): void {
    this.listeners.push(listener);
  }

  /** A step that the browser's back button takes back. */
  select(selection: Selection): void {
    this.set({...this.state, selection});
    this.write_address(false);
  }

  show(view: State['view']): void {
    this.set({...this.state, view});
    this.write_address(false);
  }

  limit_to(limit: number): void {
    this.set({...this.state, limit});
    this.write_address(true);
  }

  filter(change: Partial<Filters>): void {
    this.set({...this.state, filters: {...this.state.filters, ...change}});
    this.write_address(true);
  }

  clear_filters(): void {
    this.filter({...all_open(), since: undefined, until: undefined});
  }

  private set(state: State): void {
    if (state.filters !== this.state.filters) this.visible = visible_deals(this.model, state.filters);
    this.state = state;
    for (const listener of this.listeners) listener();
  }

  private write_address(replace: boolean): void {
    const address = address_of(this.state, this.usual_limit);
    if (location.hash === address || (address === '#' && location.hash === '')) return;
    if (replace) location.replace(address);
    else location.hash = address;
  }
}
