import { wrap, type Setting } from './labels.ts';
import { labelSize, type Mark, type Text } from './marks.ts';

/** How a paragraph is set and where it begins. */
export interface Paragraph extends Setting {
  /** Name from which its lines get theirs. */
  id: string;
  role: string;
  /** Fraction of the frame's width. */
  x: number;
  dx?: number;
  /** Top of its first line, pixels. */
  top: number;
  /** Pixels a line may take, at the narrowest the frame gets. */
  width: number;
  anchor?: Text['anchor'];
  /** Lines in units of the type size; 1.3 where left out. */
  leading?: number;
}

/** A text broken into lines, and the place below the last of them. */
export interface Lines {
  marks: Mark[];
  /** Pixels. */
  bottom: number;
}

/** Sets a text in lines under each other. */
export function paragraph(text: string, how: Paragraph): Lines {
  const { id, role, x, dx = 0, top, width, size = labelSize, weight, face, anchor = 'start', leading = 1.3 } = how;
  const lines = wrap(text, width, how);
  return {
    marks: lines.map((line, index) => ({
      type: 'text',
      id: index === 0 ? id : `${id}-${String(index)}`,
      role,
      x,
      dx,
      // The first baseline stands a cap's height below the top, the rest a line apart.
      y: top + size * 0.95 + index * size * leading,
      anchor,
      text: line,
      ...(how.size && { size }),
      ...(weight && { weight }),
      ...(face && { face }),
    })),
    bottom: top + lines.length * size * leading,
  };
}
