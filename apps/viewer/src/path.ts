// The way from one entity to another over what is visible.

import type {Model} from './model';

export interface Step {
  deal: number;
  from: number;
  to: number;
}

/** Fewest steps; among those deals rather than facts, and what is surer. */
function cost_of(model: Model, place: number): number {
  const deal = model.deals[place]!;
  return 1 + (deal.fact ? 0.2 : 0) + (1 - deal.confidence) * 0.1;
}

/** A heap of [cost, place], the cheapest first; ties by place, so that the answer is always the same. */
class Queue {
  private readonly items: [number, number][] = [];
  private before(a: number, b: number): boolean {
    const [x, y] = [this.items[a]!, this.items[b]!];
    return x[0] < y[0] || (x[0] === y[0] && x[1] < y[1]);
  }
  private swap(a: number, b: number): void {
    [this.items[a], this.items[b]] = [this.items[b]!, this.items[a]!];
  }
  push(item: [number, number]): void {
    let i = this.items.push(item) - 1;
    for (let up = (i - 1) >> 1; i > 0 && this.before(i, up); i = up, up = (i - 1) >> 1) this.swap(i, up);
  }
  pop(): [number, number] | undefined {
    const top = this.items[0];
    const last = this.items.pop();
    if (this.items.length === 0 || !last) return top;
    this.items[0] = last;
    for (let i = 0;;) {
      let least = i;
      for (const child of [2 * i + 1, 2 * i + 2]) if (child < this.items.length && this.before(child, least)) least = child;
      if (least === i) return top;
      this.swap(i, least);
      i = least;
    }
  }
}

function trace(came: Map<number, Step>, from: number, to: number): Step[] {
  const steps: Step[] = [];
  for (let at = to; at !== from;) {
    const step = came.get(at)!;
    steps.unshift(step);
    at = step.from;
  }
  return steps;
}

/** The steps from one entity to the other, or undefined where nothing visible joins them. */
export function find_path(model: Model, visible: boolean[], from: number, to: number): Step[] | undefined {
  const costs = new Map<number, number>([[from, 0]]);
  const came = new Map<number, Step>();
  const queue = new Queue();
  queue.push([0, from]);
  for (let next = queue.pop(); next; next = queue.pop()) {
    const [cost, at] = next;
    if (at === to) return trace(came, from, to);
    if (cost > costs.get(at)!) continue;
    for (const place of model.entities[at]!.deals) {
      if (!visible[place]) continue;
      for (const [a, b] of model.deals[place]!.pairs ?? []) {
        if (a !== at && b !== at) continue;
        const other = a === at ? b : a;
        const total = cost + cost_of(model, place);
        if (total >= (costs.get(other) ?? Infinity)) continue;
        costs.set(other, total);
        came.set(other, {deal: place, from: at, to: other});
        queue.push([total, other]);
      }
    }
  }
  return undefined;
}
