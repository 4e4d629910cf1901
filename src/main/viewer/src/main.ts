import { openCheck } from './check/open';
import { openMap } from './map-page';
import { openPreview } from './preview';
import { followTheme } from './theme';

if (document.documentElement.dataset['page'] !== 'preview') followTheme();
const page = document.documentElement.dataset['page'];
if (page === 'check') void openCheck();
else if (page === 'preview') void openPreview();
else openMap();
