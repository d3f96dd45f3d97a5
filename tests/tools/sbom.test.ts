/** What the site is built from: the list of licenses that each build brings, and the inventory that is made on demand. */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { licenseList, ownLicenses } from '../../src/publishing/licenses.ts';
import { settled, writeInventory } from '../../src/tools/sbom.ts';
import { newFolder, smallBuild } from '../made/small-build.ts';

const lock = (packages: object) => JSON.stringify({ packages: { '': { name: 'us' }, ...packages } });

describe('the list of licenses', () => {
  test('names what a build needs, once each, and nothing that tests alone need', () => {
    expect(
      licenseList(
        lock({
          'node_modules/b': { version: '2.0.0', license: 'MIT' },
          'node_modules/b/node_modules/@a/c': { version: '1.0.0', license: 'ISC' },
          'node_modules/@a/c': { version: '1.0.0', license: 'ISC' },
          'node_modules/test-only': { version: '1.0.0', license: 'MIT', dev: true },
          'node_modules/silent': { version: '1.0.0' },
        }),
      ),
    ).toBe('@a/c 1.0.0: ISC\nb 2.0.0: MIT\nsilent 1.0.0: not said\n');
  });

  test('of this engine says a license of every package', () => {
    expect(ownLicenses()).not.toMatch(/: not said$/m);
  });
});

describe('the inventory', () => {
  const made = (serialNumber: string) => ({ serialNumber, metadata: { timestamp: serialNumber }, components: [] });

  test('is the same whenever it is made of the same lock for the same day', () => {
    expect(settled(made('one'), 'lock', '2026-12-01')).toEqual(settled(made('two'), 'lock', '2026-12-01'));
    expect(settled(made('one'), 'lock', '2026-12-01').serialNumber).not.toBe(
      settled(made('one'), 'other lock', '2026-12-01').serialNumber,
    );
  });

  test('has a number and a time of the forms that CycloneDX asks for', () => {
    expect(settled(made('one'), 'lock', '2026-12-01')).toMatchObject({
      serialNumber: expect.stringMatching(
        /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/,
      ) as string,
      metadata: { timestamp: '2026-12-01T00:00:00.000Z' },
    });
  });

  test('is written beside a build, with a license of every component', { timeout: 120_000 }, () => {
    const dist = smallBuild();
    onTestFinished(() => rmSync(dist, { recursive: true }));
    const { bomFormat, components } = JSON.parse(readFileSync(writeInventory(dist), 'utf8')) as {
      bomFormat: string;
      components: { name: string; licenses?: unknown[] }[];
    };
    expect(bomFormat).toBe('CycloneDX');
    expect(components.length).toBeGreaterThan(100);
    expect(components.filter(({ licenses = [] }) => licenses.length === 0)).toEqual([]);
  });

  test('is of a build, and of nothing else', () => {
    const nothing = newFolder();
    expect(() => writeInventory(nothing)).toThrow(`There is no build in ${nothing}; run npm run build.`);
    expect(existsSync(path.join(nothing, 'sbom.cdx.json'))).toBe(false);
  });
});
