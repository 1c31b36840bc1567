import type { FastifyInstance } from 'fastify';
import { DomainError } from '../../../shared/domain-error.js';

const MAX_DEPTH = 8;
/** Characters that nobody sees or that turn the reading direction; control characters except tab, line feed and carriage return, which nobody types and which hide or cut text; lone surrogates. */
const NO_TEXT = /(?![\t\n\r])[\p{Cc}\p{Surrogate}\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/u;

/**
 * The only bodies taken besides uploads are JSON objects. Refused are those nested deeper than {@link MAX_DEPTH}, before
 * they are parsed; keys that would reach an object's prototype; control characters and halves of surrogate pairs.
 */
export function acceptJsonBodies(fastify: FastifyInstance): void {
  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) => {
    try {
      done(null, parseJson(body as string));
    } catch (error) {
      done(error as Error);
    }
  });
}

function parseJson(body: string): unknown {
  if (body.trim() === '') return {};
  if (depthOf(body) > MAX_DEPTH) throw new DomainError('input/too-deep');
  let value: unknown;
  try {
    value = JSON.parse(body, (key, part: unknown) => {
      if (key === '__proto__' || key === 'constructor' || !isPlainText(key)) throw new DomainError('input/malformed');
      if (typeof part === 'string' && !isPlainText(part)) throw new DomainError('input/malformed');
      return part;
    });
  } catch {
    throw new DomainError('input/malformed');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new DomainError('input/malformed');
  return value;
}

function isPlainText(text: string): boolean {
  return !NO_TEXT.test(text);
}

/** The deepest nesting of brackets outside strings. */
function depthOf(json: string): number {
  let depth = 0;
  let deepest = 0;
  let inString = false;
  for (let i = 0; i < json.length; i++) {
    const char = json[i];
    if (inString) {
      if (char === '\\') i++;
      else if (char === '"') inString = false;
    } else if (char === '"') inString = true;
    else if (char === '{' || char === '[') deepest = Math.max(deepest, ++depth);
    else if (char === '}' || char === ']') depth--;
  }
  return deepest;
}
