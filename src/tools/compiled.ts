/**
 * Compiled: what Node compiled of a command's modules, kept by Node itself in the system's folder for temporary files.
 *
 * Loaded before the command (`--import`). Nothing that a command reads or tells is kept there, and without it, as at a
 * first run, the same comes out a little later.
 */
import { enableCompileCache } from 'node:module';

enableCompileCache();
