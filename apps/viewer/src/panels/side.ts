// The panel at the right, or the sheet at the foot of a phone: what is selected.

import {h} from '../dom';
import type {NameIndex} from '../search';
import type {Store} from '../state';
import {follow_theme} from '../theme';
import {deal_panel} from './deal';
import {entity_panel} from './entity';
import {home_panel, pair_panel} from './home';
import {path_panel} from './path';

const unknown = (id: string): HTMLElement =>
  h('section', {class: 'unknown'}, h('h2', {tabindex: -1}, 'Not in this graph'), h('p', {class: 'empty'}, id));

function content(store: Store, index: NameIndex): HTMLElement {
  const {model, state: {selection}} = store;
  const entity = (id: string) => model.entity_by_id.get(id);
  if (selection.kind === 'none') return home_panel(store);
  if (selection.kind === 'entity') {
    const found = entity(selection.id);
    return found ? entity_panel(store, found) : unknown(selection.id);
  }
  if (selection.kind === 'deal') {
    const found = model.deal_by_id.get(selection.id);
    return found ? deal_panel(model, found) : unknown(selection.id);
  }
  const [from, to] = [entity(selection.from), entity(selection.to)];
  if (selection.kind === 'path') return path_panel(store, index, from, to);
  return from && to ? pair_panel(store, from, to) : unknown(`${selection.from} – ${selection.to}`);
}

export function side_panel(store: Store, index: NameIndex): {element: HTMLElement} {
  const body = h('div', {class: 'body'});
  const close = h('button', {type: 'button', class: 'close', 'aria-label': 'Close', title: 'Close (Escape)', onclick: () => store.select({kind: 'none'})}, '✕');
  const grip = h('button', {type: 'button', class: 'grip', 'aria-label': 'Larger or smaller', onclick: () => element.classList.toggle('tall')});
  const element = h('aside', {class: 'right', 'aria-label': 'Details'}, grip, close, body);
  let shown = '';
  const render = () => {
    const now = JSON.stringify(store.state.selection);
    const moved = now !== shown;
    const focused = element.contains(document.activeElement);
    shown = now;
    body.replaceChildren(content(store, index));
    element.dataset['kind'] = close.dataset['kind'] = store.state.selection.kind;
    if (!moved) return;
    body.scrollTop = 0;
    // Who walks by keyboard goes on from the new title.
    if (focused) body.querySelector<HTMLElement>(store.state.selection.kind === 'path' ? 'input' : 'h2')?.focus();
  };
  store.subscribe(render);
  follow_theme(render);
  return {element};
}
