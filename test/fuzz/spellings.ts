const hex = (letter: string) => letter.charCodeAt(0).toString(16).padStart(2, '0');

/** A key as panels, proxies and logs are known to print it. */
export function spellingsOf(key: string): string[] {
	const letters = [...key];
	const bytes = Buffer.from(key);
	return [
		key,
		key.toUpperCase(),
		bytes.toString('base64'),
		bytes.toString('hex'),
		encodeURIComponent(key),
		letters.map((letter) => `\\u00${hex(letter)}`).join(''),
		letters.map((letter) => `%${hex(letter)}`).join(''),
		letters.join(' '),
		letters.join('-'),
		letters.join('\u200b'),
		key.slice(1),
		key.slice(0, -1),
	];
}
