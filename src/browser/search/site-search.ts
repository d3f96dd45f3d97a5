/** Site search: the search window asks the index that is served beside the pages, and loads it at first use. */
import { link } from '../../site.ts';
import { answerBy } from './source.ts';
import './search.ts';

answerBy({ open: async () => (await import('./site-answering.ts')).openSearch(), href: link });
