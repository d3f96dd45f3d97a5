/** /exports/reviews.ics: reviews and checks that fall due. */
import type { APIRoute } from 'astro';
import { reviewsCalendar } from '../../domain/exports/reviews-calendar.ts';
import { inForce, library, today } from '../../library.ts';

const { services, facility } = library.draft;

export const GET: APIRoute = () => new Response(reviewsCalendar({ services, facility, release: inForce }, today));
