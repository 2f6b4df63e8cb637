import { plainAdd } from '../actions/add.ts';
import { balance } from '../actions/balance.ts';
import { refillStatus } from '../actions/refill-status.ts';
import { refillAsOne } from '../actions/refill.ts';
import { services } from '../actions/services.ts';
import { status } from '../actions/status.ts';
import { furtherServices, printedServices } from './documented-services.ts';
import { actions, documentedService, type Profile } from './profile.ts';
import { say, vietnamese } from './words.ts';

/** Document 002, subpro.vn. No cancel; one refill number for however many orders. */
export const subpro: Profile = {
	name: 'subpro',
	plays: 'subpro.vn (document 002)',
	currency: 'VND',
	startBalance: 343423,
	readsJson: false,
	words: say(vietnamese),
	refusalStatus: () => 200,
	services: [...printedServices, ...furtherServices(1000)],
	printService: documentedService,
	products: [],
	actions: actions({
		services,
		add: plainAdd,
		status: status({ currency: 'never' }),
		balance,
		refill: refillAsOne,
		refill_status: refillStatus,
	}),
};
