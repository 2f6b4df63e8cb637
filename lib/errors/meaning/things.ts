import { nouns } from './nouns';
import { verbs } from './verbs';

const isNotForAll =
	/\bprivate\b|\bnot (?:be )?(?:public|accessible)\b|\b(?:must|make it|be|to be) public\b|\brieng tu\b|\b(?:khong|chua) cong khai\b|\bage restricted\b/;

/** The link is wrong, of the wrong kind, or one that can't be ordered for. */
export function isAboutLink(said: string): boolean {
	const says = (pattern: RegExp) => pattern.test(said);
	if (isNotForAll.test(said)) return true;
	if (says(nouns.link)) {
		if (says(verbs.wrong) || says(verbs.not) || says(verbs.off) || says(verbs.unknown)) return true;
		return /\b(?:must|should|required to|need\w{0,2}|please|check|vui long|kiem tra|valid|hop le|private|phai|start|begin|different|only|bad|error link)\b|^(?:error )?link$|\berror link$/.test(
			said,
		);
	}
	if (says(nouns.site) && /\b(?:not|only|must|should|wrong|invalid|khong|chi)\b/.test(said))
		return true;
	return (
		says(nouns.target) &&
		!/\b(?:posts|groups)\b|\bkhong hop le\b/.test(said) &&
		(says(verbs.unknown) ||
			/\b(?:disabled|restricted|turned off|limited|closed)\b|\bun ?available\b|\bnot (?:available|accessible)\b/.test(
				said,
			))
	);
}

/** The same thing was ordered before, and still is under way. */
export function isRepeat(said: string): boolean {
	const says = (pattern: RegExp) => pattern.test(said);
	if (/\bduplicat\w{0,4}\b|\bidentical\b|\brepeated\b|\btrung(?: lap)?\b|\blap lai\b/.test(said))
		return true;
	if (/\b(?:two|2|several) orders\b|\bwait (?:until|for) .{0,40}\border\b|\bcho don\b/.test(said))
		return true;
	const isOfThis =
		says(nouns.order) ||
		says(nouns.link) ||
		says(nouns.ordering) ||
		/\bordered\b|\bda dat\b/.test(said);
	if (!isOfThis || /\bat its\b/.test(said)) return false;
	return says(verbs.again)
		? says(verbs.running)
		: /\b(?:active|running|unfinished|pending|ongoing|open|in progress|dang (?:chay|xu ly)|chua hoan thanh) (?:orders?|don)?.{0,40}\b(?:links?|urls?|page|lien ket)\b|\b(?:links?|urls?|lien ket)\b.{0,40}\b(?:not (?:been )?(?:completed|finished|complete)|in progress|processing|processed|in use|busy|queue\w?|running|dang (?:chay|duoc|co don|xu ly))\b|\borders? (?:with|for|on) .{0,30}\bnot (?:been )?(?:yet )?(?:completed?|finished)\b|\bdon (?:hang )?.{0,40}\bdang (?:chay|xu ly)\b/.test(
				said,
			);
}

/** The service or product is not there, or not for sale now. */
export function isAboutService(said: string): boolean {
	const says = (pattern: RegExp) => pattern.test(said);
	if (
		says(nouns.stock) &&
		/\b(?:not|no|out of|sold out|het|khong|tam het|insufficient)\b/.test(said)
	)
		return true;
	if (!says(nouns.service) && !/\bselling\b/.test(said)) return false;
	return [verbs.wrong, verbs.unknown, verbs.off, verbs.not].some(says);
}

/** The quantity is outside of what is sold. */
export function isAboutQuantity(said: string): boolean {
	const says = (pattern: RegExp) => pattern.test(said);
	if (says(nouns.link)) return false;
	if (says(nouns.quantity)) {
		return (
			says(verbs.wrong) ||
			says(nouns.limit) ||
			says(verbs.missing) ||
			/\b(?:must|should|has to|have to|phai|not|khong)\b/.test(said)
		);
	}
	if (!says(nouns.limit)) return false;
	return (
		/\b(?:orders?|ordered|order|dat|min|max|of this)\b/.test(said) ||
		/^(?:toi (?:thieu|da)|min\w*|max\w*|too (?:few|many|small|large))\b/.test(said)
	);
}

const wrongId =
	/\b(?:in ?valid|in ?correct|wrong|bad|sai)(?: \w{1,12}){0,2} (?:orders?|refills?|prox(?:y|ies)|ids?|don|ma don)\b|\b(?:orders?|refills?|prox(?:y|ies)|ids?|don(?: hang)?)(?: (?:ids?|numbers?|is|are|was)|[ :]*#?[a-z-]{0,20}\d[a-z\d-]{0,40}){0,3} (?:in ?valid|in ?correct|wrong|bad|not (?:valid|correct)|khong (?:hop le|dung)|sai)\b/;

/** The order, refill or proxy asked about is not known, or not this account's. */
export function isAboutId(said: string): boolean {
	const says = (pattern: RegExp) => pattern.test(said);
	if (!says(nouns.order) && !says(nouns.refill)) return false;
	return (
		says(verbs.unknown) ||
		wrongId.test(said) ||
		/\b(?:not your|of yours|not yours|another user|other user|not (?:\w{1,6} ){0,2}belong)\b/.test(
			said,
		)
	);
}
