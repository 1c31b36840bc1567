import { useCallback, useEffect, useMemo, useState } from 'react';
import type { SubmitRequest } from '@shared/contracts/request';
import type { FieldError } from '@shared/contracts/error';
import type { FieldValue, ServiceModule } from '@shared/service-module';
import { scrollToId } from '@/platform/scroll';
import { randomUuid } from '@/platform/uuid';
import { answersOf, type FormAnswers } from './form-answers';
import { suggestedPerson, type KnownFacts } from './known-facts';
import { dropDraft, emptyDraft, isEmptyDraft, keepDraft, readDraft, type RequestDraft } from './request-draft';

export interface RequestFormState extends FormAnswers {
  module: ServiceModule;
  known: KnownFacts;
  draft: RequestDraft;
  personId: string | null;
  /** A draft of an earlier day was found. */
  resumed: boolean;
  /** What to show beside a field: nothing before the first attempt to send. */
  errorOf: (key: string) => string | undefined;
  answer: (key: string, value: FieldValue | undefined) => void;
  change: (patch: Partial<RequestDraft>) => void;
  body: SubmitRequest;
  /** True when nothing is wrong; else shows what is, and scrolls to the first. */
  check: () => boolean;
  /** The server's own word on the fields. */
  refuse: (fields: FieldError[]) => void;
  renewKey: () => void;
  clear: () => void;
}

interface Options {
  /** Where the draft is kept: `draftKey(owner, module)`. */
  key: string;
  known: KnownFacts;
  /** A cadre takes down a call: answers may be missing. */
  mayBeIncomplete?: boolean;
}

/** The state of one module's form: draft, known answers, what is asked and what is wrong. */
export function useRequestForm(module: ServiceModule, { key, known, mayBeIncomplete = false }: Options): RequestFormState {
  const [draft, setDraft] = useState(() => readDraft(key));
  const [resumed, setResumed] = useState(() => !isEmptyDraft(draft));
  const [attempted, setAttempted] = useState(false);
  const [refused, setRefused] = useState<FieldError[]>([]);
  useEffect(() => { keepDraft(key, draft); }, [key, draft]);

  const personId = draft.personId ?? suggestedPerson(module, known);
  const answers = useMemo(() => answersOf(module, draft, known, personId, { mayBeIncomplete }), [module, draft, known, personId, mayBeIncomplete]);

  const change = useCallback((patch: Partial<RequestDraft>) => setDraft((before) => ({ ...before, ...patch })), []);
  const answer = useCallback((field: string, value: FieldValue | undefined) => {
    setDraft((before) => ({ ...before, details: { ...before.details, [field]: value ?? '' } }));
    setRefused((before) => before.filter((one) => one.key !== field));
  }, []);

  const body: SubmitRequest = {
    module: module.code,
    details: answers.details,
    ...(draft.description.trim() ? { description: draft.description.trim() } : {}),
    ...(personId ? { personId } : {}),
    ...(draft.visibility ? { visibility: draft.visibility } : {}),
  };

  return {
    ...answers,
    module,
    known,
    draft,
    personId,
    resumed,
    body,
    answer,
    change,
    errorOf: (field) => refused.find((one) => one.key === field)?.message ?? (attempted ? answers.problems.find((one) => one.key === field)?.message : undefined),
    check: () => {
      setAttempted(true);
      const first = answers.problems[0];
      if (first) scrollToId(fieldId(first.key));
      return !first;
    },
    refuse: (fields) => {
      setRefused(fields);
      if (fields[0]) scrollToId(fieldId(fields[0].key));
    },
    renewKey: () => change({ idempotencyKey: randomUuid() }),
    clear: () => {
      dropDraft(key);
      setDraft(emptyDraft());
      setResumed(false);
      setAttempted(false);
    },
  };
}

/** The id of a field's block, for scrolling to it. The server names details as `details.key`. */
export function fieldId(key: string): string {
  return `field-${key.replace(/^details\./, '').replace(/[^\w-]/g, '-')}`;
}
