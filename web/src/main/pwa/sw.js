import { cacheNames, setCacheNameDetails } from 'workbox-core';
import { ExpirationPlugin } from 'workbox-expiration';
import { createHandlerBoundToURL, precacheAndRoute } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { NetworkFirst, NetworkOnly } from 'workbox-strategies';
import { keepShared } from './shared.js';
import { tidy } from './tidy.js';

// Each version keeps its shell in a cache of its own: what a page is made of comes from one version.
setCacheNameDetails({ prefix: 'rusty-audio', precache: 'shell', suffix: SITE_VERSION });

registerRoute(({ sameOrigin, url }) => sameOrigin && url.pathname.startsWith('/api/'), new NetworkOnly());
registerRoute(({ sameOrigin, url }) => sameOrigin && url.pathname === '/share', ({ request }) => keepShared(request),
  'POST');

precacheAndRoute(self.__WB_MANIFEST, { ignoreURLParametersMatching: [], directoryIndex: null, cleanURLs: false });
registerRoute(new NavigationRoute(createHandlerBoundToURL('/'), { allowlist: [/^\/(\?|$)/] }));

// A page of an earlier version in another window finds the parts it has not loaded yet in that version's cache.
registerRoute(({ sameOrigin, url }) => sameOrigin && url.pathname.startsWith('/assets/'),
  async ({ request }) => await caches.match(request) ?? fetch(request));

const AUDIO = /\.(aac|aiff?|flac|m4a|mp3|og[ag]|opus|wav)$/i;
registerRoute(({ request, url }) => request.destination === 'audio' || AUDIO.test(url.pathname),
  new NetworkFirst({
    cacheName: 'audio',
    plugins: [new ExpirationPlugin({ maxEntries: 12, purgeOnQuotaError: true })],
  }));

self.addEventListener('message', (event) => {
  switch (event.data?.op) {
    case 'activate':
      event.waitUntil(self.skipWaiting());
      break;
    case 'tidy':
      event.waitUntil(tidy(self.clients, caches, cacheNames.precache));
      break;
  }
});
