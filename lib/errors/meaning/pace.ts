const plain =
	/\brate.?limit\w{0,3}\b|\btoo many (?:requests?|attempts?|calls?|queries)\b|\bspam(?:ming)?\b|\bflood\w{0,3}\b|\bthrottl\w{1,3}\b|\bslow down\b|\bcalm down\b|\brate exceeded\b|\brequests? (?:are |is |were )?limited\b|\bcool ?down\b|\bwait (?:before|a (?:bit|moment|little|while|minute|second)|between)\b|\btoo (?:fast|quick(?:ly)?|often|frequent(?:ly)?)\b|\bqua (?:nhanh|nhieu (?:yeu cau|lan|request))\b/;
const unit = '(?:sec|second|min|minute|hour|giay|phut|gio)s?';
const perTime = new RegExp(
	`\\b\\d{1,6} ?\\w{1,12}(?: \\w{1,12})? ?(?:(?:per|every|each|a|an|in|within|moi|trong|tren|\\/|\\/ ) ?(?:a |one |1 |\\d{1,5} ?)?)${unit}\\b`,
);
const perUnit = new RegExp(
	`\\d ?\\/ ?${unit}\\b|\\bevery (?:\\d{1,5} ?)?${unit}\\b|\\b(?:moi|per|each) ${unit}\\b.{0,20}\\d`,
);
const inShort =
	/\b(?:orders?|requests?|calls?|don|yeu cau)\b.{0,40}\b(?:short (?:time|period)|thoi gian ngan|(?:per|every|each|a|moi) (?:second|minute|hour|giay|phut|gio))\b/;
const waitFor = new RegExp(
	`\\b(?:wait|again|back|retry|cho|doi|sau)\\b (?:\\w{1,10} ){0,3}(?:\\d{1,5}|a few|some|vai|mot) ?(?:s|${unit})\\b`,
);
const quota =
	/\b(?:requests?|api|calls?|hourly|minute|orders? per|quota|yeu cau)\b.{0,30}\b(?:limit\w{0,3}|quota)\b.{0,20}\b(?:reached|exceeded|hit|over)\b|\b(?:exceeded|reached|vuot|hit)\b.{0,30}\b(?:request|api|call|rate|yeu cau|hourly)s?\b.{0,10}(?:\b(?:limit|quota)\b)?|\bquota\b/;

/** The client asks too much, or too soon. */
export function isTooFast(said: string): boolean {
	return [plain, perTime, perUnit, inShort, waitFor, quota].some((pattern) => pattern.test(said));
}
