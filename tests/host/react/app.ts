import { createElement, StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';

const place = document.querySelector('main');
if (!place) throw new Error('there is no place for the page');
const { title = '', base = '' } = place.dataset;

/** A page with a chart that its reader can change in every way. */
function Page() {
  const [count, setCount] = useState(0);
  const [locale, setLocale] = useState('nl');
  const [theme, setTheme] = useState<string | undefined>();
  const [there, setThere] = useState(true);
  const [first, setFirst] = useState(true);
  const button = (name: string, act: () => void) =>
    createElement('button', { key: name, type: 'button', onClick: act }, name);
  const chart = createElement(
    'tienvoud-chart',
    { key: 'chart', chart: 'sectors', lang: locale, theme },
    createElement('a', { href: `${base}${locale}/charts/sectors/` }, `${title} (${String(count)})`),
  );
  const between = createElement('p', { key: 'between' }, `Rendered ${String(count)} times more.`);
  return createElement(
    'div',
    null,
    button('Again', () => {
      setCount((before) => before + 1);
    }),
    button('Language', () => {
      setLocale(locale === 'nl' ? 'en' : 'nl');
    }),
    button('Dark', () => {
      setTheme(theme ? undefined : 'dark');
    }),
    button('Move', () => {
      setFirst(!first);
    }),
    button('Away', () => {
      setThere(!there);
    }),
    there && (first ? [chart, between] : [between, chart]),
  );
}

createRoot(place).render(createElement(StrictMode, null, createElement(Page)));
