/** The dialog on the page of a chart, in which an editor elsewhere chooses how the chart comes to stand there. */
import { heightAt } from '../embed/heights.ts';
import {
  elementSnippet,
  embedAddress,
  frameSnippet,
  pictureSnippet,
  type Choices,
  type Embeddable,
} from '../embed/snippet.ts';

/** The parts of the dialog that choosing reads and changes. */
class EmbedDialog {
  readonly #dialog: HTMLDialogElement;
  readonly #editions: readonly Embeddable[];
  readonly #frame: HTMLIFrameElement;
  readonly #slider: HTMLInputElement;
  readonly #field: HTMLInputElement;
  #width: number;
  #opened = false;

  constructor(dialog: HTMLDialogElement, frame: HTMLIFrameElement, slider: HTMLInputElement, field: HTMLInputElement) {
    this.#dialog = dialog;
    this.#editions = JSON.parse(dialog.dataset['editions'] ?? '[]') as Embeddable[];
    this.#frame = frame;
    this.#slider = slider;
    this.#field = field;
    this.#width = slider.valueAsNumber;
    this.#listen();
  }

  /** Opens it over the page. What it previews is loaded now, and not before somebody asks for it. */
  open(): void {
    this.#dialog.showModal();
    const room = this.#frame.parentElement?.clientWidth ?? this.#width;
    if (!this.#opened) this.#setWidth(Math.min(this.#width, room));
    this.#opened = true;
    this.#show();
  }

  /** All buttons of a width. */
  get #presets(): NodeListOf<HTMLButtonElement> {
    return this.#dialog.querySelectorAll<HTMLButtonElement>('[data-width]');
  }

  #checked(name: string): string | undefined {
    return this.#dialog.querySelector<HTMLInputElement>(`input[name="${name}"]:checked`)?.value;
  }

  get #edition(): Embeddable | undefined {
    const locale = this.#checked('embed-language');
    return this.#editions.find((one) => one.locale === locale) ?? this.#editions[0];
  }

  get #choices(): Choices {
    const theme = this.#checked('embed-theme');
    const step = this.#dialog.querySelector('select')?.value ?? '';
    return {
      theme: theme === 'light' || theme === 'dark' ? theme : undefined,
      step: step === '' ? undefined : step,
      headline: this.#checked('embed-headline') === undefined ? 'off' : undefined,
      ground: theme && this.#checked('embed-ground') ? 'transparent' : undefined,
    };
  }

  /** The frame as wide as chosen, and as high as it would be in a column of that width. */
  #size(): void {
    const { heights } = this.#edition ?? {};
    const height = heights && heightAt(heights[this.#choices.headline ?? 'on'], this.#width);
    this.#frame.style.width = `${String(this.#width)}px`;
    this.#frame.style.height = `${String(height ?? 0)}px`;
    for (const button of this.#presets) button.ariaPressed = String(Number(button.dataset['width']) === this.#width);
  }

  #setWidth(wanted: number): void {
    if (!Number.isFinite(wanted)) return;
    this.#width = Math.min(Number(this.#slider.max), Math.max(Number(this.#slider.min), Math.round(wanted)));
    this.#slider.value = String(this.#width);
    // What somebody is typing stays as it is typed.
    if (document.activeElement !== this.#field) this.#field.value = String(this.#width);
    this.#size();
  }

  /** Preview and code as they are chosen. */
  #show(): void {
    const edition = this.#edition;
    if (!edition) return;
    const choices = this.#choices;
    // What shows through has a colour of its own, and words must suit it.
    const ground = this.#dialog.querySelector<HTMLInputElement>('[name="embed-ground"]');
    if (ground) ground.disabled = choices.theme === undefined;
    const room = this.#frame.parentElement;
    if (room) {
      // The page it is for, as far as it is seen here.
      room.style.colorScheme = choices.theme ?? '';
      room.classList.toggle('through', choices.ground !== undefined);
    }
    const { address, title, heights, loader, chart, locale, picture } = edition;
    const own = heights[choices.headline ?? 'on'];
    const snippets: Readonly<Record<string, string>> = {
      frame: frameSnippet({ address, title, heights: own, ...choices }),
      element: elementSnippet({ loader, chart, locale, title, page: picture.page, heights: own, ...choices }),
      picture: pictureSnippet(picture, choices),
    };
    for (const area of this.#dialog.querySelectorAll('textarea'))
      area.value = snippets[area.dataset['way'] ?? ''] ?? '';
    // The code leads to the public address; the preview comes from wherever the page itself came from.
    const { pathname, search, hash } = new URL(embedAddress(address, choices));
    const wanted = pathname + search + hash;
    this.#frame.style.colorScheme = choices.theme ?? 'light dark';
    if (this.#frame.getAttribute('src') !== wanted) this.#frame.src = wanted;
    this.#size();
  }

  #listen(): void {
    this.#slider.addEventListener('input', () => {
      this.#setWidth(this.#slider.valueAsNumber);
    });
    this.#field.addEventListener('input', () => {
      // The beginning of a number is not yet meant.
      if (this.#field.validity.valid) this.#setWidth(this.#field.valueAsNumber);
    });
    this.#field.addEventListener('change', () => {
      this.#setWidth(this.#field.valueAsNumber);
      this.#field.value = String(this.#width);
    });
    for (const button of this.#presets)
      button.addEventListener('click', () => {
        this.#setWidth(Number(button.dataset['width']));
      });
    this.#dialog.addEventListener('change', () => {
      this.#show();
    });
    /** Whether a place in the window is on the ground around the dialog. */
    const isAround = ({ clientX: x, clientY: y }: MouseEvent): boolean => {
      const { left, right, top, bottom } = this.#dialog.getBoundingClientRect();
      return x < left || x > right || y < top || y > bottom;
    };
    let pressedAround = false;
    this.#dialog.addEventListener('pointerdown', (event) => {
      pressedAround = isAround(event);
    });
    this.#dialog.addEventListener('click', (event) => {
      const { target } = event;
      // A press on the ground around it closes it, as readers expect of what lies over a page; one that began inside, such as
      // selecting code, does not.
      const away = target === this.#dialog && pressedAround && isAround(event);
      if (away || (target instanceof Element && target.closest('[data-close]'))) this.#dialog.close();
    });
  }
}

const dialog = document.querySelector<HTMLDialogElement>('#embed-dialog');
const opener = document.querySelector<HTMLButtonElement>('[data-opens="embed-dialog"]');
const [frame, slider, field] = [
  dialog?.querySelector('iframe'),
  dialog?.querySelector<HTMLInputElement>('input[type="range"]'),
  dialog?.querySelector<HTMLInputElement>('input[type="number"]'),
];
// Without dialogs there is the code in the page itself.
if (dialog && 'showModal' in dialog && opener && frame && slider && field) {
  const own = new EmbedDialog(dialog, frame, slider, field);
  opener.addEventListener('click', () => {
    own.open();
  });
  opener.hidden = false;
}
