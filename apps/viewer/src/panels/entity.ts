// An entity: what it is called, its partners, its deals in time order, and what else is known.

import {arrow_keys, h, styled} from '../dom';
import {type Deal, type Entity, later_first, type Model} from '../model';
import type {Store} from '../state';
import {tone} from '../theme';
import {counted, date_text, look_of_kind, look_of_type, verb, words} from '../vocabulary';
import {date_range, deal_card, entity_link} from './deal';

interface Partner {
  place: number;
  deals: Deal[];
  /** "invests in", "supplies" … */
  verbs: Set<string>;
}

/** Those joined to the entity by visible deals, most deals first. */
export function partners_of(model: Model, entity: Entity, visible: boolean[], facts: boolean): Partner[] {
  const partners = new Map<number, Partner>();
  for (const place of entity.deals) {
    const deal = model.deals[place]!;
    if (!visible[place] || deal.fact !== facts) continue;
    for (const [from, to, from_role, to_role] of deal.pairs ?? []) {
      if (from !== entity.place && to !== entity.place) continue;
      const other = from === entity.place ? to : from;
      const partner = partners.get(other) ?? {place: other, deals: [], verbs: new Set<string>()};
      if (!partner.deals.includes(deal)) partner.deals.push(deal);
      partner.verbs.add(verb(deal.type, from_role, to_role, other === from));
      partners.set(other, partner);
    }
  }
  return [...partners.values()].sort((a, b) => b.deals.length - a.deals.length || a.place - b.place);
}

/** Shows the first of many, and a button for the rest. */
export function long_list<Item>(list: HTMLElement, items: Item[], step: number, render: (item: Item) => HTMLElement): HTMLElement {
  let shown = 0;
  const button = h('button', {type: 'button', class: 'more', onclick: () => grow()});
  const grow = () => {
    list.append(...items.slice(shown, shown + step).map(render));
    shown = Math.min(items.length, shown + step);
    button.textContent = `Show more (${(items.length - shown).toLocaleString('en-US')} left)`;
    button.hidden = shown >= items.length;
  };
  grow();
  return h('div', {}, list, button);
}

function partner_row(model: Model, entity: Entity, partner: Partner): HTMLElement {
  const other = model.entities[partner.place]!;
  const pair = [entity.id, other.id].map(id => encodeURIComponent(id).replaceAll('%3A', ':')).join('/');
  const types = [...new Set(partner.deals.map(deal => deal.type))];
  return h('li', {'data-partner': other.id},
    entity_link(model, partner.place), h('span', {class: 'verbs'}, [...partner.verbs].join(', ')),
    h('span', {class: 'dots'}, types.map(type => styled(h('span', {class: 'bar', title: look_of_type(type).label}), {'--dot': look_of_type(type)[tone()]}))),
    h('a', {class: 'count', href: `#pair/${pair}`, title: `Deals between ${entity.name} and ${other.name}`}, counted(partner.deals.length, 'deal')));
}

function partners_section(model: Model, entity: Entity, visible: boolean[]): HTMLElement | undefined {
  const partners = partners_of(model, entity, visible, false);
  if (partners.length === 0) return undefined;
  const list = h('ul', {class: 'partners'});
  arrow_keys(list, 'a.entity');
  return h('section', {class: 'partners-section'}, h('h3', {}, `Partners `, h('small', {}, String(partners.length))),
    long_list(list, partners, 12, partner => partner_row(model, entity, partner)));
}

let newest_first = true;

function deals_section(model: Model, entity: Entity, visible: boolean[]): HTMLElement {
  const deals = entity.deals.map(place => model.deals[place]!).filter(deal => !deal.fact && visible[deal.place]);
  const section = h('section', {class: 'deals-section'});
  const render = () => {
    const ordered = [...deals].sort(later_first);
    if (!newest_first) ordered.reverse();
    const flip = h('button', {type: 'button', class: 'quiet', onclick: () => { newest_first = !newest_first; render(); }},
      newest_first ? 'newest first ↓' : 'oldest first ↑');
    const list = h('div', {class: 'timeline'});
    arrow_keys(list, 'a.deal-link');
    section.replaceChildren(h('h3', {}, 'Deals ', h('small', {}, String(deals.length)), deals.length > 1 && flip),
      deals.length ? long_list(list, ordered, 30, deal => deal_card(model, deal)) : h('p', {class: 'empty'}, 'No deal passes the filters.'));
  };
  render();
  return section;
}

function fact_row(model: Model, partner: Partner): HTMLElement {
  const fact = partner.deals[0]!;
  const about = [fact.origin === 'dictionary' ? 'dictionary' : counted(fact.sources, 'source'), fact.titles?.[0]?.[0],
    fact.origin === 'dictionary' ? date_range(fact) : ''].filter(Boolean).join(' · ');
  return h('li', {'data-origin': fact.origin}, entity_link(model, partner.place),
    h('a', {class: 'count', href: `#deal/${encodeURIComponent(fact.id).replaceAll('%3A', ':')}`}, about));
}

/** "Makes", "Is owned by" …: facts by what they say, a list each. */
function facts_section(model: Model, entity: Entity, visible: boolean[]): HTMLElement | undefined {
  const groups = new Map<string, Partner[]>();
  for (const partner of partners_of(model, entity, visible, true)) {
    for (const said of partner.verbs) groups.set(said, [...(groups.get(said) ?? []), partner]);
  }
  if (groups.size === 0) return undefined;
  return h('section', {class: 'facts-section'}, h('h3', {}, 'Also known'), [...groups].map(([said, partners]) => {
    const list = h('ul', {class: 'facts'});
    arrow_keys(list, 'a.entity');
    return h('div', {}, h('h4', {}, words(said)), long_list(list, partners, 12, partner => fact_row(model, partner)));
  }));
}

function aliases_element(entity: Entity): HTMLElement | undefined {
  const others = (entity.aliases ?? []).filter(([name]) => name !== entity.name);
  if (others.length === 0) return undefined;
  const text = ([name, since, until]: [string, string, string]) =>
    name + (until ? ` (until ${date_text(until)})` : since ? ` (since ${date_text(since)})` : '');
  const names = [...new Set(others.map(text))];
  return h('details', {class: 'aliases', open: names.length <= 6}, h('summary', {}, 'Also called'), h('p', {}, names.join(' · ')));
}

function about_element(model: Model, entity: Entity): HTMLElement {
  const owners = (entity.owners ?? []).map(([id, name, since, until]) => {
    const place = model.entity_by_id.get(id)?.place;
    const when = [since && `since ${date_text(since)}`, until && `until ${date_text(until)}`].filter(Boolean).join(', ');
    return h('span', {class: 'party'}, place === undefined ? name : entity_link(model, place), when && h('small', {}, ` ${when}`));
  });
  const wikidata = /^Q\d+$/.test(entity.wikidata ?? '') && h('a', {
    href: `https://www.wikidata.org/wiki/${entity.wikidata}`, target: '_blank', rel: 'noopener noreferrer'}, entity.wikidata!);
  const rows: [string, (Node | string | false | undefined)[]][] = [
    ['Kind', [entity.kind && words(entity.kind)]], ['Memory', [entity.memory]], ['Country', [entity.country]],
    ['Tickers', [entity.tickers?.join(', ')]], [entity.type === 'company' ? 'Owner' : 'Maker', owners], ['Wikidata', [wikidata]],
  ];
  return h('dl', {class: 'parties about'}, rows.filter(([, values]) => values.some(Boolean))
    .flatMap(([label, values]) => [h('dt', {}, label), h('dd', {}, values)]));
}

export function entity_panel(store: Store, entity: Entity): HTMLElement {
  const {model, visible} = store;
  return h('section', {class: 'entity-panel', 'data-entity': entity.id},
    h('p', {class: 'kind'}, styled(h('span', {class: 'dot'}), {'--dot': look_of_kind(entity.type)[tone()]}), look_of_kind(entity.type).label,
      ` · in ${counted(entity.articles, 'article')}`),
    h('h2', {tabindex: -1}, entity.name),
    about_element(model, entity), aliases_element(entity),
    h('p', {}, h('a', {class: 'button path-from', href: `#path/${encodeURIComponent(entity.id).replaceAll('%3A', ':')}/`}, 'Find a path to …')),
    partners_section(model, entity, visible), deals_section(model, entity, visible), facts_section(model, entity, visible));
}
