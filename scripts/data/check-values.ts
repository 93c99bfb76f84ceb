import type { Field, Table } from '../../src/lib/domain/table-schema.ts';
import type { Problem } from './problem.ts';
import type { PlacedRow } from './read-table.ts';

interface Check {
	readonly holds: (value: string) => boolean;
	readonly expected: string;
}

/** Checks each value of each row against its column, and each row against the table's rules. */
export function checkValues(table: Table, rows: readonly PlacedRow[]): Problem[] {
	const columns = table.fields.map((field) => ({ field, checks: checksOf(field) }));
	const pairs = languagePairs(table);
	return rows.flatMap(({ file, line, values }) => {
		const problems: Problem[] = [];
		for (const { field, checks } of columns) {
			const column = field.name;
			const value = values[column] ?? null;
			if (value === null) {
				if (field.required) problems.push({ file, line, column, value: '', expected: 'a value' });
				continue;
			}
			const failed = checks.find(({ holds }) => !holds(value));
			if (failed) problems.push({ file, line, column, value, expected: failed.expected });
		}
		for (const { column, partner } of pairs) {
			if (values[column] === null && values[partner] !== null) {
				problems.push({ file, line, column, value: '', expected: `a text, since ${partner} has one` });
			}
		}
		// Rules over several columns speak of sound values only: on unsound ones they would mislead.
		if (problems.length > 0) return problems;
		return (table.rules ?? [])
			.filter(({ holds }) => !holds(values))
			.map(({ column, expected }) => ({ file, line, column, value: values[column] ?? '', expected }));
	});
}

function languagePairs(table: Table): { column: string; partner: string }[] {
	const names = new Set(table.fields.map((field) => field.name));
	return [...names].flatMap((column) => {
		const partner = column.endsWith('_en')
			? column.replace(/_en$/, '_ru')
			: column.endsWith('_ru')
				? column.replace(/_ru$/, '_en')
				: column;
		return partner !== column && names.has(partner) ? [{ column, partner }] : [];
	});
}

function checksOf(field: Field): Check[] {
	const checks: Check[] = [
		{ holds: (value) => value === value.trim(), expected: 'no space at either end' },
		...typeChecks[field.type]
	];
	const { categories, pattern, minimum, maximum, maxWords } = field;
	if (categories) {
		checks.push({
			holds: (value) => Object.hasOwn(categories, value),
			expected: `one of ${Object.keys(categories).join(', ')}`
		});
	}
	if (pattern) {
		checks.push({ holds: (value) => pattern.test(value), expected: field.patternHint ?? String(pattern) });
	}
	if (minimum !== undefined) {
		checks.push({ holds: (value) => Number(value) >= minimum, expected: `at least ${String(minimum)}` });
	}
	if (maximum !== undefined) {
		checks.push({ holds: (value) => Number(value) <= maximum, expected: `at most ${String(maximum)}` });
	}
	if (maxWords !== undefined) {
		checks.push({
			holds: (value) => value.split(/\s+/).length <= maxWords,
			expected: `at most ${String(maxWords)} words`
		});
	}
	return checks;
}

const typeChecks: Readonly<Record<Field['type'], readonly Check[]>> = {
	string: [],
	boolean: [{ holds: (value) => value === 'true' || value === 'false', expected: 'true or false' }],
	integer: [{ holds: (value) => /^-?\d+$/.test(value), expected: 'a whole number in plain digits' }],
	number: [
		{
			holds: (value) => /^-?\d+(\.\d+)?$/.test(value),
			expected: 'a number in plain digits with a decimal point: no unit, no comma, no space'
		}
	],
	date: [
		{ holds: (value) => /^\d{4}-\d{2}-\d{2}$/.test(value), expected: 'a date as YYYY-MM-DD' },
		{ holds: isCalendarDay, expected: 'a day that the calendar has' }
	]
};

function isCalendarDay(value: string): boolean {
	const day = new Date(`${value}T00:00:00Z`);
	return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value);
}
