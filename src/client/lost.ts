/**
 * On the page for addresses that lead nowhere: the address that was asked for tells in which language its reader reads, and
 * the others give way. Where it tells none, and without script, all of them stay. Where a chart was asked for, alone or with its
 * page, it is said that there is no such chart.
 */
const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');
const [asked, kind = ''] = location.pathname.slice(base.length).split('/');
const told = [...document.querySelectorAll<HTMLElement>('[data-language]')];
const own = told.find(({ dataset }) => dataset['language'] === asked);
if (['embed', 'charts'].includes(kind))
  for (const one of document.querySelectorAll<HTMLElement>('[data-chart]'))
    one.textContent = one.dataset['chart'] ?? '';
if (own) {
  for (const one of told) one.hidden = one.dataset['language'] !== own.dataset['language'];
  document.documentElement.lang = own.lang;
  document.documentElement.dir = own.dir;
  document.title = own.textContent.trim();
}
