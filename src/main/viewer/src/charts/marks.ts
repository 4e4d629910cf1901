import { svg } from '../dom';

/** How a figure is marked: shape by kind, so that it is told without colour, colour by type of deposit. */
export interface Look {
  readonly kind: string;
  readonly colour: string;
}

/** Okabe and Ito's colours, which all eyes tell apart, without black and yellow. */
export const COLOURS = ['#0072b2', '#d55e00', '#009e73', '#cc79a7', '#e69f00', '#56b4e9'];

/** For types that are not stated, and those after the last colour. */
export const NO_COLOUR = '#808080';

const SIZE = 6;

export function mark({ kind, colour }: Look, x: number, y: number): SVGElement {
  const full = { fill: colour, stroke: colour, class: 'mark' };
  const open = { fill: 'none', stroke: colour, class: 'mark is-open' };
  switch (kind) {
    case 'resource':
      return svg('circle', { cx: x, cy: y, r: SIZE - 0.5, ...full });
    case 'reserve':
      return svg('rect', { x: x - SIZE + 0.5, y: y - SIZE + 0.5, width: 2 * SIZE - 1, height: 2 * SIZE - 1, ...full });
    case 'potential':
      return svg('path', { d: `M${x} ${y - SIZE}L${x + SIZE} ${y + SIZE}H${x - SIZE}Z`, ...open });
    case 'historic':
      return svg('path', { d: `M${x} ${y - SIZE - 1}L${x + SIZE + 1} ${y}L${x} ${y + SIZE + 1}L${x - SIZE - 1} ${y}Z`, ...open });
    default:
      return svg('path', { d: `M${x - SIZE} ${y - SIZE}L${x + SIZE} ${y + SIZE}M${x - SIZE} ${y + SIZE}L${x + SIZE} ${y - SIZE}`, ...open });
  }
}

/** The mark alone, for a legend; words beside it say what it is. */
export function sample(look: Look): SVGElement {
  return svg('svg', { viewBox: '0 0 18 18', width: 18, height: 18, 'aria-hidden': 'true', focusable: 'false' }, mark(look, 9, 9));
}
