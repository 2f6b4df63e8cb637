import { nouns, says, verbs } from './words';

/** It speaks of a field other than the quantity, whatever numbers it gives. */
export function isOfParameters(said: string): boolean {
	return says(said, nouns.parameter) && !/\b(?:quantity|amount|so luong)\b/.test(said);
}

const notForService =
	/\bnot (?:allowed|available|supported|possible|accepted|permitted) (?:for|with|by|in) (?:this|the|that) service\b/;

/** "Runs are not allowed for this service" */
export function isNotForService(said: string): boolean {
	return says(said, nouns.parameter) && says(said, notForService);
}

/** Something that has to be there was not sent. "A valid link is required" is about one that was. */
export function isMissing(said: string): boolean {
	return says(said, verbs.missing) && !/\b(?:valid|hop le)\b|\brequired to be\b/.test(said);
}

const wrongValue =
	/\b(?:must|should|not|only|khong|phai|future|past|contains?|mandatory)\b|\btu cam\b|\b(?:parameters?|params?|inputs?|fields?|format) errors?\b|\bloi (?:tham so|du lieu|dinh dang)\b/;

/** A field other than link, quantity and service has a value that is refused. */
export function isWrongParameter(said: string): boolean {
	if (!says(said, nouns.parameter) || /\byour country\b/.test(said)) return false;
	return says(said, verbs.wrong, verbs.missing, verbs.off, nouns.limit, wrongValue);
}
