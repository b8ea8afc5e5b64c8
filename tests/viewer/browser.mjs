// A real Chromium, and pages that the real program writes.
import {execFileSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, readFileSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {fileURLToPath, pathToFileURL} from 'node:url';
import {chromium} from 'playwright-core';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const program = process.env.DEALGRAPH_PROGRAM ?? join(root, 'build/release/bin/dealgraph');
/** Screenshots stay here, to be looked at. */
export const artefacts = process.env.DEALGRAPH_ARTEFACTS ?? join(root, 'build/viewer-artefacts');
mkdirSync(artefacts, {recursive: true});

export const scratch = mkdtempSync(join(tmpdir(), 'dealgraph-viewer-'));
export const sample_articles = join(root, 'data/articles');

/** Milliseconds; a machine may have much else to do. */
const PATIENCE = 120_000;

/** `dealgraph view SOURCES --out NAME.html`; returns the file. */
export function write_page(name, sources, ...options) {
  const file = join(scratch, `${name}.html`);
  execFileSync(program, ['view', ...sources, '--out', file, ...options], {stdio: ['ignore', 'ignore', 'inherit']});
  return file;
}

export function write_text(name, text) {
  const file = join(scratch, name);
  mkdirSync(dirname(file), {recursive: true});
  writeFileSync(file, text);
  return file;
}

export const data_of = file =>
  JSON.parse(/<script type="application\/json" id="graph-data">(.*?)<\/script>/s.exec(readFileSync(file, 'utf8'))[1]);

export function launch(...flags) {
  const as_root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [...as_root, '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--ignore-gpu-blocklist', ...flags],
  });
}

/**
 * Opens the page from disk and waits until it is ready. `page.requests` are all but the file itself and what the page makes
 * of its own data; `page.errors` what went wrong in it.
 */
export async function open(browser, file, {address = '', ...options} = {}) {
  const context = await browser.newContext({viewport: {width: 1400, height: 900}, acceptDownloads: true, reducedMotion: 'reduce', ...options});
  context.setDefaultTimeout(PATIENCE);
  const page = await context.newPage();
  page.requests = [];
  page.errors = [];
  page.on('pageerror', error => page.errors.push(error.stack));
  page.on('console', message => ['error', 'warning'].includes(message.type()) && !/GPU stall|GL Driver/.test(message.text()) && page.errors.push(message.text()));
  page.on('dialog', dialog => { page.errors.push(`dialog: ${dialog.message()}`); void dialog.dismiss(); });
  const own = pathToFileURL(file).href;
  await context.route('**/*', (route, request) => {
    if (request.url().split(/[?#]/)[0] === own) return route.continue();
    page.requests.push(request.url());
    return route.abort();
  });
  page.on('request', request => {
    if (!/^(blob|data):/.test(request.url()) && request.url().split(/[?#]/)[0] !== own) page.requests.push(request.url());
  });
  await page.goto(own + address);
  await ready(page);
  return page;
}

export const ready = page => page.waitForFunction(() => document.documentElement.dataset.ready === 'true', null, {timeout: PATIENCE});

export const shot = (page, name) => page.screenshot({path: join(artefacts, `${name}.png`)});

/** Until what was done before has been painted. */
export const painted = page => page.evaluate(() => new Promise(done => { requestAnimationFrame(() => requestAnimationFrame(done)); }));

/** Until the picture stands still: moves of the view may be animated. */
export async function at_rest(page, id) {
  const where = async () => {
    await painted(page);
    return page.evaluate(wanted => JSON.stringify(window.dealgraph.place_of(wanted)), id);
  };
  for (let before = '', now = await where(); ; before = now, now = await where()) {
    if (before === now) return JSON.parse(now);
    await page.waitForTimeout(150);
  }
}

/** Where an entity stands on the screen. */
export async function place_of(page, id) {
  const place = await at_rest(page, id);
  const stage = await page.locator('#stage').boundingBox();
  return {x: stage.x + place.x, y: stage.y + place.y};
}

/** The point of the free stage that is farthest from all lines between `pairs` of entity ids. */
export async function ground_of(page, pairs) {
  const stage = await page.locator('#stage').boundingBox();
  const points = [];
  for (let x = 260; x < stage.width - 380; x += 20) for (let y = 20; y < stage.height - 20; y += 20) points.push({x, y});
  return on_screen(stage, farthest(points, await lines_of(page, pairs)));
}

/** The point of the line between two entities that is farthest from the other lines between `pairs`, and so from all that they join. */
export async function line_of(page, ends, pairs) {
  await at_rest(page, ends[0]);
  const stage = await page.locator('#stage').boundingBox();
  const others = pairs.filter(pair => !ends.every(end => pair.includes(end)));
  const [[a, b]] = await lines_of(page, [ends]);
  const points = Array.from({length: 15}, (_, step) => 0.15 + 0.05 * step).map(part => ({x: a.x + (b.x - a.x) * part, y: a.y + (b.y - a.y) * part}));
  return on_screen(stage, farthest(points, await lines_of(page, others)));
}

async function lines_of(page, pairs) {
  const places = new Map();
  for (const id of new Set(pairs.flat())) places.set(id, await page.evaluate(wanted => window.dealgraph.place_of(wanted), id));
  return pairs.map(pair => pair.map(id => places.get(id))).filter(ends => ends.every(Boolean));
}

function farthest(points, lines) {
  const far = points.map(point => ({...point, distance: Math.min(...lines.map(([a, b]) => distance_to_line(point, a, b)))}));
  return far.reduce((best, point) => (point.distance > best.distance ? point : best));
}

const on_screen = (stage, point) => ({...point, x: stage.x + point.x, y: stage.y + point.y});

function distance_to_line(point, a, b) {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const along = Math.max(0, Math.min(1, ((point.x - a.x) * dx + (point.y - a.y) * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(point.x - a.x - along * dx, point.y - a.y - along * dy);
}

/** What a click saves, as bytes, with its name. */
export async function saved(page, act) {
  const [download] = await Promise.all([page.waitForEvent('download'), act()]);
  const file = join(scratch, download.suggestedFilename());
  await download.saveAs(file);
  return {name: download.suggestedFilename(), bytes: readFileSync(file)};
}

export const counts = page => page.locator('.note').evaluate(note => ({nodes: Number(note.dataset.nodes), edges: Number(note.dataset.edges)}));
