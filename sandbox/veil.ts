import type { Params } from './params.ts';

const SECRET_NAME = /^(api[-_ ]?)?key$|pass|pwd|secret|token/i;
const MASK = '***';

/** What people and tests are shown of a request: neither its key nor a password. */
export class Veil {
	private readonly key: RegExp;

	constructor(key: string) {
		const literal = key.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
		// A short key may be a part of other words; cutting it out of them would garble everything.
		this.key = new RegExp(key.length < 8 ? `(?<!\\w)${literal}(?!\\w)` : literal, 'g');
	}

	/** Finds the key wherever a client put it by mistake. */
	text(text: string): string {
		return text.replace(this.key, MASK);
	}

	value(name: string, value: string): string {
		return SECRET_NAME.test(name) ? MASK : this.text(value);
	}

	params(params: Params): Record<string, string> {
		const pairs = [...params].filter(([name]) => name !== 'key');
		return Object.fromEntries(
			pairs.map(([name, value]) => [this.text(name), this.value(name, value)]),
		);
	}
}
