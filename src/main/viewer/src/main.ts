import { Map as MapLibreMap } from 'maplibre-gl';

const container = document.createElement('div');
container.id = 'map';
document.body.append(container);
new MapLibreMap({ container, style: new URL('styles/map', document.baseURI).href, center: [75.9, 38.6], zoom: 6 });
