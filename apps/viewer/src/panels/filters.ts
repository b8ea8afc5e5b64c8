// The filters, which are the legend too.

import {h, styled} from '../dom';
import type {Filters} from '../filters';
import {narrowed} from '../filters';
import type {Store} from '../state';
import {follow_theme, tone} from '../theme';
import {counted, KINDS, look_of_kind, look_of_type, percent, STATUSES, TYPES, words} from '../vocabulary';
import {time_slider} from './time';

interface Choice {
  name: string;
  label: string;
  count: number;
  /** The mark before the label. */
  mark?: () => HTMLElement;
}

type HiddenSet = 'hidden_types' | 'hidden_statuses' | 'hidden_kinds';

const bar = (type: string, dashed = false) => (): HTMLElement =>
  styled(h('span', {class: dashed ? 'bar dashed' : 'bar', 'aria-hidden': 'true'}), {'--dot': look_of_type(type)[tone()]});

function count_by<Item>(items: Item[], key: (item: Item) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(key(item), (counts.get(key(item)) ?? 0) + 1);
  return counts;
}

/** Boxes for what may be hidden; "only" hides the others of the group. */
function choices(store: Store, title: string, set: HiddenSet, all: Choice[]): HTMLElement | false {
  const present = all.filter(choice => choice.count > 0);
  if (present.length === 0) return false;
  const names = present.map(choice => choice.name);
  const change = (edit: (hidden: Set<string>) => void) => {
    const hidden = new Set(store.state.filters[set]);
    edit(hidden);
    store.filter({[set]: hidden} as Partial<Filters>);
  };
  const rows = present.map(({name, label, count, mark}) => {
    const keep_alone = () => change(hidden => {
      const alone = names.every(other => other === name || hidden.has(other)) && !hidden.has(name);
      names.forEach(other => (alone || other === name ? hidden.delete(other) : hidden.add(other)));
    });
    const box = h('input', {
      type: 'checkbox', 'data-filter': name, 'aria-keyshortcuts': 'o',
      onchange: () => change(hidden => (box.checked ? hidden.delete(name) : hidden.add(name))),
      onkeydown: event => { if ((event as KeyboardEvent).key === 'o') keep_alone(); },
    });
    // By keyboard it is the key o: a second stop for each box would make the way long.
    const only = h('button', {type: 'button', class: 'only', tabindex: -1, 'aria-label': `Only ${label}`, onclick: keep_alone}, 'only');
    store.subscribe(() => { box.checked = !store.state.filters[set].has(name); });
    box.checked = !store.state.filters[set].has(name);
    return h('div', {class: 'choice'}, h('label', {}, box, mark?.(), h('span', {class: 'name'}, label), h('small', {}, count.toLocaleString('en-US'))), only);
  });
  return h('fieldset', {class: set}, h('legend', {}, title), rows);
}

function origins(store: Store): HTMLElement {
  const {deals} = store.model;
  const of = (dictionary: boolean) => deals.filter(deal => (deal.origin === 'dictionary') === dictionary).length;
  const row = (name: 'text' | 'dictionary', label: string) => {
    const box = h('input', {type: 'checkbox', 'data-filter': name, onchange: () => store.filter({[name]: box.checked})});
    const follow = () => { box.checked = store.state.filters[name]; };
    store.subscribe(follow);
    follow();
    return h('div', {class: 'choice'}, h('label', {}, box, bar('makes', name === 'dictionary')(), h('span', {class: 'name'}, label),
      h('small', {}, of(name === 'dictionary').toLocaleString('en-US'))));
  };
  return h('fieldset', {class: 'origins'}, h('legend', {}, 'Known from'), row('text', 'Articles'), row('dictionary', 'Dictionary only'));
}

function confidence(store: Store): HTMLElement {
  const output = h('output', {});
  const slider = h('input', {type: 'range', min: 0, max: 100, step: 5, 'data-filter': 'confidence', 'aria-label': 'Least confidence',
    oninput: () => store.filter({min_confidence: Number(slider.value) / 100})});
  const follow = () => {
    const least = store.state.filters.min_confidence;
    slider.value = String(Math.round(least * 100));
    output.textContent = least ? `at least ${percent(least)}` : 'any';
    styled(slider, {'--part': percent(least).replace(' ', '')});
  };
  store.subscribe(follow);
  follow();
  return h('fieldset', {}, h('legend', {}, 'Confidence ', output), slider);
}

/** How many entities are drawn; only where there are many. */
function amount(store: Store, total: number): HTMLElement | false {
  if (total <= 300) return false;
  const steps = [100, 200, 400, 1000, 2000, 5000, 10_000, 20_000, 50_000].filter(step => step < total).concat(total);
  const select = h('select', {'data-filter': 'limit', 'aria-label': 'How many names are drawn', onchange: () => store.limit_to(Number(select.value))},
    steps.map(step => h('option', {value: step}, step === total ? `all ${total.toLocaleString('en-US')}` : `${step.toLocaleString('en-US')} with most deals`)));
  const follow = () => {
    select.value = String(steps.find(step => step >= store.state.limit) ?? total);
  };
  store.subscribe(follow);
  follow();
  return h('fieldset', {}, h('legend', {}, 'Names drawn'), select);
}

export function filters_panel(store: Store, total: number): HTMLElement {
  const {model} = store;
  const panel = h('form', {class: 'filters', 'aria-label': 'Filters', onsubmit: event => event.preventDefault()});
  const types = count_by(model.deals, deal => deal.type);
  const type_choices = (facts: boolean) => [...types.keys()].filter(type => (look_of_type(type).fact === true) === facts)
    .sort((a, b) => Object.keys(TYPES).indexOf(a) - Object.keys(TYPES).indexOf(b))
    .map(type => ({name: type, label: look_of_type(type).label, count: types.get(type)!, mark: bar(type)}));
  const statuses = count_by(model.deals.filter(deal => !deal.fact), deal => deal.status);
  const kinds = count_by(model.entities, entity => entity.type);
  const reset = h('button', {type: 'button', class: 'quiet reset', onclick: () => store.clear_filters()}, 'Reset');
  const title = h('h2', {}, 'Filters');
  const follow = () => {
    const count = narrowed(store.state.filters);
    reset.hidden = count === 0;
    title.textContent = count ? `${counted(count, 'filter')} on` : 'Filters';
  };
  store.subscribe(follow);
  follow();
  const render = () => panel.replaceChildren(...[
    h('header', {}, title, reset), time_slider(store),
    choices(store, 'Deals', 'hidden_types', type_choices(false)),
    choices(store, 'Status', 'hidden_statuses', STATUSES.map(name => ({name, label: words(name), count: statuses.get(name) ?? 0}))),
    confidence(store), origins(store),
    choices(store, 'Other relations', 'hidden_types', type_choices(true)),
    choices(store, 'Names', 'hidden_kinds', Object.keys(KINDS).map(name => ({name, label: look_of_kind(name).plural, count: kinds.get(name) ?? 0,
      mark: () => styled(h('span', {class: 'dot'}), {'--dot': look_of_kind(name)[tone()]})}))),
    amount(store, total),
  ].filter((part): part is HTMLElement => part !== false));
  render();
  follow_theme(() => recolour(panel));
  return panel;
}

/** The marks of the legend in the colours of the new tone. */
function recolour(panel: HTMLElement): void {
  for (const row of panel.querySelectorAll<HTMLElement>('.choice')) {
    const name = row.querySelector<HTMLElement>('[data-filter]')?.dataset['filter'] ?? '';
    const look = name in KINDS ? look_of_kind(name) : look_of_type(name === 'text' || name === 'dictionary' ? 'makes' : name);
    const mark = row.querySelector<HTMLElement>('.bar, .dot');
    if (mark) styled(mark, {'--dot': look[tone()]});
  }
}
