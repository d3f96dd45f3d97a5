/** Reviews calendar: what falls due, as a calendar that a hospital's own can read. The same bytes for the same day. */
import ical, { ICalEventTransparency } from 'ical-generator';
import { addDays } from '../day.ts';
import { dues, type Dues } from '../releases/due.ts';
import { stableId } from '../directory/hsds.ts';

/** `reviews.ics`: an event of one day for each, with its owners as categories. Its stamp is the build's day, its id the same in every build. */
export function reviewsCalendar(from: Dues, day: string): string {
  const { facility } = from;
  const sample = facility.sample ? `${facility.sample_notice} ` : '';
  const calendar = ical({
    name: facility.site_name,
    prodId: { company: 'staff-guide', product: 'reviews', language: 'EN' },
    ...(sample && { description: facility.sample_notice }),
  });
  for (const { id, day: due, words, owners } of dues(from))
    calendar.createEvent({
      id: stableId(`due/${id}`),
      stamp: atMidnight(day),
      start: atMidnight(due),
      end: atMidnight(addDays(due, 1)),
      allDay: true,
      summary: sample + words,
      categories: owners.map((name) => ({ name })),
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  return `${calendar.toString()}\r\n`;
}

const atMidnight = (day: string) => new Date(`${day}T00:00:00Z`);
