/** /exports/reviews.ics: reviews and checks that fall due. */
import { reviewsCalendar } from '../../domain/exports/reviews-calendar.ts';
import { live, today } from '../../library.ts';

export function GET(): Response {
  const { protocol, release } = live();
  const { services, facility, site } = protocol;
  return new Response(reviewsCalendar({ services, facility, site, ...(release && { release }) }, today()));
}
