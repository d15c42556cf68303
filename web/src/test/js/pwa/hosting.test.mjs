import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { SECURITY_HEADERS } from '../support/static.mjs';
import { startServer } from '../support/server.mjs';
import { workshop } from './fixture.mjs';

let shop;
let built;
let server;
let rules;

before(async () => {
  shop = await workshop();
  built = await shop.build('one');
  server = await startServer(built.out, { PUBLIC_URL: 'https://stereo.example' });
  rules = parsed(await readFile(join(built.out, '_headers'), 'utf8'));
});

after(async () => {
  await server?.close();
  await shop?.close();
});

/** `_headers` as Pages reads it: pattern to headers. */
function parsed(text) {
  const found = new Map();
  let last;
  for (const line of text.split('\n').filter(Boolean)) {
    if (line.startsWith('/')) found.set(line, last = {});
    else last[line.slice(0, line.indexOf(':')).trim().toLowerCase()] = line.slice(line.indexOf(':') + 1).trim();
  }
  return found;
}

function expected(path) {
  const headers = {};
  for (const [pattern, set] of rules) {
    if (pattern === path || (pattern.endsWith('/*') && path.startsWith(pattern.slice(0, -1)))) Object.assign(headers, set);
  }
  return headers;
}

test('every file of the site comes from the server with the headers Pages would send', async () => {
  const addresses = ['/', '/sw.js', '/manifest.webmanifest', '/robots.txt', ...built.addresses.values()];
  for (const address of addresses) {
    const response = await fetch(server.origin + address);
    assert.equal(response.status, 200, address);
    const wanted = expected(address);
    assert.ok(wanted['cache-control'], address);
    assert.ok(wanted['strict-transport-security'], address);
    for (const [name, value] of Object.entries(wanted)) assert.equal(response.headers.get(name), value, `${name} of ${address}`);
  }
});

test('the harness serves single parts under the same policy', () => {
  const wanted = expected('/');
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) assert.equal(wanted[name], value, name);
});

test('Pages and the server send the same redirects', async () => {
  const lines = (await readFile(join(built.out, '_redirects'), 'utf8')).trim().split('\n');
  assert.ok(lines.length >= 2);
  for (const [from, to, status] of lines.map((line) => line.split(' '))) {
    const response = await fetch(server.origin + from, { redirect: 'manual' });
    assert.equal(response.status, Number(status), from);
    assert.equal(response.headers.get('location'), to, from);
  }
});

test('assets arrive in Brotli and unpack to what was built', async () => {
  const address = built.addresses.get('page.js');
  const response = await fetch(server.origin + address, { headers: { 'accept-encoding': 'br' } });
  assert.equal(response.headers.get('content-encoding'), 'br');
  assert.equal(await response.text(), await readFile(join(built.out, address), 'utf8'));
});
