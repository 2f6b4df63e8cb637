import { Refusal } from '../refusal.ts';
import { service, type Service, type ServiceSketch } from './service.ts';

export class Catalogue {
	private readonly rows = new Map<string, Service>();
	private readonly print: (row: Service) => unknown;
	private text: string | null = null;
	private highest = 0;

	constructor(sketches: readonly ServiceSketch[], print: (row: Service) => unknown) {
		this.print = print;
		for (const sketch of sketches) this.add(sketch);
	}

	add(sketch: ServiceSketch): Service {
		const row = service(this.nextId(), sketch);
		this.rows.set(String(row.service), row);
		this.text = null;
		return row;
	}

	get(id: string): Service {
		const row = this.rows.get(id);
		if (!row) throw new Refusal('service');
		return row;
	}

	/** A new row in place of the old one, which stays what orders were booked on. */
	set(id: string, patch: Partial<Service>): Service {
		const row = { ...this.get(id), ...patch };
		this.rows.set(id, row);
		this.text = null;
		return row;
	}

	remove(id: string): boolean {
		this.text = null;
		return this.rows.delete(id);
	}

	first(): Service | undefined {
		return this.rows.values().next().value;
	}

	/** Kept as text: 10,000 rows are asked for again and again and seldom change. */
	json(): string {
		this.text ??= JSON.stringify([...this.rows.values()].map(this.print));
		return this.text;
	}

	private nextId(): number {
		this.highest += 1;
		while (this.rows.has(String(this.highest))) this.highest += 1;
		return this.highest;
	}
}
