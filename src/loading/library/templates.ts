/**
 * Templates: the sentences with which files begin that authors copy or that `npm run new` writes, which tell what to write.
 *
 * What may stand as it is, such as a first answer that is often right, says so on its line: `# may stay`.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { filledIn } from '../../domain/rules/template-rules.ts';
import { fileKinds } from '../../schema/files.ts';
import { filesBelow, readText } from '../files/text.ts';
import { parsePage } from '../prose/page.ts';
import { readShape } from '../reading/shape.ts';
import { parseYaml } from '../reading/yaml.ts';

const name = '_templates';

/** These begin as they may stay: the site's sentences, which a hospital changes where it says otherwise. */
const readyMade = /^phrases\./;

/** What of the templates must not stand in any other file; nothing where a content root has none. */
export function readTemplates(root: string): ReadonlySet<string> {
  const folder = path.join(root, name);
  if (!existsSync(folder)) return new Set();
  return new Set(filesBelow(folder).flatMap((inside) => textsOf(folder, inside)));
}

function textsOf(folder: string, inside: string): string[] {
  const kind = readyMade.test(inside) ? undefined : fileKinds[path.parse(inside).name];
  const { file } = readText(folder, inside);
  if (!kind || !file) return [];
  const page = inside.endsWith('.md') ? parsePage(inside, file.text) : undefined;
  const { mentions } = readShape(kind.schema, parseYaml(inside, page?.matter?.text ?? file.text, page?.matter?.line));
  const lines = file.text.split('\n');
  return [...(page?.mentions ?? []), ...mentions].flatMap((mention) =>
    mayStay(lines[mention.line - 1] ?? '') ? [] : filledIn(mention),
  );
}

/** A heading of a page says what its part is, and is the same on many. */
const mayStay = (line: string): boolean => line.includes('# may stay') || line.startsWith('#');
