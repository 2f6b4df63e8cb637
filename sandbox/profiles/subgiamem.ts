import type { Profile } from './profile.ts';
import { subpro } from './subpro.ts';
import { english, say } from './words.ts';

/** Document 003, app.subgiamem.net: it documents what subpro.vn does, word for word. */
export const subgiamem: Profile = {
	...subpro,
	name: 'subgiamem',
	plays: 'app.subgiamem.net (document 003)',
	words: say(english),
};
