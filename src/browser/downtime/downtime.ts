/** Downtime: everything that the file for a downtime does, in one classic script. */
import '../frame/today.ts';
import '../frame/cover.ts';
import '../frame/leave.ts';
import '../frame/idle.ts';
import './pages.ts';
import '../directory/directory.ts';
import '../directory/opening.ts';
import '../reporting/who-reports.ts';
import '../releases/redline.ts';
import '../search/search.ts';
import '../frame/landing.ts';
import { afterPaint } from '../frame/after-paint.ts';
import { answerBy } from '../search/source.ts';
import { openSearch } from './answering.ts';
import './served.ts';
import './printing.ts';

let opening: ReturnType<typeof openSearch> | undefined;
const open = () => (opening ??= openSearch());

answerBy({ open, href: (address) => address });
// The index is made once the first page stands, so that a first question finds it there.
afterPaint(() => void open().then(() => document.documentElement.setAttribute('data-searchable', '')));
