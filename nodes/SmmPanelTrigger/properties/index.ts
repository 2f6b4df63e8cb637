import type { INodeProperties } from 'n8n-workflow';
import { collection, connectionOptions, flag } from '../../../lib/define';
import { catalogue } from './catalogue';
import { event } from './event';
import { watched } from './watched';

const options: INodeProperties = {
	...collection(
		{ displayName: 'Options', placeholder: 'Add Option' },
		{
			...connectionOptions,
			reportExisting: flag(
				{
					displayName: 'Also Report What Is There Now',
					description:
						'Whether the first poll reports what is there already. Otherwise it only remembers it, and reports what changes from then on.',
				},
				false,
			),
		},
	).property,
	name: 'options',
};

export const properties: INodeProperties[] = [event, ...watched, ...catalogue, options];
