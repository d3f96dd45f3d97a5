/** Served: a copy that was opened over the network says that the site itself is newer. */
import { findPart } from '../frame/part.ts';

if (location.protocol !== 'file:') findPart('[data-served]').hidden = false;
