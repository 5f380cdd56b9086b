/** Buttons that copy the text they stand beside. */

/** Milliseconds for which a button says what it has done before it says again what it does. */
const moment = 4000;

/** Selects all text of an element, for the reader to copy it by hand. */
function select(from: HTMLElement): void {
  if (from instanceof HTMLTextAreaElement) {
    from.focus();
    from.select();
  } else getSelection()?.selectAllChildren(from);
}

/** Makes a button copy, and tell that it has: on itself, and beside it to whoever hears the page. */
function prepare(button: HTMLButtonElement): void {
  const place = button.parentElement;
  const from = place?.querySelector<HTMLElement>('textarea, code, .citation');
  const status = place?.querySelector('[role="status"]');
  if (!from || !status) return;
  const own = button.textContent;
  const name = button.getAttribute('aria-label') ?? own;
  let back: ReturnType<typeof setTimeout> | undefined;
  const show = (text: string, label: string, told: string): void => {
    button.textContent = text;
    // Else its name would go on saying what it does.
    button.setAttribute('aria-label', label);
    status.textContent = told;
  };
  const say = (text = ''): void => {
    clearTimeout(back);
    show(text, text, text);
    back = setTimeout(() => {
      show(own, name, '');
    }, moment);
  };
  button.addEventListener('click', () => {
    const text = (from instanceof HTMLTextAreaElement ? from.value : from.textContent).trim();
    // A page without a secure address has no clipboard, and a browser may refuse.
    const written = 'clipboard' in navigator ? navigator.clipboard.writeText(text) : Promise.reject(new Error('none'));
    written.then(
      () => {
        say(button.dataset['copied']);
      },
      () => {
        select(from);
        say(button.dataset['selected']);
      },
    );
  });
  button.hidden = false;
}

for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copied]')) prepare(button);
