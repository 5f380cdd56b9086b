/** Name of the event by which a phrase in the prose points at a mark of a figure: its detail is the row's key, or nothing. */
export const pointing = 'tienvoud:point';

/**
 * A phrase that points at a mark lights it while the pointer or the focus is on the phrase, as far as its drawing is on the
 * page; following it is a link like any other.
 */
export function points(): void {
  const tell = (target: EventTarget | null, on: boolean): void => {
    const phrase = target instanceof Element ? target.closest<HTMLAnchorElement>('a.point') : null;
    const key = phrase && document.getElementById(phrase.hash.slice(1))?.dataset['key'];
    if (key === undefined || key === null) return;
    // A live picture takes the list of its chart to itself, so the figure is found by the fragment and not by where the item stands.
    const figure = document.getElementById(`chart-${phrase?.hash.slice(1, -key.length - 1) ?? ''}`);
    figure?.dispatchEvent(new CustomEvent(pointing, { detail: on ? key : undefined }));
  };
  for (const [event, on] of [
    ['pointerover', true],
    ['pointerout', false],
    ['focusin', true],
    ['focusout', false],
  ] as const)
    document.querySelector('.story')?.addEventListener(event, ({ target }) => {
      tell(target, on);
    });
}
