import { openCheck } from './check/open';
import { openMap } from './map-page';

if (document.documentElement.dataset['page'] === 'check') void openCheck();
else openMap();
