/** What this project is built from: nothing unknown, nothing that runs when it is installed, but what is named here. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

interface LockEntry {
  version?: string;
  resolved?: string;
  integrity?: string;
  license?: string;
  link?: boolean;
  hasInstallScript?: boolean;
}

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, LockEntry> };
const { '': _project, ...packages } = lock.packages;
const entries = Object.entries(packages);
const project = JSON.parse(readFileSync('package.json', 'utf8')) as {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
  allowScripts: Record<string, boolean>;
};

/** Every licence that a package here may have. A new one is a decision, not a default. */
const licences = [
  '0BSD',
  'Apache-2.0',
  // sharp's own libraries, used by the build at most; nothing of them is in the site.
  'Apache-2.0 AND LGPL-3.0-or-later',
  'Apache-2.0 AND LGPL-3.0-or-later AND MIT',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'ISC',
  'LGPL-3.0-or-later',
  'MIT',
  // lightningcss and axe-core, for the build and for tests.
  'MPL-2.0',
  'Python-2.0',
];

/** The Node that the package `node` fetches as it is installed, and that no lock holds: linux-x64, by version. */
const nodeOnLinux: Record<string, string> = {
  '24.21.0': '7fde7b8afa198da66257f42ee2001d874c7355631e6d1579a5fb5ef1f246df4c',
};

describe('the lock', () => {
  test('holds a digest of every package', () => {
    expect(
      entries.filter(([, entry]) => !/^sha512-[\w+/]{86}==$/.test(entry.integrity ?? '')).map(([name]) => name),
    ).toEqual([]);
  });

  test('takes nothing from a file, a folder or a repository', () => {
    expect(entries.filter(([, { link, resolved }]) => link || resolved).map(([name]) => name)).toEqual([]);
  });

  test('has no licence that was not agreed to, and none that is agreed to in vain', () => {
    const found = new Set(entries.map(([name, { license }]) => license ?? `none: ${name}`));
    expect([...found].toSorted()).toEqual(licences);
  });

  test('names every package that would run something when it is installed', () => {
    const scripts = entries.filter(([, { hasInstallScript }]) => hasInstallScript);
    expect(scripts.map(([name]) => name.replace(/.*node_modules\//, '')).toSorted()).toEqual(
      Object.keys(project.allowScripts).toSorted(),
    );
    expect(Object.entries(project.allowScripts).filter(([, allowed]) => allowed)).toEqual([['node', true]]);
  });
});

test('every dependency is pinned to one version', () => {
  const versions = Object.entries({ ...project.dependencies, ...project.devDependencies });
  expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});

test('architecture.md says of every dependency why it is here', () => {
  const text = readFileSync('docs/architecture.md', 'utf8');
  const names = Object.keys({ ...project.dependencies, ...project.devDependencies });
  expect(names.filter((name) => !text.includes(`\`${name}\``))).toEqual([]);
});

test.runIf(process.platform === 'linux' && process.arch === 'x64')(
  'the Node that was fetched is the one that is pinned',
  () => {
    const digest = createHash('sha256').update(readFileSync('node_modules/node/bin/node')).digest('hex');
    expect(digest).toBe(nodeOnLinux[project.dependencies['node']!]);
  },
);
