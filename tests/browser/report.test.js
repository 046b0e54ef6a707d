// The report in headless Chromium: BLUEPRINTS is the command that runs the tool, CHROMIUM the browser's path.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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

// The last one carries less than is asked of it, so that rules find something, and shows a plan.
const plan = join(folder, 'plan.json');
const preview = join(folder, 'preview.json');
const pages = { phase1: ['phase1'], phase3: ['phase3'], phase5: ['phase5'], crowded: ['phase1', '--users', '500k', '--plan', plan], preview: [preview] };
const resource = (type, name, inputs) => ({ op: 'create', newState: { urn: `urn:pulumi:dev::p::${type}::${name}`, type, custom: true, inputs } });
before(() => writeFileSync(preview, JSON.stringify({ steps: [resource('aws:ec2/instance:Instance', 'web', { instanceType: 'm7g.large' }), resource('aws:s3/bucket:Bucket', 'files', {})] })));
before(() => writeFileSync(plan, execFileSync(tool[0], [...tool.slice(1), 'plan', '--users', '50k', '--scenarios', '8', '--format', 'json'], { stdio: ['ignore', 'pipe', 'ignore'] })));

for (const [phase, target] of Object.entries(pages)) {
  const file = join(folder, `${phase}.html`);
  before(() => execFileSync(tool[0], [...tool.slice(1), 'report', ...target, '-o', file], { stdio: 'ignore' }));

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
          const outside = await page.evaluate(() => [...document.querySelectorAll('.picture svg')].filter(svg => svg.checkVisibility()).flatMap(svg => {
            const frame = svg.getBoundingClientRect();
            const texts = [...svg.querySelectorAll('text')].filter(text => {
              const box = text.getBoundingClientRect();
              return box.left < frame.left - 1 || box.right > frame.right + 1 || box.top < frame.top - 1 || box.bottom > frame.bottom + 1;
            });
            return frame.width > 300 && frame.height > 40 ? texts.map(text => text.textContent) : [`${frame.width} × ${frame.height}`];
          }));
          assert.deepEqual(outside, []);
        });

        test('shows each chart once, whole and drawn for this width', async () => {
          const charts = await page.evaluate(() => [...document.querySelectorAll('.picture svg[class]')].filter(svg => svg.checkVisibility())
            .map(svg => ({ kind: svg.getAttribute('class'), isCut: svg.getBoundingClientRect().width > svg.closest('.picture').clientWidth + 1 })));
          const all = await page.locator('.picture svg[class]').count();
          assert.equal(charts.length * 2, all);
          assert.ok(charts.every(chart => chart.kind === (width < 500 ? 'narrow' : 'wide') && !chart.isCut));
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
      assert.equal(await page.evaluate(() => document.activeElement.getAttribute('href')), phase === 'preview' ? '#missing' : '#architecture');
    });

    test('the table behind a picture opens with a key', async () => {
      const summary = page.locator('figure summary').first();
      await summary.focus();
      await page.keyboard.press('Enter');
      assert.ok(await page.locator('figure details').first().evaluate(details => details.open));
      assert.ok(await page.locator('figure details table').first().isVisible());
    });

    test('every section is on the page, in the order of the navigation', async () => {
      const links = await page.locator('nav a').evaluateAll(links => links.map(link => link.getAttribute('href').slice(1)));
      assert.deepEqual(links, phase === 'preview' ? ['missing', 'cost', 'findings', 'assumptions'] : ['architecture', 'cost', 'capacity', 'day', 'findings', ...(phase === 'crowded' ? ['plan'] : []), 'assumptions']);
      assert.deepEqual(await page.locator('main > section').evaluateAll(sections => sections.map(section => section.id)), links);
    });

    test('the link of a finding opens the text of its rule', async () => {
      const links = page.locator('#findings tbody a');
      assert.equal(await links.count() > 0, ['crowded', 'preview'].includes(phase));
      for (const link of (await links.all()).slice(0, 1)) {
        const rule = page.locator(`[id="${(await link.getAttribute('href')).slice(1)}"]`);
        assert.equal(await rule.isVisible(), false);
        await link.focus();
        await page.keyboard.press('Enter');
        await rule.waitFor({ state: 'visible' });
      }
    });

    test('paper is white and shows no navigation', async () => {
      await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
      assert.equal(await page.evaluate(() => getComputedStyle(document.body).backgroundColor), 'rgb(255, 255, 255)');
      assert.equal(await page.locator('nav').isVisible(), false);
      assert.ok((await page.pdf()).length > 10_000);
    });
  });
}
