import type { ErrorCategory } from '../kinds';
import { nouns, verbs } from './words';

/** It speaks of a field other than the quantity, whatever numbers it gives. */
export function isOfParameters(text: string): boolean {
	return nouns.parameter.test(text) && !/\b(?:quantity|amount|so luong)\b/.test(text);
}

/** "Runs are not allowed for this service" */
export function isNotForService(text: string): boolean {
	return (
		nouns.parameter.test(text) &&
		/\bnot (?:allowed|available|supported|possible|accepted|permitted) (?:for|with|by|in) (?:this|the|that) service\b/.test(
			text,
		)
	);
}

/** Something that has to be there was not sent. */
export function isMissing(text: string): boolean {
	return verbs.missing.test(text) && !/\b(?:valid|hop le)\b|\brequired to be\b/.test(text);
}

/** A field other than link, quantity and service has a value that is refused. */
export function isWrongParameter(text: string): boolean {
	if (!nouns.parameter.test(text) || /\byour country\b/.test(text)) return false;
	return (
		verbs.wrong.test(text) ||
		verbs.missing.test(text) ||
		verbs.off.test(text) ||
		nouns.limit.test(text) ||
		/\b(?:must|should|not|only|khong|phai|future|past|contains?|mandatory)\b|\btu cam\b|\b(?:parameters?|params?|inputs?|fields?|format) errors?\b|\bloi (?:tham so|du lieu|dinh dang)\b/.test(
			text,
		)
	);
}

/** What was refused, as far as the meaning of the words hangs on it. */
export interface Refused {
	/** The API's name of the action. */
	action: string;
	spends: boolean;
	/** What was asked about, such as `order`; nothing where that is not known. */
	noun: string;
	/** What it is about when the words only say that it can't be had. */
	unavailable: ErrorCategory | null;
}
