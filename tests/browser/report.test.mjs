// The nightly page as people meet it: by sight, by keyboard, by screen reader, on a phone and on paper.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { chromium } from 'playwright-core';

const folder = process.cwd();
const axe = readFileSync(path.join(folder, 'node_modules/axe-core/axe.min.js'), 'utf8');
const pages = {
  internal: path.join(folder, 'out/latest/report.html'),
  'first night': path.join(folder, 'out/2026-05-12/report.html'),
  council: path.join(folder, 'out/council.html'),
  public: path.join(folder, 'out/public.html'),
};
const desktop = { width: 1280, height: 900 };
const phone = { width: 320, height: 640 };

let browser;
before(async () => {
  // As root, as in a container, Chromium has no sandbox to start in; the page is our own.
  browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: ['--no-sandbox'] });
});
after(async () => browser?.close());

async function open(name, viewport, use) {
  const context = await browser.newContext({ viewport, bypassCSP: true });  // axe is put into the page
  const page = await context.newPage();
  try {
    await page.goto(`file://${pages[name]}`);
    return await use(page);
  } finally {
    await context.close();
  }
}

const shot = (page, name) => page.screenshot({ path: path.join(folder, 'shots', `${name}.png`) });

// One open case of each status, for a page with all cases open would hide none of its faults but take long.
const openOneOfEach = (page) => page.evaluate(() => {
  const seen = new Set();
  for (const each of document.querySelectorAll('details.case')) {
    const status = each.querySelector('summary .tag')?.textContent ?? '';
    if (!seen.has(status)) each.open = true;
    seen.add(status);
  }
  for (const each of document.querySelectorAll('td details')) { each.open = true; break; }
  return [...seen];
});

// Rows and closed cases are alike: a dozen of each show what axe can find, in a tenth of the time.
const thinOut = (page) => page.evaluate(() => {
  for (const body of document.querySelectorAll('tbody')) [...body.children].slice(12).forEach((row) => row.remove());
  [...document.querySelectorAll('details.case:not([open])')].slice(12).forEach((each) => each.remove());
});

async function faults(page) {
  await page.evaluate(axe);
  const result = await page.evaluate(() => globalThis.axe.run(document, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    resultTypes: ['violations'],
  }));
  return result.violations.map((each) => `${each.id}: ${each.help}: ${each.nodes.slice(0, 3).map((node) => node.html).join(' ')}`);
}

describe('the page as such', () => {
  test('asks for nothing, runs nothing, complains of nothing', async () => {
    const context = await browser.newContext({ viewport: desktop });
    const page = await context.newPage();
    const asked = [];
    const said = [];
    page.on('request', (request) => asked.push(request.url()));
    page.on('console', (message) => said.push(message.text()));
    page.on('pageerror', (error) => said.push(String(error)));
    await page.goto(`file://${pages.internal}`);
    await openOneOfEach(page);
    assert.deepEqual(asked, [`file://${pages.internal}`]);
    assert.deepEqual(said, []);
    await context.close();
  });

  for (const name of Object.keys(pages)) {
    test(`${name}: one h1, and no heading skips a level`, () => open(name, desktop, async (page) => {
      const levels = await page.$$eval('h1, h2, h3, h4, h5, h6', (all) => all.map((each) => Number(each.tagName[1])));
      assert.equal(levels.filter((level) => level === 1).length, 1);
      levels.reduce((last, level, at) => {
        assert.ok(level <= last + 1, `heading ${at + 1} goes from ${last} to ${level}`);
        return level;
      }, 0);
    }));

    if (name !== 'first night') test(`${name}: axe finds nothing at 1280 and at 320 pixels`, () => open(name, desktop, async (page) => {
      await openOneOfEach(page);
      await thinOut(page);
      assert.deepEqual(await faults(page), []);
      await page.setViewportSize(phone);
      assert.deepEqual(await faults(page), []);
    }));

    test(`${name}: 320 pixels are wide enough`, () => open(name, phone, async (page) => {
      await openOneOfEach(page);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      assert.ok(width <= phone.width, `the page is ${width} pixels wide`);
      // Nothing is cut off at the right edge either.
      const cut = await page.$$eval('main *', (all) => all.filter((each) => {
        const box = each.getBoundingClientRect();
        return box.width > 1 && box.left >= 0 && box.right > 320.5 && !each.closest('svg, thead');
      }).slice(0, 5).map((each) => each.outerHTML.slice(0, 120)));
      assert.deepEqual(cut, []);
      await shot(page, `${name.replace(' ', '-')}-320`);
    }));
  }
});

test('axe sees a fault where there is one', () => open('public', desktop, async (page) => {
  await thinOut(page);
  await page.evaluate(() => {
    document.querySelector('h1 + p').style.color = '#bbb';
    document.querySelector('main').insertAdjacentHTML('beforeend', '<img src="data:,"><h6>Skipped</h6>');
  });
  const found = (await faults(page)).map((each) => each.split(':')[0]);
  for (const fault of ['color-contrast', 'image-alt', 'heading-order']) assert.ok(found.includes(fault), `${fault} was not seen`);
}));

describe('the first screen', () => {
  test('shows the counts and the start of what has changed', () => open('internal', desktop, async (page) => {
    await shot(page, 'desktop');
    for (const selector of ['h1', '.counts', '#changes']) {
      const box = await page.locator(selector).boundingBox();
      assert.ok(box.y + Math.min(box.height, 40) < desktop.height, `${selector} starts below the first screen`);
    }
    const counts = await page.locator('.counts').innerText();
    assert.match(counts, /\d+\s+overdue\s+1 new/);
    assert.match(await page.locator('main').innerText(), /1 case could not be read/);
  }));

  test('a count leads to its list', () => open('internal', desktop, async (page) => {
    await page.locator('.counts a').first().click();
    const box = await page.locator('#overdue').boundingBox();
    assert.ok(box.y >= 0 && box.y < 200, `the list stands at ${box.y}`);
    await shot(page, 'desktop-overdue');
  }));
});

describe('a case', () => {
  test('opens from the work list at the action, with the statement’s words marked', () => open('internal', desktop, async (page) => {
    await page.locator('section[aria-labelledby=overdue] td a').first().click();
    const target = page.locator(':target');
    await target.waitFor({ state: 'visible' });
    const marked = page.locator('details.case:has(:target) mark').first();
    await marked.waitFor({ state: 'visible' });
    assert.match(await marked.innerText(), /^Action 1\s+\w+/);
    await page.locator('details.case:has(:target)').screenshot({ path: path.join(folder, 'shots/case.png') });
  }));

  test('has a timeline with a text alternative', () => open('internal', desktop, async (page) => {
    await openOneOfEach(page);
    const timeline = page.locator('details[open] svg[role=img]').first();
    assert.match(await timeline.getAttribute('aria-label'), /^Timeline\. Decision \d+ \w+ \d{4}\. Action/);
    assert.ok((await timeline.boundingBox()).height > 40);
  }));

  test('a day of the calendar leads to what is due on it', () => open('internal', desktop, async (page) => {
    const link = page.locator('.cal a').nth(2);
    const day = (await link.innerText()).match(/due on (.*)$/)[1];
    await link.click();
    assert.ok((await page.locator('tr:target').innerText()).includes(day));
    await page.evaluate(() => document.getElementById('due').scrollIntoView());
    await shot(page, 'desktop-calendar');
  }));
});

describe('by keyboard', () => {
  // Where focus is: its place in the document, where it stands, and what shows that it is there.
  const focus = (page) => page.evaluate(() => {
    const all = [...document.querySelectorAll('a[href], summary')];
    const at = document.activeElement;
    const box = at.getBoundingClientRect();
    const style = getComputedStyle(at);
    return {
      place: all.indexOf(at), words: at.textContent.slice(0, 60), visible: box.width > 0 && box.height > 0,
      inView: box.bottom > 0 && box.top < innerHeight, ring: `${style.backgroundColor} ${style.boxShadow}`,
    };
  });

  test('the first stop skips to the main content', () => open('internal', desktop, async (page) => {
    await page.keyboard.press('Tab');
    assert.equal((await focus(page)).words, 'Skip to main content');
    await page.keyboard.press('Enter');
    assert.equal(await page.evaluate(() => location.hash), '#main');
  }));

  test('Tab reaches each link and case in reading order, and shows where it is', () => open('internal', desktop, async (page) => {
    let last = -1;
    for (let stops = 0; stops < 150; ++stops) {
      await page.keyboard.press('Tab');
      const now = await focus(page);
      assert.equal(now.place, last + 1, `after stop ${last} comes ${now.place} (${now.words})`);
      assert.ok(now.visible && now.inView, `focus is not to be seen at “${now.words}”`);
      assert.match(now.ring, /rgb\(255, 221, 0\)/, `nothing shows the focus at “${now.words}”`);
      last = now.place;
    }
  }));

  test('Enter opens a case', () => open('internal', desktop, async (page) => {
    const summary = page.locator('details.case summary').first();
    await summary.focus();
    await page.keyboard.press('Enter');
    assert.equal(await page.locator('details.case').first().evaluate((each) => each.open), true);
  }));
});

describe('on paper', () => {
  test('the work list prints, with opened cases and without navigation', () => open('internal', { width: 794, height: 1123 }, async (page) => {
    await openOneOfEach(page);
    await page.emulateMedia({ media: 'print' });
    assert.equal(await page.locator('nav').isVisible(), false);
    assert.equal(await page.locator('details[open] blockquote').first().isVisible(), true);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(width <= 794, `the print view is ${width} pixels wide`);
    await shot(page, 'print');
    const pdf = await page.pdf({ format: 'A4', margin: { top: '15mm', bottom: '15mm', left: '15mm', right: '15mm' } });
    writeFileSync(path.join(folder, 'shots/print.pdf'), pdf);
    const sheets = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g).length;
    assert.ok(sheets > 5 && sheets < 60, `${sheets} sheets`);
  }));
});

describe('what others may read', () => {
  test('a council reads no verdict', () => open('council', desktop, async (page) => {
    await shot(page, 'council');
    assert.doesNotMatch(await page.locator('html').innerText(), /satisfied/i);
  }));

  test('the public reads no timescale and no personal remedy', () => open('public', desktop, async (page) => {
    await page.evaluate(() => document.querySelectorAll('details').forEach((each) => { each.open = true; }));
    await shot(page, 'public');
    const words = await page.locator('main').innerText();
    assert.doesNotMatch(words, /Within one month|£\d|overdue|due soon|\bdue \d/i);
    assert.match(words, /Remind staff/);
  }));
});
