// The picture as a file, with a legend: PNG at twice the size of the screen, or SVG.

import {inks, tone} from '../theme';
import {look_of_kind, look_of_type} from '../vocabulary';
import {paint_all, type Projection} from './painter';
import {CanvasPen, type Pen, SvgPen, text_width} from './pen';
import type {SceneGraph} from './scene';

/** Types of the lines and kinds of the nodes that are drawn, most frequent first. */
function paint_legend(pen: Pen, view: Projection, types: string[], kinds: string[]): void {
  const {ground, text, faint} = inks();
  const style = {size: 12, weight: 500, color: text, halo: ground};
  const foot = view.height - 16;
  let x = 16;
  const entry = (label: string, mark: () => void) => {
    mark();
    pen.text(x + 20, foot, label, style);
    x += 20 + text_width(label, 12, 500) + 16;
  };
  pen.rectangle(0, view.height - 40, view.width, 40, ground);
  for (const kind of kinds) entry(look_of_kind(kind).plural, () => pen.circle(x + 9, foot - 4, 6, look_of_kind(kind)[tone()], ground));
  for (const type of types) {
    if (x > view.width - 240) break;
    entry(look_of_type(type).label, () => pen.line(x, foot - 4, x + 15, foot - 4, look_of_type(type)[tone()], 3, false));
    pen.flush();
  }
  const credit = 'made with dealgraph';
  pen.text(view.width - 16 - text_width(credit, 11, 400), foot, credit, {...style, size: 11, weight: 400, color: faint});
}

export interface Legend {
  types: string[];
  kinds: string[];
}

function paint_picture(pen: Pen, graph: SceneGraph, view: Projection, legend: Legend): void {
  pen.rectangle(0, 0, view.width, view.height, inks().ground);
  paint_all(pen, graph, view);
  paint_legend(pen, view, legend.types, legend.kinds);
}

export function svg_picture(graph: SceneGraph, view: Projection, legend: Legend): Blob {
  const pen = new SvgPen();
  paint_picture(pen, graph, view, legend);
  return new Blob([pen.document(view.width, view.height)], {type: 'image/svg+xml'});
}

export function png_picture(graph: SceneGraph, view: Projection, legend: Legend): Promise<Blob> {
  const canvas = document.createElement('canvas');
  Object.assign(canvas, {width: view.width * 2, height: view.height * 2});
  const context = canvas.getContext('2d')!;
  context.scale(2, 2);
  paint_picture(new CanvasPen(context), graph, view, legend);
  return new Promise((resolve, reject) =>
    canvas.toBlob(blob => (blob ? resolve(blob) : reject(new Error('the picture is too large'))), 'image/png'));
}
