// A text field that suggests entities (the combobox pattern of ARIA).

import {h, styled} from '../dom';
import type {Entity} from '../model';
import type {Hit, NameIndex} from '../search';
import {tone} from '../theme';
import {counted, look_of_kind} from '../vocabulary';

export interface SearchBox {
  element: HTMLElement;
  input: HTMLInputElement;
}

let serial = 0;

function option(hit: Hit, id: string): HTMLElement {
  const {entity, name} = hit;
  return h('li', {role: 'option', id, 'aria-selected': 'false', 'data-entity': entity.id},
    styled(h('span', {class: 'dot'}), {'--dot': look_of_kind(entity.type)[tone()]}),
    h('span', {class: 'name'}, name, name !== entity.name && h('small', {}, ` → ${entity.name}`)),
    h('small', {class: 'count'}, entity.deal_count ? counted(entity.deal_count, 'deal') : look_of_kind(entity.type).label.toLowerCase()));
}

export function search_box(index: NameIndex, label: string, pick: (entity: Entity) => void, keep_name: boolean): SearchBox {
  const list_id = `suggestions-${++serial}`;
  const list = h('ul', {role: 'listbox', id: list_id, class: 'suggestions', 'aria-label': 'Suggestions', hidden: true});
  const input = h('input', {
    type: 'search', role: 'combobox', placeholder: label, 'aria-label': label, 'aria-autocomplete': 'list', 'aria-controls': list_id,
    'aria-expanded': 'false', autocomplete: 'off', spellcheck: 'false',
  });
  let hits: Hit[] = [];
  let active = -1;

  const show = (open: boolean) => {
    list.hidden = !open;
    input.setAttribute('aria-expanded', String(open));
    if (!open) input.removeAttribute('aria-activedescendant');
  };
  const mark = (next: number) => {
    active = hits.length ? (next + hits.length) % hits.length : -1;
    [...list.children].forEach((item, i) => item.setAttribute('aria-selected', String(i === active)));
    list.children[active]?.scrollIntoView({block: 'nearest'});
    if (active >= 0) input.setAttribute('aria-activedescendant', `${list_id}-${active}`);
  };
  const choose = (hit: Hit | undefined) => {
    if (!hit) return;
    input.value = keep_name ? hit.entity.name : '';
    show(false);
    pick(hit.entity);
  };
  const suggest = () => {
    hits = index.find(input.value, 9);
    list.replaceChildren(...hits.map((hit, i) => option(hit, `${list_id}-${i}`)));
    if (!hits.length && input.value.trim()) list.append(h('li', {class: 'none'}, 'No such name in these articles'));
    show(input.value.trim() !== '');
    mark(0);
  };
  input.addEventListener('input', suggest);
  input.addEventListener('focus', () => input.value.trim() && !keep_name && suggest());
  input.addEventListener('blur', () => setTimeout(() => show(false), 150));
  input.addEventListener('keydown', event => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (list.hidden) suggest();
      else mark(active + (event.key === 'ArrowDown' ? 1 : -1));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      choose(hits[active]);
    } else if (event.key === 'Escape') {
      event.stopPropagation();
      if (list.hidden) input.blur();
      input.value = '';
      show(false);
    }
  });
  // The field keeps the focus until the choice is made.
  for (const press of ['pointerdown', 'mousedown']) list.addEventListener(press, event => event.preventDefault());
  // Not before the click: it would go to what lies under the list.
  list.addEventListener('click', event => {
    const item = (event.target as Element).closest('[role=option]');
    if (item) choose(hits[[...list.children].indexOf(item)]);
  });
  return {element: h('div', {class: 'search'}, input, list), input};
}
