// What stands in the panel when nothing is selected, and when two entities are.

import {arrow_keys, h} from '../dom';
import {type Entity, later_first} from '../model';
import type {Store} from '../state';
import {counted} from '../vocabulary';
import {deal_card, entity_link} from './deal';
import {long_list} from './entity';

export function home_panel(store: Store): HTMLElement {
  const {model, visible} = store;
  const deals = model.deals.filter(deal => !deal.fact && visible[deal.place]).sort(later_first);
  const counts = new Map<Entity, number>();
  for (const deal of deals) {
    for (const party of deal.parties ?? []) {
      const entity = typeof party[1] === 'number' ? model.entities[party[1]] : undefined;
      if (entity) counts.set(entity, (counts.get(entity) ?? 0) + 1);
    }
  }
  const top = [...counts].sort((a, b) => b[1] - a[1] || a[0].place - b[0].place).slice(0, 8);
  const list = h('ul', {class: 'partners'}, top.map(([entity, count]) =>
    h('li', {}, entity_link(model, entity.place), h('span', {class: 'count'}, counted(count, 'deal')))));
  arrow_keys(list, 'a.entity');
  return h('section', {class: 'home'},
    h('h2', {tabindex: -1}, 'Who did what with whom'),
    h('p', {}, `${counted(model.articles.length, 'article')} name ${counted(model.entities.length, 'company, person or thing', 'companies, people and things')} ` +
      `and tell of ${counted(model.deals.filter(deal => !deal.fact).length, 'deal')}. Click a name or a line, or search.`),
    top.length > 0 && h('h3', {}, 'Most deals'), list,
    deals.length > 0 && h('h3', {}, 'Latest deals'), long_list(h('div', {class: 'timeline'}), deals, 6, deal => deal_card(model, deal)));
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
