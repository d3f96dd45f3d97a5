/** npm run dev: write and see it, the draft included, at http://localhost:4321/draft/. */
import { spawn } from 'node:child_process';

const astro = spawn('astro', ['dev', '--port', process.env['PORT'] ?? '4321'], {
  stdio: 'inherit',
  shell: process.platform === 'win32',
  env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ASTRO_DEV_BACKGROUND: '0', WITH_DRAFT: '1' },
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => astro.kill(signal));
astro.on('exit', (code) => process.exit(code ?? 0));
