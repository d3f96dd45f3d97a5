/** A walk by keyboard through a page of each kind: what Tab reaches, in which order, and that one sees where one is. */
import { describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { full } from '../extent.ts';
import { everyKind, kinds } from './kinds.ts';
import { open, useBrowser, useOnePage } from './page.ts';
import { ask, openSearch } from './search-window.ts';
import { slip } from './typed-words.ts';

useBrowser();

interface Walk {
  /** What Tab reached, in order. */
  reached: string[];
  /** What can be pressed or filled in and is shown, in the order of the page. */
  shown: string[];
  /** Stops at which one does not see where one is, and why. */
  lost: string[];
}

/** The modifier of a key pressed with Shift, as the debugging protocol counts. */
const shift = 8;

/** Presses Tab from where one is until it comes to the end of the page or a part of it, and then goes back. */
async function walk(page: Page, part = 'body'): Promise<Walk> {
  await page.evaluate((within) => {
    const pressable = 'a[href], button, input, select, textarea, summary, [tabindex]';
    const stops: Element[] = [];
    const lost: string[] = [];
    const named = (element: Element) =>
      `${element.localName} ${(element.textContent || element.getAttribute('name') || '').trim().replace(/\s+/g, ' ').slice(0, 60)}`;
    /** One stop of a group of radios stands for all. */
    const groupOf = (element: Element) =>
      element instanceof HTMLInputElement && element.type === 'radio' && element.form
        ? element.form.querySelector(`[name="${element.name}"]`)!
        : element;
    const outlined = (element: Element | null) =>
      element !== null &&
      getComputedStyle(element).outlineStyle !== 'none' &&
      parseFloat(getComputedStyle(element).outlineWidth) > 0;
    const whyLost = (element: HTMLElement): string | undefined => {
      if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return 'is hidden';
      // The button within a date field is framed by the browser itself; a bar and a label, around what is pressed in them.
      if (element.matches(':focus') && !outlined(element) && !outlined(element.closest('label, .call-bar')))
        return 'has no outline';
      const { left, right, top, bottom } = element.getClientRects()[0]!;
      const [x, y] = [(left + right) / 2, (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2];
      const on = document.elementFromPoint(x, y);
      if (on === null) return 'is out of view';
      return element.contains(on) || (on.contains(element) && on.closest('label, summary'))
        ? undefined
        : `is behind ${named(on)}`;
    };
    let last: Element | undefined;
    document.addEventListener('keyup', () => {
      const element = document.activeElement as HTMLElement;
      // The parts of a date are stops within one field.
      if (element === document.body || element === last) return;
      last = element;
      stops.push(element);
      const why = whyLost(element);
      if (why) lost.push(`${named(element)}: ${why}`);
    });
    const shown = () =>
      [...document.querySelector(within)!.querySelectorAll<HTMLElement>(pressable)]
        .filter((element) => element.tabIndex >= 0 && !element.matches(':disabled'))
        .filter((element) => element.checkVisibility({ visibilityProperty: true }) && groupOf(element) === element);
    Object.assign(globalThis, {
      atEnd: () => new Set(stops).size < stops.length || (stops.length > 0 && document.activeElement === document.body),
      walked: () => ({ reached: stops.map(groupOf).map(named), shown: shown().map(named), lost }),
    });
  }, part);
  const client = await page.context().newCDPSession(page);
  /** Ten presses at once: the browser takes them one after the other, and nobody waits between. */
  const tabs = (modifiers: number) =>
    Promise.all(
      Array.from({ length: 20 }, (_, half) =>
        client.send('Input.dispatchKeyEvent', {
          type: half % 2 === 0 ? 'rawKeyDown' : 'keyUp',
          key: 'Tab',
          code: 'Tab',
          windowsVirtualKeyCode: 9,
          modifiers,
        }),
      ),
    );
  let rounds = 0;
  for (; !(await page.evaluate('atEnd()')); rounds += 1) await tabs(0);
  const there = (await page.evaluate('walked()')) as Walk;
  for (; rounds > 0; rounds -= 1) await tabs(shift);
  await client.detach();
  return { ...there, lost: ((await page.evaluate('walked()')) as Walk).lost };
}

/** A short run walks where more lies over a page: on a low screen. */
const views = [
  { width: 320, height: 256 },
  { width: 1280, height: 900 },
];

describe.each(full ? views : views.slice(0, 1))('at $width by $height pixels', (viewport) => {
  const opened = useOnePage({ viewport, reducedMotion: 'reduce' });

  test.each(everyKind)(
    'Tab goes through the kind %s from the cover on, to all that can be pressed and nothing else',
    // A record holds all that a release says.
    { timeout: 180_000 },
    async (_, address) => {
      const { reached, shown, lost } = await walk(await opened.at(address));
      expect(reached.slice(0, 2)).toEqual(['button Hide this screen', 'a Skip to content']);
      expect(reached.slice(0, shown.length)).toEqual(shown);
      expect(lost).toEqual([]);
    },
  );

  test('and in search stays within its window', async () => {
    const page = await opened.at(kinds.page);
    await openSearch(page);
    await ask(page, slip.typed);
    const { reached, shown, lost } = await walk(page, 'dialog[data-search]');
    // Where the window is low it scrolls, and is a stop of its own for that.
    const stops = reached.filter((stop) => !stop.startsWith('dialog '));
    // The walk began in the field.
    expect(new Set(['input ', ...stops])).toEqual(new Set(shown));
    expect(lost).toEqual([]);
  });
});

test('an address that ends in no part of the page, and is not written as addresses are, breaks nothing', async () => {
  const { page, errors } = await open(`${kinds.page}#100%`);
  await page.evaluate(() => new Promise((settled) => setTimeout(settled, 100)));
  expect(errors).toEqual([]);
});
