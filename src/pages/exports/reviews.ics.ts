/** /exports/reviews.ics: reviews and checks that fall due. */
import { reviewsCalendar } from '../../domain/exports/reviews-calendar.ts';
import { effectiveDay } from '../../domain/releases/release.ts';
import { checkedOf, library, live, today } from '../../library.ts';

export function GET(): Response {
  const state = live();
  const { protocol, release } = state;
  const { services, facility, site } = protocol;
  const releases = library().releases.filter((one) => effectiveDay(one) <= today());
  const checked = checkedOf(state);
  return new Response(
    reviewsCalendar({ services, facility, site, releases, checked, ...(release && { release }) }, today()),
  );
}
