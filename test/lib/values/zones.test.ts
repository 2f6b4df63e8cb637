import { SmmPanelApi } from '../../../credentials/SmmPanelApi.credentials';
import { allZones, defaultZone, isValidZone } from '../../../lib/values/dates';

test('every zone of the list can be read dates in', () => {
	const zones = allZones();
	expect(zones.length).toBeGreaterThan(400);
	expect(zones.filter((zone) => !isValidZone(zone))).toEqual([]);
});

test('cities have the names people know them by, and none stands there twice', () => {
	const zones = allZones();
	expect(zones).toEqual(
		expect.arrayContaining([defaultZone, 'Asia/Kolkata', 'Europe/Kyiv', 'UTC']),
	);
	for (const old of ['Asia/Saigon', 'Asia/Calcutta', 'Europe/Kiev'])
		expect(zones).not.toContain(old);
	expect(new Set(zones).size).toBe(zones.length);
});

test('the credential offers them as a list, and begins with one of them', () => {
	const field = new SmmPanelApi().properties.find(({ name }) => name === 'timezone');
	expect(field).toMatchObject({ type: 'options', default: defaultZone });
	expect(field?.options).toContainEqual({ name: 'Asia/Ho Chi Minh', value: defaultZone });
});
