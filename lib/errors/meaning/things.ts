import { nouns, verbs } from './words';
import { isServer } from './trouble';

/** What a link may lead to that not every service is for. */
const kinds =
	/\b(?:reels?|stor(?:y|ies)|live(?: ?streams?)?|shorts|igtv|photos?|videos?|profiles?|pages?|channels?|playlists?)\b/;
const notForThis =
	/\bnot (?:supported|accepted|allowed|suitable)\b|\b(?:does|do) not (?:allow|accept|have|support)\b|\bended\b|\btoo (?:short|long|old|new)\b|\bnot (?:reachable|open|accessible)\b|\bcan not be (?:\w{2,10}ed|found|reached|opened|shown|seen)\b/;
const oneAtATime =
	/\b(?:one|1|single|mot) (?:\w{1,10} )?(?:orders?|don)(?: hang)? (?:at (?:a time|once)|(?:per|for each|for every|moi) (?:links?|urls?|page|profile|target|post|account|uid)|cung luc)\b/;
const isNotForAll =
	/\bprivate\b|\bnot (?:be )?(?:public|accessible)\b|\b(?:must|make it|be|to be) public\b|\brieng tu\b|\bvui long (?:\w{1,8} ){0,3}cong khai\b|\b(?:khong|chua) cong khai\b|\bage restricted\b/;

/** The link is wrong, of the wrong kind, or one that can't be ordered for. */
export function isAboutLink(said: string): boolean {
	const says = (pattern: RegExp) => pattern.test(said);
	if (isNotForAll.test(said)) return true;
	if (says(nouns.link)) {
		if (says(verbs.wrong) || says(verbs.not) || says(verbs.off) || says(verbs.unknown)) return true;
		return /\b(?:must|should|required to|need\w{0,2}|please|check|vui long|kiem tra|contains?|characters|too (?:long|short)|dead|could not|reach\w{0,4}|blocked|expired|valid|hop le|private|phai|start|begin|different|only|bad|error link)\b|^(?:error )?link$|\berror link$/.test(
			said,
		);
	}
	if (says(nouns.site) && /\b(?:not|only|must|should|wrong|invalid|khong|chi)\b/.test(said))
		return true;
	if ((kinds.test(said) || /\b(?:this|the) (?:post|tweet)\b/.test(said)) && notForThis.test(said))
		return true;
	return (
		says(nouns.target) &&
		!/\b(?:posts|groups)\b|\bkhong hop le\b/.test(said) &&
		(says(verbs.unknown) ||
			/\b(?:disabled|restricted|turned off|limited|closed|hidden|ended|bi (?:khoa|xoa|an|han che)|da xoa)\b|\bun ?available\b|\bnot (?:available|accessible)\b/.test(
				said,
			))
	);
}

/** The same thing was ordered before, and still is under way. */
export function isRepeat(said: string): boolean {
	const says = (pattern: RegExp) => pattern.test(said);
	if (
		/\bduplicat\w{0,4}\b|\bidentical\b|\brepeated\b|\bdouble (?:order|purchase)\b|\bgiong (?:het|nhau)\b|\btrung(?: lap)?\b|\blap lai\b/.test(
			said,
		)
	)
		return true;
	if (
		/\b(?:two|2|several) orders\b|\bwait (?:until|till|for) .{0,40}\border\b|\b(?:cho|doi) don\b/.test(
			said,
		)
	)
		return true;
	if (oneAtATime.test(said)) return true;
	const isOfThis =
		says(nouns.order) ||
		says(nouns.link) ||
		says(nouns.ordering) ||
		/\bordered\b|\bda dat\b/.test(said);
	if (!isOfThis || /\bat its\b/.test(said)) return false;
	return says(verbs.again)
		? says(verbs.running)
		: /\b(?:active|running|unfinished|pending|ongoing|open(?= (?:orders?|don)\b)|in progress|dang (?:chay|xu ly)|chua hoan thanh) (?:orders?|don)?.{0,40}\b(?:links?|urls?|page|target|profile|username|uid|lien ket)\b|\border (?:is |in )?(?:active|running|pending|process(?:ing)?|progress)\b.{0,30}\b(?:links?|urls?|page|target|profile|username|uid)\b|\b(?:links?|urls?|uid|lien ket)\b.{0,40}\b(?:not (?:been )?(?:completed|finished|complete)|in progress|processing|processed|in use|busy|queue\w?|running|dang (?:chay|duoc|co don|xu ly))\b|\borders? (?:with|for|on) .{0,30}\bnot (?:been )?(?:yet )?(?:completed?|finished)\b|\bdon (?:hang )?.{0,40}\bdang (?:chay|xu ly)\b/.test(
				said,
			);
}

const full = /\b(?:full|busy|overloaded|(?:run|ran) out|stopped|qua tai|da day)\b/;

/** The service or product is not there, or not for sale now. */
export function isAboutService(said: string): boolean {
	const says = (pattern: RegExp) => pattern.test(said);
	if (
		says(nouns.stock) &&
		/\b(?:not?|out of|only|left|sold out|het|khong|tam het|insufficient)\b/.test(said)
	)
		return true;
	if (!says(nouns.service) && !isServer(said) && !/\bselling\b/.test(said)) return false;
	return [verbs.wrong, verbs.unknown, verbs.off, verbs.not, full].some(says);
}

/** "Max quantity for this link is 5000" */
function isCounted(said: string): boolean {
	const begins = /^(?:the )?(?:total |daily )?(?:max|min|toi (?:da|thieu))/.test(said);
	return (begins || nouns.quantity.test(said)) && nouns.limit.test(said);
}

/** The quantity is outside of what is sold. */
export function isAboutQuantity(said: string): boolean {
	const says = (pattern: RegExp) => pattern.test(said);
	if (says(nouns.link) && !isCounted(said)) return false;
	if (says(nouns.quantity)) {
		return (
			says(verbs.wrong) ||
			says(nouns.limit) ||
			says(verbs.missing) ||
			/\b(?:must|should|has to|have to|phai|not|khong)\b/.test(said)
		);
	}
	if (/\border (?:from |between )?\d{1,9} ?(?:to|and|-) ?\d{1,9}\b/.test(said)) return true;
	if (!says(nouns.limit)) return false;
	return (
		/\b(?:orders?|ordered|order|dat|mua|buy|min|max|of this)\b/.test(said) ||
		/^(?:toi (?:thieu|da)|min\w*|max\w*|(?:less|more) than|below|above|over|under|at least|at most|too (?:few|many|small|large))\b/.test(
			said,
		)
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
		/\bids? (?:must|should) be\b/.test(said) ||
		wrongId.test(said) ||
		/\b(?:not your|of yours|not yours|another user|other user|not (?:\w{1,6} ){0,2}belong)\b/.test(
			said,
		)
	);
}
