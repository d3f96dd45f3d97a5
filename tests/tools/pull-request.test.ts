/** What a reviewer is told of a change: read here as the Markdown that stands under the request. */
import { renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { lineFile, newCheck, newNumber } from '../made/new-number.ts';
import { reportOf, reportOn, repository } from '../made/change.ts';
import { freeze } from '../made/frozen.ts';

const page = 'draft/pages/wet-floors.md';

/** The chapter under a heading. */
const chapterOf = (text: string, title: string) =>
  text.split(/^(?=### )/m).find((one) => one.startsWith(`### ${title}`));
const headlineOf = (text: string) => /^## .*$/m.exec(text)?.[0];

describe('a change', () => {
  test('of a step is told by what it says, where it is read on from, and what a release still lacks', async () => {
    const { text, stdout, status } = await reportOn({
      [page]: [
        'Mop it with warm water, from 9:00-17:00 or later.',
        'You must mop it with cold water, from 9:00-17:00.',
      ],
    });
    expect(status).toBe(0);
    expect(stdout.split('\n')[0]).toBe(
      'Changes 1 section of Wet floors; no stop; no number; 1 text with a limit or a word that binds. Needs: Head porter, Head cook.',
    );
    expect(text.replaceAll(/`[0-9a-f]{10}`/g, '`<commit>`')).toMatchInlineSnapshot(`
      "**Made up. Nobody follows it.**

      ## Changes 1 section of *Wet floors*; no stop; no number; 1 text with a limit or a word that binds. Needs: Head porter, Head cook.

      Compared with \`main\` as it was where this change began (\`<commit>\`).

      ### Limits and words that bind

      - *Wet floors* (page): reworded
        - was: "Mop it with warm water, from 9:00-17:00 or later."; will be: "**You must mop it with cold water, from 9:00-17:00.**"
          - says now: "**must**"

      ### Old and new: Wet floors

      #### Wet floors

      page: reworded
      - Reworded: ~~Mop~~ **You must mop** it with ~~warm~~**cold** water, from 9:00-17:00 ~~or later~~.

      ### Named by, and read on from

      - *Wet floors*: *what lists share*, *the list Porter*, *the case The shining hall*

      ### Requirements touched

      - \`item-01\` Dry floors: carried by *Wet floors*

      ### Cases to learn from, to be looked at again

      - *The shining hall*: its answers lead to \`wet-floors\`

      ### Before this can be a release

      - release.yaml has no \`effective\`; write the first day on which it is to govern.
      - the approval of Head porter (House council) is missing.
      - the approval of Head cook (Kitchen committee) is missing.
      "
    `);
  });

  test('that weakens a stop says first what was said and what will be', async () => {
    const { text } = await reportOn({
      'draft/shared.yaml': ['Never wave or call a runner over.', 'Never shout at a runner.'],
    });
    expect(chapterOf(text, 'Stops')).toMatchInlineSnapshot(`
      "### Stops

      - *Never shout at a runner.* (hard stop): reworded
        - was: "Never wave or call a runner over."; will be: "**Never shout at a runner.**"

      "
    `);
    expect(chapterOf(text, 'Roles whose list changes')).toMatchInlineSnapshot(`
      "### Roles whose list changes

      - *Porter*
        - reworded: was: "Never wave or call a runner over."; will be: "**Never shout at a runner.**"

      "
    `);
  });

  test('of a number alone says which, who said that it is right, and where it is printed', async () => {
    const made = repository();
    made.commit({ [lineFile]: newNumber });
    made.commit({ [lineFile]: newCheck });
    const { text } = await reportOf(made);
    expect(headlineOf(text)).toMatchInlineSnapshot(
      `"## Changes 1 section of the entry *Night line*; no stop; 1 number. Needs no vote: Directory editor keeps the directory right."`,
    );
    expect(chapterOf(text, 'Numbers that changed')).toMatchInlineSnapshot(`
      "### Numbers that changed

      - *Night line*: was: "(206) 555-0123"; will be: "**(206) 555-0129**"
        - Called on Mar 30, 2026 by First role and Second role: answered by its name. It takes the place of (206) 555-0123. The old number was out of order. (Sample: nobody called.)
        - set for: the lines to call first, on every page
        - printed on the pages: *Lost key*
        - printed on the lists: *Porter*
        - printed on the cards, of which new ones are needed: *Pocket card*
        - named by: *Northmarch*

      "
    `);
  });

  test('of the own state is told as a duty, and wherever its words are printed', async () => {
    const { text } = await reportOn({ 'draft/reporting/northmarch.yaml': ['limit: 48 hours', 'limit: 24 hours'] });
    expect(headlineOf(text)).toContain('1 duty');
    expect(chapterOf(text, 'Duties to report')).toContain('will be');
  });

  test('of the English of a card tells the translations that it leaves behind', async () => {
    const spanish = `  es:
    name: Español
    direction: ltr
    outer: Sus suelos
    heading: Está en tierra firme.
    lines: ["Llame a <service:night-line>. <source:S1>"]
    translation: { state: draft }
    translated: { date: "2026-01-10", digest: "${'0'.repeat(16)}" }
not_ready:`;
    const made = repository({ 'draft/cards/pocket.yaml': ['not_ready:', spanish] });
    const { stderr } = await reportOf(made);
    expect(stderr).toBe('');
    made.commit({ 'draft/cards/pocket.yaml': ['You are on dry land.', 'You stand on dry land.'] });
    expect(chapterOf((await reportOf(made)).text, 'Problems')).toContain('translation-behind');
  });

  test('of phrases and of the facility is told as any other text', async () => {
    const { text } = await reportOn({ 'facility.yaml': ['review_months: 12', 'review_months: 24'] });
    expect(headlineOf(text)).toContain('How this is governed');
    expect(chapterOf(text, 'Old and new: How this is governed')).toContain('24');
  });

  test('of nothing that readers see says so, and names the files', async () => {
    const { text } = await reportOn({ 'site.yaml': ['Soup and bread.', 'Bread and soup.'] });
    expect(headlineOf(text)).toBe('## Changes nothing that readers see.');
    expect(chapterOf(text, 'Other files changed')).toContain('`site.yaml`');
  });

  test('of nothing at all says so', async () => {
    const { text } = await reportOn({});
    expect(text).toContain('## Changes nothing that readers see.');
    expect(text).not.toContain('###');
  });

  test('that takes a page away tells it as removed', async () => {
    const { text } = await reportOn({
      'draft/pages/lost-key.md': undefined,
      'draft/contents.yaml': [', lost-key', ''],
      [page]: ['- If the puddle hides something: [Lost key](lost-key.md#lost-key-who)', ''],
    });
    expect(headlineOf(text)).toContain('3 of *Lost key*');
    expect(chapterOf(text, 'Old and new: Lost key')).toContain('page: removed');
  });

  test('that only gives a file another name is told by what became of its page', async () => {
    const made = repository();
    const of = (name: string) => path.join(made.root, 'draft/learning', name);
    renameSync(of('shining-hall.yaml'), of('shining-floor.yaml'));
    made.commit({});
    const { text } = await reportOf(made);
    expect(headlineOf(text)).toContain('the case *The shining hall*');
    expect(chapterOf(text, 'Old and new: the case')).toContain('moved');
  });
});

describe('what a change is held against', () => {
  test('is where it began, and what was changed there meanwhile is not told as its own', async () => {
    const made = repository();
    made.commit({
      'draft/checklists/porter.yaml': ['Never hurry where it looks wet.', 'Never hurry where it is wet.'],
    });
    made.git('checkout', '-q', 'main');
    made.commit({ 'draft/checklists/porter.yaml': ['Offer the long corridor', 'Offer the short corridor'] });
    made.git('checkout', '-q', 'change');
    const { text } = await reportOf(made);
    expect(text).not.toContain('short corridor');
    expect(text).toContain(
      'Changed there meanwhile too, at other lines: `draft/checklists/porter.yaml`. Git joins both by itself; look at what comes of it.',
    );
    made.git('merge', '-q', 'main', '-m', 'Join');
    expect((await reportOf(made)).text).not.toContain('meanwhile');
  });

  test.each(['', 'protocols'])(
    'says which files two changed at the same lines, wherever they stand: %j',
    async (below) => {
      const made = repository({}, below);
      made.commit({ 'draft/checklists/porter.yaml': ['Offer the long corridor', 'Offer the wide corridor'] });
      made.git('checkout', '-q', 'main');
      made.commit({ 'draft/checklists/porter.yaml': ['Offer the long corridor', 'Offer the short corridor'] });
      made.git('checkout', '-q', 'change');
      expect((await reportOf(made)).text).toContain(
        'Changed there meanwhile at the same lines: `draft/checklists/porter.yaml`. Somebody must choose;',
      );
    },
  );

  test('is the newest release where no draft stood there', async () => {
    const made = repository();
    made.git('checkout', '-q', 'main');
    rmSync(path.join(made.root, 'draft'), { recursive: true });
    made.commit({});
    made.git('checkout', '-q', 'change');
    made.git('merge', '-q', '-s', 'ours', 'main', '-m', 'Keep the draft');
    const { text } = await reportOf(made);
    expect(text).toContain('Nothing that can be read stood there, so that all is new.');
    expect(headlineOf(text)).toContain('3 of *Lost key*');
  });

  test('may be a release', async () => {
    const made = repository();
    freeze(made.root, '2026-02-01');
    made.commit({ [page]: ['every visitor. <', 'each visitor. <'] });
    const { text } = await reportOf(made, '2026-02-01');
    expect(text).toContain('Compared with `2026-02-01`.');
    expect(chapterOf(text, 'Old and new: Wet floors')).toContain('~~every~~**each**');
  });

  test.each([
    ['no-such-ref', '`no-such-ref` is no day, release, folder or git ref.'],
    ['--all', 'There is no option --all.'],
  ])('cannot be %s', async (base, said) => {
    expect(await reportOf(repository(), base)).toMatchObject({
      status: 2,
      stderr: expect.stringContaining(said) as string,
    });
  });
});

describe('a draft with a mistake', () => {
  test('that only a rule refuses is told with all that it changes', async () => {
    const { text } = await reportOn({
      [page]: ['every visitor. <source:S1>', 'every visitor: ring 206-555-0123. <source:S1>'],
    });
    expect(headlineOf(text)).toContain('1 problem to mend first.');
    expect(chapterOf(text, 'Old and new: Wet floors')).toContain('ring');
    expect(chapterOf(text, 'Problems')).toMatch(/draft\/pages\/wet-floors\.md:\d+:\d+` `number-in-prose`/);
  });

  test('that cannot be read is told by its problems alone', async () => {
    const { text, status } = await reportOn({ [page]: ['title: Wet floors', 'titel: Wet floors'] });
    expect(status).toBe(0);
    expect(headlineOf(text)).toMatch(/^## Cannot be read yet: \d+ problems? to mend first\./);
    expect(chapterOf(text, 'Problems')).toContain('key-unknown');
  });

  test('beside it a mistake in the directory keeps all else from being told', async () => {
    const { text } = await reportOn({
      [lineFile]: newNumber,
    });
    expect(headlineOf(text)).toContain('Cannot be read yet');
  });
});

describe('text from the protocol', () => {
  test('does nothing on a forge, and nothing in a browser', async () => {
    const hostile = 'Ask @team, see #12 or ![x](https://a.example/p.png) | <script>alert(1)</script>';
    const { text, page: html } = await reportOn({
      'draft/checklists/porter.yaml': [
        'summary: The porter, from the first drop to the end of the shift.',
        `summary: ${JSON.stringify(hostile)}`,
      ],
    });
    expect(text).toContain('\\<script\\>');
    expect(text).not.toMatch(/@team|#12|!\[x\]\(|(?<!\\)<script/);
    expect(html).not.toContain('<script>alert');
    expect(html).toContain('&lt;script&gt;alert(1)');
  });

  describe('of the place of a service that is confidential', () => {
    const line = 'resources/national/line.yaml';
    const secret = 'confidential: true\n    read_by: [First role, Second role]';
    const open = 'confidential: false';
    const place = 'It stands at 12 Harbor Street.';

    test('says nothing where it was open before', async () => {
      const made = repository({ [line]: ['Answers day and night.', place] });
      made.commit({ [line]: [open, secret] });
      made.commit({ [line]: [place, 'Answers day and night.'] });
      const { text, page: html } = await reportOf(made);
      expect(chapterOf(text, 'Confidential places')).toContain('*Night line*: its place is confidential from now on');
      expect(`${text}${html}`).not.toContain('Harbor Street');
    });

    test('says nothing where a change would open it, and says that it would', async () => {
      const made = repository({ [line]: [open, secret] });
      made.commit({ [line]: [secret, open] });
      made.commit({ [line]: ['Answers day and night.', place] });
      const { text, page: html } = await reportOf(made);
      expect(chapterOf(text, 'Confidential places')).toContain('was confidential, and would no longer be');
      expect(`${text}${html}`).not.toContain('Harbor Street');
    });
  });
});

describe('the page beside it', () => {
  test('is one file with a policy of its own, and leads nowhere but into itself', async () => {
    const { page: html } = await reportOn({ [page]: ['every visitor. <', 'each visitor. <'] });
    expect(html).toMatch(
      /^<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy"/,
    );
    const { document } = parseHTML(html);
    expect([...document.querySelectorAll('script, link, img, [src]')]).toEqual([]);
    const dead = [...document.querySelectorAll('a[href]')]
      .map((link) => link.getAttribute('href') ?? '')
      .filter((href) => !href.startsWith('#') || document.getElementById(href.slice(1)) === null);
    expect(dead).toEqual([]);
  });

  test('shows both wordings side by side, as readers have them', async () => {
    const { page: html } = await reportOn({ [page]: ['1. Say: "I dry', '1. Tell them: "I dry'] });
    const sides = [...parseHTML(html).document.querySelectorAll('details > div > div')];
    expect(sides.map((side) => side.querySelector('ol > li')?.textContent)).toEqual([
      'Say: "I dry every floor myself."',
      'Tell them: "I dry every floor myself."',
    ]);
    expect(sides.map((side) => side.querySelector('del, ins')?.outerHTML)).toEqual([
      '<del>Say</del>',
      '<ins>Tell them</ins>',
    ]);
  });
});
