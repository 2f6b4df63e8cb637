import { given, type Params } from '../params.ts';

/** What the panel sells beside what its document says, such as what a test has made up. */
export interface Offer {
	action: string;
	/** What it answers to each purchase. */
	answer: unknown;
	/** The id in that answer; a purchase's own stands in its place. */
	id: string;
	/** The parameter that names what is bought again, such as a proxy that is renewed. */
	idIn?: string | undefined;
}

interface Sold {
	action: string;
	id: string;
	params: Params;
}

const FIRST_ID = 500_001;

export class Offers {
	readonly sold: Sold[] = [];
	private readonly byAction = new Map<string, Offer>();

	get booked(): number {
		return this.sold.length;
	}

	add(offer: Offer): void {
		this.byAction.set(offer.action, offer);
	}

	of(action: string): Offer | undefined {
		return this.byAction.get(action);
	}

	sell({ action, answer, id, idIn }: Offer, params: Params): unknown {
		const own = idIn === undefined ? String(FIRST_ID + this.sold.length) : given(params, idIn);
		this.sold.push({ action, id: own, params });
		return replaced(answer, id, own);
	}
}

/** Numbers stay numbers and texts stay texts. */
function replaced(value: unknown, old: string, now: string): unknown {
	if (Array.isArray(value)) return value.map((each) => replaced(each, old, now));
	if (typeof value === 'object' && value !== null) {
		const entries = Object.entries(value).map(([name, each]) => [
			name === old ? now : name,
			replaced(each, old, now),
		]);
		return Object.fromEntries(entries);
	}
	if (String(value) !== old) return value;
	return typeof value === 'number' ? Number(now) : now;
}
