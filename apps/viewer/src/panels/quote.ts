// A sentence with the parties marked, and the article that it is from.

import type {EvidenceData} from '../data';
import {h, is_web_address, styled} from '../dom';
import {type Model, names_of} from '../model';
import {tone} from '../theme';
import {date_text, look_of_kind, percent, words} from '../vocabulary';

export interface Range {
  start: number;
  end: number;
  role: string;
  color: string;
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
const is_letter = (character: string | undefined): boolean => /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}]/u.test(character ?? '');

/** No name that a reader would look for; a regular expression of tens of thousands of letters is none any more. */
const LONGEST_NAME = 1000;

/** Where a name stands: as a whole word where it is of letters; short names only in their own case. */
function places_of(name: string, text: string): [number, number][] {
  if (!name || name.length > LONGEST_NAME) return [];
  const letters = [...name];
  const before = is_letter(letters[0]) ? '(?<![\\p{L}\\p{N}])' : '';
  const after = is_letter(letters.at(-1)) ? '(?![\\p{L}\\p{N}])' : '';
  const pattern = new RegExp(`${before}${escaped(name)}${after}`, letters.length > 4 ? 'giu' : 'gu');
  return [...text.matchAll(pattern)].map(match => [match.index, match.index + match[0].length]);
}

/** Where the parties of an evidence stand in its sentence: longer names first, none over another; in order. */
export function party_ranges(model: Model, evidence: EvidenceData): Range[] {
  const ranges: Range[] = [];
  const found = (evidence.parties ?? []).filter(party => !party[2]).flatMap(party => {
    const entity = typeof party[1] === 'number' ? model.entities[party[1]] : undefined;
    const color = entity ? look_of_kind(entity.type)[tone()] : '#8a8f98';
    const names = entity ? names_of(entity) : [String(party[1])];
    return names.flatMap(name => places_of(name, evidence.quote).map(([start, end]) => ({start, end, role: party[0], color})));
  });
  found.sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  for (const range of found) {
    if (ranges.every(other => range.end <= other.start || other.end <= range.start)) ranges.push(range);
  }
  return ranges.sort((a, b) => a.start - b.start);
}

function marked(model: Model, evidence: EvidenceData): (Node | string)[] {
  const parts: (Node | string)[] = [];
  let at = 0;
  for (const {start, end, role, color} of party_ranges(model, evidence)) {
    parts.push(evidence.quote.slice(at, start));
    parts.push(styled(h('mark', {title: words(role)}, evidence.quote.slice(start, end)), {'--dot': color}));
    at = end;
  }
  return [...parts, evidence.quote.slice(at)];
}

function source_line(model: Model, evidence: EvidenceData): HTMLElement {
  const article = model.articles[evidence.article]!;
  const title = article.title || article.document || article.id;
  const link = is_web_address(article.url)
    ? h('a', {href: article.url, target: '_blank', rel: 'noopener noreferrer', class: 'article'}, title)
    : h('span', {class: 'article'}, title);
  const about = [article.publisher, article.published && date_text(article.published)].filter(Boolean).join(', ');
  return h('figcaption', {}, about && h('span', {class: 'publisher'}, about, ' · '), link);
}

/** `details`: also how sure, and by which rule. */
export function quote_element(model: Model, evidence: EvidenceData, details: boolean): HTMLElement {
  // Longer context is cut off at this many characters.
  const cut = (text: string | undefined) => (text && [...text].length >= 32 ? '…' : '');
  const around = (text: string | undefined, before: string, after: string) => text && h('span', {class: 'around'}, before, text, after);
  return h('figure', {class: 'quote'},
    h('blockquote', {}, around(evidence.before, cut(evidence.before), ''), marked(model, evidence), around(evidence.after, '', cut(evidence.after))),
    source_line(model, evidence),
    details && h('div', {class: 'rule'}, `${words(evidence.status ?? '')} · confidence ${percent(evidence.confidence)}`, evidence.rule && ` · rule ${evidence.rule}`));
}
