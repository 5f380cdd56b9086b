import { element } from './element.ts';

/** One view among which a reader chooses. */
export interface Choice {
  value: string;
  name: string;
}

let made = 0;

/** A group of radio buttons; `set` marks one from outside, or none, without telling. */
export function radios(
  legend: string,
  choices: readonly Choice[],
  onChoose: (value: string) => void,
): { element: HTMLFieldSetElement; set(value: string): void } {
  const name = `choice-${String(++made)}`;
  const inputs = choices.map(({ value }) => element('input', { type: 'radio', name, value }));
  const labels = choices.map(({ name: text }, index) =>
    element('label', {}, ...(inputs[index] ? [inputs[index]] : []), element('span', {}, text)),
  );
  const group = element('fieldset', { class: 'switch' }, element('legend', { class: 'hidden' }, legend), ...labels);
  group.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLInputElement) onChoose(target.value);
  });
  return {
    element: group,
    set(value) {
      const input = inputs.find((one) => one.value === value);
      if (!input) for (const one of inputs) one.checked = false;
      if (!input || input.checked) return;
      input.checked = true;
      // On a phone the choices are a row that scrolls: the one that holds comes in sight, when all else is drawn.
      requestAnimationFrame(() => {
        const [row, label] = [group.parentElement, input.parentElement];
        if (row && label && row.scrollWidth > row.clientWidth)
          row.scrollLeft = label.offsetLeft - row.clientWidth / 2 + label.clientWidth / 2;
      });
    },
  };
}

/** A group of boxes of which any number can be ticked. */
export function boxes(
  legend: string,
  choices: readonly Choice[],
  onChoose: (values: string[]) => void,
): { element: HTMLFieldSetElement; set(values: readonly string[] | undefined): void } {
  const inputs = choices.map(({ value }) => element('input', { type: 'checkbox', value }));
  const labels = choices.map(({ name }, index) =>
    element('label', {}, ...(inputs[index] ? [inputs[index]] : []), element('span', {}, name)),
  );
  const group = element('fieldset', { class: 'switch' }, element('legend', {}, legend), ...labels);
  group.addEventListener('change', () => {
    onChoose(inputs.flatMap(({ checked, value }) => (checked ? [value] : [])));
  });
  return {
    element: group,
    set(values) {
      for (const input of inputs) input.checked = values?.includes(input.value) ?? true;
    },
  };
}
