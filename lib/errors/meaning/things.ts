import { isServer, isVagueTrouble } from './panel';
import { nouns, says, verbs } from './words';

const isNotPublic =
	/\bprivate\b|\bnot (?:be )?(?:public|accessible)\b|\b(?:must|make it|be|to be) public\b|\brieng tu\b|\bvui long (?:\w{1,8} ){0,3}cong khai\b|\b(?:khong|chua) cong khai\b|\bage restricted\b/;
const isWrongWith =
	/\b(?:must|should|required to|need\w{0,2}|please|check|vui long|kiem tra|contains?|characters|too (?:long|short)|dead|could not|reach\w{0,4}|blocked|expired|valid|hop le|private|phai|start|begin|different|only|bad|error link)\b|^(?:error )?link$|\berror link$/;
const isNotOfSite = /\b(?:not|only|must|should|wrong|invalid|khong|chi)\b/;
/** What a link may lead to that not every service is for. */
const kinds =
	/\b(?:reels?|stor(?:y|ies)|live(?: ?streams?)?|shorts|igtv|photos?|videos?|profiles?|pages?|channels?|playlists?)\b/;
const thisPost = /\b(?:this|the) (?:post|tweet)\b/;
const notForThis =
	/\bnot (?:supported|accepted|allowed|suitable)\b|\b(?:does|do) not (?:allow|accept|have|support)\b|\bended\b|\btoo (?:short|long|old|new)\b|\bnot (?:reachable|open|accessible)\b|\bcan not be (?:\w{2,10}ed|found|reached|opened|shown|seen)\b/;
const isOfFields = /\b(?:posts|groups)\b|\bkhong hop le\b/;
const isGone =
	/\b(?:disabled|restricted|turned off|limited|closed|hidden|ended|bi (?:khoa|xoa|an|han che)|da xoa)\b|\bun ?available\b|\bnot (?:available|accessible)\b/;

/** The link is wrong, of the wrong kind, or one that can't be ordered for. */
export function isAboutLink(said: string): boolean {
	const { wrong, not, off, unknown } = verbs;
	if (says(said, isNotPublic)) return true;
	if (says(said, nouns.link)) return says(said, wrong, not, off, unknown, isWrongWith);
	if (says(said, nouns.site) && says(said, isNotOfSite)) return true;
	if (says(said, kinds, thisPost) && says(said, notForThis)) return true;
	return says(said, nouns.target) && !says(said, isOfFields) && says(said, unknown, isGone);
}

const double =
	/\bduplicat\w{0,4}\b|\bidentical\b|\brepeated\b|\bdouble (?:order|purchase)\b|\bgiong (?:het|nhau)\b|\btrung(?: lap)?\b|\blap lai\b/;
const otherFirst =
	/\b(?:two|2|several) orders\b|\bwait (?:until|till|for) .{0,40}\border\b|\b(?:cho|doi) don\b/;
const oneAtATime =
	/\b(?:one|1|single|mot) (?:\w{1,10} )?(?:orders?|don)(?: hang)? (?:at (?:a time|once)|(?:per|for each|for every|moi) (?:links?|urls?|page|profile|target|post|account|uid)|cung luc)\b/;
const ordered = /\bordered\b|\bda dat\b/;
const underWay =
	/\b(?:active|running|unfinished|pending|ongoing|open(?= (?:orders?|don)\b)|in progress|dang (?:chay|xu ly)|chua hoan thanh) (?:orders?|don)?.{0,40}\b(?:links?|urls?|page|target|profile|username|uid|lien ket)\b|\border (?:is |in )?(?:active|running|pending|process(?:ing)?|progress)\b.{0,30}\b(?:links?|urls?|page|target|profile|username|uid)\b|\b(?:links?|urls?|uid|lien ket)\b.{0,40}\b(?:not (?:been )?(?:completed|finished|complete)|in progress|processing|processed|in use|busy|queue\w?|running|dang (?:chay|duoc|co don|xu ly))\b|\borders? (?:with|for|on) .{0,30}\bnot (?:been )?(?:yet )?(?:completed?|finished)\b|\bdon (?:hang )?.{0,40}\bdang (?:chay|xu ly)\b/;

/** The same thing was ordered before, and still is under way. */
export function isRepeat(said: string): boolean {
	if (says(said, double, otherFirst, oneAtATime)) return true;
	if (!says(said, nouns.order, nouns.link, nouns.ordering, ordered)) return false;
	// "The link is already at its maximum" speaks of a limit, not of an earlier order.
	if (/\bat its\b/.test(said)) return false;
	return says(said, says(said, verbs.again) ? verbs.running : underWay);
}

const isNotInStock = /\b(?:not?|out of|only|left|sold out|het|khong|tam het|insufficient)\b/;
const full = /\b(?:full|busy|overloaded|(?:run|ran) out|stopped|qua tai|da day)\b/;

/** The service or product is not there, or not for sale now. */
export function isAboutService(said: string): boolean {
	const { wrong, unknown, off, not } = verbs;
	if (says(said, nouns.stock) && says(said, isNotInStock)) return true;
	const isMeant = says(said, nouns.service, /\bselling\b/) || isServer(said);
	return isMeant && says(said, wrong, unknown, off, not, full);
}

const beginsWithLimit = /^(?:the )?(?:total |daily )?(?:max|min|toi (?:da|thieu))/;
const must = /\b(?:must|should|has to|have to|phai|not|khong)\b/;
const orderFromTo = /\border (?:from |between )?\d{1,9} ?(?:to|and|-) ?\d{1,9}\b/;
const ofOrders = /\b(?:orders?|ordered|order|dat|mua|buy|min|max|of this)\b/;
const limitAlone =
	/^(?:toi (?:thieu|da)|min\w*|max\w*|(?:less|more) than|below|above|over|under|at least|at most|too (?:few|many|small|large))\b/;

/** The quantity is outside of what is sold. */
export function isAboutQuantity(said: string): boolean {
	const { quantity, limit, link } = nouns;
	// "Max quantity for this link is 5000" has both a limit and what is limited.
	const isCounted = says(said, quantity, beginsWithLimit) && says(said, limit);
	if (says(said, link) && !isCounted) return false;
	if (says(said, quantity)) return says(said, verbs.wrong, limit, verbs.missing, must);
	return says(said, orderFromTo) || (says(said, limit) && says(said, ofOrders, limitAlone));
}

const wrongId =
	/\b(?:in ?valid|in ?correct|wrong|bad|sai)(?: \w{1,12}){0,2} (?:orders?|refills?|prox(?:y|ies)|ids?|don|ma don)\b|\b(?:orders?|refills?|prox(?:y|ies)|ids?|don(?: hang)?)(?: (?:ids?|numbers?|is|are|was)|[ :]*#?[a-z-]{0,20}\d[a-z\d-]{0,40}){0,3} (?:in ?valid|in ?correct|wrong|bad|not (?:valid|correct)|khong (?:hop le|dung)|sai)\b/;
const idMustBe = /\bids? (?:must|should) be\b/;
const notYours =
	/\b(?:not your|of yours|not yours|another user|other user|not (?:\w{1,6} ){0,2}belong)\b/;

/** The order, refill or proxy asked about is not known, or not this account's. */
export function isAboutId(said: string): boolean {
	const isMeant = says(said, nouns.order, nouns.refill);
	return isMeant && says(said, verbs.unknown, idMustBe, wrongId, notYours);
}

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

const action = /\b(?:actions?|methods?|commands?|hanh dong|phuong thuc)\b/;
const wrongAction =
	/\b(?:invalid|incorrect|wrong|un ?supported|undefined|unknown|not (?:supported|implemented|defined|given|valid|recogni[sz]ed)|no|khong (?:hop le|ho tro))\b/;

/** The panel does not know what is to be done. */
export function isMissingAction(said: string): boolean {
	if (says(said, nouns.permission) || !says(said, action)) return false;
	return says(said, verbs.unknown, verbs.missing, wrongAction);
}

/** The request as such is refused. */
export function isWrongRequest(said: string): boolean {
	const { wrong, unknown, not } = verbs;
	const isRefused = says(said, wrong, unknown, not, /\bfailed\b|\bempty\b/);
	return says(said, nouns.request) && isRefused && !isVagueTrouble(said);
}
