import { createRequire } from 'node:module';
import { join } from 'node:path';
import type * as Credential from '../../credentials/SmmPanelApi.credentials';
import type * as Actions from '../../nodes/SmmPanel/actions';
import type * as ClientModule from '../../nodes/SmmPanel/protocol/client';
import type * as Json from '../../nodes/SmmPanel/protocol/json';
import type * as LanesModule from '../../nodes/SmmPanel/protocol/lanes';
import type * as LimiterModule from '../../nodes/SmmPanel/protocol/limiter';
import type * as Perform from '../../nodes/SmmPanel/protocol/perform';
import type * as Secrets from '../../nodes/SmmPanel/protocol/secrets';
import type * as Url from '../../nodes/SmmPanel/protocol/values/url';
import type * as Filing from '../../nodes/SmmPanel/runtime/filing';
import type * as Slots from '../../nodes/SmmPanel/runtime/slot';
import { projectFolder } from '../../scripts/lib/project.ts';

const load = createRequire(join(projectFolder, 'package.json'));
const protocol = './dist/nodes/SmmPanel/protocol';

/** The shipped code as it ships, loaded at once: a build in the meantime changes nothing. */
export const { resources }: typeof Actions = load('./dist/nodes/SmmPanel/actions/index.js');
export const { createClient }: typeof ClientModule = load(`${protocol}/client.js`);
export const { perform }: typeof Perform = load(`${protocol}/perform.js`);
export const { lanes }: typeof LanesModule = load(`${protocol}/lanes.js`);
export const { limiter }: typeof LimiterModule = load(`${protocol}/limiter.js`);
export const { parseAnswer }: typeof Json = load(`${protocol}/json.js`);
export const { hiding }: typeof Secrets = load(`${protocol}/secrets.js`);
export const { panelUrl }: typeof Url = load(`${protocol}/values/url.js`);
export const { filing }: typeof Filing = load('./dist/nodes/SmmPanel/runtime/filing.js');
export const { isOpen, Slot }: typeof Slots = load('./dist/nodes/SmmPanel/runtime/slot.js');
export const { SmmPanelApi }: typeof Credential = load(
	'./dist/credentials/SmmPanelApi.credentials.js',
);

type Read = (value: unknown, ...more: string[]) => unknown;

function value(file: string, name: string, ...more: string[]): Read {
	const read: Read = load(`${protocol}/${file}.js`)[name];
	return (given) => read(given, ...more);
}

const plainText = value('values/text', 'plainText');

/** Everything that reads a single value, of an answer or of a field. */
export const values: Record<string, Read> = {
	toId: value('values/ids', 'toId'),
	parseIds: value('values/ids', 'parseIds'),
	toMoney: value('values/money', 'toMoney'),
	toCount: value('values/money', 'toCount'),
	toFlag: value('values/flags', 'toFlag'),
	toIsoDate: value('values/dates', 'toIsoDate', 'Asia/Ho_Chi_Minh'),
	parseExpiry: value('values/expiry', 'parseExpiry'),
	parseProxy: value('values/proxy', 'parseProxy', 'HTTP'),
	parseQuantity: value('values/quantity', 'parseQuantity', 'Quantity'),
	normalizeStatus: value('values/statuses', 'normalizeStatus'),
	toText: value('values/text', 'toText'),
	plainText: (given) => plainText(typeof given === 'string' ? given : ''),
	orderTypeOf: value('orders/types', 'orderTypeOf'),
};
