/** One printed example: the request it answers, and what the node makes of it. */
export interface Case {
	/** `<document>.<action>[.<one or many ids>]`, the name of the file with the printed answer. */
	fixture: string;
	/** `resource.operation` */
	operation: string;
	params: Readonly<Record<string, unknown>>;
	sends: Readonly<Record<string, string>>;
	/** `{ error, category }` is a failed item. */
	gives: readonly unknown[];
}

export const rejected = (error: string, category: string) => ({ error, category });

export function service(serviceId: string, name: string, category: string, more: object) {
	return {
		serviceId,
		name,
		type: 'Default',
		category,
		refill: null,
		cancel: null,
		dripfeed: null,
		description: null,
		averageTime: null,
		...more,
	};
}

export const order = (orderId: string, status: string, numbers: [number, number, number]) => ({
	orderId,
	status,
	isFinished: status === 'Completed' || status === 'Partial',
	charge: numbers[0],
	startCount: numbers[1],
	remains: numbers[2],
	currency: null,
});

export const refill = (refillId: string, status: string) => ({
	refillId,
	status,
	isFinished: true,
});

const link = 'https://social.example/post/1';

/** The parameters of a printed `add`, and the request they make. */
export const ordering = {
	operation: 'order.create',
	params: { service: '1', orderFields: { value: { link, quantity: 500 } } },
	sends: { action: 'add', service: '1', link, quantity: '500' },
};

export const ordered = { orderId: '99999', serviceId: '1', link, quantity: 500 };
