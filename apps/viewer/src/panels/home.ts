// What stands in the panel when nothing is selected, and when two entities are.

import {arrow_keys, h} from '../dom';
import {type Deal, entities_in, type Entity, later_first} from '../model';
import type {Store} from '../state';
import {counted} from '../vocabulary';
import {deal_card, entity_link} from './deal';
import {long_list} from './entity';

const LATEST = 60;
const TOP = 8;

/** The first of `items` in the order of `before`; sorting all of a large graph for a few would take long. */
function first_of<Item>(items: Iterable<Item>, count: number, before: (a: Item, b: Item) => number): Item[] {
  const kept: Item[] = [];
  for (const item of items) {
    if (kept.length === count && before(item, kept[count - 1]!) >= 0) continue;
    let at = kept.length;
    while (at > 0 && before(item, kept[at - 1]!) < 0) at -= 1;
    kept.splice(at, 0, item);
    if (kept.length > count) kept.pop();
  }
  return kept;
}

/** How many of the deals name each entity, by its place. */
function count_deals(store: Store, deals: Deal[]): Uint32Array {
  const counts = new Uint32Array(store.model.entities.length);
  for (const deal of deals) for (const place of entities_in(deal)) counts[place]! += 1;
  return counts;
}

export function home_panel(store: Store): HTMLElement {
  const {model, visible} = store;
  const deals = model.deals.filter(deal => !deal.fact && visible[deal.place]);
  const counts = count_deals(store, deals);
  const most_first = (a: Entity, b: Entity) => counts[b.place]! - counts[a.place]! || a.place - b.place;
  const top = first_of(model.entities, TOP, most_first).filter(entity => counts[entity.place]! > 0);
  const list = h('ul', {class: 'partners'}, top.map(entity =>
    h('li', {}, entity_link(model, entity.place), h('span', {class: 'count'}, counted(counts[entity.place]!, 'deal')))));
  arrow_keys(list, 'a.entity');
  return h('section', {class: 'home'},
    h('h2', {tabindex: -1}, 'Who did what with whom'),
    h('p', {}, `${counted(model.articles.length, 'article')} name ${counted(model.entities.length, 'company, person or thing', 'companies, people and things')} ` +
      `and tell of ${counted(model.deals.filter(deal => !deal.fact).length, 'deal')}. Click a name or a line, or search.`),
    top.length > 0 && h('h3', {}, 'Most deals'), list,
    deals.length > 0 && h('h3', {}, 'Latest deals'), long_list(h('div', {class: 'timeline'}), first_of(deals, LATEST, later_first), 6, deal => deal_card(model, deal)));
}

export function pair_panel(store: Store, a: Entity, b: Entity): HTMLElement {
  const {model, visible} = store;
  const shared = a.deals.map(place => model.deals[place]!).filter(deal => visible[deal.place] && b.deals.includes(deal.place))
    .sort((x, y) => Number(x.fact) - Number(y.fact) || later_first(x, y));
  return h('section', {class: 'pair-panel'},
    h('h2', {tabindex: -1}, entity_link(model, a.place), ' and ', entity_link(model, b.place)),
    shared.length === 0 && h('p', {class: 'empty'}, 'Nothing between them passes the filters.'),
    long_list(h('div', {class: 'timeline'}), shared, 30, deal => deal_card(model, deal)));
}
