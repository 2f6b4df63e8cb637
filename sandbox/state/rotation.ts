import { randomInt } from 'node:crypto';
import { given, type Params } from '../params.ts';
import { randomText } from '../random.ts';
import { newIpv4, type Proxy, type Rotation } from './proxy.ts';

const LIFE = 1200_000;
const LOCATIONS = ['HaiDuong1', 'HaNoi2', 'DaNang1', 'SaiGon3'];

export const newRotation = (proxy: Proxy, params: Params, now: number): Rotation => ({
	host: newIpv4(),
	port: randomInt(20_000, 30_000),
	user: randomText(11),
	password: randomText(12),
	operator: given(params, 'operator') || proxy.operator.toLowerCase(),
	location: given(params, 'location') || (LOCATIONS[proxy.id % LOCATIONS.length] ?? ''),
	diesAt: Math.min(now + LIFE, proxy.expiresAt),
});
