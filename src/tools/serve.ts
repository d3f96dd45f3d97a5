/** Serving: a built folder on this machine, as real servers send it. For looking and for tests, not for an intranet. */
import { createServer, type Server } from 'node:http';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import sirv from 'sirv';
import { iisFile, kindOf, kinds, textTypes } from '../publishing/kinds.ts';
import { headersOf, securityHeaders } from '../publishing/policy.ts';
import { base } from '../site.ts';

/** Serves a built folder under the base path, by the policy that real servers send; what is not there is its 404 page. */
export function siteServer(folder: string, headers = securityHeaders, under = base): Server {
  const missing = path.join(folder, '404.html');
  const files = sirv(folder, {
    etag: true,
    dotfiles: false,
    setHeaders: (response, at) => {
      setAll(response, at);
      const type = kinds[kindOf(at)];
      if (type) response.setHeader('Content-Type', textTypes.includes(type) ? `${type}; charset=utf-8` : type);
    },
  });
  const setAll = (response: { setHeader(name: string, value: string): unknown }, at = '/') => {
    const own = headers === securityHeaders ? headersOf(at.slice(1)) : headers;
    response.setHeader('Cache-Control', 'no-cache');
    for (const [name, value] of Object.entries(own)) response.setHeader(name, value);
  };
  const prefix = under.replace(/\/$/, '');
  return createServer((request, response) => {
    const notFound = () => {
      setAll(response);
      response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' });
      response.end(existsSync(missing) ? readFileSync(missing) : 'Nothing at this address.');
    };
    if (prefix && !request.url?.startsWith(`${prefix}/`)) return notFound();
    request.url = request.url?.slice(prefix.length) ?? '/';
    return request.url === `/${iisFile}` ? notFound() : files(request, response, notFound);
  });
}
