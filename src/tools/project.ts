/** Project: the folder of the engine, wherever a command was started from. */
import path from 'node:path';

export const project = path.resolve(import.meta.dirname, '../..');
