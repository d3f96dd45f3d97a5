/** Firefox, and WebKit by its own driver, where they are installed. */
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { firefox, type Browser } from 'playwright-core';

const firefoxFile = '/usr/bin/firefox-esr';
const miniBrowser = '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser';

/** Firefox; undefined where it is not installed. */
export const launchFirefox = async (): Promise<Browser | undefined> =>
  existsSync(firefoxFile) ? firefox.launch({ channel: 'moz-firefox', executablePath: firefoxFile }) : undefined;

export interface WebKit {
  go(address: string): Promise<void>;
  /** Runs the body of a function in the page; answers what it returns. */
  run(body: string): Promise<unknown>;
  close(): Promise<void>;
}

/** What the driver answers: of a new session its id, else what was asked for. */
type Answer = { sessionId?: string } & Record<string, unknown>;

const [display, port] = [':77', 4460];

async function call(method: string, path: string, body?: unknown): Promise<Answer> {
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
    method,
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const { value } = (await answer.json()) as { value: Answer };
  if (!answer.ok) throw new Error(`WebKit: ${JSON.stringify(value)}`);
  return value;
}

async function until<T>(ask: () => Promise<T>): Promise<T> {
  for (let tries = 0; ; tries += 1)
    try {
      return await ask();
    } catch (error) {
      if (tries > 50) throw error;
      await new Promise((again) => setTimeout(again, 200));
    }
}

/** WebKit under a screen of its own; undefined where it is not installed. */
export async function launchWebKit(): Promise<WebKit | undefined> {
  if (!['/usr/bin/Xvfb', '/usr/bin/WebKitWebDriver', miniBrowser].every((file) => existsSync(file))) return undefined;
  const started: ChildProcess[] = [
    spawn('Xvfb', [display, '-screen', '0', '1280x1000x24', '-nolisten', 'tcp'], { stdio: 'ignore' }),
    spawn('WebKitWebDriver', [`--port=${port}`], {
      stdio: 'ignore',
      env: { ...process.env, DISPLAY: display, LIBGL_ALWAYS_SOFTWARE: '1' },
    }),
  ];
  const options = { binary: miniBrowser, args: ['--automation'] };
  const alwaysMatch = { browserName: 'MiniBrowser', 'webkitgtk:browserOptions': options };
  const { sessionId } = await until(() => call('POST', '/session', { capabilities: { alwaysMatch } }));
  const session = `/session/${sessionId}`;
  return {
    go: async (url) => {
      await call('POST', `${session}/url`, { url });
    },
    run: (script) => call('POST', `${session}/execute/sync`, { script, args: [] }),
    close: async () => {
      await call('DELETE', session).catch(() => {});
      for (const one of started) one.kill();
    },
  };
}
