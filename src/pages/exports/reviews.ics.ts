/** /exports/reviews.ics: reviews and checks that fall due. */
import { reviewsCalendar } from '../../domain/exports/reviews-calendar.ts';
import { effectiveDay } from '../../domain/releases/release.ts';
import { library, live, today } from '../../library.ts';

export function GET(): Response {
  const { protocol, release } = live();
  const { services, facility, site } = protocol;
  const releases = library().releases.filter((one) => effectiveDay(one) <= today());
  return new Response(reviewsCalendar({ services, facility, site, releases, ...(release && { release }) }, today()));
}
