// The words and colours of the page for the types, roles and states of the graph.

export interface TypeLook {
  label: string;
  /** Lines of this type, on light and on dark ground. */
  light: string;
  dark: string;
  fact?: true;
}

/** Related types have related colours: owning red, money green, trade violet and blue, working together amber, courts brown. */
export const TYPES: Record<string, TypeLook> = {
  acquisition: {label: 'Acquisition', light: '#c8342b', dark: '#ff7b6e'},
  merger: {label: 'Merger', light: '#dd6b66', dark: '#ffa79e'},
  spin_off: {label: 'Spin-off', light: '#a8507e', dark: '#e996c2'},
  investment: {label: 'Investment', light: '#1f8a4c', dark: '#58cf8b'},
  partnership: {label: 'Partnership', light: '#c77f00', dark: '#f4bd4f'},
  joint_venture: {label: 'Joint venture', light: '#a89300', dark: '#e3d34a'},
  supply: {label: 'Supply', light: '#3366cc', dark: '#7fa9ff'},
  licensing: {label: 'Licensing', light: '#7a4fc9', dark: '#b99bff'},
  lawsuit: {label: 'Lawsuit', light: '#7c4a2d', dark: '#d79a73'},
  settlement: {label: 'Settlement', light: '#a98467', dark: '#e3c3aa'},
  makes: {label: 'Makes', light: '#8b939d', dark: '#7d8794', fact: true},
  uses: {label: 'Uses', light: '#6f8f9b', dark: '#7fa3b0', fact: true},
  employment: {label: 'Works for', light: '#9a8c98', dark: '#a596a8', fact: true},
  subsidiary: {label: 'Subsidiary', light: '#8b939d', dark: '#7d8794', fact: true},
  competition: {label: 'Competition', light: '#9aa17f', dark: '#a9b18b', fact: true},
  listing: {label: 'Listing', light: '#8b939d', dark: '#7d8794', fact: true},
  regulation: {label: 'Regulation', light: '#a08f7a', dark: '#b3a28c', fact: true},
};

export const KINDS: Record<string, {label: string; plural: string; light: string; dark: string}> = {
  company: {label: 'Company', plural: 'Companies', light: '#1f77b4', dark: '#5aa9e6'},
  organization: {label: 'Organization', plural: 'Organizations', light: '#0e9aa7', dark: '#3fc7d4'},
  person: {label: 'Person', plural: 'People', light: '#e07b1a', dark: '#ffa24d'},
  product: {label: 'Product', plural: 'Products', light: '#2c9a3f', dark: '#62c870'},
  hardware: {label: 'Hardware', plural: 'Hardware', light: '#cc3d3d', dark: '#f0716f'},
};

/** In the order of progress. */
export const STATUSES = ['rumored', 'proposed', 'announced', 'completed', 'failed'];

const PLAIN = {label: '', plural: '', light: '#7f7f7f', dark: '#9a9a9a'};

export const look_of_type = (type: string): TypeLook => TYPES[type] ?? {...PLAIN, label: words(type), fact: true};
export const look_of_kind = (kind: string) => KINDS[kind] ?? {...PLAIN, label: words(kind), plural: words(kind)};

/** "joint_venture" → "Joint venture" */
export function words(name: string): string {
  const text = name.replaceAll('_', ' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** What the other side of a pair is to an entity, seen from that entity: Microsoft → OpenAI is "invests in". */
const SEEN_FROM: Record<string, [string, string]> = {
  acquirer_target: ['buys', 'is bought by'],
  seller_target: ['sells', 'is sold by'],
  acquirer_seller: ['buys from', 'sells to'],
  investor_investee: ['invests in', 'gets money from'],
  supplier_customer: ['supplies', 'is supplied by'],
  customer_item: ['orders', 'is ordered by'],
  supplier_item: ['supplies', 'is supplied by'],
  licensor_licensee: ['licenses to', 'holds a licence from'],
  licensee_subject: ['licenses', 'is licensed to'],
  licensor_subject: ['licenses out', 'is licensed by'],
  parent_unit: ['spins off', 'is spun off by'],
  plaintiff_defendant: ['sues', 'is sued by'],
  maker_item: ['makes', 'is made by'],
  user_item: ['uses', 'is used by'],
  person_employer: ['works for', 'employs'],
  child_parent: ['belongs to', 'owns'],
  company_regulator: ['is regulated by', 'regulates'],
  company_exchange: ['is listed at', 'lists'],
  partner_venture: ['founds', 'is founded by'],
};

/** The words between `from` and `to`, or back from `to` to `from`. */
export function verb(type: string, from_role: string, to_role: string, back: boolean): string {
  const known = SEEN_FROM[`${from_role}_${to_role}`];
  if (known) return known[back ? 1 : 0];
  const equal: Record<string, string> = {
    partnership: 'works with', joint_venture: 'has a joint venture with', merger: 'merges with',
    settlement: 'settles with', competition: 'competes with',
  };
  return equal[type] ?? words(type).toLowerCase();
}

const COMPACT: [number, string][] = [[1e12, 'trillion'], [1e9, 'billion'], [1e6, 'million']];

/** 1e9 USD → "$1 billion" */
export function money_text([amount, currency]: [number, string]): string {
  const signs: Record<string, string> = {USD: '$', EUR: '€', GBP: '£', JPY: '¥', INR: '₹', KRW: '₩'};
  const [unit, name] = COMPACT.find(([size]) => Math.abs(amount) >= size) ?? [1, ''];
  const number = (amount / unit).toLocaleString('en-US', {maximumFractionDigits: 2});
  const sign = signs[currency];
  return [sign ? sign + number : `${currency} ${number}`, name].filter(Boolean).join(' ');
}

export function quantity_text([amount, unit]: [number, string]): string {
  return `${amount.toLocaleString('en-US')} × ${unit}`;
}

export const percent = (fraction: number): string => `${Math.round(fraction * 1000) / 10} %`;

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** "2021-11-04" → "4 Nov 2021"; only as precise as the date is. */
export function date_text(iso: string): string {
  const [year, month, day] = iso.split('-');
  if (!month) return year ?? '';
  return [day ? String(Number(day)) : '', MONTHS[Number(month) - 1] ?? month, year].filter(Boolean).join(' ');
}

export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString('en-US')} ${count === 1 ? one : many}`;
