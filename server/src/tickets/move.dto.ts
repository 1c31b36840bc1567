import { Transform } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, IsInt, IsObject, IsOptional, IsString, IsUUID, MaxLength, Min, MinLength } from 'class-validator';
import type { AnswerBody, DeclineBody, LogRequest, MoveBody, RateBody, ReclassifyBody, ReturnBody, SubmitRequest, SupplementBody, TransferBody } from '../../../shared/contracts/request.js';
import type { Details } from '../../../shared/service-module.js';
import { OUTCOMES, type Outcome, type RatingLevel, type Visibility } from '../../../shared/ticket-states.js';
import { PageDto } from '../http/page.dto.js';

const TEXT = 1_000;
const REASON = 200;
const MAX_ATTACHMENTS = 9;

/** Words that are only blanks are no words. */
const Trimmed = (): PropertyDecorator => Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value));

/** Bodies of the moves, as shared/contracts/request.ts describes them. */
export class MoveDto implements MoveBody {
  @IsOptional() @IsInt() @Min(1)
  version?: number;
}

class AttachingDto extends MoveDto {
  @IsOptional() @IsArray() @ArrayMaxSize(MAX_ATTACHMENTS) @ArrayUnique() @IsUUID('all', { each: true })
  attachmentIds?: string[];
}

export class TextMoveDto extends AttachingDto {
  @Trimmed() @IsString() @MinLength(1) @MaxLength(TEXT)
  text!: string;
}

export class OptionalTextMoveDto extends AttachingDto {
  @IsOptional() @IsString() @MaxLength(TEXT)
  text?: string;
}

export class AnswerDto extends TextMoveDto implements AnswerBody {
  @IsIn(OUTCOMES)
  outcome!: Outcome;
}

export class TransferDto extends MoveDto implements TransferBody {
  @IsUUID()
  toCadreId!: string;

  @Trimmed() @IsString() @MinLength(2) @MaxLength(REASON)
  reason!: string;
}

export class ReturnDto extends MoveDto implements ReturnBody {
  @Trimmed() @IsString() @MinLength(2) @MaxLength(REASON)
  reason!: string;
}

export class ReclassifyDto extends ReturnDto implements ReclassifyBody {
  @IsString() @MinLength(2) @MaxLength(32)
  module!: string;

  @IsOptional() @IsObject()
  details?: Details;
}

export class DeclineDto extends ReturnDto implements DeclineBody {
  @Trimmed() @IsString() @MinLength(2) @MaxLength(60)
  responsible!: string;
}

export class SupplementDto extends TextMoveDto implements SupplementBody {
  @IsOptional() @IsObject()
  details?: Details;
}

export class RateDto extends MoveDto implements RateBody {
  @IsIn([1, 2, 3, 4, 5])
  level!: RatingLevel;

  @IsOptional() @IsString() @MaxLength(TEXT)
  text?: string;
}

export class SubmitRequestDto implements SubmitRequest {
  @IsString() @MinLength(2) @MaxLength(32)
  module!: string;

  @IsObject()
  details!: Details;

  @IsOptional() @IsString() @MaxLength(TEXT)
  description?: string;

  @IsOptional() @IsArray() @ArrayMaxSize(MAX_ATTACHMENTS) @ArrayUnique() @IsUUID('all', { each: true })
  attachmentIds?: string[];

  @IsOptional() @IsUUID()
  personId?: string;

  @IsOptional() @IsIn(['grid', 'case'])
  visibility?: Visibility;
}

export class LogRequestDto extends SubmitRequestDto implements LogRequest {
  @IsUUID()
  householdId!: string;

  @IsIn(['call', 'visit'])
  channel!: 'call' | 'visit';
}

export class TicketListDto extends PageDto {
  @IsOptional() @IsIn(['todo', 'done', 'grid'])
  view: 'todo' | 'done' | 'grid' = 'todo';

  @IsOptional() @IsString() @MaxLength(32)
  module?: string;

  @IsOptional() @IsString() @MaxLength(40)
  q?: string;
}

export class RequestListDto extends PageDto {
  @IsOptional() @IsIn(['open', 'ended'])
  state?: 'open' | 'ended';
}

export class ReceiversDto {
  @IsOptional() @IsString() @MaxLength(40)
  q?: string;
}

export class RevealContactDto {
  @IsIn(['phone', 'address', 'detail'])
  field!: 'phone' | 'address' | 'detail';

  /** Of a detail: the field's key. */
  @IsOptional() @IsString() @MaxLength(40)
  key?: string;

  /** Of a detail: why, at least four characters. */
  @Trimmed() @IsOptional() @IsString() @MaxLength(REASON)
  reason?: string;
}
