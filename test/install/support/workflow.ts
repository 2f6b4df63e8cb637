/** Parameters of an order for service 1 of the practice panel. */
export function order(safety: Record<string, unknown> = {}) {
	return {
		resource: 'order',
		operation: 'create',
		service: { __rl: true, mode: 'id', value: '1' },
		orderFields: {
			mappingMode: 'defineBelow',
			value: { link: 'https://social.example/post/1', quantity: 100 },
			schema: [],
		},
		safety,
	};
}
