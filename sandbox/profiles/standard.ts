import { plainAdd } from '../actions/add.ts';
import { balance } from '../actions/balance.ts';
import { cancelAsList } from '../actions/cancel.ts';
import { productActions } from '../actions/products.ts';
import { proxyActions } from '../actions/proxies.ts';
import { refillStatus } from '../actions/refill-status.ts';
import { refillAsList } from '../actions/refill.ts';
import { services } from '../actions/services.ts';
import { status } from '../actions/status.ts';
import { printedProducts } from './products.ts';
import { actions, documentedService, type Profile } from './profile.ts';
import { standardServices } from './standard-services.ts';
import { english, say } from './words.ts';

/** No documented panel: the shape most panels share, with everything any of them offers. */
export const standard: Profile = {
	name: 'standard',
	plays: 'no panel in particular: what most share, and everything any of them offers',
	currency: 'USD',
	startBalance: 1000,
	readsJson: true,
	words: say(english),
	refusalStatus: () => 200,
	services: standardServices,
	printService: (row) => ({
		...documentedService(row),
		cancel: row.cancel,
		dripfeed: row.dripfeed,
		...(row.desc ? { desc: row.desc } : {}),
		...(row.averageTime ? { average_time: row.averageTime } : {}),
	}),
	products: printedProducts,
	actions: actions({
		services,
		add: plainAdd,
		status: status({ currency: 'always' }),
		balance,
		refill: refillAsList,
		refill_status: refillStatus,
		cancel: cancelAsList('orders'),
		...productActions,
		...proxyActions,
	}),
};
