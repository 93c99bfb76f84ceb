import { DataType, Precision, type Table, Type, type TypeMap } from 'apache-arrow';
import { MS_PER_DAY } from '../../domain/day.ts';
import type { RawColumn } from '../rows.ts';

/** An Arrow answer's columns, named and typed as DuckDB does. */
export function rawColumns(table: Table<TypeMap>): RawColumn[] {
	return table.schema.fields.map((field, place) => {
		const vector = table.getChildAt(place);
		const adapt = adapterOf(field.type);
		return {
			name: field.name,
			type: duckdbType(field.type),
			at: (row) => {
				const cell: unknown = vector?.get(row);
				return cell === null || cell === undefined ? null : adapt(cell);
			}
		};
	});
}

/** DuckDB's name for the type that it sent as this Arrow type; Arrow's own name where the atlas carries no such type. */
function duckdbType(type: DataType): string {
	if (DataType.isUtf8(type)) return 'VARCHAR';
	if (DataType.isInt(type) && type.isSigned && type.bitWidth === 32) return 'INTEGER';
	if (DataType.isInt(type) && type.isSigned && type.bitWidth === 64) return 'BIGINT';
	if (DataType.isFloat(type) && type.precision === Precision.DOUBLE) return 'DOUBLE';
	if (DataType.isBool(type)) return 'BOOLEAN';
	if (DataType.isDate(type)) return 'DATE';
	if (DataType.isDecimal(type)) return `DECIMAL(${String(type.precision)},${String(type.scale)})`;
	if (DataType.isList(type)) {
		const member: unknown = type.valueType;
		if (isDataType(member)) return `${duckdbType(member)}[]`;
	}
	return `Arrow ${Type[type.typeId]}`;
}

function adapterOf(type: DataType): (cell: unknown) => unknown {
	if (DataType.isDate(type)) return (cell) => (typeof cell === 'number' ? cell / MS_PER_DAY : cell);
	if (DataType.isList(type)) return (cell) => (isIterable(cell) ? [...cell] : cell);
	return (cell) => cell;
}

function isDataType(value: unknown): value is DataType {
	return value instanceof DataType;
}

function isIterable(value: unknown): value is Iterable<unknown> {
	return typeof value === 'object' && value !== null && Symbol.iterator in value;
}
