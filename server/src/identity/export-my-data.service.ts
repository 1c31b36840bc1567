import { Injectable, Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { MyDataView } from '../../../shared/contracts/person.js';
import { DomainError } from '../../../shared/domain-error.js';
import { RecordAuditService } from '../audit/record-audit.service.js';
import { FieldCipher } from '../crypto/field-cipher.js';
import { LoadHouseholdService } from '../households/load-household.service.js';
import type { Caller } from '../http/caller.js';
import { fullDivisionName } from '../places/divisions.js';
import { MessageConsent } from '../outbox/message-consent.entity.js';
import { Clock } from '../time/clock.js';
import { ExportMyActivityService } from './export-my-activity.service.js';
import { Person } from './person.entity.js';

/** Everything that is held about a person, for that person (trust.md, "Personal data"). On record before it is shown. */
@Injectable()
export class ExportMyDataService {
  private readonly logger = new Logger('Export');

  constructor(
    private readonly dataSource: DataSource,
    private readonly loadHousehold: LoadHouseholdService,
    private readonly activity: ExportMyActivityService,
    private readonly audit: RecordAuditService,
    private readonly cipher: FieldCipher,
    private readonly clock: Clock,
  ) {}

  /** @throws `reveal/not-recorded` */
  async execute(caller: Caller): Promise<MyDataView> {
    const personId = caller.personId!;
    await this.record(personId);
    return {
      exportedAt: this.clock.now().toISOString(),
      person: await this.person(personId),
      household: await this.household(personId, caller.householdId),
      cadre: await this.cadre(personId),
      consents: await this.consents(personId),
      ...(await this.activity.of(personId)),
    };
  }

  private async record(personId: string): Promise<void> {
    try {
      await this.audit.execute({ action: 'me/export', actorPersonId: personId, subject: { kind: 'person', id: personId } });
    } catch (error) {
      this.logger.error(`An export could not be recorded and was refused: ${error instanceof Error ? error.name : 'unknown'}`);
      throw new DomainError('reveal/not-recorded');
    }
  }

  private async person(id: string): Promise<MyDataView['person']> {
    const { countyCode, name, phoneSealed, idNumberSealed, birthYear } = await this.dataSource.manager.findOneByOrFail(Person, { id });
    return { id, countyCode, name, phone: this.cipher.openOptional(phoneSealed), idNumber: this.cipher.openOptional(idNumberSealed), birthYear };
  }

  /** The other members' names and nothing else of theirs; the account is the head's business. */
  private async household(personId: string, householdId: string | null): Promise<MyDataView['household']> {
    const loaded = householdId ? await this.loadHousehold.execute(this.dataSource.manager, householdId) : null;
    const me = loaded?.members.find((member) => member.personId === personId);
    const residence = loaded?.residences.find(({ id }) => id === me?.residenceId);
    if (!loaded || !me || !residence) return null;
    const { code, stage, agreementNumber, bankAccountSealed } = loaded.household;
    return {
      code, stage, agreementNumber, relation: me.relation,
      bankAccount: me.isHead ? this.cipher.openOptional(bankAccountSealed) : null,
      residence: { divisionName: fullDivisionName(residence.divisionCode), address: this.cipher.open(residence.addressSealed), since: residence.since },
      memberNames: loaded.members.map(({ name }) => name),
    };
  }

  private async cadre(personId: string): Promise<MyDataView['cadre']> {
    const [row] = await this.dataSource.query<{ staffNumber: string; title: string; enabled: number }[]>('SELECT staffNumber, title, enabled FROM cadre WHERE personId = ?', [personId]);
    return row ? { staffNumber: row.staffNumber, title: row.title, enabled: Boolean(row.enabled) } : null;
  }

  private async consents(personId: string): Promise<MyDataView['consents']> {
    const rows = await this.dataSource.manager.findBy(MessageConsent, { personId });
    return rows.map(({ template, remaining, updatedAt }) => ({ template, remaining, updatedAt: updatedAt.toISOString() }));
  }
}
