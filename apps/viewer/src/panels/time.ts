// The time slider: two thumbs over a histogram of the deals.

import {h, styled} from '../dom';
import {month_text} from '../model';
import type {Store} from '../state';
import {date_text} from '../vocabulary';

const BARS = 40;

/** How many deals begin in each part of the time. */
export function histogram(months: (number | undefined)[], first: number, last: number, parts: number): number[] {
  const counts = new Array<number>(parts).fill(0);
  for (const month of months) {
    if (month === undefined || month < first || month > last) continue;
    const part = Math.min(parts - 1, Math.floor(((month - first) / (last - first + 1)) * parts));
    counts[part]! += 1;
  }
  return counts;
}

export function time_slider(store: Store): HTMLElement | false {
  const [first, last] = store.model.months;
  if (last <= first) return false;
  const parts = Math.min(BARS, last - first + 1);
  const counts = histogram(store.model.deals.filter(deal => !deal.fact).map(deal => deal.first), first, last, parts);
  const most = Math.max(...counts);
  const bars = counts.map(count => styled(h('span', {}), {height: `${count ? 8 + (92 * count) / most : 0}%`}));
  const thumb = (label: string, name: string) =>
    h('input', {type: 'range', min: first, max: last, step: 1, 'aria-label': label, 'data-filter': name});
  const [low, high] = [thumb('From month', 'since'), thumb('To month', 'until')];
  const output = h('output', {});
  const change = (moved: HTMLInputElement) => {
    // A thumb that is pushed into the other takes it along.
    if (Number(low.value) > Number(high.value)) (moved === low ? high : low).value = moved.value;
    store.filter({since: Number(low.value) === first ? undefined : Number(low.value), until: Number(high.value) === last ? undefined : Number(high.value)});
  };
  low.addEventListener('input', () => change(low));
  high.addEventListener('input', () => change(high));
  const follow = () => {
    const {since = first, until = last} = store.state.filters;
    low.value = String(since);
    high.value = String(until);
    for (const [slider, month] of [[low, since], [high, until]] as const) slider.setAttribute('aria-valuetext', date_text(month_text(month)));
    output.textContent = `${date_text(month_text(since))} – ${date_text(month_text(until))}`;
    bars.forEach((bar, i) => {
      const month = first + ((i + 0.5) / parts) * (last - first + 1);
      bar.classList.toggle('out', month < since || month > until + 1);
    });
  };
  store.subscribe(follow);
  follow();
  return h('fieldset', {class: 'time'}, h('legend', {}, 'Time ', output),
    h('div', {class: 'histogram', 'aria-hidden': 'true'}, bars), h('div', {class: 'range'}, low, high));
}
