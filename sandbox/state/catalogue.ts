import { Refusal } from '../refusal.ts';
import { service, type Service, type ServiceSketch } from './service.ts';

export class Catalogue {
	private readonly rows = new Map<string, Service>();
	private readonly print: (row: Service) => unknown;
	private text: string | null = null;
	private highest = 0;
	/** Whether it is another than the panel was built with. */
	private changed = false;

	constructor(sketches: readonly ServiceSketch[], print: (row: Service) => unknown) {
		this.print = print;
		for (const sketch of sketches) this.add(sketch);
		this.changed = false;
	}

	add(sketch: ServiceSketch): Service {
		const row = service(this.nextId(), sketch);
		this.rows.set(String(row.service), row);
		this.touch();
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
		this.touch();
		return row;
	}

	remove(id: string): boolean {
		this.touch();
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

	books() {
		return this.changed ? { highest: this.highest, rows: [...this.rows.values()] } : null;
	}

	resume({ highest, rows }: { highest: number; rows: readonly Service[] }): void {
		this.rows.clear();
		for (const row of rows) this.rows.set(String(row.service), row);
		this.highest = highest;
		this.touch();
	}

	private touch(): void {
		this.text = null;
		this.changed = true;
	}

	private nextId(): number {
		this.highest += 1;
		while (this.rows.has(String(this.highest))) this.highest += 1;
		return this.highest;
	}
}
