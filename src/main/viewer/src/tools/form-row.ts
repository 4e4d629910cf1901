import { h } from '../dom';

/** A labelled choice; `options` are values and their titles. */
export function choice(
  id: string,
  label: string,
  options: readonly (readonly [string, string])[],
  value: string,
  act: (value: string) => void,
): HTMLElement {
  const select = h('select', { id }, ...options.map(([key, title]) => h('option', { value: key, selected: key === value }, title)));
  select.addEventListener('change', () => act(select.value));
  return row(label, select);
}

/** A control with its label beside it. */
export function row(label: string, control: HTMLElement): HTMLElement {
  return h('div', { class: 'print-row' }, h('label', { for: control.id }, label), control);
}
