import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { HouseholdView, MeView } from '../../../shared/contracts/person.js';
import type { GridKind } from '../../../shared/grids.js';
import { Environment } from '../config/environment.js';
import { FieldCipher } from '../crypto/field-cipher.js';
import { householdView, maskedPhone } from '../households/household.presenter.js';
import { LoadHouseholdService } from '../households/load-household.service.js';
import { ResponsibleGridsService } from '../households/responsible-grids.service.js';
import type { Caller } from '../http/caller.js';
import { ListInboxService } from '../inbox/list-inbox.service.js';
import { MessageConsent } from '../outbox/message-consent.entity.js';
import { Clock } from '../time/clock.js';
import { MESSAGE_TEMPLATES, TEMPLATE_KEYS, templateIdsFrom, type TemplateIds } from '../wechat-api/message-templates.js';
import { Person } from './person.entity.js';
import { PendingBindingService } from './pending-binding.service.js';

/** Everything that the caller's own pages need to begin with. The number of queries does not grow with the ledger. */
@Injectable()
export class ShowMeService {
  private readonly templateIds: TemplateIds;

  constructor(
    private readonly dataSource: DataSource,
    private readonly loadHousehold: LoadHouseholdService,
    private readonly responsibleGrids: ResponsibleGridsService,
    private readonly listInbox: ListInboxService,
    private readonly pendingBinding: PendingBindingService,
    private readonly cipher: FieldCipher,
    private readonly clock: Clock,
    environment: Environment,
  ) {
    this.templateIds = templateIdsFrom(environment);
  }

  async execute(caller: Caller): Promise<MeView> {
    return {
      person: await this.person(caller),
      roles: [...caller.roles],
      household: await this.household(caller),
      pendingBinding: caller.personId ? null : await this.pendingBinding.of(caller.accountId),
      cadre: await this.cadre(caller),
      unreadMessages: await this.listInbox.unread(caller),
      consents: await this.consents(caller),
      templates: this.templates(),
    };
  }

  private async person({ personId }: Caller): Promise<MeView['person']> {
    if (!personId) return null;
    const { id, name, phoneSealed } = await this.dataSource.manager.findOneByOrFail(Person, { id: personId });
    const phone = this.cipher.openOptional(phoneSealed);
    return { id, name, phoneMasked: maskedPhone(phone), ...(phone ? { phone } : {}) };
  }

  private async household({ personId, householdId }: Caller): Promise<HouseholdView | null> {
    const { manager } = this.dataSource;
    const loaded = personId && householdId ? await this.loadHousehold.execute(manager, householdId) : null;
    if (!personId || !loaded) return null;
    const grids = await this.responsibleGrids.execute(manager, loaded, personId, '您家');
    return householdView(loaded, grids, this.cipher, this.clock.now(), personId);
  }

  private async cadre({ cadreId }: Caller): Promise<MeView['cadre']> {
    if (!cadreId) return null;
    const posts = await this.dataSource.query<{ seatId: string; title: string; gridName: string; gridKind: GridKind }[]>(
      'SELECT s.id AS seatId, s.title, g.name AS gridName, g.kind AS gridKind FROM seat s JOIN grid g ON g.id = s.gridId WHERE s.holderCadreId = ? ORDER BY s.code',
      [cadreId],
    );
    return { id: cadreId, posts };
  }

  /** By WeChat's template id, those never consented to as 0. */
  private async consents({ personId }: Caller): Promise<Record<string, number>> {
    const rows = personId ? await this.dataSource.manager.findBy(MessageConsent, { personId }) : [];
    return Object.fromEntries(TEMPLATE_KEYS.map((key) => [this.templateIds[key], rows.find(({ template }) => template === key)?.remaining ?? 0]));
  }

  private templates(): MeView['templates'] {
    const forAudience = (audience: 'resident' | 'cadre'): string[] =>
      TEMPLATE_KEYS.filter((key) => MESSAGE_TEMPLATES[key].audience === audience).map((key) => this.templateIds[key]);
    return { submit: forAudience('resident'), accept: forAudience('cadre'), answer: forAudience('cadre') };
  }
}
