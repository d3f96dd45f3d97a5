/** How the site is shown on this machine: at a port that is free, until it is stopped. */
import { spawn } from 'node:child_process';
import { createServer, Agent, get } from 'node:http';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, expect, onTestFinished, test, vi } from 'vitest';
import { main as dev } from '../../src/tools/dev.ts';
import { withPort } from '../../src/tools/port.ts';
import { main as start, serve } from '../../src/tools/start.ts';
import { protocols } from '../made/fixture.ts';
import { freePort, listen } from '../made/loopback.ts';
import { ran } from '../made/ran.ts';

afterEach(() => void vi.unstubAllEnvs());

test.each([
  ['npm start', start],
  ['npm run dev', dev],
])('%s says at once that a port is in use, and how to move', async (asked, main) => {
  const taken = createServer();
  onTestFinished(() => void taken.close());
  const { port } = new URL(await listen(taken));
  vi.stubEnv('PORT', port);
  expect(await ran(main, ['--protocols', protocols()])).toMatchObject({
    status: 2,
    stdout: '',
    stderr: expect.stringMatching(`^Port ${port} is in use. Take another: PORT=\\d+ ${asked}.\n`) as string,
  });
});

test.each(['http', '0', '70000', '80.5'])('PORT=%s is no port', async (port) => {
  vi.stubEnv('PORT', port);
  expect(await ran(start, ['--protocols', protocols()])).toMatchObject({
    status: 2,
    stderr: expect.stringContaining(`PORT is \`${port}\`, which is no port.`) as string,
  });
});

/** The addresses of this machine in networks; without one, one that leads to this machine and is not the usual one. */
const othersReach = () => [
  '127.0.0.2',
  ...Object.values(os.networkInterfaces())
    .flatMap((all) => all ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => address),
];

test('the site is served until it is stopped, and then its port is free', async () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'served-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(path.join(folder, 'index.html'), '<p>here</p>');
  const port = await freePort();
  const stop = new AbortController();
  const said = Promise.withResolvers<string>();
  const ended = serve(folder, port, { out: said.resolve, err: said.reject, stopped: stop.signal });
  expect(await said.promise).toContain(`http://localhost:${port}/`);
  expect(await (await fetch(`http://localhost:${port}/`)).text()).toBe('<p>here</p>');
  // Only this machine may ask: on an address that others reach, nobody listens.
  for (const address of othersReach())
    await expect(fetch(`http://${address}:${port}/`)).rejects.toThrow('fetch failed');
  stop.abort();
  expect(await ended).toBe(0);
  await expect(fetch(`http://localhost:${port}/`)).rejects.toThrow('fetch failed');
});

test.each([
  ['linux', 'PORT=8080 npm start'],
  ['darwin', 'PORT=8080 npm start'],
  ['win32', '$env:PORT=8080; npm start'],
] as const)('on %s a port is given as its shell takes it', (platform, asked) => {
  expect(withPort(8080, 'npm start', platform)).toBe(asked);
});

test.each(['SIGINT', 'SIGTERM'] as const)(
  '%s ends it well at once, even while a browser holds a connection',
  async (signal) => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'served-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    writeFileSync(path.join(folder, 'index.html'), '<p>here</p>');
    const port = await freePort();
    const script = `
    import { serve } from ${JSON.stringify(path.resolve('src/tools/start.ts'))};
    process.exitCode = await serve(process.argv[1], ${port}, { out: console.log, err: console.error });`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', script, folder]);
    const printed = { out: '', err: '' };
    child.stderr.on('data', (text) => (printed.err += text));
    const ended = new Promise((resolve) => void child.once('exit', (...how) => resolve(how)));
    await new Promise<void>((said) => {
      child.stdout.on('data', (text) => {
        printed.out += text;
        if (printed.out.includes('Ctrl-C stops it.')) said();
      });
    });
    const agent = new Agent({ keepAlive: true });
    await new Promise<void>((answered) => {
      get({ port, agent }, (answer) => answer.resume().once('end', answered));
    });
    child.kill(signal);
    expect(await ended).toEqual([0, null]);
    expect(printed.err).toBe('');
    agent.destroy();
  },
);
