import { IsString, Matches, MaxLength, MinLength } from 'class-validator';

/** "I am this person": a name and the last six of the ID number. */
export class ClaimBindingDto {
  @IsString() @MinLength(2) @MaxLength(40)
  name!: string;

  @IsString() @Matches(/^\d{5}[\dXx]$/)
  idLastSix!: string;
}
