// Bundles src/ and its libraries into one HTML page without network use, as a C++ source: node bundle.mjs OUT.cpp [OUT.html]
import {createHash} from 'node:crypto';
import {mkdirSync, readFileSync, readdirSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {build} from 'esbuild';

const here = dirname(fileURLToPath(import.meta.url));

async function bundled(entry) {
  const result = await build({
    entryPoints: [join(here, 'src', entry)], bundle: true, minify: true, write: false, format: 'iife', target: 'es2022',
    charset: 'ascii', legalComments: 'none', define: {'process.env.NODE_ENV': '"production"'}, logLevel: 'warning',
    absWorkingDir: here,
  });
  // "</script" and "<!--" would end or change the element that holds the code; in strings and patterns "\x3c" is the same.
  return result.outputFiles[0].text.trimEnd().replace(/<(?=\/script|!--|script)/gi, '\\x3c');
}

/** The licences of the libraries inside, which ask to go with every copy. */
function notices() {
  const names = ['sigma', 'graphology', 'graphology-layout-forceatlas2', 'graphology-utils', 'events'];
  return names.map(name => {
    const folder = join(here, 'node_modules', name);
    const {version} = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const file = readdirSync(folder).find(entry => /^licen[cs]e/i.test(entry));
    const text = file ? readFileSync(join(folder, file), 'utf8').trim().replace(/--+/g, '–') : 'MIT';
    return `\n\n${name} ${version}\n${text}`;
  }).join('');
}

const hash = text => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Pieces short enough for any compiler; raw strings, so that nothing needs escaping. */
function cplusplus(page) {
  if (page.includes(')page"')) throw new Error('the page holds the end mark of the raw strings');
  const pieces = [...page].reduce((all, character) => {
    if (all.at(-1).length > 12000) all.push('');
    all[all.length - 1] += character;
    return all;
  }, ['']);
  return ['// Made by apps/viewer/bundle.mjs.', '#include "export/detail/explorer_template.hpp"', 'namespace {',
    'constexpr char kPage[] =', ...pieces.map(piece => `R"page(${piece})page"`), ';', '}  // namespace',
    'std::string_view dealgraph::detail::explorer_template() { return {kPage, sizeof kPage - 1}; }', ''].join('\n');
}

const script = await bundled('main.ts');
const style = await bundled('style.css');
const policy = ["default-src 'none'", `script-src ${hash(script)}`, `style-src ${hash(style)}`, 'worker-src blob:',
  'img-src data: blob:', "base-uri 'none'", "form-action 'none'"].join('; ');
// A function as replacement: in a string, "$&" of the code would be replaced.
const page = readFileSync(join(here, 'src', 'page.html'), 'utf8')
  .replace('%POLICY%', () => policy).replace('%NOTICES%', notices)
  .replace('%STYLE%', () => style).replace('%SCRIPT%', () => script);
for (const mark of ['@NODES@', '@EDGES@', '@GRAPH@'])
  if (page.split(mark).length !== 2) throw new Error(`${mark} must stand in the page exactly once`);

const [source, html] = process.argv.slice(2);
mkdirSync(dirname(source), {recursive: true});
writeFileSync(source, cplusplus(page));
if (html) writeFileSync(html, page);
