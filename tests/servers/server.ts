/** nginx and Apache on loopback, with the configurations that the build wrote; only host, ports and folder are set. */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { configurations } from '../../src/publishing/servers.ts';
import { freePort } from '../made/loopback.ts';

export type ServerName = 'nginx' | 'apache2';

export interface RunningServer {
  /** Address of the host by HTTPS, without a slash at the end. */
  https: string;
  http: string;
  /** What it wrote about mistakes. */
  errors(): string;
  stop(): Promise<void>;
}

const paths = [
  '/usr/sbin',
  '/usr/local/sbin',
  '/opt/homebrew/bin',
  ...(process.env['PATH'] ?? '').split(path.delimiter),
];

/** Where a server's program is, if it is installed. */
export const programOf = (name: ServerName): string | undefined =>
  paths.map((folder) => path.join(folder, name)).find((file) => existsSync(file));

/** A folder that a server of another user may read. */
export function openFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'servers-'));
  chmodSync(folder, 0o755);
  return folder;
}

/** What a server is given: the build as `npm run deploy` lays it out. */
export function laidOut(dist = 'dist', base = '/'): string {
  const folder = openFolder();
  cpSync(path.join(dist, 'site'), path.join(folder, 'current/site'), { recursive: true });
  for (const [file, text] of Object.entries(configurations(base))) {
    mkdirSync(path.dirname(path.join(folder, 'current', file)), { recursive: true });
    writeFileSync(path.join(folder, 'current', file), text);
  }
  writeFileSync(path.join(folder, 'live.txt'), 'build current\n');
  return folder;
}

let certificate: { pem: string; key: string } | undefined;

/** A certificate for an hour, made anew each time the tests run. */
function ownCertificate(): { pem: string; key: string } {
  if (certificate) return certificate;
  const folder = openFolder();
  certificate = { pem: path.join(folder, 'staff-guide.pem'), key: path.join(folder, 'staff-guide.key') };
  const subject = ['-subj', '/CN=127.0.0.1', '-addext', 'subjectAltName=IP:127.0.0.1'];
  const to = ['-keyout', certificate.key, '-out', certificate.pem];
  execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '1', ...subject, ...to], {
    stdio: 'ignore',
  });
  return certificate;
}

/** Replaces what whoever runs the server sets; each must be there, or the configuration has changed. */
function settled(text: string, settings: [string, string][]): string {
  return settings.reduce((changed, [from, to]) => {
    if (!changed.includes(from)) throw new Error(`the configuration has no \`${from}\``);
    return changed.replaceAll(from, to);
  }, text);
}

/** Starts a server over a folder that `npm run deploy` filled, or `laidOut` made. */
export async function startServer(name: ServerName, folder: string): Promise<RunningServer> {
  const [http, https] = [await freePort(), await freePort()];
  const run = openFolder();
  const { pem, key } = ownCertificate();
  const set: [string, string][] = [
    ['/etc/ssl/certs/staff-guide.pem', pem],
    ['/etc/ssl/private/staff-guide.key', key],
    ['/srv/staff-guide', folder],
    ['https://staff-guide.example.org', `https://127.0.0.1:${https}`],
    ['staff-guide.example.org', '127.0.0.1'],
  ];
  const conf = path.join(run, 'server.conf');
  const log = path.join(run, 'error.log');
  writeFileSync(log, '');
  const given = (file: string) => readFileSync(path.join(folder, 'current/hosting', file), 'utf8');
  if (name === 'nginx') {
    const listening: [string, string][] = [
      ['listen 80;', `listen 127.0.0.1:${http};`],
      ['listen 443 ssl', `listen 127.0.0.1:${https} ssl`],
    ];
    writeFileSync(path.join(run, 'site.conf'), settled(given('nginx.conf'), [...listening, ...set]));
    writeFileSync(conf, aroundNginx(run, log));
  } else {
    const listening: [string, string][] = [
      ['*:80>', `127.0.0.1:${http}>`],
      ['*:443>', `127.0.0.1:${https}>`],
    ];
    writeFileSync(path.join(run, 'site.conf'), settled(given('apache.conf'), [...listening, ...set]));
    writeFileSync(conf, aroundApache(run, log, [http, https]));
  }
  const args = name === 'nginx' ? ['-p', run, '-c', conf, '-e', log] : ['-f', conf, '-DFOREGROUND'];
  const child = spawn(programOf(name)!, args, { stdio: ['ignore', 'inherit', 'inherit'] });
  const errors = () => readFileSync(log, 'utf8');
  await answering(child, https, errors);
  return {
    http: `http://127.0.0.1:${http}`,
    https: `https://127.0.0.1:${https}`,
    errors,
    stop: async () => {
      const ended = new Promise((resolve) => void child.once('exit', resolve));
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/** What Debian's `nginx.conf` says around a site, as far as it matters here. */
const aroundNginx = (run: string, log: string) => `
${process.getuid?.() === 0 ? 'user www-data;' : ''}
daemon off;
worker_processes 1;
pid ${run}/nginx.pid;
error_log ${log};
events {}
http {
  access_log off;
  ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((one) => `${one}_temp_path ${run}/${one};`).join('\n  ')}
  sendfile on;
  include ${run}/site.conf;
}
`;

const apacheModules =
  'mpm_event authz_core alias deflate filter dir headers mime reqtimeout rewrite socache_shmcb ssl'.split(' ');

const aroundApache = (run: string, log: string, ports: number[]) => `
ServerRoot ${run}
ServerName 127.0.0.1
PidFile ${run}/apache.pid
DefaultRuntimeDir ${run}
Mutex file:${run}
ErrorLog ${log}
TypesConfig ${existsSync('/etc/mime.types') ? '/etc/mime.types' : '/dev/null'}
${process.getuid?.() === 0 ? 'User www-data\nGroup www-data' : ''}
${apacheModules.map((one) => `LoadModule ${one}_module /usr/lib/apache2/modules/mod_${one}.so`).join('\n')}
${ports.map((port) => `Listen 127.0.0.1:${port}`).join('\n')}
Include ${run}/site.conf
`;

/** How long a server may take to begin, in milliseconds. */
const patience = 60_000;

/** Waits until the port takes a connection. */
async function answering(child: ChildProcess, port: number, errors: () => string): Promise<void> {
  const started = performance.now();
  while (child.exitCode === null && performance.now() - started < patience) {
    const open = await new Promise<boolean>((resolve) => {
      const socket = connect(port, '127.0.0.1', () => resolve(true)).once('error', () => resolve(false));
      socket.once('connect', () => socket.destroy());
    });
    if (open) return;
    await sleep(20);
  }
  child.kill('SIGTERM');
  throw new Error(`the server does not answer:\n${errors()}`);
}

/** Runs tests over each server that is installed, and says of the others that they are not. */
export function describeServers(names: ServerName[], tests: (name: ServerName) => void): void {
  describe.each(names.filter((name) => programOf(name)))('%s', (name) => {
    tests(name);
  });
  test.for(names.filter((name) => !programOf(name)))('skipped: %s not installed', (name, { skip }) => {
    expect(programOf(name)).toBeUndefined();
    skip(`${name} is not installed`);
  });
}
