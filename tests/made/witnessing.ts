/** Keys and an authority of a test's own, made by the system's programs, and what they sign and stamp. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const isThere = (tool: string, ...args: string[]): boolean => spawnSync(tool, args).error === undefined;

/** The programs that are not on this machine; a test that needs one is skipped, and says so. */
export const missingTools: string[] = [
  ...(isThere('openssl', 'version') ? [] : ['openssl']),
  ...(isThere('ssh-keygen', '-?') ? [] : ['ssh-keygen']),
];

const configuration = `[req]
distinguished_name = dn
prompt = no
x509_extensions = ca
[dn]
CN = Example authority
[ca]
basicConstraints = critical,CA:true
keyUsage = critical,keyCertSign
[stamp]
basicConstraints = critical,CA:false
keyUsage = critical,digitalSignature
extendedKeyUsage = critical,timeStamping
[ts]
default_tsa = one
[one]
serial = serial
default_policy = 1.2.3.4.1
digests = sha256
signer_digest = sha256
ess_cert_id_alg = sha256
`;

export interface Witnessing {
  /** Signs the list of a release's digests; the signature stands in the content root's `witnesses/`. */
  sign(root: string, release: string, file: string): void;
  /** Has the same stamped with the time. */
  stamp(root: string, release: string, file: string): void;
}

/** Makes a signer `office` and an authority in a folder of their own. */
export function witnessing(folder: string): Witnessing {
  const run = (tool: string, args: readonly string[], input: string | Uint8Array = '') =>
    execFileSync(tool, args, { cwd: folder, input, stdio: ['pipe', 'pipe', 'ignore'] });
  writeFileSync(path.join(folder, 'openssl.cnf'), configuration);
  writeFileSync(path.join(folder, 'serial'), '01\n');
  const key = ['-newkey', 'rsa:2048', '-nodes', '-config', 'openssl.cnf'];
  run('openssl', ['req', '-x509', ...key, '-keyout', 'ca.key', '-out', 'ca.pem', '-days', '30']);
  run('openssl', ['req', ...key, '-subj', '/CN=Example stamp', '-keyout', 'stamp.key', '-out', 'stamp.csr']);
  const issue = ['-CA', 'ca.pem', '-CAkey', 'ca.key', '-CAcreateserial', '-days', '30'];
  const extensions = ['-extfile', 'openssl.cnf', '-extensions', 'stamp'];
  run('openssl', ['x509', '-req', '-in', 'stamp.csr', ...issue, ...extensions, '-out', 'stamp.pem']);
  run('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-C', 'office', '-f', 'office']);

  const list = (root: string, release: string) => path.resolve(root, 'releases', release, 'SHA256SUMS');
  const put = (root: string, file: string, bytes: string | Uint8Array) => {
    mkdirSync(path.join(root, 'witnesses'), { recursive: true });
    writeFileSync(path.join(root, 'witnesses', file), bytes);
  };
  return {
    sign: (root, release, file) => {
      put(
        root,
        file,
        run('ssh-keygen', ['-Y', 'sign', '-f', 'office', '-n', 'release'], readFileSync(list(root, release))),
      );
      put(root, 'allowed_signers', `office ${readFileSync(path.join(folder, 'office.pub'), 'utf8')}`);
    },
    stamp: (root, release, file) => {
      const query = ['ts', '-query', '-data', list(root, release), '-sha256', '-cert'];
      const answer = ['-signer', 'stamp.pem', '-inkey', 'stamp.key', '-config', 'openssl.cnf', '-section', 'one'];
      writeFileSync(path.join(folder, 'query'), run('openssl', query));
      put(root, file, run('openssl', ['ts', '-reply', '-queryfile', 'query', ...answer]));
      put(root, 'authority.pem', readFileSync(path.join(folder, 'ca.pem')));
    },
  };
}
