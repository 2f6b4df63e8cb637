import { add } from '../actions/add.ts';
import { balance } from '../actions/balance.ts';
import { cancelAsMap } from '../actions/cancel.ts';
import { refillStatusAsMap } from '../actions/refill-status.ts';
import { refillAsMap } from '../actions/refill.ts';
import { services } from '../actions/services.ts';
import { status } from '../actions/status.ts';
import { furtherServices, printedServices } from './documented-services.ts';
import { actions, documentedService, type Profile } from './profile.ts';
import { say, vietnamese } from './words.ts';

const addWithMessage = add((order) => ({
	status: 'success',
	order: order.id,
	message: 'Đã tạo đơn hàng thành công',
}));

/** Document 001, no name, prices in VND. Answers for several ids are maps. */
export const vnd: Profile = {
	name: 'vnd',
	plays: 'a panel without a name (document 001)',
	currency: 'VND',
	startBalance: 343423,
	readsJson: false,
	words: say({ ...vietnamese, cancelOff: 'Service not support cancel!' }),
	refusalStatus: () => 200,
	services: [
		...printedServices,
		...furtherServices(1000),
		{ name: 'Youtube search views', category: 'Youtube', rate: '3200', min: 100 },
	],
	printService: documentedService,
	products: [],
	actions: actions({
		services,
		add: addWithMessage,
		status: status({ currency: 'inLists' }),
		balance,
		refill: refillAsMap,
		refill_status: refillStatusAsMap,
		cancel: cancelAsMap,
	}),
};
