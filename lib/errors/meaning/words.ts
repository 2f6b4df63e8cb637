import { plural, type Subject } from '../purpose';

/**
 * What a refusal may speak of, in English and Vietnamese, as `folded` spells it. A noun alone decides
 * nothing: "Completed order" is no refusal.
 */
export const nouns = {
	rotationKey: /\b(?:rotat\w{0,6} keys?|keys? rotat\w{0,6}|keys? xoay|(?:khoa|ma) xoay)\b/,
	apiKey:
		/\b(?:api ?)?(?:keys?|tokens?)\b|\bcredentials?\b|\bsecret\b|\b(?:khoa|ma|sai) api\b|\bapi ?key\b/,
	api: /\bapi\b/,
	account:
		/\b(?:accounts?|users?|customers?|clients?|members?|resellers?|tai khoan|nguoi dung|thanh vien|khach hang|(?:child|your) panel|your (?:\w{1,12} )?(?:subscription|plan)|dai ly)\b/,
	ordering:
		/\b(?:ordering|(?:place|placing|create|creating|make|making|submit) (?:any |new |an )?orders?|orders? (?:placing|creation)|dat don|tao don|dat hang)\b/,
	login:
		/\b(?:log ?in|logged in|sessions?|sign in|signed in|dang nhap|auth\w{0,12}|unauthori[sz]ed|whitelist\w{0,4})\b/,
	permission: /\b(?:access|permissions?|privileges?|rights|quyen)\b/,
	address: /\bip(?: address(?:es)?)?\b/,
	money: /\b(?:balances?|funds?|money|credits?|wallet|so du|tien|vi|deposits?)\b/,
	quantity:
		/\b(?:quantity|quantities|amounts?|(?<!(?:service|order|refill) )numbers?|qty|so luong|multiple|divisible)\b/,
	limit:
		/\b(?:min(?:imum|imal)?|max(?:imum|imal)?|at least|at most|toi thieu|toi da|it nhat|nhieu nhat|between|range|(?:more|less|lower|greater|higher|smaller|bigger|fewer) than|exceed\w{0,3}|above|below|limits?|or more|\d or (?:less|fewer)|too (?:small|big|large|low|high|few|many|much)|qua (?:lon|nho|it|cao|thap)|vuot(?: qua)?|limited to|tu \d{1,9} den)\b/,
	link: /\b(?:links?|urls?|lien ket|duong dan|domain|uid|(?:post|video|profile|page|facebook|bai viet) id|id (?:post|video|profile|page|facebook|bai viet))\b/,
	target:
		/\b(?:profiles?|pages?|posts?|videos?|photos?|pictures?|channels?|stor(?:y|ies)|reels?|tweets?|playlists?|tracks?|group|accounts?|instagram|facebook|tiktok|youtube|twitter|telegram|bai viet|trang(?: ca nhan)?|kenh|nhom|tai khoan|content)\b/,
	site: /\b(?:insta(?:gram)?|facebook|fb|tik ?tok|you ?tube|twitter|telegram|spotify|threads|linkedin|twitch|shopee|zalo|discord|platform|social network|nen tang)\b/,
	service: /\b(?:services?|products?|dich vu|san pham|packages?|goi|may chu dich vu|items?)\b/,
	stock: /\b(?:stock|sold out|inventory|het hang|tam het|kho)\b/,
	order: /\b(?:orders?|don(?: hang)?|ma don|prox(?:y|ies)|ids?|tasks?)\b/,
	refill: /\b(?:(?:non ?)?re ?fill\w{0,6}|warrant\w{1,3}|guarantees?|bao hanh)\b/,
	cancel: /\b(?:(?:non ?)?cancel\w{0,9}|uncancel\w{0,7}|huy)\b/,
	parameter:
		/\b(?:runs?|drip ?feeds?|intervals?|delays?|user ?names?|comments?|hash ?tags?|key ?words?|groups|expir(?:y|ation|e date)(?: date)?|answers?(?: number)?|posts|old posts|media|country|devices?|traffic|referr\w{1,5}|custom data|mentions?|days?|protocol|mode|operator|location|password|reactions?|minutes?|(?<=(?:wrong|valid|correct|missing) )(?:min|max)|schedule|dates?|parameters?|params?|fields?|inputs?|data|binh luan|cam xuc|quoc gia|thiet bi|so phut|thoi gian|ngay|tu khoa|ten(?: nguoi dung| dang nhap)?|tham so|truong|thong tin|du lieu|so lan|noi dung|gian cach|json|body|format|dinh dang|value|usernames)\b/,
	request:
		/\b(?:requests?|actions?|methods?|commands?|yeu cau|hanh dong|phuong thuc|thao tac|validation)\b/,
	provider:
		/\b(?:providers?|suppliers?|upstream|vendors?|third part(?:y|ies)|nha cung cap|nguon)\b/,
	machine:
		/\b(?:servers?|systems?|(?:web)?sites?|panel|database|db|my ?sql|sql|gateway|connections?|he thong|may chu|trang web|website|co so du lieu|ket noi)\b/,
} as const;

/** What a refusal may say of it. */
export const verbs = {
	not: /\b(?:not?|never|none|non|without|unable|can not|khong|chua|only)\b/,
	wrong:
		/\b(?:in ?valid|in ?correct|wrong|bad|mis ?match\w{0,3}|malformed|broken|unknown|unrecogni[sz]ed|unsupported|un ?expected|illegal|not (?:a |an )?(?:valid|correct|right|match\w{0,3}|recogni[sz]ed|supported|numeric|accepted|permitted|allowed)|does not match|sai|khong (?:hop le|dung|chinh xac|khop|duoc ho tro))\b/,
	missing:
		/\b(?:missing|required|mandatory|obligatory|forgot(?:ten)?|need(?:ed|s)? (?:the |a )?(?:parameters?|params?|fields?)|is empty|are empty|(?:be|is|are) (?:left )?(?:empty|blank)|not (?:specified|given|provided|passed|filled|set|supplied|sent)|no \w{1,20}(?: \w{1,20})? (?:specified|given|provided|passed|supplied|was given|sent)|(?:please|must|have to|need to|should) (?:enter|provide|specify|pass|fill|supply|send|set|include)|(?<!toi )thieu|bat buoc|(?:trong|rong)$|vui long (?:nhap|dien|cung cap)|(?:khong|de) (?:duoc )?(?:de )?trong|chua (?:nhap|dien)|can nhap)\b/,
	unknown:
		/\b(?:not? (?:be )?found|not? (?:longer |any ?more )?exists?|not? longer (?:exists?|available)|not? such|not? \w{1,20} (?:found|with)|can not (?:find|be found)|could not (?:find|be found)|not? record|unknown|deleted|removed|archived|not yours|(?:belong\w{0,3}|owned) (?:to|by) (?:an ?other|someone)|not belong|non ?existent|khong con ton tai|khong co (?:don|dich vu|san pham)|not? \w{1,20} (?:with|by) (?:that|this) id|khong (?:ton tai|tim thay|thay|thuoc|co \w{1,10} nay|phai cua)|da (?:bi )?xoa)\b/,
	off: /\b(?:disabled?|in ?active|offline|hidden|(?:is|are|been|was) (?:currently |now |turned |switched )?off|out of (?:order|service|use)|retired|withdrawn|suspended|banned|blocked|black ?listed|deactivated|not (?:active|activated|enabled|verified|approved|available)|un ?available|turned off|switched off|overloaded|qua tai|da bi tat|locked|frozen|on hold|restricted|revoked|expired|closed|paused|stopped|discontinued|removed|terminated|limited|bi khoa|bi (?:cam|chan|dung|ngung|ngat|vo hieu)|tam (?:khoa|dung|ngung|dong|ngat)|ngung|da (?:dung|ngung|dong|tat)|dang (?:tat|dong|khoa|tam dung)|chua (?:duoc )?(?:kich hoat|bat|xac minh)|het han|khong con|khong hoat dong|activate|enable)\b/,
	barred:
		/\b(?:not (?:be )?(?:allowed|permitted|authori[sz]ed|able|eligible|possible|accepted)|denied|forbidden|prohibited|failed|required|insufficient|khong (?:co quyen|duoc phep|duoc)|chua (?:dang nhap|co quyen)|verify|again|no)\b/,
	short:
		/\b(?:not (?:have )?(?:enough|sufficient)|not? (?:money|funds?|credits?|balance)|insufficient|too (?:low|small)|low|empty|exceeds?|(?:add|top ?up|top up|recharge|deposit|need|required?|more|less|nap|lack\w{0,3}) |nap|negative|(?:run|ran) out|used up|needed|required|is (?:\W{0,2})?0|zero|(?:higher|greater|bigger) than|can not afford|khong du|het|(?<!toi )thieu|make a deposit|more than)\b/,
	again:
		/\b(?:already|duplicat\w{0,4}|identical|same|repeated|just (?:ordered|placed|bought)|vua (?:dat|mua)|twice|two orders|once|existing|exists? already|previous|earlier|another|before|(?:only )?one (?:active |open )?order|trung(?: lap)?|lap lai|da (?:co|ton tai|dat|gui|mua|duoc)|don truoc|don khac)\b/,
	running:
		/\b(?:active|running|unfinished|pending|open|on ?going|in progress|progress|processing|processed|in use|being (?:used|processed)|queued?|in (?:the )?(?:queue|process)|busy|not (?:been )?(?:finished|completed|complete)|(?:to|until|has) (?:\w{1,12} ){0,6}(?:finish\w{0,2}|complet\w{1,3}|end\w{0,2})|current|placed|submitted|ordered|created|received|ago|exists?|dang (?:chay|xu ly|duoc)|chua hoan thanh|hoan thanh|(?:da|duoc) (?:dat|tao|gui)|da ton tai|don .{0,20}chay)\b/,
	late: /\b(?:already|closed?|paused|suspended|over|end(?:ed)?|expired|less than|too (?:early|late|soon)|hours?|days?|wait|until|before|after|within|period|disabled?|switched off|turned off|un ?available|not? |non|no longer|never|only|open|pending|exists?|requested|rejected|denied|declined|fail\w{0,3}|in ?active|limit\w{0,2}|can not|unable|complet\w{1,2}|finish\w{0,2}|partial|in progress|processing|canceled|cancelled|refunded|stopped|drop\w{0,4}|started|being|passed|nothing|lower|higher|above|below|count|khong|chua|het|da |dang|tam|ngung|tat)/,
	broken:
		/\b(?:errors?|fail\w{0,4}|reject\w{0,3}|exceptions?|down|offline|time ?d? ?out|timeout|crash\w{0,2}|un ?reachable|un ?available|over ?load\w{0,2}|busy|lost|refused|not (?:responding|respond|reachable|available|connect|working)|could not|can not|no (?:response|balance|funds|answer)|in ?sufficient|empty|gone|temporar\w{1,3}|problems?|low|zero|qua tai|loi|ban|nang cap|cap nhat|tu choi|that bai|het|gap su co|mat|khong (?:phan hoi|ket noi|lien lac)|dung hoat dong|upgrad\w{1,3}|updat\w{1,3}|restart\w{0,3}|invalid response|bad response)\b/,
} as const;

const examined = 2000;

/** Whether a folded text has one of these. */
export function says(text: string, ...patterns: readonly RegExp[]): boolean {
	return patterns.some((pattern) => pattern.test(text));
}

/**
 * A refusal as the rules read it: lower case, without diacritics (many panels leave those of
 * Vietnamese out), names such as `order_not_found` or `orderNotFound` as words, "can't" as "can not".
 */
export function folded(text: string): string {
	const begun = text.slice(0, examined);
	const name = /\s/.test(begun.trim()) ? begun : begun.replace(/([a-z])([A-Z])/g, '$1 $2');
	return name
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/đ/g, 'd')
		.replace(/[’‘`´]/g, "'")
		.replace(/\bcan't\b|\bcannot\b|\bcant\b/g, 'can not')
		.replace(/n't\b/g, ' not')
		.replace(/\b(does|do|is|has|was|did|could)nt\b/g, '$1 not')
		.replace(/[\s_]+/g, ' ')
		.replace(/([a-z])[.-](?=[a-z])/g, '$1 ')
		.trim();
}

type KnownBy = Pick<Subject, 'noun' | 'chosen' | 'isKey'>;

/**
 * A folded refusal in the words that the rules know. What has a name of its own, such as a ticket, is
 * refused as an order is, and what is chosen by another name as a service.
 */
export function inKnownNouns(text: string, asked: KnownBy): string {
	const { noun, chosen, isKey } = asked;
	const own = folded(noun);
	const isKnown = isKey || isExactly(own, nouns.order) || isExactly(own, nouns.refill);
	const known = new Map(isKnown ? [] : several(own, 'order'));
	for (const [name, meant] of several(folded(chosen ?? 'service'), 'service'))
		known.set(name, meant);
	// The longest first: a "service ticket" is no service.
	const names = [...known.keys()].sort((a, b) => b.length - a.length);
	const word = new RegExp(`(?<![\\p{L}\\d])(?:${names.join('|')})(?![\\p{L}\\d])`, 'gu');
	return text.replace(word, (name) => known.get(name) ?? name);
}

function several(name: string, meant: string): Array<[name: string, meant: string]> {
	return [name, plural(name)].map((each) => [each, meant]);
}

function isExactly(text: string, pattern: RegExp): boolean {
	return text.replace(pattern, '') === '';
}
