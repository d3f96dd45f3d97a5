/** Schedules: what has the site built anew every night, and watches its age, for systemd and for the tasks of Windows. */
import { filled, type Configurations } from './servers.ts';

/** The templates, by what each is called below `hosting/`. */
const files: Record<string, string> = {
  'staff-guide-nightly.service': 'nightly.service',
  'staff-guide-nightly.timer': 'nightly.timer',
  'staff-guide-watch.service': 'watch.service',
  'staff-guide-watch.timer': 'watch.timer',
  'nightly-task.xml': 'nightly-task.xml',
  'watch-task.xml': 'watch-task.xml',
};

/** Every schedule for a site under this base path, in the time zone of the facility. */
export const schedules = (base: string, timeZone: string): Configurations =>
  Object.fromEntries(
    Object.entries(files).map(([file, template]) => [`hosting/${file}`, filled(template, { base, timeZone })]),
  );
