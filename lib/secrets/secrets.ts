/** Parameters whose values must reach nobody: the logins that the user gives to proxies. */
const secretParameters = ['password', 'key_rotate'];
/** Shorter ones are not looked for: their letters would be found in ordinary words. */
const shortest = 4;

/** Takes secrets out of a text, in every spelling they may have there. */
export function hiding(
	secrets: ReadonlyArray<string | undefined>,
	shown: string,
): (text: string) => string {
	const spellings = new Set(
		secrets.flatMap((secret) => (secret ? [secret, secret.trim(), encoded(secret)] : [])),
	);
	const found = [...spellings].filter((spelling) => spelling.length >= shortest);
	return (text) =>
		found.reduce(
			(left, spelling) => withoutCut(left.replaceAll(spelling, shown), spelling, shown),
			text,
		);
}

/** Long texts are cut before they come here, in the middle of a secret too: `…&key=abcd…`. */
function withoutCut(text: string, secret: string, shown: string): string {
	if (!text.includes('…')) return text;
	let left = text;
	for (let length = secret.length - 1; length >= shortest; length--) {
		left = left.replaceAll(`${secret.slice(0, length)}…`, `${shown}…`);
	}
	return left;
}

/** Takes the logins of proxies out of a text: those that were sent, and those a panel prints. */
export function hidingLogins(params: Readonly<Record<string, string>>): (text: string) => string {
	const hideSent = hiding(
		secretParameters.map((name) => params[name]),
		'[hidden]',
	);
	return (text) => maskLogins(hideSent(text));
}

/** `1.2.3.4:8080:user:password` → `1.2.3.4:8080:…`, `//user:password@host` → `//…@host`. */
export function maskLogins(text: string): string {
	return (
		text
			.replace(/([\w-]{1,63}\.[\w.-]{1,190}:\d{1,5}|\]:\d{1,5}):\S+/g, '$1:…')
			.replace(/\/\/[^\s/@]{1,200}@/g, '//…@')
			// Cut before its @, what looks like a port may be a password.
			.replace(/\/\/[^\s/@:]{1,200}:[^\s/@]{0,200}…/g, '//…')
	);
}

function encoded(text: string): string {
	try {
		return encodeURIComponent(text);
	} catch {
		// Half of a surrogate pair has no encoding.
		return text;
	}
}
