/** Contrast from computed styles: of numbers and stops at least 7 to 1 on every kind of page, light and dark. */
import { describe, expect, test } from 'vitest';
import { everyKind } from './kinds.ts';
import { useBrowser, useOnePage } from './page.ts';

useBrowser();

describe.each(['light', 'dark'] as const)('in the %s theme', (colorScheme) => {
  const opened = useOnePage({ colorScheme, viewport: { width: 390, height: 844 } });

  test.each(everyKind)('numbers and stops of the kind %s', async (_, address) => {
    const page = await opened.at(address);
    const weak = await page.evaluate(() => {
      type Color = [red: number, green: number, blue: number, opacity: number];
      const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })!;
      const read = (color: string): Color => {
        canvas.clearRect(0, 0, 1, 1);
        canvas.fillStyle = color;
        canvas.fillRect(0, 0, 1, 1);
        const [red = 0, green = 0, blue = 0, alpha = 0] = canvas.getImageData(0, 0, 1, 1).data;
        return [red, green, blue, alpha / 255];
      };
      const light = ([red, green, blue]: Color) => {
        const [r = 0, g = 0, b = 0] = [red, green, blue].map((part) => {
          const share = part / 255;
          return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
        });
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
      };
      /** The first ground behind an element that hides what lies beneath it. */
      const ground = (element: Element | null): Color => {
        for (let around = element; around; around = around.parentElement) {
          const color = read(getComputedStyle(around).backgroundColor);
          if (color[3] === 1) return color;
        }
        return read('white');
      };
      const ratio = (element: Element) => {
        const [high = 0, low = 0] = [light(read(getComputedStyle(element).color)), light(ground(element))].toSorted(
          (a, b) => b - a,
        );
        return (high + 0.05) / (low + 0.05);
      };
      const texts = [
        ...document.querySelectorAll(
          ':is(main, .head, .bar) :is(.number, .call-bar *, .starlight-aside--danger *, .stops *, .never *, .verdict *, [data-hide], [data-leave])',
        ),
      ].filter(
        (element) =>
          element.checkVisibility({ visibilityProperty: true }) &&
          element.closest('.card-sheet') === null &&
          [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim()),
      );
      return texts
        .filter((element) => ratio(element) < 7)
        .map((element) => `${ratio(element).toFixed(2)} ${element.outerHTML.slice(0, 80)}`);
    });
    expect(weak).toEqual([]);
  });
});
