/** Port: where a command shows the site on this machine: 4321, unless `PORT` says otherwise. */
import { createServer, type Server } from 'node:net';
import { AskedWrongly } from './command.ts';

/** The port for a command, which is free. Asked wrongly where `PORT` is none, or another program has it. */
export async function freePort(command: string): Promise<number> {
  const text = process.env['PORT'] || '4321';
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new AskedWrongly(`PORT is \`${text}\`, which is no port. Write a number such as 8080.`);
  const server = createServer();
  await listening(server, port, command);
  await new Promise((closed) => void server.close(closed));
  return port;
}

/** The address that only this machine can ask. */
export const thisMachine = '127.0.0.1';

/** Ends when it listens, to this machine alone. */
export function listening(server: Server, port: number, command: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(refusal(error, port, command)));
    server.listen(port, thisMachine, resolve);
  });
}

function refusal(error: NodeJS.ErrnoException, port: number, command: string): Error {
  const another = `Take another: ${withPort(port < 1024 ? 8080 : (port % 65_535) + 1, command)}.`;
  if (error.code === 'EADDRINUSE') return new AskedWrongly(`Port ${port} is in use. ${another}`);
  if (error.code === 'EACCES') return new AskedWrongly(`Port ${port} is not for this account. ${another}`);
  return error;
}

/** How a command is given a port in the usual shell of a system. */
export const withPort = (port: number, command: string, platform = process.platform): string =>
  platform === 'win32' ? `$env:PORT=${port}; ${command}` : `PORT=${port} ${command}`;
