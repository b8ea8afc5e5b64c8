// What stands under the pointer.

import {h} from '../dom';
import type {GraphView} from '../graph/view';
import {best_evidence} from '../model';
import type {Store} from '../state';
import {counted, look_of_kind, look_of_type, verb} from '../vocabulary';

type What = {node?: string; edge?: string} | undefined;

function node_text(store: Store, place: number): Node[] {
  const entity = store.model.entities[place]!;
  return [h('b', {}, entity.name), h('small', {}, `${look_of_kind(entity.type).label} · ${counted(entity.deal_count, 'deal')} · ${counted(entity.articles, 'article')}`)];
}

function edge_text(store: Store, edge: {from: number; to: number; deals: number[]}): Node[] {
  const {model} = store;
  const deals = edge.deals.map(place => model.deals[place]!).sort((a, b) => Number(a.fact) - Number(b.fact));
  const first = deals[0];
  if (!first) return [];
  const pair = first.pairs?.find(([a, b]) => [a, b].includes(edge.from) && [a, b].includes(edge.to));
  const [from, to] = pair ? [pair[0], pair[1]] : [edge.from, edge.to];
  const said = pair ? verb(first.type, pair[2], pair[3], false) : look_of_type(first.type).label;
  const quote = best_evidence(first)?.quote;
  return [h('b', {}, `${model.entities[from]!.name} ${said} ${model.entities[to]!.name}`),
    h('small', {}, [...new Set(deals.map(deal => look_of_type(deal.type).label))].join(', '), first.origin === 'dictionary' ? ' · from the dictionary' : ` · ${counted(deals.length, 'relation')}`),
    ...(quote ? [h('q', {}, quote.length > 180 ? `${quote.slice(0, 180)}…` : quote)] : [])];
}

export function tooltip(store: Store): {element: HTMLElement; show(what: What, x: number, y: number, view: GraphView): void} {
  const element = h('div', {class: 'tooltip', hidden: true, 'aria-hidden': 'true'});
  return {
    element,
    show(what, x, y, view) {
      const parent = element.parentElement!;
      parent.classList.toggle('over', what !== undefined);
      element.hidden = what === undefined;
      if (!what) return;
      element.replaceChildren(...(what.node !== undefined ? node_text(store, Number(what.node)) : edge_text(store, view.describe_edge(what.edge!))));
      const left = Math.min(x + 16, parent.clientWidth - element.offsetWidth - 8);
      const top = y + 18 + element.offsetHeight > parent.clientHeight ? y - element.offsetHeight - 12 : y + 18;
      element.style.transform = `translate(${Math.max(8, left)}px, ${Math.max(8, top)}px)`;
    },
  };
}
