import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { HouseholdFileView } from '../../../shared/contracts/household.js';
import { DomainError } from '../../../shared/domain-error.js';
import { FieldCipher } from '../crypto/field-cipher.js';
import type { CadreCaller } from '../http/caller.js';
import { Clock } from '../time/clock.js';
import { FindHouseholdInScopeService } from './find-household-in-scope.service.js';
import { HouseholdCardsService } from './household-cards.service.js';
import { HouseholdTicketsService } from './household-tickets.service.js';
import { maskedPhone, memberViews, placeView } from './household.presenter.js';
import { LoadHouseholdService, type LoadedHousehold } from './load-household.service.js';
import { ResponsibleGridsService } from './responsible-grids.service.js';

/** A household's file for a cadre of its scope: names are open there, numbers are not. */
@Injectable()
export class ShowHouseholdService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly findInScope: FindHouseholdInScopeService,
    private readonly loadHousehold: LoadHouseholdService,
    private readonly cards: HouseholdCardsService,
    private readonly responsibleGrids: ResponsibleGridsService,
    private readonly tickets: HouseholdTicketsService,
    private readonly cipher: FieldCipher,
    private readonly clock: Clock,
  ) {}

  /** @throws `access/not-found` */
  async execute(caller: CadreCaller, householdId: string): Promise<HouseholdFileView> {
    const { scope, asGuest } = await this.findInScope.execute(caller, householdId, 'file');
    const { manager } = this.dataSource;
    const loaded = await this.loadHousehold.execute(manager, householdId);
    const [card] = loaded ? await this.cards.execute([loaded.household], scope) : [];
    if (!loaded || !card) throw new DomainError('access/not-found');
    const head = loaded.members.find(({ isHead }) => isHead);
    const grids = head ? await this.responsibleGrids.execute(manager, loaded, head.personId, '该户') : [];
    return {
      ...card,
      ...(asGuest ? { tags: [] } : {}),
      members: this.members(loaded, asGuest),
      // Where the rest of the family lives is its composition too.
      residences: (asGuest ? loaded.residences.slice(0, 1) : loaded.residences).map(placeView),
      phoneMasked: maskedPhone(this.cipher.openOptional(head?.phoneSealed ?? null)),
      grids,
      tickets: await this.tickets.execute(caller, householdId, { openOnly: asGuest }),
    };
  }

  /** A guest of an out-of-county grid learns the head's name, not the family's composition. */
  private members(loaded: LoadedHousehold, asGuest: boolean): HouseholdFileView['members'] {
    return memberViews(loaded, this.clock.now(), null).filter(({ isHead }) => !asGuest || isHead).map(({ isMe: _, ...member }) => member);
  }
}
