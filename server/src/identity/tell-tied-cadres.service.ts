import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { HOUSEHOLD_GRID_KINDS } from '../../../shared/grids.js';
import { PAGES } from '../../../shared/page-paths.js';
import { InboxWriter } from '../inbox/inbox-writer.service.js';
import { Binding } from './binding.entity.js';

interface Claim { personId: string; householdId: string; name: string; headName: string; countyCode: string; cellId: string | null; residenceId: string }

const CLAIM = `
  SELECT b.personId, b.householdId, p.name, h.headName, h.countyCode, h.cellId, m.residenceId
  FROM binding b JOIN person p ON p.id = b.personId JOIN household h ON h.id = b.householdId JOIN household_member m ON m.personId = b.personId
  WHERE b.id = ? AND b.state = 'pending'`;

/** Enabled cadres who hold these posts, and are not of the household that claims. */
const HOLDER = `c.enabled = ? AND NOT EXISTS (SELECT 1 FROM household_member o WHERE o.personId = c.personId AND o.householdId = ?)`;

/** Tells the tied cadres of all three grids that a claim waits for their word; where there is none, the county's desk. */
@Injectable()
export class TellTiedCadresService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly inbox: InboxWriter,
  ) {}

  /** Does nothing for a claim that matched nobody or is decided. */
  async execute(bindingId: string): Promise<void> {
    const [claim] = await this.dataSource.query<Claim[]>(CLAIM, [bindingId]);
    if (!claim) return;
    const tied = await this.tied(claim);
    const personIds = tied.length ? tied : await this.desk(claim);
    await this.dataSource.transaction(async (manager) => {
      if (!(await manager.existsBy(Binding, { id: bindingId, state: 'pending' }))) return;
      await this.inbox.write(manager, ...personIds.map((personId) => ({
        personId, role: 'cadre' as const, title: '有居民申请绑定，请您核实',
        text: `${claim.headName}户的${claim.name}申请用手机办事。请您当面或打电话核实是本人后确认；不是本人的请拒绝。`,
        page: PAGES.cadreBindings,
      })));
    });
  }

  private async tied({ householdId, residenceId, cellId }: Claim): Promise<string[]> {
    const rows = await this.dataSource.query<{ personId: string }[]>(
      `SELECT DISTINCT c.personId
       FROM tie t LEFT JOIN seat s ON s.id = t.seatId JOIN cadre c ON c.id = COALESCE(t.cadreId, s.holderCadreId)
       WHERE (t.householdId = ? OR t.residenceId = ? OR t.cellId = ?) AND t.until IS NULL
         AND t.kind IN (${HOUSEHOLD_GRID_KINDS.map(() => '?').join(', ')}) AND ${HOLDER}`,
      [householdId, residenceId, cellId ?? '', ...HOUSEHOLD_GRID_KINDS, 1, householdId],
    );
    return rows.map(({ personId }) => personId);
  }

  private async desk({ countyCode, householdId }: Claim): Promise<string[]> {
    const rows = await this.dataSource.query<{ personId: string }[]>(
      `SELECT DISTINCT c.personId FROM grid g JOIN seat s ON s.gridId = g.id JOIN cadre c ON c.id = s.holderCadreId
       WHERE g.kind = 'desk' AND g.countyCode = ? AND ${HOLDER}`,
      [countyCode, 1, householdId],
    );
    return rows.map(({ personId }) => personId);
  }
}
