import type { FastifyRequest } from 'fastify';
import { DomainError } from '../../../shared/domain-error.js';

/**
 * The bytes of the one file of a multipart body, in its field `file`.
 * @throws `input/unsupported-type` when it is no multipart body, `input/malformed`, `input/invalid` when there is no file,
 * `attachment/too-many`, `attachment/too-large` (the limits are those of the plugin, set in create-app.ts)
 */
export async function readFilePart(request: FastifyRequest): Promise<Buffer> {
  if (!request.isMultipart()) throw new DomainError('input/unsupported-type');
  let bytes: Buffer | undefined;
  try {
    for await (const part of request.files()) {
      if (part.fieldname !== 'file') throw noFile();
      bytes = await part.toBuffer();
    }
  } catch (error) {
    if (error instanceof DomainError || String((error as { code?: unknown }).code).startsWith('FST_')) throw error;
    throw new DomainError('input/malformed');
  }
  if (!bytes?.length) throw noFile();
  return bytes;
}

function noFile(): DomainError {
  return new DomainError('input/invalid', { fields: [{ key: 'file', code: 'field/required', message: '请选择一个文件' }] });
}
