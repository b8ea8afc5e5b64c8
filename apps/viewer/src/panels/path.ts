// The way from one entity to another, step by step with sentences.

import {h} from '../dom';
import {best_evidence, type Entity, type Model} from '../model';
import {find_path, type Step} from '../path';
import type {NameIndex} from '../search';
import type {Store} from '../state';
import {counted, verb} from '../vocabulary';
import {deal_card, entity_link, type_chip} from './deal';
import {search_box} from './search_box';

function step_verb(model: Model, step: Step): string {
  const deal = model.deals[step.deal]!;
  const pair = deal.pairs?.find(([a, b]) => (a === step.from && b === step.to) || (a === step.to && b === step.from));
  return pair ? verb(deal.type, pair[2], pair[3], pair[0] !== step.from) : '';
}

function step_element(model: Model, step: Step): HTMLElement[] {
  const deal = model.deals[step.deal]!;
  const card = best_evidence(deal) ? deal_card(model, deal) : h('p', {class: 'origin'}, 'from the dictionary');
  return [
    h('li', {class: 'step'}, h('details', {open: true}, h('summary', {}, type_chip(deal.type), ' ', step_verb(model, step)), card)),
    h('li', {class: 'stop'}, entity_link(model, step.to)),
  ];
}

function result(store: Store, from: Entity, to: Entity): HTMLElement {
  const {model, visible} = store;
  if (from === to) return h('p', {class: 'empty'}, 'Choose two different names.');
  const steps = find_path(model, visible, from.place, to.place);
  if (!steps) return h('p', {class: 'empty'}, `Nothing that passes the filters joins ${from.name} and ${to.name}.`);
  return h('div', {class: 'path-result', 'data-steps': steps.length}, h('p', {}, `${counted(steps.length, 'step')}:`),
    h('ol', {class: 'path'}, h('li', {class: 'stop'}, entity_link(model, from.place)), steps.flatMap(step => step_element(model, step))));
}

/** The ends that an address names but the graph does not have. */
function unknown_ends(store: Store): string[] {
  const {selection} = store.state;
  return selection.kind === 'path' ? [selection.from, selection.to].filter(id => id && !store.model.entity_by_id.has(id)) : [];
}

export function path_panel(store: Store, index: NameIndex, from: Entity | undefined, to: Entity | undefined): HTMLElement {
  const go = (a: string, b: string) => store.select({kind: 'path', from: a, to: b});
  const start = search_box(index, 'From …', entity => go(entity.id, to?.id ?? ''), true);
  const end = search_box(index, 'To …', entity => go(from?.id ?? '', entity.id), true);
  start.input.value = from?.name ?? '';
  end.input.value = to?.name ?? '';
  const swap = h('button', {type: 'button', class: 'quiet', title: 'Swap', 'aria-label': 'Swap', onclick: () => go(to?.id ?? '', from?.id ?? '')}, '⇅');
  return h('section', {class: 'path-panel'}, h('h2', {tabindex: -1}, 'Path between two names'),
    h('div', {class: 'ends'}, h('div', {}, start.element, end.element), swap),
    unknown_ends(store).map(id => h('p', {class: 'empty'}, `Not in this graph: ${id}`)),
    from && to ? result(store, from, to) : h('p', {class: 'empty'}, 'Choose both ends; the shortest way over visible deals and facts is shown.'));
}
