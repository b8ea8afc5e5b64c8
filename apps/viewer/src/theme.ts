// Light and dark: the reader's system decides until the switch is used.

export type Tone = 'light' | 'dark';

const KEY = 'dealgraph-theme';
const system = matchMedia('(prefers-color-scheme: dark)');

function remembered(): Tone | undefined {
  try {
    const tone = localStorage.getItem(KEY);
    return tone === 'light' || tone === 'dark' ? tone : undefined;
  } catch {
    return undefined;  // pages opened from disk may have no storage
  }
}

let chosen = remembered();

export const tone = (): Tone => chosen ?? (system.matches ? 'dark' : 'light');

/** Calls `listener` now and whenever the tone changes. */
export function follow_theme(listener: () => void): void {
  const apply = () => {
    document.documentElement.dataset['theme'] = tone();
    listener();
  };
  system.addEventListener('change', apply);
  addEventListener('themechange', apply);
  apply();
}

export function switch_theme(): void {
  chosen = tone() === 'dark' ? 'light' : 'dark';
  try {
    localStorage.setItem(KEY, chosen);
  } catch {
    // it holds until the page is closed
  }
  dispatchEvent(new Event('themechange'));
}

export interface Inks {
  ground: string;
  text: string;
  faint: string;
}

export const inks = (): Inks =>
  tone() === 'dark' ? {ground: '#14171c', text: '#eef1f5', faint: '#98a1ad'} : {ground: '#fbfaf7', text: '#1b1f24', faint: '#69727d'};

/** `color` moved towards `ground`: 0 is all colour, 1 all ground. Both are #rrggbb. */
export function mixed(color: string, ground: string, part: number): string {
  const channel = (text: string, at: number) => parseInt(text.slice(at, at + 2), 16);
  const mix = (at: number) => Math.round(channel(color, at) * (1 - part) + channel(ground, at) * part);
  return `#${[1, 3, 5].map(at => mix(at).toString(16).padStart(2, '0')).join('')}`;
}
