import { z } from 'astro/zod';

const colour = z.string().regex(/^#([0-9a-f]{3}){1,2}$/, 'is not a colour: write #c23400, with small letters');

const themed = {
  /** On light ground. */
  light: colour,
  /** The same for whoever wants more contrast; `light` where left out. */
  'light-strong': colour.optional(),
  /** On dark ground. */
  dark: colour,
  /** The same for whoever wants more contrast; `dark` where left out. */
  'dark-strong': colour.optional(),
};

const valuesSchema = z.strictObject(themed);

export type Values = z.infer<typeof valuesSchema>;

const inkSchema = z.strictObject({
  ...themed,
  /** On paper; `light` where left out. */
  paper: colour.optional(),
  /** For words, where they need another value than marks. */
  text: valuesSchema.optional(),
});

export type Ink = z.infer<typeof inkSchema>;

/** `content/colours.yaml`: the story's colours by name; a mark whose role has the name is drawn in it. */
export const coloursSchema = z.record(
  z.string().regex(/^[a-z][a-z0-9-]*$/, 'is not a name: use small letters, digits and hyphens'),
  inkSchema,
);

export type Colours = z.infer<typeof coloursSchema>;

/** The colours that kinds of charts and the pages ask for by name, for a story that does not give its own. */
export const usualColours = {
  /** What a sentence is about; links and whatever is chosen. */
  accent: { light: '#0b57c0', 'light-strong': '#0a3f8c', dark: '#6cb6ff' },
  /** What readers are to find again from chart to chart. */
  focus: {
    light: '#b3700f',
    'light-strong': '#8a5200',
    dark: '#ffc55c',
    text: { light: '#8f4f00', 'light-strong': '#6f3d00', dark: '#ffc55c' },
  },
  /** What is only suspected. */
  doubt: { light: '#5b2a4f', dark: '#c98fb8' },
} as const satisfies Colours;

/** All colours of a story: its own over the usual ones. */
export function coloursOf(own: Colours = {}): Colours {
  return { ...usualColours, ...own };
}
