/** Contents: on a desk the entry of the page that one is on is in view beside it. */
import { findPart } from './part.ts';

const contents = findPart('#contents');
const current = contents.querySelector<HTMLElement>('[aria-current]');
const beyond = (current?.offsetTop ?? 0) - contents.clientHeight / 2;
if (beyond > 0) contents.scrollTop = beyond;
