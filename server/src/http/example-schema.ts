/** The parts of a JSON schema that an example can tell. */
export type ExampleSchema =
  | { type: 'string' | 'number' | 'integer' | 'boolean' }
  | { type: 'array'; items: ExampleSchema | Record<string, never> }
  | { type: 'object'; properties: Record<string, ExampleSchema> }
  | { nullable: true };

/** Describes the shape of an example, so that the wire's types stand once, in `shared/contracts`. */
export function schemaOf(example: unknown): ExampleSchema {
  if (example === null || example === undefined) return { nullable: true };
  if (Array.isArray(example)) return { type: 'array', items: example.length ? schemaOf(example[0]) : {} };
  switch (typeof example) {
    case 'number':
      return { type: Number.isInteger(example) ? 'integer' : 'number' };
    case 'boolean':
      return { type: 'boolean' };
    case 'object':
      return { type: 'object', properties: Object.fromEntries(Object.entries(example).map(([key, value]) => [key, schemaOf(value)])) };
    default:
      return { type: 'string' };
  }
}
