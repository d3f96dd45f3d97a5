import { describe, expect, test } from 'vitest';
import { numberLine } from '../../src/domain/directory/number-line.ts';
import { byId } from '../../src/domain/protocol.ts';
import { askNow, facility, library, protocol, reporting, services } from './shown.ts';
import { pages } from './site.ts';

const { phrases } = protocol;
const said = phrases.reporting;
const documentAt = (address: string) => pages.find((page) => page.address === address)!.document;
const all = (from: ParentNode, selector: string) => [...from.querySelectorAll(selector)];

test('all states are listed, the own one first', () => {
  const linked = all(documentAt('/reporting/'), 'main a[href^="/reporting/"]').map((a) => a.getAttribute('href'));
  expect(linked[0]).toMatch(new RegExp(`^/reporting/${facility.state}/#`));
  for (const { id } of reporting) expect(linked.some((href) => href?.startsWith(`/reporting/${id}/`))).toBe(true);
});

describe.each(reporting.map((state) => [state.id, state] as const))('%s', (id, state) => {
  const page = documentAt(`/reporting/${id}/`);
  const duties = all(page, '.duty');

  test('opens with its questions and leaves none blank', () => {
    expect(
      all(page, '.duty h2')
        .slice(0, said.questions.length)
        .map((heading) => heading.textContent),
    ).toEqual(said.questions.map(({ text }) => text));
    for (const duty of duties) expect(all(duty, '.verdict').length).toBeGreaterThan(0);
  });

  test('shows its notes, and where it is the own state every topic', () => {
    const shown = all(page, ':is(.state-note, .unwritten) h3').map((heading) => heading.id);
    const written = (state.notes ?? []).map((note) => note.topic);
    const topics = id === facility.state ? Object.keys(said.topics) : written;
    expect(shown.toSorted()).toEqual(topics.map((topic) => `state-${id}-note-${topic}`).toSorted());
  });

  test('says of each duty that counsel has not checked: ask now, framed as a duty is', () => {
    for (const [index, duty] of duties.entries()) {
      const row = state.rows.find(({ duty: one }) => duty.querySelector('h2')?.id === `state-${id}-${one}`);
      if (row?.counsel || library.living.checks.some(({ section }) => section === duty.querySelector('h2')?.id))
        continue;
      const asked = all(duties[index]!, '.verdict[data-verdict="ask"]');
      expect(asked).toHaveLength(1);
      expect(asked[0]!.textContent).toContain(
        said.verdicts.unchecked.replace('{whom}', byId(services, askNow).label.toLowerCase()),
      );
      expect(asked[0]!.closest('.duty')!.querySelector('.call-bar a[href^="tel:"]')).not.toBeNull();
    }
  });

  test.each(state.rows.flatMap(({ limit }) => limit ?? []))('prints the limit of %s after "at once"', (limit) => {
    expect(page.body.textContent).toContain(said.limit.replace('{limit}', limit));
  });

  describe.each(state.rows.filter(({ line }) => line !== undefined))('the line of the $duty row', (row) => {
    const line = numberLine(protocol, row.line!);
    const shown = page.getElementById(`state-${id}-${row.duty}`)!.closest('.duty')!.querySelector('.number-line')!;
    const text = shown.textContent!.replace(/\s+/g, ' ');

    test('is dialed in one press only where it may be', () => {
      expect(all(shown, `.call-bar > a[href="${line.phones[0].dial}"]`)).toHaveLength(line.use === 'dial' ? 1 : 0);
      expect(text.includes('Confirm first')).toBe(row.confidence === 'low');
    });

    test.each(line.use === 'plain' ? line.phones.slice(0, 1) : [])(
      '$text stands after the line that finds the right one, and says that nobody checked it',
      (phone) => {
        expect(text.indexOf(line.instead.text)).toBeLessThan(text.indexOf(phone.text));
        expect(text).toContain('Not yet checked by this facility');
      },
    );
  });
});
