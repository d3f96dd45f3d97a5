/** What other programs read: valid, complete, the same for the same content, and plainly a sample. */
import { describe, expect, test } from 'vitest';
import { formatPhone, isNumber } from '../../src/domain/directory/phone.ts';
import { telephoneOf } from '../../src/domain/directory/telephone.ts';
import { hsdsProblems } from '../hsds/validate.ts';
import { facility, protocol, services } from './shown.ts';
import { readSiteFile } from './site.ts';

const phones = services.flatMap((entry) => entry.phones.filter(isNumber));

interface Told {
  id: string;
  name: string;
  alert?: string;
  phones: { id: string; number: string; description?: string }[];
}

describe('resources.json', () => {
  const told = JSON.parse(readSiteFile('exports/resources.json')) as { services: Told[]; notice: string };

  test('is valid against HSDS 3.0', () => {
    expect(
      told.services.flatMap((service) => hsdsProblems(service).map((problem) => `${service.name}${problem}`)),
    ).toEqual([]);
  });

  test('holds every service and every number, each with an id of its own', () => {
    expect(told.services.map(({ name }) => name)).toEqual(services.map(({ name }) => name));
    const ids = told.services.flatMap(({ id, phones: own }) => [id, ...own.map((phone) => phone.id)]);
    expect(new Set(ids).size).toBe(services.length + phones.length);
  });

  test('tells an extension in words, behind the main number', () => {
    const inside = phones.filter(({ kind }) => kind === 'extension').map((phone) => formatPhone(phone));
    const behind = told.services
      .flatMap((service) => service.phones)
      .filter(({ number, description }) => number === telephoneOf(protocol).main && description !== undefined);
    expect(behind.map(({ description }) => description)).toEqual(inside);
  });

  test('says that it is a sample, for every service', () => {
    expect(told.notice).toBe(facility.sample_notice);
    for (const { alert } of told.services) expect(alert).toContain(facility.sample_notice);
  });

  test('holds no mark of the text it was made from', () => {
    expect(JSON.stringify(told)).not.toMatch(/<(source|service):/);
  });
});

describe('resources.csv', () => {
  const rows = readSiteFile('exports/resources.csv').trimEnd().split('\r\n');

  test('has a row for every number, as printed', () => {
    expect(rows.length).toBe(phones.length + 1);
    for (const phone of phones) expect(rows.some((row) => row.includes(formatPhone(phone)))).toBe(true);
  });

  test('begins no cell with what a spreadsheet would reckon with', () => {
    expect(rows.filter((row) => /(^|,)"?[=+@-]/.test(row.replace(/^\uFEFF/, '')))).toEqual([]);
  });

  test('says in every row that it is a sample', () => {
    for (const row of rows.slice(1)) expect(row).toContain(facility.sample_notice);
  });
});

test('reviews.ics holds what falls due, with one stamp', () => {
  const text = readSiteFile('exports/reviews.ics');
  expect(text.startsWith('BEGIN:VCALENDAR\r\n')).toBe(true);
  expect(new Set(text.match(/^DTSTAMP:.*$/gm))).toEqual(new Set(['DTSTAMP:20261201T000000Z']));
  const ids = text.match(/^UID:.*$/gm) ?? [];
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.length).toBeGreaterThan(phones.length);
  expect(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
});
