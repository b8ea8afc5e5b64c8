// Makes docs/explorer.jpg anew: node tests/viewer/picture.mjs OUT.jpg
import {at_rest, launch, open, sample_articles, write_page} from './browser.mjs';

const browser = await launch();
const page = await open(browser, write_page('sample', [sample_articles]), {address: '#entity/company:microsoft', viewport: {width: 1240, height: 780}});
await at_rest(page, 'company:microsoft');
await page.screenshot({path: process.argv[2], type: 'jpeg', quality: 82});
await browser.close();
