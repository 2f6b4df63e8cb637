import type { ProfileName } from './profiles/names.ts';
import type { Refusal } from './refusal.ts';
import type { ProductSketch } from './state/products.ts';
import type { Service, ServiceSketch } from './state/service.ts';

/** What makes one panel different from another, apart from the actions it offers. */
export interface Traits {
	name: ProfileName;
	/** Which panel this is, in a few words. */
	plays: string;
	currency: 'USD' | 'VND';
	startBalance: number;
	/** Whether a JSON body is read too; every panel reads a form. */
	readsJson: boolean;
	words(refusal: Refusal): string;
	/** The HTTP status a refusal travels under; most panels say 200 whatever happens. */
	refusalStatus(refusal: Refusal): number;
	services: readonly ServiceSketch[];
	printService(row: Service): unknown;
	products: readonly ProductSketch[];
}
