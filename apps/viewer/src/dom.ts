// Elements without markup: text always becomes text nodes.

type Child = Node | string | number | false | null | undefined;
type Attributes = Record<string, string | number | boolean | undefined | ((event: Event) => void)>;

/** h('button', {class: 'chip', onclick: …}, 'Text'). Attributes that are false or undefined are left out. */
export function h<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag, attributes: Attributes = {}, ...children: (Child | Child[])[]): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(name.slice(2), value);
    else if (value !== undefined && value !== false) element.setAttribute(name, value === true ? '' : String(value));
  }
  element.append(...children.flat().filter((child): child is Node | string | number => child !== false && child != null)
    .map(child => (typeof child === 'number' ? String(child) : child)));
  return element;
}

/** An element whose style is set by code: the page's policy refuses style attributes. */
export function styled<Element extends HTMLElement>(element: Element, style: Record<string, string>): Element {
  for (const [name, value] of Object.entries(style)) element.style.setProperty(name, value);
  return element;
}

export const dot = (color: string): HTMLElement => styled(h('span', {class: 'dot', 'aria-hidden': 'true'}), {'--dot': color});

/** Only addresses of the web become links. */
export function is_web_address(url: string | undefined): url is string {
  if (!url) return false;
  try {
    return ['http:', 'https:'].includes(new URL(url).protocol);
  } catch {
    return false;
  }
}

export function download(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  h('a', {href: url, download: name}).click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** Up and down move between the focusable children that match, Home and End to the ends. */
export function arrow_keys(list: HTMLElement, selector: string): void {
  list.addEventListener('keydown', event => {
    const items = [...list.querySelectorAll<HTMLElement>(selector)];
    const at = items.indexOf(document.activeElement as HTMLElement);
    if (at < 0) return;
    const wanted = {ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1}[event.key];
    if (wanted === undefined) return;
    event.preventDefault();
    items[Math.max(0, Math.min(items.length - 1, wanted))]?.focus();
  });
}
