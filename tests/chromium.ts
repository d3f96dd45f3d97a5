/**
 * Chromium as the tests and the bench drive it: the headless shell that npm brings, which draws with half the work of a
 * full browser. `CHROMIUM=full` takes the one that is installed, `CHROMIUM=<file>` any other.
 */
import { installedChromium } from '../src/tools/chromium.ts';

/** The shell runs on Linux alone. */
const hasShell = process.platform === 'linux' && process.arch === 'x64';

/** The browser to drive. */
async function executable(): Promise<string> {
  const named = process.env['CHROMIUM'];
  if (named !== undefined && named !== 'full') return named;
  if (named === undefined && hasShell) {
    process.env['AWS_LAMBDA_JS_RUNTIME'] ??= 'nodejs22.x';
    const { default: shell } = await import('@sparticuz/chromium');
    return shell.executablePath();
  }
  const full = installedChromium();
  if (full === undefined) throw new Error('No Chrome or Chromium is installed; name one: CHROMIUM=<file>');
  return full;
}

/** How to launch it, or the browser of the given file. */
export const launchOptions = async (file?: string) => ({
  executablePath: file ?? (await executable()),
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--no-zygote',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
  ignoreDefaultArgs: ['--disable-back-forward-cache'],
});
