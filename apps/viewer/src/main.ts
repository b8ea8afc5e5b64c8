// Puts the page together.

import {read_graph_data} from './data';
import {h} from './dom';
import {GraphView} from './graph/view';
import {make_model, type Model} from './model';
import {filters_panel} from './panels/filters';
import {header_bar, install_keys} from './panels/header';
import {side_panel} from './panels/side';
import {TableView} from './panels/table';
import {tooltip} from './panels/tooltip';
import {NameIndex} from './search';
import {Store} from './state';
import {follow_theme} from './theme';

/** Larger graphs begin with the names that have most deals. */
const ALL_UP_TO = 1000;
const FIRST_OF_MANY = 400;

function start(): void {
  const model: Model = make_model(read_graph_data());
  const store = new Store(model, model.entities.length <= ALL_UP_TO ? ALL_UP_TO : FIRST_OF_MANY);
  const index = new NameIndex(model);
  const app = document.getElementById('app')!;
  follow_theme(() => undefined);

  const stage = h('div', {class: 'stage', id: 'stage', tabindex: 0, role: 'img', 'aria-label': 'The graph. Arrow keys move it, plus and minus zoom, 0 shows all.'});
  const side = side_panel(store, index);
  const filters = h('aside', {class: 'left', 'aria-label': 'Filters'});
  const note = h('p', {class: 'note', role: 'status'});
  const table = new TableView(store);
  app.append(h('main', {}, stage, table.element, filters, side.element, note));

  const tip = tooltip(store);
  stage.append(tip.element);
  const is_wide = () => matchMedia('(min-width: 900px)').matches;
  const insets = () => {
    const covered = (element: HTMLElement) => (is_wide() && element.offsetParent ? element.offsetWidth + 16 : 0);
    const sheet = !is_wide() && side.element.offsetParent ? side.element.offsetHeight : 0;
    return {left: covered(filters), right: covered(side.element), top: 0, bottom: sheet};
  };
  const view = new GraphView(store, running => { document.documentElement.dataset['layout'] = running ? 'running' : 'done'; });
  filters.append(filters_panel(store, view.total));
  app.prepend(header_bar(store, index, view, filters));
  view.open(stage, (what, x, y) => tip.show(what, x, y, view), insets);

  const update = () => {
    const as_table = store.state.view === 'table';
    document.documentElement.dataset['view'] = store.state.view;
    if (as_table) table.update();
    const {nodes, edges} = view.counts();
    const rest = view.total - nodes;
    note.textContent = nodes === 0 ? (model.entities.length === 0 ? 'These articles name nobody.' : 'Nothing passes the filters.')
      : `${nodes.toLocaleString('en-US')} names, ${edges.toLocaleString('en-US')} lines${rest > 0 ? ` · ${rest.toLocaleString('en-US')} names not drawn` : ''}`;
    note.dataset['nodes'] = String(nodes);
    note.dataset['edges'] = String(edges);
  };
  store.subscribe(update);
  update();
  install_keys(store, view, stage);
  // For programs that drive the page: where a name stands on the stage.
  Object.assign(window, {dealgraph: {place_of: (id: string) => view.place_of(model.entity_by_id.get(id)?.place)}});
  document.documentElement.dataset['ready'] = 'true';
  setTimeout(() => index.prepare(), 500);
}

start();
