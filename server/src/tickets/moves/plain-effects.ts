/** What the moves that route nothing do: the text of their line, and the columns that they set. */
import { OUTCOME_TITLES, RATING_TITLES, type Outcome, type RatingLevel } from '../../../../shared/ticket-states.js';
import type { FieldCipher } from '../../crypto/field-cipher.js';
import type { MoveEffect } from './move.types.js';

export const answered = (outcome: Outcome, text: string): MoveEffect => ({ text: `${OUTCOME_TITLES[outcome]}：${text}`, set: { outcome } });

/** Declining names who is responsible instead (domain.md, "Moves"). */
export const declined = (reason: string, responsible: string): MoveEffect => ({ text: `${reason}。应由${responsible}负责` });

export const stillOpen = (text: string): MoveEffect => ({ text, set: { outcome: null } });

export const rated = (level: RatingLevel, text: string | undefined, cipher: FieldCipher): MoveEffect => ({
  text: text ? `${RATING_TITLES[level]}：${text}` : RATING_TITLES[level],
  set: { rating: level, ratingTextSealed: cipher.sealOptional(text) },
});
