// Text of articles is data, never markup; and what is odd or missing is shown all the same.
import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {data_of, launch, open, saved, scratch, shot, write_page, write_text} from './browser.mjs';

const MARKUP = '<script>window.hacked=1</script><img src=x onerror="window.hacked=2">';
const LONG = 'Extraordinarily '.repeat(40);

const articles = [
  {id: 'a', title: `${MARKUP} Evilcorp buys Oracle for $2 billion`, text: 'Evilcorp said so.', url: 'javascript:window.hacked=3', publisher: MARKUP, published: '2021-03-04'},
  {id: 'b', title: '=HYPERLINK("http://evil.test";"x") Evilcorp sues Oracle', text: '', url: 'https://paper.test/?q="><script>window.hacked=4</script>', publisher: '+Paper', published: '2022-03-04'},
  {id: 'c', title: '</script><!-- <script> Longcorp acquires Intel', text: '', url: 'data:text/html,<script>window.hacked=5</script>', publisher: '@x', published: '2020-02-02'},
  {id: 'd', title: 'Rocket 🚀 שלום \u202Eevil\u202C Rtlcorp partners with AMD', text: '', url: 'https://paper.test/d'},
  {id: 'e', title: 'Hugecorp acquires AMD', text: '', url: 'https://paper.test/e'},
];

let browser;
let file;

before(async () => {
  const dictionary = [`- {id: evilcorp, name: ${JSON.stringify(`=cmd|' ${MARKUP}`)}, aliases: [Evilcorp]}`,
    `- {id: longcorp, name: ${JSON.stringify(`${LONG}]]> & "quotes" 'n'`)}, aliases: [Longcorp]}`,
    `- {id: rtlcorp, name: ${JSON.stringify('\u202Eשלום 👨‍👩‍👧 𠮷野家')}, aliases: [Rtlcorp]}`,
    `- {id: hugecorp, name: ${'x'.repeat(70000)}, aliases: [Hugecorp]}`];
  write_text('rules/dictionary/company/hostile.yaml', `${dictionary.join('\n')}\n`);
  file = write_page('hostile', [write_text('hostile.jsonl', articles.map(article => JSON.stringify(article)).join('\n'))], '--data', `${scratch}/rules`);
  browser = await launch();
});
after(() => browser?.close());

test('markup in names, titles, sentences and publishers shows as text', async () => {
  const page = await open(browser, file);
  const names = data_of(file).entities.map(entity => entity.name);
  assert.ok(names.some(name => name.includes(MARKUP)), 'the test has what it tests');
  for (const address of ['#entity/company:evilcorp', '#entity/company:oracle', '#entity/company:longcorp', '#entity/company:rtlcorp', '#entity/company:hugecorp', '#?view=table',
    ...data_of(file).deals.map(deal => `#deal/${deal.id}`), '#path/company:evilcorp/company:oracle', '#pair/company:evilcorp/company:oracle', '#entity/<script>alert(1)</script>']) {
    await page.evaluate(to => { location.hash = to; }, address);
    await page.waitForTimeout(120);
  }
  await page.evaluate(() => { location.hash = '#entity/company:evilcorp'; });
  await page.locator('.entity-panel[data-entity="company:evilcorp"]').waitFor();
  assert.ok((await page.locator('aside.right h2').innerText()).includes(MARKUP));
  assert.ok((await page.locator('aside.right .article').allInnerTexts()).some(title => title.includes(MARKUP)));
  await page.locator('.main-search input').fill('<img');
  assert.equal(await page.locator('.main-search [role=option]').count(), 1);
  await shot(page, 'hostile');
  assert.equal(await page.evaluate(() => window.hacked), undefined);
  assert.equal(await page.locator('#app script, #app img, #app iframe').count(), 0);
  assert.deepEqual(page.requests, []);
  assert.deepEqual(page.errors, []);
  await page.context().close();
});

test('only addresses of the web become links', async () => {
  const page = await open(browser, file, {address: '#pair/company:evilcorp/company:oracle'});
  const quotes = await page.locator('.quote').evaluateAll(all => all.map(quote => quote.querySelector('a')?.href ?? 'no link'));
  assert.deepEqual(quotes.map(link => link.slice(0, 19)).sort(), ['https://paper.test/', 'no link']);
  await page.evaluate(() => { location.hash = '#entity/company:longcorp'; });
  await page.locator('.entity-panel[data-entity="company:longcorp"]').waitFor();
  assert.equal(await page.locator('aside.right .quote a').count(), 0);
  await page.context().close();
});

test('no cell of the saved table is a formula, and no text is lost', async () => {
  const page = await open(browser, file, {address: '#?view=table'});
  const text = (await saved(page, () => page.locator('.save-csv').click())).bytes.toString('utf8').replace(/^\ufeff/, '');
  const cells = [...text.matchAll(/(?:^|,|\r\n)("(?:[^"]|"")*"|[^,\r\n]*)/g)].map(match => match[1].replace(/^"|"$/g, '').replaceAll('""', '"'));
  assert.ok(cells.some(cell => cell.startsWith("'=HYPERLINK")), 'the formula is there, as text');
  assert.deepEqual(cells.filter(cell => /^[=+@\t\r-]/.test(cell)), []);
  await page.context().close();
});

test('pictures with hostile names are sound', async () => {
  const page = await open(browser, file);
  const svg = (await saved(page, async () => {
    await page.locator('.menu summary').click();
    await page.locator('[data-action=svg]').click();
  })).bytes.toString('utf8');
  const found = await page.evaluate(text => {
    const picture = new DOMParser().parseFromString(text, 'image/svg+xml');
    return {error: picture.querySelector('parsererror')?.textContent, foreign: picture.querySelectorAll('script, img').length, names: picture.querySelectorAll('text').length};
  }, svg);
  assert.deepEqual([found.error, found.foreign], [undefined, 0]);
  assert.ok(found.names >= 4);
  await page.context().close();
});

test('nothing to show: the empty graph says so and every control works', async () => {
  const empty = write_page('empty', [write_text('empty.jsonl', '')]);
  const page = await open(browser, empty);
  assert.deepEqual(await page.evaluate(() => [document.documentElement.dataset.nodes, document.documentElement.dataset.edges]), ['0', '0']);
  assert.match(await page.locator('.note').innerText(), /name nobody/);
  for (const key of ['t', 'g', 'p', 'Escape', '0', '+']) await page.keyboard.press(key);
  await page.locator('.main-search input').fill('x');
  await shot(page, 'empty');
  assert.deepEqual(page.errors, []);
  await page.context().close();
});
