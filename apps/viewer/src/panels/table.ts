// All visible deals as a table that can be sorted, searched and saved.

import {csv_text} from '../csv';
import {download, h, styled} from '../dom';
import {best_evidence, type Deal, type Model, parties_text, party_name} from '../model';
import {fold} from '../search';
import type {Store} from '../state';
import {tone} from '../theme';
import {counted, look_of_type, money_text, percent, STATUSES, words} from '../vocabulary';
import {date_range} from './deal';

interface Column {
  name: string;
  label: string;
  key(deal: Deal): string | number;
  cell(deal: Deal): Node | string;
  /** The first click sorts downwards. */
  down?: true;
}

const chip = (deal: Deal): Node => styled(h('span', {class: 'chip'}, look_of_type(deal.type).label), {'--dot': look_of_type(deal.type)[tone()]});

function columns_of(model: Model): Column[] {
  return [
    {name: 'date', label: 'Date', down: true, key: deal => deal.since ?? '', cell: date_range},
    {name: 'type', label: 'Type', key: deal => look_of_type(deal.type).label, cell: chip},
    {name: 'parties', label: 'Who', key: deal => fold(parties_text(model, deal)), cell: deal =>
      h('a', {href: `#deal/${encodeURIComponent(deal.id).replaceAll('%3A', ':')}?view=table`, class: 'row-link', 'data-deal': deal.id}, parties_text(model, deal))},
    {name: 'value', label: 'Value', down: true, key: deal => deal.values?.[0]?.[0][0] ?? -1, cell: deal => (deal.values?.[0] ? money_text(deal.values[0][0]) : '')},
    {name: 'status', label: 'Status', key: deal => (deal.fact ? -1 : STATUSES.indexOf(deal.status)), cell: deal =>
      (deal.fact ? '' : h('span', {class: 'status', 'data-status': deal.status}, words(deal.status)))},
    {name: 'confidence', label: 'Confidence', down: true, key: deal => deal.confidence, cell: deal => (deal.origin === 'dictionary' ? 'dictionary' : percent(deal.confidence))},
    {name: 'sources', label: 'Sources', down: true, key: deal => deal.sources, cell: deal => String(deal.sources)},
    {name: 'sentence', label: 'Sentence', key: deal => fold(best_evidence(deal)?.quote ?? ''), cell: deal => h('span', {class: 'sentence'}, best_evidence(deal)?.quote ?? '')},
  ];
}

const CSV_HEAD = ['id', 'type', 'status', 'since', 'until', 'parties', 'value_amount', 'value_currency', 'quantity', 'quantity_unit', 'stake',
  'confidence', 'sources', 'origin', 'sentence', 'publisher', 'published', 'article', 'url'];

function csv_row(model: Model, deal: Deal): (string | number)[] {
  const best = best_evidence(deal);
  const article = best && model.articles[best.article];
  const parties = (deal.parties ?? []).map(party => `${party[0]}: ${party_name(model, party)}`).join('; ');
  const [amount, currency] = deal.values?.[0]?.[0] ?? ['', ''];
  const [quantity, unit] = deal.quantities?.[0]?.[0] ?? ['', ''];
  return [deal.id, deal.type, deal.status, deal.since ?? '', deal.until ?? '', parties, amount, currency, quantity, unit, deal.stakes?.[0]?.[0] ?? '',
    deal.confidence, deal.sources, deal.origin, best?.quote ?? '', article?.publisher ?? '', article?.published ?? '', article?.title ?? '', article?.url ?? ''];
}

export const csv_of = (model: Model, deals: Deal[]): string => csv_text(CSV_HEAD, deals.map(deal => csv_row(model, deal)));

const STEP = 150;

export class TableView {
  readonly element = h('section', {class: 'table-view', 'aria-label': 'Table of deals', tabindex: -1});
  private readonly columns: Column[];
  private sorted_by: Column;
  private down = true;
  private facts = false;
  private words = '';
  private rows: Deal[] = [];
  private shown = 0;
  private readonly body = h('tbody');
  private readonly count = h('span', {class: 'count', role: 'status'});
  private readonly heads: HTMLTableCellElement[];

  constructor(private readonly store: Store) {
    this.columns = columns_of(store.model);
    this.sorted_by = this.columns[0]!;
    this.heads = this.columns.map(column =>
      h('th', {scope: 'col', class: `col-${column.name}`}, h('button', {type: 'button', 'data-sort': column.name, onclick: () => this.sort_by(column)}, column.label)));
    const filter = h('input', {type: 'search', placeholder: 'Only rows with …', 'aria-label': 'Only rows with these words', oninput: () => {
      this.words = fold(filter.value);
      this.update();
    }});
    const facts = h('input', {type: 'checkbox', onchange: () => { this.facts = facts.checked; this.update(); }});
    const save = h('button', {type: 'button', class: 'save-csv', onclick: () => this.save()}, 'Download CSV');
    const scroller = h('div', {class: 'scroller', tabindex: 0, 'aria-label': 'Deals'}, h('table', {}, h('thead', {}, h('tr', {}, this.heads)), this.body));
    scroller.addEventListener('scroll', () => {
      if (scroller.scrollTop + scroller.clientHeight > scroller.scrollHeight - 600) this.grow();
    });
    this.element.append(h('div', {class: 'toolbar'}, this.count, filter, h('label', {}, facts, ' Other relations too'), save), scroller);
  }

  private sort_by(column: Column): void {
    this.down = this.sorted_by === column ? !this.down : column.down === true;
    this.sorted_by = column;
    this.update();
  }

  private wanted(deal: Deal): boolean {
    if (!this.store.visible[deal.place] || (deal.fact && !this.facts)) return false;
    if (!this.words) return true;
    const text = fold([parties_text(this.store.model, deal), look_of_type(deal.type).label, best_evidence(deal)?.quote ?? ''].join(' '));
    return this.words.split(' ').every(word => text.includes(word));
  }

  private ordered(): Deal[] {
    const keyed = this.store.model.deals.filter(deal => this.wanted(deal)).map(deal => ({deal, key: this.sorted_by.key(deal)}));
    const sign = this.down ? -1 : 1;
    keyed.sort((a, b) => (a.key < b.key ? -sign : a.key > b.key ? sign : a.deal.place - b.deal.place));
    return keyed.map(({deal}) => deal);
  }

  update(): void {
    this.rows = this.ordered();
    this.shown = 0;
    this.body.replaceChildren();
    this.count.textContent = counted(this.rows.length, this.facts ? 'row' : 'deal');
    this.columns.forEach((column, i) =>
      this.heads[i]!.setAttribute('aria-sort', column !== this.sorted_by ? 'none' : this.down ? 'descending' : 'ascending'));
    this.grow();
  }

  private grow(): void {
    const selected = this.store.state.selection.kind === 'deal' ? this.store.state.selection.id : '';
    this.body.append(...this.rows.slice(this.shown, this.shown + STEP).map(deal => {
      const row = h('tr', {'data-row': deal.id, class: deal.id === selected ? 'selected' : undefined, onclick: event => {
        if (!(event.target as Element).closest('a')) this.store.select({kind: 'deal', id: deal.id});
      }}, this.columns.map(column => h('td', {class: `col-${column.name}`}, column.cell(deal))));
      return row;
    }));
    this.shown = Math.min(this.rows.length, this.shown + STEP);
  }

  private save(): void {
    download('deals.csv', new Blob([csv_of(this.store.model, this.rows)], {type: 'text/csv;charset=utf-8'}));
  }
}
