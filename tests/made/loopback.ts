/** Loopback: servers that tests start, each at a port of its own. */
import { createServer, type AddressInfo, type Server } from 'node:net';

/** Starts a server; answers its address, without a slash at the end. */
export async function listen(server: Server): Promise<string> {
  await new Promise<void>((listening) => void server.listen(0, '127.0.0.1', listening));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** A port for a program that must be told one. */
export async function freePort(): Promise<number> {
  const server = createServer();
  const { port } = new URL(await listen(server));
  await new Promise((closed) => void server.close(closed));
  return Number(port);
}
