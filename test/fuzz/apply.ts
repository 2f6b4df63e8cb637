import type { Edit } from './edits.ts';

const longest = 400_000;

/** An answer after its edits. Data edits of what is no JSON do nothing. */
export function applied(answer: string, edits: readonly Edit[]): string {
	return edits.reduce((text, edit) => edited(text, edit).slice(0, longest), answer);
}

function edited(text: string, edit: Edit): string {
	const from = Math.floor(edit.at * text.length);
	switch (edit.kind) {
		case 'cut':
			return text.slice(0, from) + text.slice(from + edit.length);
		case 'truncate':
			return text.slice(0, from);
		case 'flip':
			return (
				text.slice(0, from) +
				String.fromCharCode(text.charCodeAt(from) ^ edit.length) +
				text.slice(from + 1)
			);
		case 'insert':
			return text.slice(0, from) + edit.text + text.slice(from);
		case 'repeat': {
			const piece = text.slice(from, from + edit.length);
			return text.slice(0, from) + piece.repeat(edit.times) + text.slice(from + edit.length);
		}
		default:
			return editedData(text, edit);
	}
}

type Box = Record<string, unknown>;
interface Place {
	box: Box | unknown[];
	key: string;
}

function editedData(text: string, edit: Edit): string {
	let root: Box;
	try {
		root = { answer: JSON.parse(text) };
	} catch {
		return text;
	}
	const places = placesIn(root);
	const place = places[Math.min(places.length - 1, Math.floor(edit.at * places.length))];
	if (place) change(place, edit);
	return JSON.stringify(root.answer) ?? '';
}

/** Every value of an answer, its parents before it. */
function placesIn(root: Box): Place[] {
	const found: Place[] = [];
	const open: Array<Box | unknown[]> = [root];
	for (let box = open.pop(); box && found.length < 5_000; box = open.pop()) {
		for (const [key, value] of Object.entries(box)) {
			found.push({ box, key });
			if (isBox(value)) open.push(value);
		}
	}
	return found;
}

function change({ box, key }: Place, edit: Edit): void {
	const value: unknown = Reflect.get(box, key);
	if (edit.kind === 'value') put(box, key, edit.value);
	else if (edit.kind === 'wrap') {
		put(box, key, edit.key === '' ? [value] : Object.fromEntries([[edit.key, value]]));
	} else if (edit.kind === 'key') {
		if (!Array.isArray(box)) put(box, edit.key, value);
		Reflect.deleteProperty(box, key);
	} else if (edit.kind === 'double' && Array.isArray(box)) box.push(value);
	else if (edit.kind === 'drop' && Array.isArray(box)) box.splice(Number(key), 1);
	else if (edit.kind === 'drop') Reflect.deleteProperty(box, key);
}

/** Also under `__proto__`, as JSON has it. */
function put(box: Box | unknown[], key: string, value: unknown): void {
	Reflect.defineProperty(box, key, {
		value: isBox(value) ? structuredClone(value) : value,
		configurable: true,
		enumerable: true,
		writable: true,
	});
}

function isBox(value: unknown): value is Box | unknown[] {
	return typeof value === 'object' && value !== null;
}
