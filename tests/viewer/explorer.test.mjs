// Clicks through the explorer of the sample articles.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {after, before, test} from 'node:test';
import {at_rest, counts, data_of, ground_of, launch, line_of, open, place_of, ready, sample_articles, saved, shot, write_page} from './browser.mjs';

let browser;
let file;
let data;

before(async () => {
  file = write_page('sample', [sample_articles]);
  data = data_of(file);
  browser = await launch();
});
after(() => browser?.close());

/** A page of its own for each test; nothing may go wrong in it, and nothing may be asked of the network. */
function page_test(name, options, run) {
  test(name, async () => {
    const page = await open(browser, file, options);
    try {
      await run(page);
      assert.deepEqual(page.requests, []);
      assert.deepEqual(page.errors, []);
    } finally {
      await page.context().close();
    }
  });
}

const title = page => page.locator('aside.right h2').innerText();
const search = page => page.locator('.main-search input');
const suggestions = page => page.locator('.main-search [role=option]');
const filter = (page, name) => page.locator(`[data-filter="${name}"]`);
const hash = page => page.evaluate(() => location.hash);

async function set_range(page, name, value) {
  await filter(page, name).evaluate((slider, to) => {
    slider.value = String(to);
    slider.dispatchEvent(new Event('input', {bubbles: true}));
  }, value);
}

page_test('opens from disk with the whole graph, by WebGL, and asks the network for nothing', {}, async page => {
  const root = await page.evaluate(() => ({...document.documentElement.dataset}));
  assert.equal(Number(root.nodes), data.entities.length);
  assert.equal(Number(root.edges), data.deals.reduce((sum, deal) => sum + (deal.pairs?.length ?? 0), 0));
  assert.equal(root.surface, 'webgl');
  const joined = new Set(data.deals.flatMap(deal => (deal.pairs ?? []).flatMap(pair => pair.slice(0, 2))));
  assert.equal((await counts(page)).nodes, joined.size);
  assert.match(await title(page), /Who did what with whom/);
  await shot(page, 'light');
});

test('is the same bytes each time', () => {
  assert.ok(readFileSync(file).equals(readFileSync(write_page('again', [sample_articles]))));
});

page_test('its policy refuses the network and foreign code', {}, async page => {
  const outcome = await page.evaluate(async () => {
    const refused = await fetch('https://example.org/').then(() => false, () => true);
    const script = document.createElement('script');
    script.textContent = 'window.foreign = true';
    document.body.append(script);
    return {refused, foreign: window.foreign === true};
  });
  assert.deepEqual(outcome, {refused: true, foreign: false});
  assert.ok(page.errors.length >= 2, 'the browser tells of both');
  page.errors.length = 0;
});

for (const [words, name] of [['微软', 'Microsoft'], ['MSFT', 'Microsoft'], ['facebook', 'Meta'], ['micros', 'Microsoft'], ['ＡＭＤ', 'AMD']]) {
  page_test(`search: ${words} finds ${name}`, {}, async page => {
    await search(page).fill(words);
    assert.match(await suggestions(page).first().innerText(), new RegExp(name));
    await page.keyboard.press('Enter');
    assert.equal(await title(page), name);
  });
}

page_test('search: arrows walk through the suggestions, clicks take them, Escape closes', {}, async page => {
  await search(page).fill('a');
  await page.keyboard.press('ArrowDown');
  assert.equal(await suggestions(page).nth(1).getAttribute('aria-selected'), 'true');
  const second = await suggestions(page).nth(1).getAttribute('data-entity');
  await page.keyboard.press('Enter');
  assert.equal(await hash(page), `#entity/${second}`);
  await search(page).fill('nvid');
  await suggestions(page).first().click();
  assert.equal(await title(page), 'Nvidia');
  await search(page).fill('zzzz');
  assert.match(await page.locator('.suggestions .none').first().innerText(), /No such name/);
  await page.keyboard.press('Escape');
  assert.equal(await page.locator('.main-search .suggestions').isVisible(), false);
});

page_test('a click on a company shows its partners, deals and sentences', {}, async page => {
  const {x, y} = await place_of(page, 'company:microsoft');
  await page.mouse.move(x, y);
  await page.waitForTimeout(200);
  assert.match(await page.locator('.tooltip').innerText(), /Microsoft/);
  await page.mouse.click(x, y);
  await page.waitForFunction(() => location.hash === '#entity/company:microsoft');
  assert.equal(await title(page), 'Microsoft');
  const partners = await page.locator('.partners li').evaluateAll(rows => rows.map(row => parseInt(row.querySelector('.count').textContent)));
  assert.ok(partners.length > 3);
  assert.deepEqual(partners, [...partners].sort((a, b) => b - a));
  await at_rest(page, 'company:microsoft');
  await shot(page, 'entity');
});

page_test('deals stand in time order, both ways', {address: '#entity/company:microsoft'}, async page => {
  const dates = () => page.locator('.deals-section article').evaluateAll(cards => cards.map(card => card.dataset.deal));
  const by_id = new Map(data.deals.map(deal => [deal.id, deal]));
  const newest = (await dates()).map(id => by_id.get(id).until ?? '');
  assert.deepEqual(newest, [...newest].sort().reverse());
  await page.locator('.deals-section h3 button').click();
  const oldest = (await dates()).map(id => by_id.get(id).until ?? '');
  assert.deepEqual(oldest, [...oldest].sort());
});

page_test('a deal tells its status history, value, and sentences with the parties marked', {}, async page => {
  const deal = data.deals.find(each => each.history && each.values && each.evidences.length > 1);
  await page.goto(`${page.url().split('#')[0]}#deal/${deal.id}`);
  await page.locator('.deal-panel').waitFor();
  const history = await page.locator('.deal-panel .history li b').allInnerTexts();
  assert.deepEqual(history.map(word => word.toLowerCase()), deal.history.map(change => change[0]));
  assert.match(await page.locator('.values').innerText(), /billion|million/);
  assert.equal(await page.locator('.deal-panel .quote').count(), deal.evidences.length);
  const marks = await page.locator('.deal-panel mark').allInnerTexts();
  const names = deal.parties.map(party => (typeof party[1] === 'number' ? data.entities[party[1]].name : party[1]));
  assert.ok(marks.some(mark => names.some(name => name.includes(mark) || mark.includes(name))), `${marks} of ${names}`);
  const links = await page.locator('.deal-panel a.article').evaluateAll(all => all.map(link => [link.protocol, link.rel]));
  assert.ok(links.length > 0);
  for (const link of links) assert.deepEqual([/^https?:$/.test(link[0]), link[1]], [true, 'noopener noreferrer']);
  await shot(page, 'deal');
});

page_test('a click on a line shows what is between two, on the ground all again', {address: '#entity/company:nuance'}, async page => {
  const pairs = data.deals.flatMap(deal => (deal.pairs ?? []).map(([from, to]) => [data.entities[from].id, data.entities[to].id]));
  const line = await line_of(page, ['company:nuance', 'company:microsoft'], pairs);
  await page.mouse.click(line.x, line.y);
  await page.waitForFunction(() => location.hash === '#pair/company:microsoft/company:nuance');
  assert.match(await title(page), /Nuance|Microsoft/);
  assert.ok(await page.locator('.pair-panel article').count() > 0);
  await page.keyboard.press('0');
  await at_rest(page, 'company:nuance');
  const ground = await ground_of(page, pairs);
  assert.ok(ground.distance > 10, 'ground between the lines');
  await page.mouse.click(ground.x, ground.y);
  await page.waitForFunction(() => location.hash === '');
});

/** Where Microsoft stands 0, 225 and 1000 ms after the whole picture was asked for, as distances from where it stood: the clock of
 * the page stands still in between, so that a slow machine sees the same. */
async function distances_of_the_way_back(page) {
  await page.goto(`${page.url().split('#')[0]}#entity/company:microsoft`);
  const near = await place_of(page, 'company:microsoft');
  await page.evaluate(() => { const now = Date.now(); Date.now = () => now + (window.later ?? 0); });
  await page.locator('#stage').focus();
  await page.keyboard.press('0');
  const distances = [];
  for (const later of [0, 225, 1000]) {
    await page.evaluate(milliseconds => { window.later = milliseconds; }, later);
    const now = await place_of(page, 'company:microsoft');
    distances.push(Math.hypot(now.x - near.x, now.y - near.y));
  }
  return distances;
}

page_test('with motion allowed the view goes from a company to the whole by steps', {reducedMotion: 'no-preference'}, async page => {
  const [start, middle, end] = await distances_of_the_way_back(page);
  assert.ok(start < 1 && middle > 1 && end > middle + 1, `${start} ${middle} ${end}`);
});

page_test('who wants no motion is there at once', {reducedMotion: 'reduce'}, async page => {
  const [start, middle, end] = await distances_of_the_way_back(page);
  assert.ok(start > 1 && start === middle && middle === end, `${start} ${middle} ${end}`);
});

page_test('filters: types, one alone, and all again', {}, async page => {
  const all = await counts(page);
  await filter(page, 'acquisition').uncheck();
  const without = await counts(page);
  assert.ok(without.edges < all.edges);
  assert.equal(await hash(page), '#?hide=acquisition');
  assert.equal(await page.locator('aside.right article[data-type=acquisition]').count(), 0);
  await page.locator('.choice', {has: filter(page, 'supply')}).hover();
  await page.getByRole('button', {name: 'Only Supply'}).click();
  assert.deepEqual(new Set(await page.locator('aside.right article.deal').evaluateAll(cards => cards.map(card => card.dataset.type))), new Set(['supply']));
  await page.locator('.reset').click();
  assert.deepEqual(await counts(page), all);
});

page_test('filters: status and confidence', {address: '#?view=table'}, async page => {
  for (const status of ['completed', 'announced', 'proposed', 'rumored']) if (await filter(page, status).count()) await filter(page, status).uncheck();
  const failed = data.deals.filter(deal => deal.status === 'failed' && /^deal:/.test(deal.id));
  assert.equal(await page.locator('tbody tr').count(), failed.length);
  await page.locator('.reset').click();
  await set_range(page, 'confidence', 90);
  const sure = data.deals.filter(deal => /^deal:/.test(deal.id) && deal.confidence >= 0.9);
  assert.equal(await page.locator('tbody tr').count(), sure.length);
  assert.match(await hash(page), /confidence=0.9/);
});

page_test('filters: the time slider, and an address that keeps it', {address: '#?view=table'}, async page => {
  await set_range(page, 'since', 2021 * 12);
  await set_range(page, 'until', 2021 * 12 + 11);
  const of_2021 = data.deals.filter(deal => /^deal:/.test(deal.id) && deal.since && deal.since.slice(0, 4) <= '2021' && (deal.until ?? deal.since).slice(0, 4) >= '2021');
  assert.ok(of_2021.length > 0);
  assert.equal(await page.locator('tbody tr').count(), of_2021.length);
  assert.match(await hash(page), /since=2021-01&until=2021-12/);
  await page.reload();
  await ready(page);
  assert.equal(await page.locator('tbody tr').count(), of_2021.length);
});

page_test('what only the dictionary says is told apart and can be hidden', {}, async page => {
  const dictionary = data.deals.filter(deal => deal.origin === 'dictionary');
  assert.ok(dictionary.length > 0);
  const all = await counts(page);
  await filter(page, 'dictionary').uncheck();
  assert.ok((await counts(page)).edges < all.edges);
  await filter(page, 'dictionary').check();
  await page.goto(`${page.url().split('#')[0]}#deal/${dictionary[0].id}`);
  assert.match(await page.locator('.deal-panel').innerText(), /from the dictionary/);
});

page_test('a path between two names, by hand and with its sentences', {}, async page => {
  await page.keyboard.press('p');
  const [from, to] = [page.locator('.path-panel input').nth(0), page.locator('.path-panel input').nth(1)];
  await from.fill('facebook');
  await page.keyboard.press('Enter');
  await to.fill('MI200');
  await page.keyboard.press('Enter');
  await page.locator('.path-result').waitFor();
  const stops = await page.locator('.path .stop').allInnerTexts();
  assert.deepEqual([stops[0], stops.at(-1)], ['Meta', 'MI200']);
  assert.equal(await hash(page), '#path/company:meta-platforms/hardware:mi200');
  assert.ok(await page.locator('.path .step blockquote').count() > 0);
  await at_rest(page, 'hardware:mi200');
  await shot(page, 'path');
  await page.getByRole('button', {name: 'Swap'}).click();
  assert.equal(await hash(page), '#path/hardware:mi200/company:meta-platforms');
  await page.goto(`${page.url().split('#')[0]}#path/company:meta-platforms/hardware:mi200?from=none`);
  await page.locator('.path-panel .empty').waitFor();
  assert.match(await page.locator('.path-panel .empty').innerText(), /Nothing/);
});

page_test('the table sorts both ways, filters by words, and is saved as CSV', {}, async page => {
  await page.locator('[data-view-button=table]').click();
  await page.locator('[data-sort=value]').click();
  const values = deal => deal?.values?.[0]?.[0][0] ?? -1;
  const order = async () => (await page.locator('tbody tr').evaluateAll(rows => rows.map(row => row.dataset.row))).map(id => values(data.deals.find(deal => deal.id === id)));
  const down = await order();
  assert.deepEqual(down, [...down].sort((a, b) => b - a));
  assert.equal(await page.locator('th.col-value').getAttribute('aria-sort'), 'descending');
  await page.locator('[data-sort=value]').click();
  assert.deepEqual(await order(), [...down].sort((a, b) => a - b));
  await shot(page, 'table');
  const {name, bytes} = await saved(page, () => page.locator('.save-csv').click());
  assert.equal(name, 'deals.csv');
  const lines = bytes.toString('utf8').trimEnd().split('\r\n');
  assert.match(lines[0], /^\ufeffid,type,status,/);
  assert.equal(lines.length - 1, down.length);
  await page.locator('.toolbar input[type=search]').fill('microsoft nuance');
  const shown = await page.locator('tbody tr').count();
  assert.ok(shown > 0 && shown < down.length);
  await page.locator('tbody tr td.col-sentence').first().click();
  await page.locator('.deal-panel').waitFor();
});

page_test('pictures: PNG and SVG', {}, async page => {
  const choose = name => async () => {
    await page.locator('.menu summary').click();
    await page.locator(`[data-action=${name}]`).click();
  };
  const png = await saved(page, choose('png'));
  assert.equal(png.name, 'graph.png');
  assert.deepEqual([...png.bytes.subarray(0, 4)], [0x89, 0x50, 0x4e, 0x47]);
  assert.ok(png.bytes.readUInt32BE(16) > 1000 && png.bytes.length > 30_000);
  const svg = (await saved(page, choose('svg'))).bytes.toString('utf8');
  const found = await page.evaluate(text => {
    const document = new DOMParser().parseFromString(text, 'image/svg+xml');
    return {error: document.querySelector('parsererror')?.textContent, circles: document.querySelectorAll('circle').length,
      dashed: document.querySelectorAll('[stroke-dasharray]').length, texts: [...document.querySelectorAll('text')].map(each => each.textContent)};
  }, svg);
  assert.equal(found.error, undefined);
  assert.ok(found.circles > 100 && found.dashed > 0);
  assert.ok(found.texts.includes('Microsoft'));
});

page_test('keys: search, views, help, Escape, lists', {}, async page => {
  await page.keyboard.press('/');
  assert.equal(await search(page).evaluate(input => input === document.activeElement), true);
  await page.keyboard.type('microsoft');
  await page.keyboard.press('Enter');
  await page.locator('.entity-panel').waitFor();
  await page.locator('.partners a.entity').first().focus();
  await page.keyboard.press('ArrowDown');
  assert.equal(await page.locator('.partners a.entity').nth(1).evaluate(link => link === document.activeElement), true);
  const second = await page.locator('.partners a.entity').nth(1).getAttribute('data-entity');
  await page.keyboard.press('Enter');
  await page.locator(`.entity-panel[data-entity="${second}"]`).waitFor();
  assert.equal(await page.evaluate(() => document.activeElement.tagName), 'H2');
  await page.keyboard.press('t');
  assert.equal(await page.locator('.table-view').isVisible(), true);
  await page.keyboard.press('g');
  assert.equal(await page.locator('.table-view').isVisible(), false);
  await page.keyboard.press('?');
  assert.equal(await page.locator('dialog.help').isVisible(), true);
  await page.keyboard.press('Escape');
  assert.equal(await page.locator('dialog.help').isVisible(), false);
  await page.keyboard.press('Escape');
  assert.match(await title(page), /Who did what/);
  const before = await at_rest(page, 'company:microsoft');
  await page.locator('#stage').focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('+');
  await page.waitForFunction(({x, y}) => {
    const now = window.dealgraph.place_of('company:microsoft');
    return now.x !== x && now.y !== y;
  }, before);
});

page_test('Tab walks from the bar to the graph, the filters and the details, each with a name', {}, async page => {
  const seen = [];
  for (let i = 0; i < 90; ++i) {
    await page.keyboard.press('Tab');
    seen.push(await page.evaluate(() => {
      const element = document.activeElement;
      const name = element.getAttribute('aria-label') ?? element.closest('label')?.innerText ?? element.innerText ?? '';
      return {area: element.closest('.bar-top, #stage, .left, .right, .zoom')?.className ?? element.tagName, name: name.trim()};
    }));
  }
  const areas = seen.map(each => each.area).filter((area, i, all) => area !== all[i - 1]);
  assert.deepEqual(areas.slice(0, 4), ['bar-top', 'stage', 'left', 'right']);
  assert.deepEqual(seen.filter(each => each.area !== 'BODY' && !each.name), []);
});

page_test('the back button goes back', {}, async page => {
  await page.goto(`${page.url().split('#')[0]}#entity/company:amd`);
  await page.locator('.entity-panel').waitFor();
  await page.locator('[data-entity="company:xilinx"]').first().click();
  await page.waitForFunction(() => location.hash === '#entity/company:xilinx');
  await page.goBack();
  assert.equal(await title(page), 'AMD');
});

page_test('an address of something unknown says so', {address: '#entity/company:no-such-name'}, async page => {
  assert.match(await page.locator('aside.right').innerText(), /Not in this graph/);
});

const luminance = ([r, g, b]) => {
  const [x, y, z] = [r, g, b].map(value => (value / 255 <= 0.03928 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4));
  return 0.2126 * x + 0.7152 * y + 0.0722 * z;
};

for (const scheme of ['light', 'dark']) {
  page_test(`${scheme}: the reader's own setting, readable`, {colorScheme: scheme, address: '#entity/company:microsoft'}, async page => {
    assert.equal(await page.evaluate(() => document.documentElement.dataset.theme), scheme);
    const pairs = await page.evaluate(() => ['h2', '.verbs', '.parties dt', '.quote blockquote', '.quote a.article', '.status', '.chip', '.filters legend'].flatMap(selector => {
      const canvas = document.createElement('canvas').getContext('2d', {willReadFrequently: true});
      const rgb = color => {
        canvas.clearRect(0, 0, 1, 1);
        canvas.fillStyle = color;
        canvas.fillRect(0, 0, 1, 1);
        return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3);
      };
      return [...document.querySelectorAll(`aside ${selector}`)].slice(0, 8).map(element =>
        [selector, rgb(getComputedStyle(element).color), rgb(getComputedStyle(element.closest('aside')).backgroundColor)]);
    }));
    assert.ok(pairs.length > 10);
    for (const [selector, text, ground] of pairs) {
      const [light, dark] = [luminance(text), luminance(ground)].sort((a, b) => b - a);
      assert.ok((light + 0.05) / (dark + 0.05) >= 4.5, `${selector}: ${text} on ${ground}`);
    }
    await at_rest(page, 'company:microsoft');
    await shot(page, `entity-${scheme}`);
    await page.locator('button.theme').click();
    assert.equal(await page.evaluate(() => document.documentElement.dataset.theme), scheme === 'dark' ? 'light' : 'dark');
  });
}

page_test('a phone', {viewport: {width: 390, height: 844}, hasTouch: true}, async page => {
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 390);
  await page.locator('.filter-button').click();
  assert.equal(await filter(page, 'supply').isVisible(), true);
  await page.keyboard.press('Escape');
  assert.equal(await filter(page, 'supply').isVisible(), false);
  await search(page).fill('amd');
  await suggestions(page).first().tap();
  assert.equal(await title(page), 'AMD');
  await at_rest(page, 'company:amd');
  await shot(page, 'phone');
  const inside = await page.evaluate(() => [...document.querySelectorAll('button, summary, h2')].filter(each => each.offsetParent).every(each => each.getBoundingClientRect().right <= innerWidth));
  assert.equal(inside, true);
});

test('without WebGL a plain canvas draws the same and takes clicks', async () => {
  const plain = await launch('--disable-3d-apis');
  try {
    const page = await open(plain, file);
    assert.equal(await page.evaluate(() => document.documentElement.dataset.surface), 'canvas');
    const {x, y} = await place_of(page, 'company:microsoft');
    await page.mouse.click(x, y);
    await page.waitForFunction(() => location.hash === '#entity/company:microsoft');
    await page.mouse.wheel(0, -300);
    await page.waitForTimeout(300);
    await shot(page, 'canvas');
    assert.deepEqual(page.errors, []);
  } finally {
    await plain.close();
  }
});
