import type { ProfileName } from './names.ts';
import { onedg } from './onedg.ts';
import type { Profile } from './profile.ts';
import { standard } from './standard.ts';
import { subgiamem } from './subgiamem.ts';
import { subpro } from './subpro.ts';
import { tangmatlive } from './tangmatlive.ts';
import { vnd } from './vnd.ts';

export const profiles: Record<ProfileName, Profile> = {
	standard,
	tangmatlive,
	subpro,
	subgiamem,
	onedg,
	vnd,
};
