/**
 * What a refusal may speak of, in English and Vietnamese; texts arrive folded (see `folded.ts`).
 * A noun says nothing by itself: "Completed order" is no refusal.
 */
export const nouns = {
	rotationKey: /\b(?:rotat\w{0,6} keys?|keys? rotat\w{0,6}|keys? xoay|(?:khoa|ma) xoay)\b/,
	apiKey:
		/\b(?:api ?)?(?:keys?|tokens?)\b|\bcredentials?\b|\bsecret\b|\b(?:khoa|ma|sai) api\b|\bapi ?key\b/,
	api: /\bapi\b/,
	account:
		/\b(?:accounts?|users?|customers?|clients?|members?|resellers?|tai khoan|nguoi dung|thanh vien|khach hang|(?:child|your) panel|your (?:\w{1,12} )?(?:subscription|plan)|dai ly)\b/,
	you: /\byou(?: are| have|'re|'ve)?\b|\bban\b|\bfor you\b/,
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
