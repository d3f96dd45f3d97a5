/** /exports/reviews.ics: reviews and checks that fall due. */
import type { APIRoute } from 'astro';
import { reviewsCalendar } from '../../domain/exports/reviews-calendar.ts';
import { inForce, shown, today } from '../../library.ts';

export const GET: APIRoute = () => new Response(reviewsCalendar({ ...shown[0]!.protocol, release: inForce }, today));
