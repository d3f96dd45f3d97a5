/** The file for a downtime, opened from the disk in the shared browser with the network closed. */
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { onTestFinished } from 'vitest';
import { downtimeName } from '../../src/publishing/policy.ts';
import { siteFolder } from '../build.ts';
import { desktop, open, type OpenOptions, type Opened } from './page.ts';

export const downtimeFile = path.resolve(siteFolder, downtimeName);

/** A copy of the file that a test may spoil; tells its path. */
export function copyOfFile(spoil: (file: string) => void = () => {}): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'downtime-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = path.join(folder, downtimeName);
  copyFileSync(downtimeFile, file);
  spoil(file);
  return file;
}

/** Opens the file at a fragment without its `#`, in a context of its own; one that is whole, until its page runs. */
export async function openFile(
  fragment = '',
  { file = downtimeFile, ...options }: OpenOptions & { file?: string } = desktop,
): Promise<Opened> {
  const opened = await open(fragment && `#${fragment}`, { offline: true, ...options, site: pathToFileURL(file).href });
  if (file === downtimeFile && options.javaScriptEnabled !== false)
    await opened.page.waitForSelector('html[data-opened]');
  return opened;
}
