export const profileNames = [
	'standard',
	'tangmatlive',
	'subpro',
	'subgiamem',
	'onedg',
	'vnd',
] as const;

export type ProfileName = (typeof profileNames)[number];
