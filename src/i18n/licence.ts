/** Licence of the content: the text, the figures and the pictures made of them. The same in every language. */
export const licence = { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' } as const;
