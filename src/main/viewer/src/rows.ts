import { h, type Child } from './dom';

/** A titled list of terms and what is said of them; nothing when there is nothing to say. */
export function section(title: string, content: HTMLElement[]): Child {
  return content.length > 0 && h('section', {}, h('h3', {}, title), h('dl', {}, ...content));
}

export function row(term: string, ...value: Child[]): HTMLElement {
  return h('div', {}, h('dt', {}, term), h('dd', {}, ...value));
}
