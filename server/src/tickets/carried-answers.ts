import { checkFields } from '../../../shared/field-rules.js';
import type { Details, ServiceModule } from '../../../shared/service-module.js';

/** Of answers given to another form, or earlier, those that this module's form takes as they are: nobody is asked twice. */
export function carriedAnswers(module: ServiceModule, answers: Details): Details {
  let carried = Object.fromEntries(Object.entries(answers).filter(([key]) => module.fields.some((field) => field.key === key)));
  for (;;) {
    const wrong = new Set(checkFields(module, carried, { mayBeIncomplete: true, description: '' }).map(({ key }) => key));
    const kept = Object.fromEntries(Object.entries(carried).filter(([key]) => !wrong.has(key)));
    if (Object.keys(kept).length === Object.keys(carried).length) return kept;
    carried = kept;
  }
}
