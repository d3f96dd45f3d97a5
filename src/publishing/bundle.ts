/** Bundle: a script of the browser with all that it needs, in as few letters as say it. */
import { build } from 'rolldown';

/**
 * The text of the script whose file this is; addresses in it have no base path. `format`: `iife` for one classic script,
 * `es` for a module that keeps what it exports.
 */
export async function bundled(file: string, format: 'iife' | 'es' = 'iife'): Promise<string> {
  const { output } = await build({
    input: file,
    write: false,
    platform: 'browser',
    output: { format, minify: true },
    transform: { define: { 'import.meta.env': '{"BASE_URL":"/"}' } },
  });
  return output[0].code;
}
