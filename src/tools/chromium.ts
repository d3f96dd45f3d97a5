/** Chromium: the full browser that is installed on a machine, if there is one: what people use. */
import { existsSync } from 'node:fs';

const places = [
  '/usr/bin/google-chrome',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
];

/** Its file; `CHROMIUM=<file>` names another. */
export function installedChromium(): string | undefined {
  const named = process.env['CHROMIUM'];
  return named !== undefined && existsSync(named) ? named : places.find((file) => existsSync(file));
}
