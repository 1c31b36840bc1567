import type { PipeTransform } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { DomainError } from '../../../shared/domain-error.js';

/** An id in a path: whatever is no id is answered like an id of nothing. */
export const idPipe: PipeTransform<string, string> = {
  transform(value) {
    if (!isUUID(value)) throw new DomainError('access/not-found');
    return value.toLowerCase();
  },
};
