import { delimiter, dirname } from 'node:path';

/** Our environment with the Node that runs us first on the PATH: n8n needs Node 24, a machine may have another. */
export function nodeFirst(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
	return { ...env, PATH: [dirname(process.execPath), env['PATH'] ?? ''].join(delimiter) };
}
