/**
 * Stock commands: what tells without this project that a release is what was approved and what was witnessed.
 *
 * Each is a line for a shell with coreutils, OpenSSL or OpenSSH. Those on proposals and witnesses are typed in the content
 * root, the folder that holds `releases/`.
 */

/** A word as a shell reads it back. */
const quoted = (word: string): string =>
  /^[\w./@:+-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;

/** What prints the digest of the proposal that stands in a content root. */
export const proposalCommand = (root: string): string =>
  `cd ${quoted(root)} && find draft facility.yaml -type f ! -path draft/approvals.yaml | LC_ALL=C sort | xargs sha256sum | sha256sum`;

/** What prints the digest of the proposal that a release was, from its list of digests. */
export const frozenProposalCommand = (release: string): string =>
  [
    String.raw`grep -vE '  (\.\./|resources/|(approvals|links|phrases)\.yaml$)' releases/${release}/SHA256SUMS`,
    `sed 's|  |  draft/|; s|  draft/facility.yaml$|  facility.yaml|'`,
    'LC_ALL=C sort -k 2',
    'sha256sum',
  ].join(' | ');
