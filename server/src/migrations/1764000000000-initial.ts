import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';

/** The first schema: people, grids, tickets, messages, audit. Sealed from the start: no personal datum in plain text. */
export class Initial1764000000000 implements MigrationInterface {
  name = 'Initial1764000000000';

  async up(runner: QueryRunner): Promise<void> {
    const { driver } = runner.connection;
    const type = (wanted: 'int' | 'text' | 'json' | 'boolean'): string => driver.normalizeType({ type: wanted });
    const instant = { type: 'datetime', precision: 3 };
    const no = '0';
    await runner.createTable(new Table({
      name: 'audit_event',
      columns: [
        { name: 'seq', type: type('int'), isPrimary: true },
        { name: 'at', ...instant },
        { name: 'action', type: 'varchar', length: '40' },
        { name: 'actorPersonId', type: 'varchar', length: '36', isNullable: true },
        { name: 'subjectKind', type: 'varchar', length: '24', isNullable: true },
        { name: 'subjectId', type: 'varchar', length: '64', isNullable: true },
        { name: 'details', type: type('json') },
        { name: 'previousHash', type: 'varchar', length: '43' },
        { name: 'hash', type: 'varchar', length: '43' },
      ],
      indices: [
        { name: 'ix_audit_subject', columnNames: ['subjectKind', 'subjectId', 'seq'] },
        { name: 'ix_audit_actor', columnNames: ['actorPersonId', 'seq'] },
      ],
    }));
    await runner.createTable(new Table({
      name: 'audit_head',
      columns: [
        { name: 'id', type: type('int'), isPrimary: true },
        { name: 'seq', type: type('int') },
        { name: 'hash', type: 'varchar', length: '43' },
      ],
    }));
    await runner.createTable(new Table({
      name: 'attachment',
      columns: [
        { name: 'id', type: 'varchar', length: '36', isPrimary: true },
        { name: 'uploadedByPersonId', type: 'varchar', length: '36' },
        { name: 'ticketId', type: 'varchar', length: '36', isNullable: true },
        { name: 'timelineEntryId', type: 'varchar', length: '36', isNullable: true },
        { name: 'cadresOnly', type: type('boolean'), default: no },
        { name: 'kind', type: 'varchar', length: '8' },
        { name: 'mimeType', type: 'varchar', length: '40' },
        { name: 'size', type: type('int') },
        { name: 'width', type: type('int'), isNullable: true },
        { name: 'height', type: type('int'), isNullable: true },
        { name: 'sha256', type: 'varchar', length: '43' },
        { name: 'createdAt', ...instant },
      ],
      indices: [
        { name: 'ix_attachment_uploader', columnNames: ['uploadedByPersonId', 'createdAt'] },
        { name: 'ix_attachment_ticket', columnNames: ['ticketId'] },
      ],
    }));
    await runner.createTable(new Table({
      name: 'cadre',
      columns: [
        { name: 'id', type: 'varchar', length: '36', isPrimary: true },
        { name: 'staffNumber', type: 'varchar', length: '32' },
        { name: 'personId', type: 'varchar', length: '36' },
        { name: 'countyCode', type: 'varchar', length: '6' },
        { name: 'name', type: 'varchar', length: '40' },
        { name: 'title', type: 'varchar', length: '60' },
        { name: 'enabled', type: type('boolean'), default: no },
      ],
      indices: [
        { name: 'ux_cadre_staff_number', columnNames: ['staffNumber'], isUnique: true },
        { name: 'ux_cadre_person', columnNames: ['personId'], isUnique: true },
      ],
    }));
    await runner.createTable(new Table({
      name: 'cell',
      columns: [
        { name: 'id', type: 'varchar', length: '36', isPrimary: true },
        { name: 'code', type: 'varchar', length: '20' },
        { name: 'gridId', type: 'varchar', length: '36' },
        { name: 'name', type: 'varchar', length: '60' },
      ],
      indices: [
        { name: 'ix_cell_grid', columnNames: ['gridId'] },
        { name: 'ux_cell_code', columnNames: ['code'], isUnique: true },
      ],
    }));
    await runner.createTable(new Table({
      name: 'desk_duty',
      columns: [
        { name: 'id', type: 'varchar', length: '36', isPrimary: true },
        { name: 'countyCode', type: 'varchar', length: '6' },
        { name: 'cadreId', type: 'varchar', length: '36' },
        { name: 'onDate', type: 'varchar', length: '10', isNullable: true },
        { name: 'weekday', type: type('int'), isNullable: true },
      ],
      indices: [
        { name: 'ix_desk_duty_county', columnNames: ['countyCode', 'onDate'] },
      ],
    }));
    await runner.createTable(new Table({
      name: 'grid',
      columns: [
        { name: 'id', type: 'varchar', length: '36', isPrimary: true },
        { name: 'code', type: 'varchar', length: '15' },
        { name: 'kind', type: 'varchar', length: '16' },
        { name: 'name', type: 'varchar', length: '60' },
        { name: 'divisionCode', type: 'varchar', length: '12' },
        { name: 'countyCode', type: 'varchar', length: '6' },
        { name: 'outOfCounty', type: type('boolean'), default: no },
        { name: 'parentId', type: 'varchar', length: '36', isNullable: true },
      ],
      indices: [
        { name: 'ix_grid_county', columnNames: ['countyCode', 'kind'] },
        { name: 'ix_grid_parent', columnNames: ['parentId'] },
        { name: 'ux_grid_code', columnNames: ['code', 'kind'], isUnique: true },
      ],
    }));
    await runner.createTable(new Table({
      name: 'leave_period',
      columns: [
        { name: 'id', type: 'varchar', length: '36', isPrimary: true },
        { name: 'cadreId', type: 'varchar', length: '36' },
        { name: 'startsAt', ...instant },
        { name: 'endsAt', ...instant },
        { name: 'substituteCadreId', type: 'varchar', length: '36', isNullable: true },
      ],
      indices: [
        { name: 'ix_leave_cadre', columnNames: ['cadreId', 'endsAt'] },
      ],
    }));
    await runner.createTable(new Table({
      name: 'seat',
      columns: [
        { name: 'id', type: 'varchar', length: '36', isPrimary: true },
        { name: 'code', type: 'varchar', length: '24' },
        { name: 'gridId', type: 'varchar', length: '36' },
        { name: 'rung', type: type('int') },
        { name: 'title', type: 'varchar', length: '40' },
        { name: 'holderCadreId', type: 'varchar', length: '36', isNullable: true },
        { name: 'since', type: 'varchar', length: '10', isNullable: true },
      ],
      indices: [
        { name: 'ix_seat_holder', columnNames: ['holderCadreId'] },
        { name: 'ix_seat_grid', columnNames: ['gridId', 'rung'] },
        { name: 'ux_seat_code', columnNames: ['code'], isUnique: true },
      ],
    }));
    await runner.createTable(new Table({
      name: 'tie',
      columns: [
        { name: 'id', type: 'varchar', length: '36', isPrimary: true },
        { name: 'kind', type: 'varchar', length: '16' },
        { name: 'gridId', type: 'varchar', length: '36' },
        { name: 'bound', type: 'varchar', length: '8' },
        { name: 'cadreId', type: 'varchar', length: '36', isNullable: true },
        { name: 'seatId', type: 'varchar', length: '36', isNullable: true },
        { name: 'role', type: 'varchar', length: '8' },
        { name: 'householdId', type: 'varchar', length: '36', isNullable: true },
        { name: 'residenceId', type: 'varchar', length: '36', isNullable: true },
        { name: 'cellId', type: 'varchar', length: '36', isNullable: true },
        { name: 'since', type: 'varchar', length: '10' },
        { name: 'until', type: 'varchar', length: '10', isNullable: true },
        { name: 'endedBy', type: 'varchar', length: '24', isNullable: true },
      ],
      indices: [
        { name: 'ix_tie_seat', columnNames: ['seatId'] },
        { name: 'ix_tie_cadre', columnNames: ['cadreId'] },
        { name: 'ix_tie_cell', columnNames: ['cellId'] },
        { name: 'ix_tie_residence', columnNames: ['residenceId'] },
        { name: 'ix_tie_household', columnNames: ['householdId'] },
      ],
    }));
    await runner.createTable(new Table({
      name: 'household',
      columns: [
        { name: 'id', type: 'varchar', length: '36', isPrimary: true },
        { name: 'countyCode', type: 'varchar', length: '6' },
        { name: 'code', type: 'varchar', length: '32' },
        { name: 'homeVillageCode', type: 'varchar', length: '12' },
        { name: 'homeGridId', type: 'varchar', length: '36' },
        { name: 'teamGridId', type: 'varchar', length: '36', isNullable: true },
        { name: 'cellId', type: 'varchar', length: '36', isNullable: true },
        { name: 'headPersonId', type: 'varchar', length: '36', isNullable: true },
        { name: 'headName', type: 'varchar', length: '40' },
        { name: 'headInitials', type: 'varchar', length: '20' },
        { name: 'headPhoneLastFourLookup', type: 'varchar', length: '43', isNullable: true },
        { name: 'memberCount', type: type('int') },
        { name: 'stage', type: 'varchar', length: '16' },
        { name: 'agreementNumber', type: 'varchar', length: '40', isNullable: true },
        { name: 'bankAccountSealed', type: type('text'), isNullable: true },
        { name: 'elderAlone', type: type('boolean'), default: no },
        { name: 'invented', type: type('boolean'), default: no },
      ],
      indices: [
        { name: 'ix_household_county', columnNames: ['countyCode', 'code'] },
        { name: 'ix_household_cell', columnNames: ['cellId', 'code'] },
        { name: 'ix_household_team_grid', columnNames: ['teamGridId', 'code'] },
        { name: 'ix_household_home_grid', columnNames: ['homeGridId', 'code'] },
        { name: 'ux_household_code', columnNames: ['code'], isUnique: true },
      ],
    }));
    await runner.createTable(new Table({
      name: 'household_member',
      columns: [
        { name: 'id', type: 'varchar', length: '36', isPrimary: true },
        { name: 'householdId', type: 'varchar', length: '36' },
        { name: 'personId', type: 'varchar', length: '36' },
        { name: 'relation', type: 'varchar', length: '16' },
        { name: 'isHead', type: type('boolean'), default: no },
        { name: 'residenceId', type: 'varchar', length: '36' },
        { name: 'since', type: 'varchar', length: '10' },
      ],
      indices: [
        { name: 'ix_household_member_residence', columnNames: ['residenceId'] },
        { name: 'ix_household_member_household', columnNames: ['householdId'] },
        { name: 'ux_household_member_person', columnNames: ['personId'], isUnique: true },
      ],
    }));
    await runner.createTable(new Table({
      name: 'residence',
      columns: [
        { name: 'id', type: 'varchar', length: '36', isPrimary: true },
        { name: 'householdId', type: 'varchar', length: '36' },
        { name: 'sequence', type: type('int') },
        { name: 'divisionCode', type: 'varchar', length: '12' },
        { name: 'gridId', type: 'varchar', length: '36', isNullable: true },
        { name: 'addressSealed', type: type('text') },
        { name: 'outOfCounty', type: type('boolean'), default: no },
        { name: 'since', type: 'varchar', length: '10' },
        { name: 'until', type: 'varchar', length: '10', isNullable: true },
      ],
      indices: [
        { name: 'ix_residence_grid', columnNames: ['gridId'] },
        { name: 'ux_residence_household_sequence', columnNames: ['householdId', 'sequence'], isUnique: true },
      ],
    }));
    await runner.createTable(new Table({
      name: 'idempotency_record',
      columns: [
        { name: 'id', type: 'varchar', length: '43', isPrimary: true },
        { name: 'bodyHash', type: 'varchar', length: '43' },
        { name: 'status', type: type('int'), isNullable: true },
        { name: 'responseSealed', type: type('text'), isNullable: true },
        { name: 'createdAt', ...instant },
      ],
      indices: [
        { name: 'ix_idempotency_created', columnNames: ['createdAt'] },
      ],
    }));
    await runner.createTable(new Table({
      name: 'rate_window',
      columns: [
        { name: 'id', type: 'varchar', length: '80', isPrimary: true },
        { name: 'count', type: type('int') },
        { name: 'endsAt', ...instant },
      ],
      indices: [
        { name: 'ix_rate_window_ends', columnNames: ['endsAt'] },
      ],
    }));
    await runner.createTable(new Table({
      name: 'account',
      columns: [
        { name: 'id', type: 'varchar', length: '36', isPrimary: true },
        { name: 'openid', type: 'varchar', length: '64' },
        { name: 'personId', type: 'varchar', length: '36', isNullable: true },
        { name: 'disabled', type: type('boolean'), default: no },
        { name: 'createdAt', ...instant },
      ],
      indices: [
        { name: 'ix_account_person', columnNames: ['personId'] },
        { name: 'ux_account_openid', columnNames: ['openid'], isUnique: true },
      ],
    }));
    await runner.createTable(new Table({
      name: 'binding',
      columns: [
        { name: 'id', type: 'varchar', length: '36', isPrimary: true },
        { name: 'accountId', type: 'varchar', length: '36' },
        { name: 'personId', type: 'varchar', length: '36', isNullable: true },
        { name: 'householdId', type: 'varchar', length: '36', isNullable: true },
        { name: 'state', type: 'varchar', length: '12' },
        { name: 'createdAt', ...instant },
        { name: 'decidedAt', ...instant, isNullable: true },
        { name: 'decidedByCadreId', type: 'varchar', length: '36', isNullable: true },
      ],
      indices: [
        { name: 'ix_binding_person', columnNames: ['personId', 'state'] },
        { name: 'ix_binding_account', columnNames: ['accountId', 'createdAt'] },
      ],
    }));
    await runner.createTable(new Table({
      name: 'person',
      columns: [
        { name: 'id', type: 'varchar', length: '36', isPrimary: true },
        { name: 'countyCode', type: 'varchar', length: '6' },
        { name: 'name', type: 'varchar', length: '40' },
        { name: 'nameInitials', type: 'varchar', length: '20' },
        { name: 'phoneSealed', type: type('text'), isNullable: true },
        { name: 'phoneLookup', type: 'varchar', length: '43', isNullable: true },
        { name: 'phoneLastFourLookup', type: 'varchar', length: '43', isNullable: true },
        { name: 'idNumberSealed', type: type('text'), isNullable: true },
        { name: 'idNumberLookup', type: 'varchar', length: '43', isNullable: true },
        { name: 'nameIdLookup', type: 'varchar', length: '43', isNullable: true },
        { name: 'birthYear', type: type('int'), isNullable: true },
        { name: 'invented', type: type('boolean'), default: no },
      ],
      indices: [
        { name: 'ux_person_id_number', columnNames: ['idNumberLookup'], isUnique: true },
        { name: 'ix_person_name_id', columnNames: ['nameIdLookup'] },
        { name: 'ix_person_phone', columnNames: ['phoneLookup'] },
      ],
    }));
    await runner.createTable(new Table({
      name: 'session',
      columns: [
        { name: 'id', type: 'varchar', length: '36', isPrimary: true },
        { name: 'accountId', type: 'varchar', length: '36' },
        { name: 'createdAt', ...instant },
        { name: 'expiresAt', ...instant },
        { name: 'revokedAt', ...instant, isNullable: true },
      ],
      indices: [
        { name: 'ix_session_account', columnNames: ['accountId'] },
      ],
    }));
    await runner.createTable(new Table({
      name: 'inbox_message',
      columns: [
        { name: 'id', type: 'varchar', length: '36', isPrimary: true },
        { name: 'personId', type: 'varchar', length: '36' },
        { name: 'role', type: 'varchar', length: '10' },
        { name: 'title', type: 'varchar', length: '60' },
        { name: 'text', type: 'varchar', length: '200' },
        { name: 'page', type: 'varchar', length: '200' },
        { name: 'ticketId', type: 'varchar', length: '36', isNullable: true },
        { name: 'at', ...instant },
        { name: 'readAt', ...instant, isNullable: true },
      ],
      indices: [
        { name: 'ix_inbox_person', columnNames: ['personId', 'readAt', 'id'] },
      ],
    }));
    await runner.createTable(new Table({
      name: 'message_consent',
      columns: [
        { name: 'personId', type: 'varchar', length: '36', isPrimary: true },
        { name: 'template', type: 'varchar', length: '40', isPrimary: true },
        { name: 'remaining', type: type('int') },
        { name: 'updatedAt', ...instant },
      ],
    }));
    await runner.createTable(new Table({
      name: 'outbox_message',
      columns: [
        { name: 'id', type: 'varchar', length: '36', isPrimary: true },
        { name: 'channel', type: 'varchar', length: '16' },
        { name: 'personId', type: 'varchar', length: '36' },
        { name: 'template', type: 'varchar', length: '40' },
        { name: 'bodySealed', type: type('text') },
        { name: 'ticketId', type: 'varchar', length: '36', isNullable: true },
        { name: 'state', type: 'varchar', length: '8' },
        { name: 'attempts', type: type('int'), default: '0' },
        { name: 'nextAttemptAt', ...instant },
        { name: 'fence', type: type('int'), default: '0' },
        { name: 'leaseUntil', ...instant, isNullable: true },
        { name: 'lastError', type: 'varchar', length: '120', isNullable: true },
        { name: 'createdAt', ...instant },
        { name: 'settledAt', ...instant, isNullable: true },
      ],
      indices: [
        { name: 'ix_outbox_ticket', columnNames: ['ticketId'] },
        { name: 'ix_outbox_due', columnNames: ['state', 'nextAttemptAt'] },
      ],
    }));
    await runner.createTable(new Table({
      name: 'assignment',
      columns: [
        { name: 'id', type: 'varchar', length: '36', isPrimary: true },
        { name: 'ticketId', type: 'varchar', length: '36' },
        { name: 'cadreId', type: 'varchar', length: '36' },
        { name: 'role', type: 'varchar', length: '6' },
        { name: 'gridKind', type: 'varchar', length: '16' },
        { name: 'gridId', type: 'varchar', length: '36', isNullable: true },
        { name: 'tieId', type: 'varchar', length: '36', isNullable: true },
        { name: 'seatId', type: 'varchar', length: '36', isNullable: true },
        { name: 'rung', type: type('int'), isNullable: true },
        { name: 'reason', type: 'varchar', length: '200' },
        { name: 'since', ...instant },
        { name: 'until', ...instant, isNullable: true },
        { name: 'list', type: 'varchar', length: '4' },
        { name: 'sortAt', ...instant },
      ],
      indices: [
        { name: 'ix_assignment_ticket', columnNames: ['ticketId', 'until'] },
        { name: 'ix_assignment_lead_load', columnNames: ['cadreId', 'list', 'role'] },
        { name: 'ix_assignment_list', columnNames: ['cadreId', 'list', 'sortAt', 'ticketId'] },
      ],
    }));
    await runner.createTable(new Table({
      name: 'ticket_number',
      columns: [
        { name: 'countyCode', type: 'varchar', length: '6', isPrimary: true },
        { name: 'onDate', type: 'varchar', length: '10', isPrimary: true },
        { name: 'last', type: type('int') },
      ],
    }));
    await runner.createTable(new Table({
      name: 'ticket',
      columns: [
        { name: 'id', type: 'varchar', length: '36', isPrimary: true },
        { name: 'number', type: 'varchar', length: '24' },
        { name: 'countyCode', type: 'varchar', length: '6' },
        { name: 'module', type: 'varchar', length: '32' },
        { name: 'state', type: 'varchar', length: '20' },
        { name: 'visibility', type: 'varchar', length: '4' },
        { name: 'filedAsCase', type: type('boolean'), default: no },
        { name: 'channel', type: 'varchar', length: '12' },
        { name: 'danger', type: type('boolean'), default: no },
        { name: 'summary', type: 'varchar', length: '80' },
        { name: 'householdId', type: 'varchar', length: '36' },
        { name: 'householdName', type: 'varchar', length: '40' },
        { name: 'personId', type: 'varchar', length: '36' },
        { name: 'personName', type: 'varchar', length: '40' },
        { name: 'filedByPersonId', type: 'varchar', length: '36', isNullable: true },
        { name: 'filedByCadreId', type: 'varchar', length: '36', isNullable: true },
        { name: 'homeGridId', type: 'varchar', length: '36', isNullable: true },
        { name: 'teamGridId', type: 'varchar', length: '36', isNullable: true },
        { name: 'residenceGridId', type: 'varchar', length: '36', isNullable: true },
        { name: 'residenceId', type: 'varchar', length: '36', isNullable: true },
        { name: 'cellId', type: 'varchar', length: '36', isNullable: true },
        { name: 'detailsSealed', type: type('text') },
        { name: 'descriptionSealed', type: type('text'), isNullable: true },
        { name: 'leadCadreId', type: 'varchar', length: '36' },
        { name: 'leadGridKind', type: 'varchar', length: '16' },
        { name: 'reasons', type: type('json') },
        { name: 'transferredFromCadreId', type: 'varchar', length: '36', isNullable: true },
        { name: 'returnedOnce', type: type('boolean'), default: no },
        { name: 'submittedAt', ...instant },
        { name: 'updatedAt', ...instant },
        { name: 'acceptDueAt', ...instant },
        { name: 'replyDueAt', ...instant },
        { name: 'resolveDueAt', ...instant },
        { name: 'nextDueAt', ...instant, isNullable: true },
        { name: 'acceptedAt', ...instant, isNullable: true },
        { name: 'firstReplyAt', ...instant, isNullable: true },
        { name: 'pausedClocks', type: type('json'), isNullable: true },
        { name: 'answeredAt', ...instant, isNullable: true },
        { name: 'autoCloseAt', ...instant, isNullable: true },
        { name: 'autoCloseNotices', type: type('int'), default: '0' },
        { name: 'endedAt', ...instant, isNullable: true },
        { name: 'outcome', type: 'varchar', length: '16', isNullable: true },
        { name: 'urgedOn', type: 'varchar', length: '10', isNullable: true },
        { name: 'rating', type: type('int'), isNullable: true },
        { name: 'ratingTextSealed', type: type('text'), isNullable: true },
        { name: 'version', type: type('int'), default: '1' },
      ],
      indices: [
        { name: 'ix_ticket_auto_close', columnNames: ['state', 'autoCloseAt'] },
        { name: 'ix_ticket_county', columnNames: ['countyCode', 'visibility', 'submittedAt'] },
        { name: 'ix_ticket_cell', columnNames: ['cellId', 'visibility', 'submittedAt'] },
        { name: 'ix_ticket_residence_grid', columnNames: ['residenceGridId', 'visibility', 'submittedAt'] },
        { name: 'ix_ticket_team_grid', columnNames: ['teamGridId', 'visibility', 'submittedAt'] },
        { name: 'ix_ticket_home_grid', columnNames: ['homeGridId', 'visibility', 'submittedAt'] },
        { name: 'ix_ticket_household', columnNames: ['householdId', 'submittedAt'] },
        { name: 'ux_ticket_number', columnNames: ['number'], isUnique: true },
      ],
    }));
    await runner.createTable(new Table({
      name: 'timeline_entry',
      columns: [
        { name: 'id', type: 'varchar', length: '36', isPrimary: true },
        { name: 'ticketId', type: 'varchar', length: '36' },
        { name: 'at', ...instant },
        { name: 'move', type: 'varchar', length: '20' },
        { name: 'actorRole', type: 'varchar', length: '10' },
        { name: 'actorId', type: 'varchar', length: '36', isNullable: true },
        { name: 'actorName', type: 'varchar', length: '60' },
        { name: 'toState', type: 'varchar', length: '20', isNullable: true },
        { name: 'textSealed', type: type('text'), isNullable: true },
        { name: 'residentReads', type: type('boolean'), default: no },
      ],
      indices: [
        { name: 'ix_timeline_ticket', columnNames: ['ticketId', 'id'] },
      ],
    }));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { tableName } of [...runner.connection.entityMetadatas].reverse()) await runner.dropTable(tableName, true);
  }
}
