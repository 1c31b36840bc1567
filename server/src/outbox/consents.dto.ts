import { IsObject, registerDecorator } from 'class-validator';
import { CONSENT_ANSWERS, type ConsentAnswer } from './record-consents.service.js';

/** WeChat's panel takes three templates at a tap. */
const MAX_TEMPLATES = 3;

function IsConsentAnswers(): PropertyDecorator {
  return (target, propertyName) => registerDecorator({
    name: 'isIn',
    target: target.constructor,
    propertyName: propertyName as string,
    validator: {
      validate: (value: unknown) => {
        const answers = typeof value === 'object' && value !== null ? Object.values(value) : [];
        return answers.length <= MAX_TEMPLATES && answers.every((answer) => (CONSENT_ANSWERS as readonly unknown[]).includes(answer));
      },
    },
  });
}

/** What WeChat's consent panel answered, by template id. */
export class ConsentsDto {
  @IsObject() @IsConsentAnswers()
  results!: Record<string, ConsentAnswer>;
}
