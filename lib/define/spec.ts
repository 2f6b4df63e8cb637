import type { Reader } from '../answers/reading';
import { keysOf, type Look, plural, type Subject } from '../errors/purpose';
import type { IdForm } from '../requests/plan';
import type { OrProblem } from '../values/result';
import type { Prepared, Quote, QuoteAt, Reply, ReplyContext } from './call';
import type { Field, Fields, Given, Read } from './field';

/** Given by `send`: what is wrong with values that are each fine by themselves. */
export class Problem {
	constructor(readonly sentence: string) {}
}

/** The field of an operation's ids, and how they go out: those of many items share a request. */
export interface IdsField extends IdForm {
	/** The field's name, as stored in workflows. */
	name: string;
	field: Field<string[]>;
}

export interface Example {
	name: string;
	/** Parameters as the user gives them. */
	params: Readonly<Record<string, unknown>>;
	/** The request without its key. */
	sends: Readonly<Record<string, string>>;
	receives: unknown;
	/** One entry an item: `{ error }` gives the start of the error's sentence. */
	gives: readonly unknown[];
	/** The catalogue, where it was read before. */
	catalogue?: unknown;
	/** The moment the example plays at, for replies that count hours. */
	at?: string;
}

/** What an operation is written as. Of its own words (`Subject`) those left out follow from the rest. */
interface Said<F extends Fields, O extends Fields> extends Partial<Subject> {
	/** As stored in workflows. */
	value: string;
	displayName: string;
	/** Sentence case, without articles. */
	does: string;
	description: string;
	/** The API's name for it; a function where the user types it in. */
	action: string | ((values: Given<F, O>) => string);
	fields?: F;
	/** Options beyond those that every operation has. */
	options?: O;
	/** The options are what it is for, so they are shown from the start. */
	isAboutOptions?: boolean;
	/** What goes out besides the action and the ids; undefined and empty values are left out. */
	send?: (
		values: Given<F, O>,
		at: Pick<QuoteAt, 'zone'>,
	) => Readonly<Record<string, string | undefined>> | Problem;
	/** Whether asking twice is the same as asking once. */
	repeatable: boolean | ((values: Given<F, O>) => boolean);
	/** Whether it takes money from the account. */
	spends: boolean | ((values: Given<F, O>) => boolean);
	/** The output field with the id of what was bought, for the list a stopped run leaves. */
	boughtAs?: string;
	/** Its answer lists all there is, as the panel's catalogue does, and may be large. */
	isCatalogue?: boolean | ((values: Given<F, O>) => boolean);
	/** The price list that its answer is, which steps and runs may share. */
	priceList?: Look;
	reply: (record: unknown, context: ReplyContext<Given<F, O>>) => Reply;
	/** How its cost is known beforehand: the price list and what it says of these values. */
	quote?: {
		catalogue: Look;
		of: (catalogue: unknown, values: Given<F, O>, at: QuoteAt) => Quote;
		/** Parameters that decide the price: it is unknown where the user adds one of them by hand. */
		pricedBy: readonly string[];
	};
	examples: readonly Example[];
}

/** How ids are tied to an answer has to be said; without ids it is taken as it came. */
type Tying = { ids: IdsField; answer: Reader } | { ids?: undefined; answer?: Reader };

export type Spec<F extends Fields, O extends Fields> = Said<F, O> & Tying;

type Shown = 'value' | 'displayName' | 'does' | 'description';

/** An operation as runs and the editor see it, whatever the types of its fields. */
export interface Operation
	extends Pick<Said<Fields, Fields>, Shown | 'examples'>, Pick<Subject, 'noun' | 'boughtNames'> {
	/** The API's name of it; null where the user types it in. */
	action: string | null;
	ids: IdsField | undefined;
	answer: Reader;
	/** Its own and, before them, that of its ids. */
	fields: Fields;
	options: Fields;
	isAboutOptions: boolean;
	/** True where at least some calls of it spend. */
	maySpend: boolean;
	/** The price list that its costs are worked out from; null where no cost can be known. */
	catalogue: Look | null;
	/** The price list that it may share with other runs for a while: the catalogue, or its own answer. */
	priceList: Look | null;
	/** True where every answer of it lists all there is. */
	isCatalogue: boolean;
	boughtAs: string;
	/** Reads one item's parameters; a problem is a sentence for the user. */
	prepare(raw: Readonly<Record<string, unknown>>, zone?: string): OrProblem<Prepared>;
	/** Reads the ids alone, for an item that has the call of another. */
	readIds(raw: unknown): Read<readonly string[]>;
}

export interface Resource {
	/** As stored in workflows. */
	value: string;
	displayName: string;
	description: string;
	operations: readonly Operation[];
}

/** An operation's own words: what its spec says, and what follows from the rest of it. */
export function subjectOfSpec<F extends Fields, O extends Fields>(spec: Spec<F, O>): Subject {
	const { noun = 'ID', ids, boughtAs } = spec;
	const names = ids ? [...(ids.one === undefined ? [] : [ids.one]), ...ids.many] : [];
	const isNamed = spec.noun !== undefined;
	const bought = boughtAs === undefined ? noun : wordsOf(boughtAs);
	return {
		noun,
		idName: spec.idName ?? (isNamed ? `${noun} ID` : noun),
		idKeys: spec.idKeys ?? keysOf(singular(names[0] ?? noun)),
		wrappers: spec.wrappers ?? [...new Set(names.flatMap((each) => [each, singular(each)]))],
		expects: spec.expects ?? [],
		offers: spec.offers === undefined ? (isNamed ? plural(noun) : 'this operation') : spec.offers,
		chosen: spec.chosen ?? null,
		buys: spec.buys ?? bought,
		boughtNames: spec.boughtNames ?? [bought],
		isKey: spec.isKey ?? false,
		unavailable: spec.unavailable ?? null,
	};
}

/** `orders` and `order_id` name the same as `order`. */
function singular(name: string): string {
	return name.replace(/(?:s|_id)$/, '').replaceAll(' ', '_');
}

/** `productOrderId` holds the ID of a product order. */
function wordsOf(field: string): string {
	const words = field.replace(/Id$/, '').replace(/[A-Z]/g, ' $&');
	return words.toLowerCase().trim();
}
