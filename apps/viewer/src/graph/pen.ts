// What the painter draws with: a canvas or an SVG file.

export interface TextStyle {
  size: number;
  weight: number;
  color: string;
  halo: string;
}

export interface Pen {
  line(x1: number, y1: number, x2: number, y2: number, color: string, width: number, dashed: boolean): void;
  triangle(points: [number, number][], color: string): void;
  circle(x: number, y: number, radius: number, color: string, rim: string): void;
  rectangle(x: number, y: number, width: number, height: number, color: string): void;
  /** From x to the right, on the base line y. */
  text(x: number, y: number, text: string, style: TextStyle): void;
  /** Called after the last of a kind. */
  flush(): void;
}

export const FONT = 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Noto Sans CJK SC", sans-serif';

const font_of = (style: {size: number; weight: number}): string => `${style.weight} ${style.size}px ${FONT}`;

const ruler = document.createElement('canvas').getContext('2d')!;
const widths = new Map<string, number>();

export function text_width(text: string, size: number, weight: number): number {
  const key = `${weight} ${text}`;
  let width = widths.get(key);
  if (width === undefined) {
    ruler.font = font_of({size: 100, weight});
    width = ruler.measureText(text).width / 100;
    widths.set(key, width);
  }
  return width * size;
}

/** Lines of the same look are drawn in one go: a large graph has few looks and many lines. */
export class CanvasPen implements Pen {
  private style = '';
  constructor(private readonly context: CanvasRenderingContext2D) {}

  line(x1: number, y1: number, x2: number, y2: number, color: string, width: number, dashed: boolean): void {
    const style = `${color} ${width} ${dashed}`;
    if (style !== this.style) {
      this.flush();
      this.style = style;
      this.context.strokeStyle = color;
      this.context.lineWidth = width;
      this.context.setLineDash(dashed ? [6, 5] : []);
      this.context.beginPath();
    }
    this.context.moveTo(x1, y1);
    this.context.lineTo(x2, y2);
  }
  triangle(points: [number, number][], color: string): void {
    this.flush();
    this.context.fillStyle = color;
    this.context.beginPath();
    for (const [x, y] of points) this.context.lineTo(x, y);
    this.context.fill();
  }
  circle(x: number, y: number, radius: number, color: string, rim: string): void {
    this.context.beginPath();
    this.context.arc(x, y, radius, 0, 2 * Math.PI);
    this.context.fillStyle = color;
    this.context.fill();
    this.context.lineWidth = 1.2;
    this.context.strokeStyle = rim;
    this.context.stroke();
  }
  rectangle(x: number, y: number, width: number, height: number, color: string): void {
    this.context.fillStyle = color;
    this.context.fillRect(x, y, width, height);
  }
  text(x: number, y: number, text: string, style: TextStyle): void {
    this.context.font = font_of(style);
    this.context.lineJoin = 'round';
    this.context.lineWidth = 3.5;
    this.context.strokeStyle = style.halo;
    this.context.strokeText(text, x, y);
    this.context.fillStyle = style.color;
    this.context.fillText(text, x, y);
  }
  flush(): void {
    if (this.style) this.context.stroke();
    this.style = '';
    this.context.setLineDash([]);
  }
}

const number = (value: number): string => String(Math.round(value * 100) / 100);

/** Text as it may stand in XML: markup escaped, characters that XML forbids left out. */
export function xml_text(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '').replace(/\p{Cs}/gu, '')
    .replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

export class SvgPen implements Pen {
  private readonly parts: string[] = [];

  line(x1: number, y1: number, x2: number, y2: number, color: string, width: number, dashed: boolean): void {
    this.parts.push(`<line x1="${number(x1)}" y1="${number(y1)}" x2="${number(x2)}" y2="${number(y2)}" stroke="${color}" ` +
      `stroke-width="${number(width)}"${dashed ? ' stroke-dasharray="5 4"' : ''}/>`);
  }
  triangle(points: [number, number][], color: string): void {
    this.parts.push(`<polygon points="${points.map(([x, y]) => `${number(x)},${number(y)}`).join(' ')}" fill="${color}"/>`);
  }
  circle(x: number, y: number, radius: number, color: string, rim: string): void {
    this.parts.push(`<circle cx="${number(x)}" cy="${number(y)}" r="${number(radius)}" fill="${color}" stroke="${rim}"/>`);
  }
  rectangle(x: number, y: number, width: number, height: number, color: string): void {
    this.parts.push(`<rect x="${number(x)}" y="${number(y)}" width="${number(width)}" height="${number(height)}" fill="${color}"/>`);
  }
  text(x: number, y: number, text: string, style: TextStyle): void {
    this.parts.push(`<text x="${number(x)}" y="${number(y)}" font-size="${number(style.size)}" font-weight="${style.weight}" ` +
      `fill="${style.color}" stroke="${style.halo}" stroke-width="3.5" stroke-linejoin="round" paint-order="stroke">` +
      `${xml_text(text)}</text>`);
  }
  flush(): void {}

  document(width: number, height: number): string {
    return `<?xml version="1.0" encoding="UTF-8"?>\n<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" ` +
      `viewBox="0 0 ${width} ${height}" font-family="${xml_text(FONT)}">\n${this.parts.join('\n')}\n</svg>\n`;
  }
}
