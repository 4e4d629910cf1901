// Shows the API definition with Swagger UI; where that fails, the plain list below stays.
const place = document.getElementById('swagger-ui');

window.SwaggerUIBundle({
  url: place.dataset.definition,
  domNode: place,
  deepLinking: true,
  docExpansion: 'list',
  defaultModelsExpandDepth: 0,
  tryItOutEnabled: true,
  validatorUrl: null,
  onComplete: () => {
    document.getElementById('plain-list').hidden = true;
    // It calls its part the main one of the page, which this page has already.
    place.querySelector('main')?.setAttribute('role', 'group');
  },
});
