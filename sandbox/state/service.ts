/** How an order of a service ends when nobody interferes. */
export type Fate = 'completed' | 'partial' | 'canceled' | 'overdelivered';

export interface Service {
	service: number;
	name: string;
	type: string;
	category: string;
	rate: string;
	min: number;
	max: number;
	refill: boolean;
	cancel: boolean;
	dripfeed: boolean;
	desc: string;
	averageTime: string;
	fate: Fate;
	/** Panel seconds from booking to the end. */
	duration: number;
	refillFate: 'Completed' | 'Rejected';
	/** Further parameters this one service insists on, such as `minute`. */
	needs: readonly string[];
	multipleOf: number;
	oneOrderALink: boolean;
	disabled: boolean;
}

export type ServiceSketch = Pick<Service, 'name' | 'category' | 'rate'> & Partial<Service>;

export function service(id: number, sketch: ServiceSketch): Service {
	return {
		type: 'Default',
		min: 10,
		max: 10000,
		refill: false,
		cancel: false,
		dripfeed: false,
		desc: '',
		averageTime: '',
		fate: 'completed',
		duration: 600,
		refillFate: 'Completed',
		needs: [],
		multipleOf: 1,
		oneOrderALink: false,
		disabled: false,
		...sketch,
		service: sketch.service ?? id,
	};
}
