import { createRequire } from 'node:module';
import { join } from 'node:path';
import type * as Actions from '../../lib/operations';
import type * as ClientModule from '../../lib/requests/client';
import type * as Json from '../../lib/answers/json';
import type * as LanesModule from '../../lib/requests/lanes';
import type * as AskAllModule from '../../lib/n8n/askAll';
import type * as Secrets from '../../lib/secrets/secrets';
import type * as Url from '../../lib/values/url';
import { projectFolder } from '../../scripts/lib/project.ts';

const load = createRequire(join(projectFolder, 'package.json'));
const lib = './dist/lib';

/** The shipped code as it ships, loaded at once: a build in the meantime changes nothing. */
export const { resources }: typeof Actions = load('./dist/lib/operations/index.js');
export const { createClient }: typeof ClientModule = load(`${lib}/requests/client.js`);
export const { askAll }: typeof AskAllModule = load(`${lib}/n8n/askAll.js`);
export const { lanes }: typeof LanesModule = load(`${lib}/requests/lanes.js`);
export const { parseAnswer }: typeof Json = load(`${lib}/answers/json.js`);
export const { hiding }: typeof Secrets = load(`${lib}/secrets/secrets.js`);
export const { panelUrl }: typeof Url = load(`${lib}/values/url.js`);
type Read = (value: unknown, ...more: string[]) => unknown;

function value(file: string, name: string, ...more: string[]): Read {
	const read: Read | undefined = load(`${lib}/${file}.js`)[name];
	if (read === undefined) throw new Error(`There is no ${name} in lib/${file}.ts any more`);
	return (given) => read(given, ...more);
}

const plainText = value('values/html', 'plainText');

/** Everything that reads a single value, of an answer or of a field. */
export const values: Record<string, Read> = {
	toId: value('values/ids', 'toId'),
	parseIds: value('values/ids', 'parseIds'),
	toMoney: value('values/money', 'toMoney'),
	toCount: value('values/money', 'toCount'),
	toFlag: value('values/text', 'toFlag'),
	toIsoDate: value('values/dates', 'toIsoDate', 'Asia/Ho_Chi_Minh'),
	parseExpiry: value('values/expiry', 'parseExpiry'),
	parseProxy: value('values/proxy', 'parseProxy', 'HTTP'),
	parseQuantity: value('values/money', 'parseQuantity', 'Quantity'),
	normalizeStatus: value('values/statuses', 'normalizeStatus'),
	toText: value('values/text', 'toText'),
	plainText: (given) => plainText(typeof given === 'string' ? given : ''),
	orderTypeOf: value('orders/types', 'orderTypeOf'),
};
