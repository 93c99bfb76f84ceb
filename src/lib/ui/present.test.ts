import { describe, expect, it } from 'vitest';
import { clock, fitTo, indexAfter, stepOf } from './present.ts';

const key = (name: string, more = {}) =>
	stepOf({ key: name, code: '', ctrlKey: false, metaKey: false, altKey: false, ...more });

describe('presenting', () => {
	it('knows the keys that presenters know', () => {
		expect(['ArrowRight', 'PageDown', ' '].map((name) => key(name))).toEqual(['next', 'next', 'next']);
		expect(['ArrowLeft', 'PageUp', 'Home', 'End'].map((name) => key(name))).toEqual([
			'previous',
			'previous',
			'first',
			'last'
		]);
		expect(key('и', { code: 'KeyB' })).toBe('blank');
		expect(key('b', { ctrlKey: true })).toBeUndefined();
		expect(key('Tab')).toBeUndefined();
	});

	it('stays within the deck', () => {
		expect(indexAfter('next', 2, 3)).toBe(2);
		expect(indexAfter('previous', 0, 3)).toBe(0);
		expect(indexAfter('last', 0, 3)).toBe(2);
		expect(indexAfter('next', 0, 0)).toBe(0);
		expect(indexAfter('blank', 1, 3)).toBe(1);
	});

	it('shows the layout that can be enlarged most', () => {
		const stage = { width: 1920, height: 1000 };
		expect(
			fitTo(stage, [
				{ width: 740, height: 500 },
				{ width: 1180, height: 500 }
			])
		).toMatchObject({ width: 740, scale: 2 });
		expect(
			fitTo(stage, [
				{ width: 360, height: 2000 },
				{ width: 1180, height: 500 }
			])?.width
		).toBe(1180);
		expect(fitTo(stage, [{ width: 360, height: 0 }])).toBeUndefined();
	});

	it('tells time', () => {
		expect([0, 65, 3845].map(clock)).toEqual(['0:00', '1:05', '1:04:05']);
	});
});
