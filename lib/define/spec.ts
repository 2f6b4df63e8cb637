import type { Reader } from '../answers/reading';
import type { Subject } from '../errors/purpose';
import type { PanelRequest } from '../requests/client';
import type { Ask, IdForm } from '../requests/plan';
import type { OrProblem } from '../values/result';
import type { Field, Fields, Read, Values } from './field';
import type { AboutReply, Quote, QuoteAt, Reply, ReplyContext } from './reply';

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

/**
 * The values of an operation's fields, its own options among them. Ids are not: they travel by
 * themselves, and items that differ in nothing else share what was made of the rest.
 */
export type Given<F extends Fields, O extends Fields> = Values<F> & {
	options: Partial<Values<O>>;
};

/** What an operation is written as. Of its own words (`Subject`) those left out follow from the rest. */
export interface Spec<F extends Fields, O extends Fields> extends Partial<Subject> {
	/** As stored in workflows. */
	value: string;
	displayName: string;
	/** Sentence case, without articles. */
	does: string;
	description: string;
	/** The API's name for it; a function where the user types it in. */
	action: string | ((values: Given<F, O>) => string);
	ids?: IdsField;
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
	/** Its answer is the panel's price list, which steps and runs may share. */
	isPriceList?: boolean;
	answer: Reader;
	reply: (record: unknown, context: ReplyContext<Given<F, O>>) => Reply;
	/** How its cost is known beforehand: the catalogue action and what it says of these values. */
	quote?: {
		catalogue: string;
		of: (catalogue: unknown, values: Given<F, O>, at: QuoteAt) => Quote;
		/** Parameters that decide the price: it is unknown where the user adds one of them by hand. */
		pricedBy: readonly string[];
	};
	examples: readonly Example[];
}

/** A call ready to be sent, with its values closed in; items that differ only in ids share it. */
export interface Call extends PanelRequest {
	reply: (record: unknown, about: AboutReply) => Reply;
	/** @param currency that of the account, where it is known */
	quote?: (catalogue: unknown, currency: string | null) => Quoted;
}

export interface Quoted extends Quote {
	/** The call that sends exactly what was priced. */
	call?: Call;
}

/** What one item wants: the call, and the ids it is about, none where the action takes none. */
export type Prepared = Ask<Call>;

type Shown = 'value' | 'displayName' | 'does' | 'description';

/** An operation as runs and the editor see it, whatever the types of its fields. */
export interface Operation
	extends
		Pick<Spec<Fields, Fields>, Shown | 'ids' | 'answer' | 'examples'>,
		Pick<Subject, 'noun' | 'boughtNames'> {
	/** The API's name of it; null where the user types it in. */
	action: string | null;
	/** Its own and, before them, that of its ids. */
	fields: Fields;
	options: Fields;
	isAboutOptions: boolean;
	/** True where at least some calls of it spend. */
	maySpend: boolean;
	/** The action whose answer its costs are worked out from; null where no cost can be known. */
	catalogue: string | null;
	/** The action whose answer it may share with other runs for a while: the catalogue, or its own. */
	priceList: string | null;
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
