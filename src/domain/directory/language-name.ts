/**
 * Language name: what English calls the language of a code. Every code of BCP 47 is known, and so every one of
 * ISO 639-3: a language that few speak is no mistake.
 */
import registry from 'language-subtag-registry/data/json/registry.json' with { type: 'json' };

const common = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
const regions = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
const scripts = new Intl.DisplayNames('en', { type: 'script', fallback: 'none' });

const described = (type: string): ReadonlyMap<string, string> =>
  new Map(
    registry.flatMap(({ Type, Subtag, Description: [name] }) =>
      Type === type && Subtag !== undefined && name !== undefined ? [[Subtag.toLowerCase(), name]] : [],
    ),
  );
const registered = described('language');
const registeredRegions = described('region');

/** The language's name, with script and region where the code has them; undefined where it is no language. */
export function languageName(code: string): string | undefined {
  const parts = partsOf(code);
  if (!parts) return undefined;
  const { language, script, region } = parts;
  if (!registered.has(language)) return undefined;
  const known = common.of(code);
  if (known !== undefined) return known;
  // Of a group of languages its own name: "Nahuatl languages" are told by "Nahuatl".
  const name = common.of(language) ?? registered.get(language)?.replace(/ languages$/, '');
  const where = region && (regions.of(region) ?? registeredRegions.get(region.toLowerCase()));
  const told = [script && scripts.of(script), where].filter(Boolean);
  return told.length > 0 ? `${name} (${told.join(', ')})` : name;
}

/** The parts of a well-formed code. */
function partsOf(code: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(code);
  } catch {
    return undefined;
  }
}
