/**
 * On the page for addresses that lead nowhere: the address that was asked for tells in which language its reader reads, and
 * the others give way. Where it tells none, and without script, all of them stay.
 */
const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');
const [asked] = location.pathname.slice(base.length).split('/');
const told = [...document.querySelectorAll<HTMLElement>('[data-language]')];
const own = told.find(({ dataset }) => dataset['language'] === asked);
if (own) {
  for (const one of told) one.hidden = one.dataset['language'] !== own.dataset['language'];
  document.documentElement.lang = own.lang;
  document.documentElement.dir = own.dir;
  document.title = own.textContent.trim();
}
