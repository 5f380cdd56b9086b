import { createComponent, renderComponent, renderTemplate } from 'astro/runtime/server/index.js';

type Component = ReturnType<typeof createComponent>;
type Rendering = Parameters<typeof renderComponent>;

/** The components of a text that say something by themselves, told which language the text is in: not that of its page. */
export function inLanguage<Parts extends Readonly<Record<string, Component>>>(parts: Parts, language: string): Parts {
  return Object.fromEntries(
    Object.entries(parts).map(([name, part]) => [
      name,
      createComponent(
        (result: Rendering[0], props: Rendering[3], slots: Rendering[4]) =>
          renderTemplate`${renderComponent(result, name, part, { ...props, language }, slots)}`,
      ),
    ]),
    // The same names.
  ) as Parts;
}
