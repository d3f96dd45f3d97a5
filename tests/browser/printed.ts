/** A page as it prints: its sheets, and the words on them with their places. */
import type { Page } from 'playwright-core';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A point, in which a print is measured, in millimeters. */
const millimeter = 72 / 25.4;

/** A run of text. */
export interface Words {
  text: string;
  /** From the left and the top of the sheet, in millimeters. */
  x: number;
  y: number;
  /** Height of its letters, in points. */
  size: number;
}

export interface Sheet {
  /** In millimeters. */
  width: number;
  height: number;
  words: Words[];
  /** All its words in one line. */
  text: string;
}

/** Prints the page on paper of a format, such as `A4`. */
export async function printed(page: Page, format: string): Promise<Sheet[]> {
  const pdf = await getDocument({
    data: new Uint8Array(await page.pdf({ format, preferCSSPageSize: true })),
    verbosity: 0,
  }).promise;
  return Promise.all(
    Array.from({ length: pdf.numPages }, async (_, index) => {
      const sheet = await pdf.getPage(index + 1);
      const { width, height } = sheet.getViewport({ scale: 1 });
      const { items } = await sheet.getTextContent();
      const words = items.flatMap((item): Words[] => {
        if (!('str' in item) || item.str.trim() === '') return [];
        const [, , , size, x, y] = item.transform as number[];
        return [{ text: item.str, size: size ?? 0, x: (x ?? 0) / millimeter, y: (height - (y ?? 0)) / millimeter }];
      });
      const text = words.map((one) => one.text).join(' ');
      return {
        width: width / millimeter,
        height: height / millimeter,
        words,
        text: text.replace(/\s+/g, ' '),
      };
    }),
  );
}
