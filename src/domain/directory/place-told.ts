/**
 * Place told: what in a text tells where a place is, by its form.
 *
 * What is sure tells a place wherever it stands; the rest only in a text that is of the place alone, since `next to` and
 * five digits are ordinary words elsewhere.
 */
import { readAs } from '../as-read.ts';

/** A form by which a text tells a place. */
interface Tell {
  /** What it reads as, such as `a street address`. */
  what: string;
  form: RegExp;
  /** True where no other text has it. */
  sure: boolean;
}

const kindsOfStreet =
  'street|st|avenue|ave|road|rd|boulevard|blvd|lane|ln|drive|dr|court|ct|place|pl|highway|hwy|parkway|pkwy|way|terrace|circle|trail|square|alley';
const named = String.raw`(?:[NSEW]{1,2}\.? )?[A-Z][a-z'-]+ (?:[A-Z][a-z'-]+ )?(?:Street|St|Avenue|Ave|Road|Rd|Boulevard|Blvd|Lane|Ln|Parkway|Pkwy|Terrace)\b`;
const ordinal =
  '(?:\\d{1,3}(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth)';
const and = '(?:and|&|/|at|near|off)';
const domains = 'com|org|net|gov|edu|mil|us|info|help|chat|app|health|care|io|html?|pdf|md|yaml';
const days = 'Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday';

const tells: readonly Tell[] = [
  {
    what: 'a street address',
    form: new RegExp(String.raw`\b\d{1,6}[a-z]? (?:[a-z0-9.'-]+ ){1,4}(?:${kindsOfStreet})\b`, 'i'),
    sure: true,
  },
  { what: 'a street', form: new RegExp(String.raw`(?<!\b(?:State|of) )\b${named}(?! (?:Patrol|Journal))`), sure: true },
  { what: 'a street', form: /\b(?:[Cc]alle|[Aa]venida|[Cc]arretera|[Rr]u[ae]) (?:de |del |la )?[A-Z\d]/, sure: true },
  {
    what: 'a road',
    form: /\b(?:highway|hwy|route|interstate|us|sr|i)[- ]?\d{1,3}\b(?=.*\b(?:exit|mile|milepost|off|at|north|south|east|west)\b)|\bmile ?(?:marker|post) ?\d|\bexit \d+/i,
    sure: false,
  },
  {
    what: 'a post box',
    form: /\bp\.? ?o\.? ?box\b|\bpost(?:al)? (?:office )?box\b|\bpob \d|\bpmb ?#?\d|\bapartado \d/i,
    sure: true,
  },
  {
    what: 'a part of a building',
    form: /\b(?:[Ss]uite|Ste\.?|[Aa]pt\.?|[Aa]partment|[Bb]ldg\.?|[Bb]uilding) #?(?:[a-z]?\d+[a-z]?|[A-Z])\b/,
    sure: false,
  },
  { what: 'a floor', form: new RegExp(String.raw`\b(?:${ordinal}|ground|top) floor\b`, 'i'), sure: false },
  { what: 'a postcode', form: /(?<![\d-])\d{5}(?:-\d{4})?(?![\d-])/, sure: false },
  {
    what: 'coordinates',
    form: /-?\d{1,3}\.\d{2,}\s*°?\s*[NS]?\s*[,;/ ]\s*-?\d{1,3}\.\d{2,}\s*°?\s*[EW]?|\d{1,3} ?°|\b\d{1,3} \d{1,2}' ?\d|\bgeo:-?\d/i,
    sure: true,
  },
  { what: 'coordinates', form: /-?\d{1,3}\.\d{3,}/, sure: false },
  {
    what: 'a link to a map',
    form: /\bmaps?\.[a-z]|\/maps?\b|goo\.gl|openstreetmap|\bosm\.org|\bwaze\.com|\bmapquest|plus\.codes|what3words|\bw3w\.co/i,
    sure: true,
  },
  {
    what: 'three words for a place',
    form: new RegExp(
      String.raw`\/\/\/[a-z]+\.[a-z]+\.[a-z]+|(?<![\w/@.-])[a-z]{4,}\.[a-z]{4,}\.(?!(?:${domains})\b)[a-z]{4,}(?![\w/-]|\.\w)|\bw3w\b`,
    ),
    sure: true,
  },
  {
    what: 'a plus code',
    form: /(?<![\w+])[23456789CFGHJMPQRVWX]{4,8}\+[23456789CFGHJMPQRVWX]{2,3}\b/i,
    sure: true,
  },
  {
    what: 'a crossing',
    form: new RegExp(
      String.raw`\b(?:corner of|cross(?:es|ing)? streets?|intersection|(?:${kindsOfStreet})\.? ${and} [a-z0-9]+ (?:${kindsOfStreet}))\b`,
      'i',
    ),
    sure: true,
  },
  {
    what: 'a crossing',
    form: new RegExp(
      String.raw`\b(?:\d{1,3}(?:st|nd|rd|th)|First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth) ?${and} ?[A-Z][a-z]+|\b[A-Z][a-z]+ ?${and} ?\d{1,3}(?:st|nd|rd|th)\b(?! (?:of|floor))`,
    ),
    sure: true,
  },
  {
    what: 'a crossing',
    form: new RegExp(
      String.raw`\b(?:at|near|off|on) (?!(?:${days}) )[A-Z][a-z]+ ?(?:&|\/|and) ?(?!(?:${days})\b)[A-Z][a-z]+\b`,
    ),
    sure: false,
  },
  {
    what: 'a landmark',
    form: /\b(?:next (?:door )?to|(?:across|down|up) (?:the (?:street|road|hall|hill) )?from|across the (?:street|road)|(?:down|up) the (?:street|road|hill)|around the corner|opposite|behind|beside the|near the|close to the|above the|below the|block(?:s)? (?:from|of)|doors? down|miles? (?:from|north|south|east|west)|(?:minutes?|walk) (?:from|walk)|(?:north|south|east|west) of)\b/i,
    sure: false,
  },
];

/** What a text tells of a place. */
export interface Told {
  /** What it reads as. */
  what: string;
  /** Offset in the text. */
  index: number;
}

/** What a text tells of a place; undefined where nothing. `sureOnly` where the text is of other things too. */
export function tellsPlace(typed: string, sureOnly = false): Told | undefined {
  const { text, at } = readAs(typed);
  for (const { what, form, sure } of tells) {
    const match = sureOnly && !sure ? null : form.exec(text);
    if (match) return { what, index: at[match.index] ?? 0 };
  }
  return undefined;
}
