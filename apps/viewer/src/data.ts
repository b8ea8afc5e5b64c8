// The graph as the page holds it: what export/detail/explorer_data.cpp writes.

/** [name, since, until]; dates are ISO, as precise as known, empty for open ends. */
export type DatedName = [string, string, string];
/** [id, name, since, until] */
export type DatedOwner = [string, string, string, string];
/** [role, place of an entity | describing words, 1 where only the dictionary says so] */
export type Party = [string, number | string, 1?];
/** [value, places of the evidences that state it] */
export type Sourced<Value> = [Value, number[]];

export interface ArticleData {
  id: string;
  title?: string;
  url?: string;
  publisher?: string;
  published?: string;
  document?: string;
}

export interface EntityData {
  id: string;
  type: string;
  name: string;
  aliases?: DatedName[];
  owners?: DatedOwner[];
  tickers?: string[];
  kind?: string;
  vendor?: string;
  memory?: string;
  country?: string;
  wikidata?: string;
  mentions: number;
  articles: number;
}

export interface EvidenceData {
  article: number;
  quote: string;
  before?: string;
  after?: string;
  date?: string;
  /** Left out where it is the deal's, as are the parties; the model fills both in. */
  status?: string;
  confidence: number;
  rule?: string;
  parties?: Party[];
}

export interface DealData {
  id: string;
  type: string;
  status: string;
  since?: string;
  until?: string;
  confidence: number;
  sources: number;
  origin: 'text' | 'dictionary' | 'both';
  parties?: Party[];
  /** [from, to, role of from, role of to] */
  pairs?: [number, number, string, string][];
  /** [status, date, place of the evidence]; left out where there is only one */
  history?: [string, string, number][];
  values?: Sourced<[number, string]>[];
  quantities?: Sourced<[number, string]>[];
  stakes?: Sourced<number>[];
  dates?: Sourced<string>[];
  rounds?: Sourced<string>[];
  titles?: Sourced<string>[];
  changes?: Sourced<string>[];
  tickers?: Sourced<string>[];
  evidences?: EvidenceData[];
}

export interface GraphData {
  articles: ArticleData[];
  entities: EntityData[];
  deals: DealData[];
}

export function read_graph_data(): GraphData {
  const element = document.getElementById('graph-data');
  const data = JSON.parse(element?.textContent ?? '{}') as GraphData;
  element?.remove();  // the text is no longer needed, and may be large
  return data;
}
