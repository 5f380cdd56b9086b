/** On the desk: a link that opens a file asks the server to, and leads nowhere. */
document.addEventListener('click', (event) => {
  const link = event.target instanceof Element && event.target.closest<HTMLAnchorElement>('a.open');
  if (!link) return;
  event.preventDefault();
  void fetch(link.href);
});
