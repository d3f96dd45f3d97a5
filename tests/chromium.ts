/** Chromium as the tests and the bench drive it. */
import { existsSync } from 'node:fs';

const installed = [
  '/usr/bin/google-chrome',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** `$CHROMIUM`, else an installed Chrome or Chromium, else the one that npm brought. */
async function executable(): Promise<string> {
  const named = process.env['CHROMIUM'] ?? installed.find((file) => existsSync(file));
  if (named) return named;
  process.env['AWS_LAMBDA_JS_RUNTIME'] ??= 'nodejs22.x';
  const { default: bundled } = await import('@sparticuz/chromium');
  return bundled.executablePath();
}

/** How to launch it. */
export const launchOptions = async () => ({
  executablePath: await executable(),
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
