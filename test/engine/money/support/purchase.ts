import type { INodeParameters } from '../../../support/engine';
import type { Panel } from '../../../support/panel';

/** One way to spend money, told by a tag of the item that the panel gets to see. */
export interface Purchase {
	/** Resource and operation, with a point between them. */
	name: string;
	/** The API's name of the action. */
	action: string;
	parameters: INodeParameters;
	options?: INodeParameters;
	/** The parameter that carries the item's tag. */
	tagIn: string;
	/** The output field with the id of what was bought. */
	boughtAs: string;
	/** Makes what has to be there before a purchase with this tag. */
	newTag(panel: Panel, serial: number): string;
	/** What the panel booked for each tag: an id a booking. */
	ledger(panel: Panel): Map<string, string[]>;
}

/** The item's tag, as an expression. */
export const tag = '={{ $json.tag }}';

export function byTag(
	entries: ReadonlyArray<readonly [tag: string | undefined, id: string | number]>,
) {
	const found = new Map<string, string[]>();
	for (const [each = '', id] of entries) {
		found.set(each, [...(found.get(each) ?? []), String(id)]);
	}
	return found;
}
