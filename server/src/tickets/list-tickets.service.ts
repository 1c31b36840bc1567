import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import type { Page } from '../../../shared/contracts/page.js';
import type { TicketCard } from '../../../shared/contracts/request.js';
import { ticketBranches, type ScopeBranch } from '../access/cadre-scope.js';
import { CadreScopeService } from '../access/cadre-scope.service.js';
import { WorkingCalendarsService } from '../calendar/working-calendars.service.js';
import type { CadreCaller } from '../http/caller.js';
import { ServiceModuleCatalogue } from '../service-modules/service-module-catalogue.js';
import { Clock } from '../time/clock.js';
import { loadAssignees } from './assignees.js';
import type { TicketListDto } from './move.dto.js';
import { ticketCard } from './ticket-card.presenter.js';
import { Ticket } from './ticket.entity.js';

interface Found { ids: string[]; total: number }

/**
 * A cadre's lists: what they are on (todo: by what is due first; done: last ended first), and what their grids filed
 * (newest first). `case` tickets are only in the lists of those who are on them, and no search finds them.
 */
@Injectable()
export class ListTicketsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly scopes: CadreScopeService,
    private readonly catalogue: ServiceModuleCatalogue,
    private readonly calendars: WorkingCalendarsService,
    private readonly clock: Clock,
  ) {}

  async execute(caller: CadreCaller, query: TicketListDto): Promise<Page<TicketCard>> {
    const { ids, total } = query.view === 'grid' ? await this.inGrids(caller, query) : await this.own(caller, query);
    const tickets = ids.length ? await this.dataSource.manager.findBy(Ticket, { id: In(ids) }) : [];
    const assignees = await loadAssignees(this.dataSource.manager, ids);
    const homes = await this.villageNames(tickets.flatMap(({ homeGridId }) => homeGridId ?? []));
    const now = this.clock.now();
    const items = ids.flatMap((id) => {
      const ticket = tickets.find((one) => one.id === id);
      if (!ticket) return [];
      const own = assignees.filter(({ ticketId }) => ticketId === id);
      return [ticketCard({
        ticket, module: this.catalogue.get(ticket.module), assignees: own, cadreId: caller.cadreId, calendar: this.calendars.of(ticket.countyCode),
        homeVillageName: homes.get(ticket.homeGridId ?? '') ?? '', now,
      })];
    });
    return { items, total, page: query.page, pageSize: query.pageSize };
  }

  /** The assignments alone give order and total; the tickets are joined only for a filter. */
  private async own({ cadreId }: CadreCaller, query: TicketListDto): Promise<Found> {
    const filter = filterOf(query);
    const join = filter.sql ? 'JOIN ticket t ON t.id = a.ticketId' : '';
    const from = `FROM assignment a ${join} WHERE a.cadreId = ? AND a.list = ?${filter.sql}`;
    const parameters = [cadreId, query.view, ...filter.parameters];
    const order = query.view === 'todo' ? 'ASC' : 'DESC';
    const rows = await this.dataSource.query<{ id: string }[]>(
      `SELECT a.ticketId AS id ${from} ORDER BY a.sortAt ${order}, a.ticketId ${order} LIMIT ${query.pageSize} OFFSET ${(query.page - 1) * query.pageSize}`,
      parameters,
    );
    return { ids: rows.map(({ id }) => id), total: await this.count(`SELECT COUNT(*) AS total ${from}`, parameters) };
  }

  /** Each branch of the scope uses its own index; several are merged by a UNION of their first rows. */
  private async inGrids(caller: CadreCaller, query: TicketListDto): Promise<Found> {
    const filter = filterOf(query);
    const branches = ticketBranches(await this.scopes.of(caller));
    const needed = query.page * query.pageSize;
    const select = (columns: string, { sql }: ScopeBranch): string => `SELECT ${columns} FROM ticket t WHERE ${sql} AND t.visibility = 'grid' AND t.householdId <> ?${filter.sql}`;
    const parameters = branches.flatMap((branch) => [...branch.parameters, caller.householdId ?? '', ...filter.parameters]);
    const first = branches.map((branch) => `SELECT * FROM (${select('t.id, t.submittedAt', branch)} ORDER BY t.submittedAt DESC, t.id DESC LIMIT ${needed}) b`);
    const rows = await this.dataSource.query<{ id: string }[]>(
      `SELECT id FROM (${first.join(' UNION ')}) u ORDER BY submittedAt DESC, id DESC LIMIT ${query.pageSize} OFFSET ${needed - query.pageSize}`,
      parameters,
    );
    const all = branches.map((branch) => select('t.id', branch)).join(' UNION ');
    return { ids: rows.map(({ id }) => id), total: await this.count(`SELECT COUNT(*) AS total FROM (${all}) u`, parameters) };
  }

  private async count(sql: string, parameters: string[]): Promise<number> {
    const [row] = await this.dataSource.query<{ total: number | string }[]>(sql, parameters);
    return Number(row?.total ?? 0);
  }

  private async villageNames(gridIds: readonly string[]): Promise<Map<string, string>> {
    const ids = [...new Set(gridIds)];
    if (!ids.length) return new Map();
    const rows = await this.dataSource.query<{ id: string; name: string }[]>(`SELECT id, name FROM grid WHERE id IN (${ids.map(() => '?').join(', ')})`, ids);
    return new Map(rows.map(({ id, name }) => [id, name]));
  }
}

/** By module; by number, household's or person's name. A search never looks into `case` tickets. */
function filterOf({ module, q }: TicketListDto): { sql: string; parameters: string[] } {
  const wanted = q?.trim();
  const like = wanted ? `%${wanted.replace(/[!%_]/g, '!$&')}%` : '';
  return {
    sql: `${module ? ' AND t.module = ?' : ''}${wanted ? ` AND t.visibility = 'grid' AND (t.number LIKE ? ESCAPE '!' OR t.householdName LIKE ? ESCAPE '!' OR t.personName LIKE ? ESCAPE '!' OR t.summary LIKE ? ESCAPE '!')` : ''}`,
    parameters: [...(module ? [module] : []), ...(wanted ? [like, like, like, like] : [])],
  };
}
