// Dashed lines for what only the dictionary says: Sigma's line program, with a pattern along the line.

import {EdgeRectangleProgram} from 'sigma/rendering';

function with_change(source: string, from: string, to: string): string {
  if (!source.includes(from)) throw new Error(`Sigma's shader has changed: ${from}`);
  return source.replace(from, to);
}

export class DashedProgram extends EdgeRectangleProgram {
  override getDefinition() {
    const base = super.getDefinition();
    const vertex = with_change(base.VERTEX_SHADER_SOURCE, 'v_normal = unitNormal;',
      'v_normal = unitNormal;\n  v_along = a_positionCoef * length(a_positionEnd - a_positionStart) * u_sizeRatio / u_correctionRatio / u_dashRatio;');
    const fragment = with_change(base.FRAGMENT_SHADER_SOURCE, 'gl_FragColor = mix(v_color, transparent, t);',
      'gl_FragColor = mix(v_color, transparent, max(t, step(0.55, fract(v_along / 10.0))));');
    return {
      ...base,
      VERTEX_SHADER_SOURCE: with_change(vertex, 'varying vec2 v_normal;', 'varying vec2 v_normal;\nvarying float v_along;\nconst float u_dashRatio = 2.0;'),
      FRAGMENT_SHADER_SOURCE: with_change(fragment, 'varying vec2 v_normal;', 'varying vec2 v_normal;\nvarying float v_along;'),
    };
  }
}
