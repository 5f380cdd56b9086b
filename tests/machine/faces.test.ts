import { describe, expect, it } from 'vitest';
import { facesHere } from '../../src/machine/faces.mjs';

describe('facesHere', () => {
  const takes = (sans: string, serif: string) => facesHere((face) => (face === 'Arial' ? sans : serif));

  it('takes what has letters as wide as those of Arial and Times', () => {
    expect(takes('Arial', 'Times New Roman')).toBe(true);
    expect(takes('Liberation Sans', 'Liberation Serif')).toBe(true);
    expect(takes('Arimo', 'Tinos')).toBe(true);
  });

  it('takes no other, and not one of the two alone', () => {
    expect(takes('DejaVu Sans', 'DejaVu Serif')).toBe(false);
    expect(takes('Liberation Sans', 'DejaVu Serif')).toBe(false);
    expect(takes('', '')).toBe(false);
  });
});
