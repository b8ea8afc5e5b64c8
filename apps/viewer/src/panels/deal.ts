// A deal or fact: as a card in a list, and as a panel of its own.

import type {Sourced} from '../data';
import {h, styled} from '../dom';
import {best_evidence, type Deal, type Model, party_name} from '../model';
import {tone} from '../theme';
import {counted, date_text, look_of_kind, look_of_type, money_text, percent, quantity_text, words} from '../vocabulary';
import {quote_element} from './quote';

const link_to = (kind: string, id: string): string => `#${kind}/${encodeURIComponent(id).replaceAll('%3A', ':')}`;

export function entity_link(model: Model, place: number): HTMLElement {
  const entity = model.entities[place]!;
  return h('a', {class: 'entity', href: link_to('entity', entity.id), 'data-entity': entity.id},
    styled(h('span', {class: 'dot', 'aria-hidden': 'true'}), {'--dot': look_of_kind(entity.type)[tone()]}), entity.name);
}

export function type_chip(type: string): HTMLElement {
  return styled(h('span', {class: 'chip'}, look_of_type(type).label), {'--dot': look_of_type(type)[tone()]});
}

/** "$1 billion · 25 % · Series A": the best supported value of each kind. */
export function terms_text(deal: Deal): string {
  const best = <Value>(values: Sourced<Value>[] | undefined, text: (value: Value) => string) => (values?.[0] ? text(values[0][0]) : '');
  const same = (text: string) => text;
  return [best(deal.values, money_text), best(deal.stakes, share => `${percent(share)} stake`), best(deal.quantities, quantity_text),
    best(deal.rounds, same), best(deal.titles, same), best(deal.changes, same), best(deal.tickers, same)].filter(Boolean).join(' · ');
}

export function date_range(deal: Deal): string {
  const since = deal.since ? date_text(deal.since) : '';
  const until = deal.until && deal.until !== deal.since ? date_text(deal.until) : '';
  if (deal.fact && deal.origin === 'dictionary') return [since && `since ${since}`, until && `until ${until}`].filter(Boolean).join(', ');
  return [since || 'undated', until].filter(Boolean).join(' – ');
}

function history_element(deal: Deal): HTMLElement | undefined {
  if (!deal.history || deal.history.length < 2) return undefined;
  return h('ol', {class: 'history', 'aria-label': 'Status history'}, deal.history.map(([status, date]) =>
    h('li', {'data-status': status}, h('b', {}, words(status)), date && h('time', {datetime: date}, date_text(date)))));
}

function parties_element(model: Model, deal: Deal): HTMLElement {
  const rows = new Map<string, HTMLElement[]>();
  for (const party of deal.parties ?? []) {
    const row = rows.get(party[0]) ?? [];
    row.push(h('span', {class: 'party'}, typeof party[1] === 'number' ? entity_link(model, party[1]) : h('i', {}, party_name(model, party)),
      party[2] === 1 && h('small', {title: 'No article names this party; the dictionary adds it'}, ' (inferred)')));
    rows.set(party[0], row);
  }
  return h('dl', {class: 'parties'}, [...rows].flatMap(([role, parties]) => [h('dt', {}, words(role)), h('dd', {}, parties)]));
}

const status_badge = (deal: Deal): HTMLElement | false =>
  !deal.fact && h('span', {class: 'status', 'data-status': deal.status}, words(deal.status));

function origin_badge(deal: Deal): HTMLElement | false {
  if (deal.origin === 'text') return false;
  return h('span', {class: 'origin'}, deal.origin === 'dictionary' ? 'from the dictionary' : 'articles and dictionary');
}

/** `in_list`: with its type, as a link to the deal's own panel. */
function head(deal: Deal, in_list: boolean): HTMLElement {
  return h('header', {}, in_list && h('a', {class: 'deal-link', href: link_to('deal', deal.id)}, type_chip(deal.type)),
    status_badge(deal), origin_badge(deal), h('time', {class: 'when'}, date_range(deal)));
}

/** The card with its best sentence; the others open below it. */
export function deal_card(model: Model, deal: Deal): HTMLElement {
  const best = best_evidence(deal);
  const others = (deal.evidences ?? []).filter(evidence => evidence !== best);
  const terms = terms_text(deal);
  return styled(h('article', {class: 'deal', 'data-deal': deal.id, 'data-type': deal.type, 'data-origin': deal.origin},
    head(deal, true), parties_element(model, deal), terms && h('p', {class: 'terms'}, terms), history_element(deal),
    best && quote_element(model, best, false), others.length > 0 && more_quotes(model, others)), {'--dot': look_of_type(deal.type)[tone()]});
}

function more_quotes(model: Model, others: NonNullable<Deal['evidences']>): HTMLElement {
  const details = h('details', {}, h('summary', {}, counted(others.length, 'more sentence')));
  details.addEventListener('toggle', () => details.append(...others.map(evidence => quote_element(model, evidence, false))), {once: true});
  return details;
}

/** All stated values of one kind, with how many sentences say so: conflicting ones stand side by side. */
function stated<Value>(label: string, values: Sourced<Value>[] | undefined, text: (value: Value) => string): HTMLElement[] {
  if (!values?.length) return [];
  return [h('dt', {}, label), h('dd', {}, values.map(([value, places], i) =>
    h('span', {class: i ? 'other-value' : 'value'}, text(value), h('small', {}, ` ${counted(places.length, 'sentence')}`))))];
}

export function deal_panel(model: Model, deal: Deal): HTMLElement {
  const same = (text: string) => text;
  const facts = [
    ...stated('Value', deal.values, money_text), ...stated('Stake', deal.stakes, percent), ...stated('Quantity', deal.quantities, quantity_text),
    ...stated('Date', deal.dates, date_text), ...stated('Round', deal.rounds, same), ...stated('Title', deal.titles, same),
    ...stated('Change', deal.changes, same), ...stated('Ticker', deal.tickers, same),
  ];
  return h('section', {class: 'deal-panel', 'data-deal': deal.id, 'data-origin': deal.origin},
    h('h2', {tabindex: -1}, look_of_type(deal.type).label), head(deal, false), parties_element(model, deal),
    facts.length > 0 && h('dl', {class: 'parties values'}, facts), history_element(deal),
    h('p', {class: 'sure'}, deal.origin === 'dictionary' ? 'Known from the dictionary; no article says so.'
      : `Confidence ${percent(deal.confidence)} from ${counted(deal.sources, 'independent source')}.`),
    deal.evidences && h('h3', {}, counted(deal.evidences.length, 'sentence')),
    (deal.evidences ?? []).map(evidence => quote_element(model, evidence, true)));
}
