import { ApiError } from './api';
import { speaking, tongueOf } from './hash';
import { Page } from './page';
import { Permalink } from './permalink';
import { Shell } from './shell';

/** Opens the map; while the API does not answer, it says so and offers another try. */
export function openMap(): void {
  const permalink = new Permalink();
  const shell = new Shell(permalink.view, (tongue) => permalink.update(speaking(tongue)));
  permalink.onChange((now, before) => {
    if (tongueOf(now) !== tongueOf(before)) shell.speak(now);
  });
  void load(shell, permalink);
}

async function load(shell: Shell, permalink: Permalink): Promise<void> {
  shell.notice.say('loading');
  try {
    await Page.open(shell, permalink);
  } catch (problem) {
    if (problem instanceof Error && problem.message.includes('WebGL')) return shell.notice.say('noWebgl');
    if (location.protocol === 'file:') return shell.notice.say('needsServer');
    shell.notice.say('failed', () => void load(shell, permalink));
    if (!(problem instanceof ApiError || problem instanceof TypeError)) throw problem;
  }
}
