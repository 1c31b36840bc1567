import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DomainError } from '../../../shared/domain-error.js';
import { checkFields, isDangerous, splitSensitive, summaryOf, visibilityOf } from '../../../shared/field-rules.js';
import type { Details, ServiceModule } from '../../../shared/service-module.js';
import type { Visibility } from '../../../shared/ticket-states.js';
import { WorkingCalendarsService } from '../calendar/working-calendars.service.js';
import { dueTimes, type DueTimes } from '../domain/clock.policy.js';
import { route } from '../domain/routing.policy.js';
import type { Route } from '../domain/routing.types.js';
import { LoadRoutingFactsService, type LoadedFacts } from '../grids/load-routing-facts.service.js';
import { ServiceModuleCatalogue } from '../service-modules/service-module-catalogue.js';

/** What somebody wants to file: of which household, about whom, in which module, with which answers. */
export interface Filing {
  householdId: string;
  personId: string;
  module: string;
  details: Details;
  description?: string;
  attachmentIds?: readonly string[];
  visibility?: Visibility;
  /** A cadre takes down a call: answers may still be missing. */
  mayBeIncomplete?: boolean;
}

/** What becomes of a filing: checked answers, who answers for it and why, by when. Nothing is written. */
export interface Assessment extends LoadedFacts {
  module: ServiceModule;
  details: Details;
  /** Attachments named by the form's fields and beside it. */
  attachmentIds: string[];
  route: Route;
  due: DueTimes;
  calendarUncovered: boolean;
  danger: boolean;
  visibility: Visibility;
  summary: string;
}

const CASE_SUMMARY = '保密事项';

/** Checks a filing against its module's row, routes it and counts its clocks: the same for the preview and for the filing. */
@Injectable()
export class AssessRequestService {
  constructor(
    private readonly catalogue: ServiceModuleCatalogue,
    private readonly loadFacts: LoadRoutingFactsService,
    private readonly calendars: WorkingCalendarsService,
  ) {}

  /** @throws `request/unknown-module`, `request/details-invalid` with fields, `request/person-not-in-household`, `request/no-active-lead` */
  async execute(manager: EntityManager, filing: Filing, at: Date): Promise<Assessment> {
    const module = this.catalogue.get(filing.module);
    const details = await this.check(manager, module, filing);
    const about = module.aboveCadreField ? details[module.aboveCadreField] : undefined;
    const loaded = await this.loadFacts.execute(manager, {
      householdId: filing.householdId, personId: filing.personId, at, ...(typeof about === 'string' ? { aboutCadreId: about } : {}),
    });
    const danger = isDangerous(module, details);
    const { uncovered, ...due } = this.clocksFrom({ module, danger, subject: loaded.subject }, at);
    const visibility = filing.visibility === 'case' ? 'case' : visibilityOf(module, details);
    return {
      ...loaded, module, details, attachmentIds: attachmentIdsOf(module, filing, details), danger, visibility, due, calendarUncovered: uncovered,
      route: route({ module, details, facts: loaded.facts, at }),
      summary: visibility === 'case' ? CASE_SUMMARY : summaryOf(module, details),
    };
  }

  /** @throws `request/unknown-module` */
  moduleOf(code: string): ServiceModule {
    return this.catalogue.get(code);
  }

  /** The due times of an assessed filing, counted from another moment than now. */
  dueTimesOf(assessment: Assessment, submittedAt: Date): DueTimes {
    const { uncovered: _uncovered, ...due } = this.clocksFrom(assessment, submittedAt);
    return due;
  }

  private clocksFrom({ module, danger, subject }: Pick<Assessment, 'module' | 'danger' | 'subject'>, submittedAt: Date): DueTimes & { uncovered: boolean } {
    return dueTimes({
      clocks: module.clocks, dangerous: danger, submittedAt, calendar: this.calendars.of(subject.countyCode),
      ...(module.dangerClocks ? { dangerClocks: module.dangerClocks } : {}),
    });
  }

  private async check(manager: EntityManager, module: ServiceModule, filing: Filing): Promise<Details> {
    const memberIds = module.fields.some(({ kind }) => kind === 'person') ? await membersOf(manager, filing.householdId) : undefined;
    const fields = checkFields(module, filing.details, {
      description: filing.description ?? null, attachmentIds: filing.attachmentIds ?? [], mayBeIncomplete: filing.mayBeIncomplete ?? false,
      ...(memberIds ? { memberIds } : {}),
    });
    if (fields.length) throw new DomainError('request/details-invalid', { fields });
    const { plain, sensitive } = splitSensitive(module, filing.details);
    return { ...plain, ...sensitive };
  }
}

async function membersOf(manager: EntityManager, householdId: string): Promise<string[]> {
  const rows = await manager.query<{ personId: string }[]>('SELECT personId FROM household_member WHERE householdId = ?', [householdId]);
  return rows.map(({ personId }) => personId);
}

const ATTACHMENT_KINDS: readonly string[] = ['photo', 'file', 'voice'];

function attachmentIdsOf(module: ServiceModule, filing: Filing, details: Details): string[] {
  const named = module.fields.filter(({ kind }) => ATTACHMENT_KINDS.includes(kind)).flatMap(({ key }) => details[key] as readonly string[] | undefined ?? []);
  return [...new Set([...(filing.attachmentIds ?? []), ...named])];
}
