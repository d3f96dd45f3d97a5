/** Bench of deploying: what readers are answered while builds are switched under them, and deploys killed. */
import { programOf, type ServerName } from '../servers/server.ts';
import { underSwitches } from '../servers/under-switches.ts';
import type { Row } from './row.ts';

const servers: ServerName[] = ['nginx', 'apache2'];
/** A deploy takes about this long, in milliseconds: one is killed anywhere in it. */
const whole = 400;

export default async function* rows(): AsyncGenerator<Row> {
  for (const name of servers.filter((one) => programOf(one))) {
    const { reads, wrong, killed } = await underSwitches(name, {
      switches: 100,
      reads: 10_000,
      killAfter: (build) => (build * 37) % whole,
    });
    yield { name: `${name}: reads during 100 switches`, unit: 'times', measured: reads };
    yield { name: `${name}: deploys killed on the way`, unit: 'times', measured: killed };
    yield { name: `${name}: answers cut, missing or of two builds`, goal: 0, unit: 'times', measured: wrong.length };
  }
}
