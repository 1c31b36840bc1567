import { Column, PrimaryColumn, type ColumnOptions } from 'typeorm';

/**
 * The only column types of the product: they mean the same on SQLite and on MariaDB/MySQL (architecture.md, "Two
 * databases, one code"). Instants are `datetime(3)` in UTC, set by the application's clock; days are `YYYY-MM-DD`.
 */
export const IdColumn = (): PropertyDecorator => PrimaryColumn({ type: 'varchar', length: 36 });
export const RefColumn = (options: ColumnOptions = {}): PropertyDecorator => Column({ type: 'varchar', length: 36, ...options });
export const OptionalRefColumn = (): PropertyDecorator => RefColumn({ nullable: true });
export const CodeColumn = (length = 32, options: ColumnOptions = {}): PropertyDecorator => Column({ type: 'varchar', length, ...options });
export const TextColumn = (length: number, options: ColumnOptions = {}): PropertyDecorator => Column({ type: 'varchar', length, ...options });
export const DayColumn = (options: ColumnOptions = {}): PropertyDecorator => Column({ type: 'varchar', length: 10, ...options });
export const InstantColumn = (options: ColumnOptions = {}): PropertyDecorator => Column({ type: 'datetime', precision: 3, ...options });
export const FlagColumn = (): PropertyDecorator => Column({ type: 'boolean', default: false });
export const CountColumn = (options: ColumnOptions = {}): PropertyDecorator => Column({ type: 'int', ...options });
/** A value sealed by `crypto/field-cipher.ts`: never plain text. */
export const SealedColumn = (options: ColumnOptions = {}): PropertyDecorator => Column({ type: 'text', ...options });
/** A keyed hash for look-up: 43 characters of base64url. */
export const LookupColumn = (options: ColumnOptions = {}): PropertyDecorator => Column({ type: 'varchar', length: 43, ...options });
export const JsonColumn = (options: ColumnOptions = {}): PropertyDecorator => Column({ type: 'json', ...options });
