// The report in headless Chromium: BLUEPRINTS is the command that runs the tool, CHROMIUM the browser's path.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { after, before, describe, test } from 'node:test';
import { chromium } from 'playwright-core';

const tool = (process.env.BLUEPRINTS ?? 'dotnet run --project ../../src/Blueprints.Cli --').split(' ');
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'blueprints-report-'));
const screenshots = process.env.SCREENSHOTS;
let browser;

before(async () => {
  browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] });
});
after(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true });
});

for (const phase of ['phase1', 'phase3', 'phase5']) {
  const file = join(folder, `${phase}.html`);
  before(() => execFileSync(tool[0], [...tool.slice(1), 'report', phase, '-o', file], { stdio: 'ignore' }));

  for (const colorScheme of ['light', 'dark']) {
    for (const width of [1280, 390]) {
      describe(`${phase}, ${colorScheme}, ${width} pixels wide`, () => {
        let page;
        const complaints = [];
        before(async () => {
          page = await browser.newPage({ colorScheme, viewport: { width, height: 900 } });
          page.on('console', message => message.type() === 'error' && complaints.push(message.text()));
          page.on('pageerror', error => complaints.push(error.message));
          page.on('request', request => request.url().startsWith('http') && complaints.push(`asks for ${request.url()}`));
          await page.goto(pathToFileURL(file).href);
        });
        after(() => page.close());

        test('renders without an error and without the network', async () => {
          assert.deepEqual(complaints, []);
          if (screenshots)
            await page.screenshot({ path: join(screenshots, `${phase}-${colorScheme}-${width}.png`), fullPage: true });
        });

        test('has no accessibility violation of WCAG 2.1 A or AA, contrast among them', async () => {
          await page.evaluate(axe);
          await page.evaluate(() => document.querySelectorAll('details').forEach(details => (details.open = true)));
          const { violations } = await page.evaluate(() => globalThis.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'] }));
          await page.evaluate(() => document.querySelectorAll('details').forEach(details => (details.open = false)));
          assert.deepEqual(violations.map(violation => `${violation.id}: ${violation.nodes.slice(0, 3).map(node => node.html.slice(0, 120)).join(' | ')}`), []);
        });

        test('never scrolls sideways as a whole', async () => {
          assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth));
        });

        test('draws every picture with a size, and no text of it outside', async () => {
          const outside = await page.evaluate(() => [...document.querySelectorAll('.picture svg')].flatMap(svg => {
            const frame = svg.getBoundingClientRect();
            const texts = [...svg.querySelectorAll('text')].filter(text => {
              const box = text.getBoundingClientRect();
              return box.left < frame.left - 1 || box.right > frame.right + 1 || box.top < frame.top - 1 || box.bottom > frame.bottom + 1;
            });
            return frame.width > 300 && frame.height > 40 ? texts.map(text => text.textContent) : [`${frame.width} × ${frame.height}`];
          }));
          assert.deepEqual(outside, []);
        });
      });
    }
  }

  describe(`${phase} by keyboard and on paper`, () => {
    let page;
    before(async () => {
      page = await browser.newPage({ viewport: { width: 1000, height: 800 } });
      await page.goto(pathToFileURL(file).href);
    });
    after(() => page.close());

    test('the first stop leads past the navigation, the next ones through it', async () => {
      await page.keyboard.press('Tab');
      assert.equal(await page.evaluate(() => document.activeElement.className), 'skip');
      await page.keyboard.press('Tab');
      assert.equal(await page.evaluate(() => document.activeElement.getAttribute('href')), '#architecture');
    });

    test('the table behind a picture opens with a key', async () => {
      const summary = page.locator('figure summary').first();
      await summary.focus();
      await page.keyboard.press('Enter');
      assert.ok(await page.locator('figure details').first().evaluate(details => details.open));
      assert.ok(await page.locator('figure details table').first().isVisible());
    });

    test('paper is white and shows no navigation', async () => {
      await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
      assert.equal(await page.evaluate(() => getComputedStyle(document.body).backgroundColor), 'rgb(255, 255, 255)');
      assert.equal(await page.locator('nav').isVisible(), false);
      assert.ok((await page.pdf()).length > 10_000);
    });
  });
}
