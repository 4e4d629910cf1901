/** By day or by night: as the system has it, until the reader says otherwise. */

export type Theme = 'light' | 'dark';

const PREFERENCE = 'mineral-gis.theme';
const night = matchMedia('(prefers-color-scheme: dark)');
const listeners: (() => void)[] = [];

/** Follows the system from now on. */
export function followTheme(): void {
  apply();
  night.addEventListener('change', apply);
}

export function theme(): Theme {
  return document.documentElement.dataset['theme'] === 'dark' ? 'dark' : 'light';
}

/** The other one; kept for this browser, unless it is what the system has. */
export function switchTheme(): void {
  const next = theme() === 'dark' ? 'light' : 'dark';
  try {
    if (next === system()) localStorage.removeItem(PREFERENCE);
    else localStorage.setItem(PREFERENCE, next);
  } catch {
    // A browser that keeps nothing: it holds until the page is left.
  }
  put(next);
}

/** Calls back after each change. */
export function onTheme(listener: () => void): void {
  listeners.push(listener);
}

function system(): Theme {
  return night.matches ? 'dark' : 'light';
}

function apply(): void {
  put(preferred() ?? system());
}

function preferred(): Theme | null {
  try {
    const kept = localStorage.getItem(PREFERENCE);
    return kept === 'light' || kept === 'dark' ? kept : null;
  } catch {
    return null;
  }
}

function put(next: Theme): void {
  document.documentElement.dataset['theme'] = next;
  for (const listener of listeners) listener();
}
