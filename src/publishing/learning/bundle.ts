/** Bundle: a script of `browser` with all that it imports, as one text that a page holds within itself. */
import path from 'node:path';
import { rolldown } from 'rolldown';

const browser = path.resolve(import.meta.dirname, '../../browser');

/** The script as it runs from a file: whatever it knows of the site's base is the folder that it lies in. */
export async function bundled(file: string): Promise<string> {
  const made = await rolldown({
    input: path.join(browser, file),
    platform: 'browser',
    transform: { define: { 'import.meta.env': '{ "BASE_URL": "/" }' } },
  });
  const { output } = await made.generate({ format: 'iife', minify: true });
  await made.close();
  // What would end the element that holds it.
  return output[0].code.replaceAll('</script', String.raw`<\/script`).replaceAll('<!--', String.raw`<\!--`);
}
