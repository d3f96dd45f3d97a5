/** One request to a server on loopback, by HTTP or HTTPS, its path sent as it is written. */
import { request as askHttp, type IncomingMessage } from 'node:http';
import { Agent, request as askHttps } from 'node:https';

export interface Answer {
  status: number;
  headers: IncomingMessage['headers'];
  /** How often each header was sent, by its name in small letters. */
  counts: Record<string, number>;
  body: Buffer;
}

/** Keeps connections open, as a browser does. */
const agent = new Agent({ keepAlive: true, rejectUnauthorized: false });

export interface Asking {
  method?: string;
  headers?: Record<string, string>;
}

export function ask(server: string, path: string, { method = 'GET', headers = {} }: Asking = {}): Promise<Answer> {
  const { hostname, port, protocol } = new URL(server);
  const options = { hostname, port, path, method, headers, timeout: 10_000 };
  return new Promise((resolve, reject) => {
    const read = (response: IncomingMessage) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('error', reject);
      response.on('end', () => {
        if (!response.complete) return reject(new Error(`${path} was cut off`));
        const counts: Record<string, number> = {};
        for (const [index, text] of response.rawHeaders.entries())
          if (index % 2 === 0) counts[text.toLowerCase()] = (counts[text.toLowerCase()] ?? 0) + 1;
        return resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          counts,
          body: Buffer.concat(parts),
        });
      });
    };
    const asking = protocol === 'https:' ? askHttps({ ...options, agent }, read) : askHttp(options, read);
    asking.on('timeout', () => asking.destroy(new Error(`${path} was not answered`)));
    asking.on('error', reject);
    asking.end();
  });
}
