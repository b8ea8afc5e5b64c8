// The bar at the top, and the keys of the page.

import {download, h} from '../dom';
import {png_picture, svg_picture, type Legend} from '../graph/picture';
import type {GraphView} from '../graph/view';
import type {NameIndex} from '../search';
import type {Store} from '../state';
import {follow_theme, switch_theme, tone} from '../theme';
import {TYPES} from '../vocabulary';
import {search_box} from './search_box';

/** What the picture shows, for its legend: most frequent first. */
function legend_of(store: Store, view: GraphView): Legend {
  const {model, visible} = store;
  const types = new Map<string, number>();
  const kinds = new Map<string, number>();
  const add = (map: Map<string, number>, key: string) => map.set(key, (map.get(key) ?? 0) + 1);
  view.graph.forEachNode((node, look) => !look.hidden && add(kinds, model.entities[Number(node)]!.type));
  view.graph.forEachEdge((_edge, look) => {
    if (!look.hidden) look.ties.forEach(tie => visible[tie.deal] && !model.deals[tie.deal]!.fact && add(types, model.deals[tie.deal]!.type));
  });
  const ordered = (map: Map<string, number>) => [...map].sort((a, b) => b[1] - a[1]).map(([name]) => name);
  return {types: ordered(types).filter(type => type in TYPES), kinds: ordered(kinds)};
}

function menu(label: string, title: string, entries: [string, string, () => void][]): HTMLElement {
  const details = h('details', {class: 'menu'});
  details.append(h('summary', {title, 'aria-label': title}, h('span', {class: 'wide'}, label), h('span', {class: 'narrow'}, '⤓')), h('div', {class: 'entries'}, entries.map(([text, name, act]) =>
    h('button', {type: 'button', 'data-action': name, onclick: () => { details.open = false; act(); }}, text))));
  details.addEventListener('keydown', event => {
    if (event.key !== 'Escape' || !details.open) return;
    event.stopPropagation();
    details.open = false;
    details.querySelector('summary')?.focus();
  });
  addEventListener('pointerdown', event => { if (!details.contains(event.target as Node)) details.open = false; });
  return details;
}

function view_switch(store: Store): HTMLElement {
  const button = (view: 'graph' | 'table', label: string) => {
    const element = h('button', {type: 'button', 'data-view-button': view, onclick: () => store.show(view)}, label);
    const follow = () => element.setAttribute('aria-pressed', String(store.state.view === view));
    store.subscribe(follow);
    follow();
    return element;
  };
  return h('div', {class: 'switch', role: 'group', 'aria-label': 'View'}, button('graph', 'Graph'), button('table', 'Table'));
}

const HELP: [string, string][] = [
  ['/', 'search'], ['Tab', 'next control'], ['↑ ↓', 'move in lists'], ['Enter', 'open'], ['Escape', 'close, go back to all'], ['o', 'on a filter: only this one'],
  ['g  t', 'graph, table'], ['p', 'path between two names'], ['+  −  0', 'zoom in, out, show all'], ['← ↑ → ↓', 'move the graph (when it has the focus)'], ['?', 'this help'],
];

export function help_dialog(): HTMLDialogElement {
  const dialog = h('dialog', {class: 'help', 'aria-label': 'Keys'}, h('h2', {}, 'Keys'),
    h('dl', {}, HELP.flatMap(([keys, text]) => [h('dt', {}, keys.split('  ').map(key => h('kbd', {}, key))), h('dd', {}, text)])),
    h('p', {}, 'Solid lines are told by articles, dashed ones known from the dictionary only. The address of the page holds what you see: copy it to share it.'),
    h('form', {method: 'dialog', onsubmit: event => { event.preventDefault(); dialog.close(); }}, h('button', {}, 'Close')));
  return dialog;
}

export function header_bar(store: Store, index: NameIndex, view: GraphView, filters: HTMLElement): HTMLElement {
  const search = search_box(index, 'Search a company, person, product …  /', entity => store.select({kind: 'entity', id: entity.id}), false);
  search.element.classList.add('main-search');
  const theme = h('button', {type: 'button', class: 'icon theme', onclick: switch_theme});
  follow_theme(() => {
    theme.textContent = tone() === 'dark' ? '☀' : '☾';
    theme.title = tone() === 'dark' ? 'Light' : 'Dark';
    theme.setAttribute('aria-label', theme.title);
  });
  const save = (name: string, picture: Blob) => download(name, picture);
  const pictures = menu('Save picture', 'Save the picture', [
    ['PNG picture', 'png', () => void png_picture(view.graph, view.free_projection(), legend_of(store, view)).then(blob => save('graph.png', blob))],
    ['SVG picture', 'svg', () => save('graph.svg', svg_picture(view.graph, view.free_projection(), legend_of(store, view)))],
  ]);
  const path = h('button', {type: 'button', class: 'path-button', title: 'Path between two names (p)', onclick: () => open_path(store)}, 'Path');
  const filter_button = h('button', {type: 'button', class: 'filter-button', 'aria-expanded': 'false', onclick: () => {
    filter_button.setAttribute('aria-expanded', String(filters.classList.toggle('open')));
  }}, 'Filters');
  const zoom = (label: string, text: string, act: () => void) => h('button', {type: 'button', title: label, 'aria-label': label, onclick: act}, text);
  document.body.append(help_dialog());
  document.querySelector('main')!.append(h('div', {class: 'zoom', role: 'group', 'aria-label': 'Zoom'},
    zoom('Zoom in', '+', () => view.zoom(1.5)), zoom('Zoom out', '−', () => view.zoom(1 / 1.5)), zoom('Show all', '⤢', () => view.fit())));
  return h('header', {class: 'bar-top'}, h('h1', {}, h('a', {href: '#'}, 'dealgraph')), search.element, view_switch(store), path, filter_button, pictures, theme,
    h('button', {type: 'button', class: 'icon help-button', title: 'Keys (?)', 'aria-label': 'Keys', onclick: show_help}, '?'));
}

const show_help = (): void => document.querySelector<HTMLDialogElement>('dialog.help')?.showModal();

/** With the selected entity as the start. */
function open_path(store: Store): void {
  const {selection} = store.state;
  store.select({kind: 'path', from: selection.kind === 'entity' ? selection.id : '', to: ''});
  const [from, to] = [...document.querySelectorAll<HTMLInputElement>('.path-panel input')];
  (from?.value ? to : from)?.focus();
}

/** Escape closes what is open, one thing at a time. */
function step_back(store: Store): void {
  const open = document.querySelector('aside.left.open');
  if (open) {
    open.classList.remove('open');
    document.querySelector('.filter-button')?.setAttribute('aria-expanded', 'false');
  } else if (store.state.selection.kind !== 'none') store.select({kind: 'none'});
}

export function install_keys(store: Store, view: GraphView, stage: HTMLElement): void {
  const anywhere: Record<string, () => void> = {
    '/': () => document.querySelector<HTMLInputElement>('.main-search input')?.focus(), '?': show_help, Escape: () => step_back(store),
    g: () => store.show('graph'), t: () => store.show('table'), p: () => open_path(store),
    '+': () => view.zoom(1.5), '=': () => view.zoom(1.5), '-': () => view.zoom(1 / 1.5), 0: () => view.fit(),
  };
  const on_stage: Record<string, () => void> = {
    ArrowLeft: () => view.pan(-80, 0), ArrowRight: () => view.pan(80, 0), ArrowUp: () => view.pan(0, -80), ArrowDown: () => view.pan(0, 80),
  };
  addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector('dialog[open]')) return;
    const typing = (event.target as Element).closest('input:not([type=checkbox]), select, textarea') !== null;
    const act = (typing && event.key !== 'Escape' ? undefined : anywhere[event.key]) ?? (event.target === stage ? on_stage[event.key] : undefined);
    if (!act) return;
    event.preventDefault();
    act();
  });
}
