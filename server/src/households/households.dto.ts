import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import type { RevealField } from '../../../shared/contracts/request.js';
import { HOUSEHOLD_STAGES, type HouseholdStage } from '../../../shared/grids.js';
import { PageDto } from '../http/page.dto.js';

const QUERY_MAX = 40;
const REASON_MAX = 200;
export const REVEAL_FIELDS = ['phone', 'address', 'id-number', 'bank-account'] as const satisfies readonly RevealField[];

export class ListHouseholdsDto extends PageDto {
  @ApiPropertyOptional({ description: 'Head’s name, initials of the name, household code, or the phone’s last four', example: '西里' })
  @IsOptional() @IsString() @MaxLength(QUERY_MAX)
  q?: string;

  @ApiPropertyOptional({ enum: HOUSEHOLD_STAGES, example: 'transition' })
  @IsOptional() @IsIn(HOUSEHOLD_STAGES)
  stage?: HouseholdStage;
}

export class RevealDto {
  @IsIn(REVEAL_FIELDS)
  field!: RevealField;

  /** Whose phone or ID number; default: the head's. */
  @IsOptional() @IsUUID()
  personId?: string;

  /** Typed; needed for the ID number and the bank account. */
  @IsOptional() @IsString() @MaxLength(REASON_MAX)
  reason?: string;
}
