import { join, resolve } from 'node:path';

/**
 * The compiled package: what n8n loads is what the engine tests run. `SMM_PANEL_DIST` names a
 * build elsewhere, taken as it is, such as an unpacked package.
 */
export function builtPackage(): string {
	const elsewhere = process.env.SMM_PANEL_DIST;
	return elsewhere ? resolve(elsewhere) : join(__dirname, '..', '..', '..', 'dist');
}
