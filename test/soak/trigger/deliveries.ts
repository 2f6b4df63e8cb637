import { z } from 'zod';

/** A change made at the panel, which a trigger has to report. */
export interface Made {
	event: 'serviceChange' | 'orderStatus';
	id: string;
	/** The new rate or status. */
	value: string | number;
}

const common = { eventId: z.string(), change: z.string() };
const event = z.union([
	z
		.object({
			...common,
			event: z.literal('serviceChange'),
			serviceId: z.string(),
			rate: z.number(),
		})
		.transform((told) => ({ ...told, id: told.serviceId, value: told.rate })),
	z
		.object({
			...common,
			event: z.literal('orderStatus'),
			orderId: z.string(),
			status: z.string().nullable(),
		})
		.transform((told) => ({ ...told, id: told.orderId, value: told.status })),
]);

/** Holds what was changed at the panel against what the triggers have reported. */
export class Deliveries {
	private readonly made = new Map<string, { times: number }>();
	private readonly eventIds = new Set<string>();
	/** Reported and never made, each as a sentence. */
	readonly invented: string[] = [];
	/** The same event again. */
	repeated = 0;

	make({ event: name, id, value }: Made): void {
		this.made.set(JSON.stringify([name, id, value]), { times: 0 });
	}

	take(posted: unknown): void {
		const told = event.safeParse(posted);
		if (!told.success) {
			this.invented.push(`An item that is no event: ${JSON.stringify(posted).slice(0, 300)}`);
			return;
		}
		const { event: name, id, value, change, eventId } = told.data;
		if (this.eventIds.has(eventId)) {
			this.repeated += 1;
			return;
		}
		this.eventIds.add(eventId);
		const made = this.made.get(JSON.stringify([name, id, value]));
		if (made && (change === 'rate' || change === 'status')) made.times += 1;
		else this.invented.push(`${name} of ${id}: ${change} ${value}`);
	}

	isDelivered({ event: name, id, value }: Made): boolean {
		return (this.made.get(JSON.stringify([name, id, value]))?.times ?? 0) > 0;
	}

	get count(): number {
		return this.made.size;
	}

	/** Made and not reported, as `[event, id, value]`. */
	get missing(): string[] {
		return [...this.made].flatMap(([name, { times }]) => (times === 0 ? [name] : []));
	}
}
