import { realpathSync } from 'node:fs';
import { join } from 'node:path';

/** The checkout, without symbolic links: n8n compares real paths when it decides which files may be read. */
export const projectFolder = realpathSync(join(import.meta.dirname, '..', '..'));
