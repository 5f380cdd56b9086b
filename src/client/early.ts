import { themes } from './address.ts';

/** Code for a page's head: the theme in the address is there before anything is painted. What else it says is read later. */
export const early = `(t=>t&&(document.documentElement.dataset.theme=t[1]))(/[?&]theme=(${themes.join('|')})(&|$)/.exec(location.search))`;
