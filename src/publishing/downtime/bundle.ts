/** Bundle: a script of the browser with all that it needs, as one classic script. */
import { build } from 'rolldown';

/** The text of the script whose file this is; addresses in it have no base path. */
export async function bundled(file: string): Promise<string> {
  const { output } = await build({
    input: file,
    write: false,
    platform: 'browser',
    output: { format: 'iife', minify: true },
    transform: { define: { 'import.meta.env': '{"BASE_URL":"/"}' } },
  });
  return output[0].code;
}
