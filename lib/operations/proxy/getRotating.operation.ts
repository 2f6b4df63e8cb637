import { isRecord } from '../../values/record';
import { second, toIsoDate } from '../../values/dates';
import { toText } from '../../values/text';
import { defineOperation, optionalText, text, Unreadable } from '../../define';
import { at, addressOf } from './proxies';

export const getRotating = defineOperation({
	value: 'getRotating',
	displayName: 'Get Rotating',
	does: 'Get rotating proxy',
	description: 'Retrieve the address of a rotating proxy. The call may give it a new one.',
	action: 'get_rotate_proxy',
	noun: 'rotation key',
	idName: 'rotation key',
	isKey: true,
	offers: 'rotating proxies',
	fields: {
		rotationKey: text({
			displayName: 'Rotation Key',
			typeOptions: { password: true },
			description: 'The key of the rotating proxy, as the shop shows it',
		}),
	},
	options: {
		location: optionalText({
			displayName: 'Location',
			placeholder: 'e.g. HaiDuong1',
			description: 'Where the address should be',
		}),
		operator: optionalText({
			displayName: 'Operator',
			placeholder: 'e.g. viettel',
			description: 'Whose network the address should belong to',
		}),
	},
	send: ({ rotationKey, options }) => ({
		key_rotate: rotationKey,
		operator: options.operator,
		location: options.location,
	}),
	// Each call may change the address that others are using.
	repeatable: false,
	spends: false,
	reply: (record, { values, zone, now }) => {
		const data = isRecord(record) && isRecord(record.data) ? record.data : null;
		const http = addressOf(data?.http, 'HTTP');
		const socks5 = addressOf(data?.socks5, 'SOCKS5');
		if (data === null || !isRecord(record) || (http === null && socks5 === null)) {
			return new Unreadable('The panel did not send an address for the rotating proxy');
		}
		const message = toText(record.message);
		const expiresAt = toIsoDate(data.expired_at, zone);
		return {
			rotationKey: toText(data.key_rotate) ?? values.rotationKey,
			http,
			socks5,
			operator: toText(data.operator),
			location: toText(data.location),
			expiresAt,
			secondsLeft: secondsIn(message) ?? secondsUntil(expiresAt, now),
			message,
		};
	},
	examples: [
		{
			name: 'the documented rotating proxy',
			params: { rotationKey: 'KFBlsUezBtRMKTmiHdlhHY' },
			sends: { action: 'get_rotate_proxy', key_rotate: 'KFBlsUezBtRMKTmiHdlhHY' },
			receives: {
				status: 'success',
				message: 'Proxy này sẽ die sau 1021s',
				data: {
					key_rotate: 'KFBlsUezBtRMKTmiHdlhHY',
					http: '42.114.164.224:20841:khljtiNj3Kd:fdkm3nbjg45d',
					socks5: '42.114.164.224:30841:khljtiNj3Kd:fdkm3nbjg45d',
					operator: 'viettel',
					location: 'HaiDuong1',
					expired_at: '18-05-2025 22:14:17',
				},
			},
			gives: [
				{
					rotationKey: 'KFBlsUezBtRMKTmiHdlhHY',
					http: {
						host: '42.114.164.224',
						port: 20841,
						username: 'khljtiNj3Kd',
						password: 'fdkm3nbjg45d',
						url: 'http://khljtiNj3Kd:fdkm3nbjg45d@42.114.164.224:20841',
					},
					socks5: {
						host: '42.114.164.224',
						port: 30841,
						username: 'khljtiNj3Kd',
						password: 'fdkm3nbjg45d',
						url: 'socks5://khljtiNj3Kd:fdkm3nbjg45d@42.114.164.224:30841',
					},
					operator: 'viettel',
					location: 'HaiDuong1',
					expiresAt: '2025-05-18T22:14:17+07:00',
					secondsLeft: 1021,
					message: 'Proxy này sẽ die sau 1021s',
				},
			],
			at,
		},
	],
});

function secondsIn(message: string | null): number | null {
	const found = /(\d{1,7}) ?s(?:ec(?:ond)?s?)?\b/i.exec(message?.slice(0, 500) ?? '');
	return found ? Number(found[1]) : null;
}

function secondsUntil(date: string | null, now: number): number | null {
	return date === null ? null : Math.round((Date.parse(date) - now) / second);
}
