import { Injectable } from '@nestjs/common';
import { DEFAULT_WORKING_HOURS } from '../../../shared/working-hours.js';
import { WorkingCalendar } from '../domain/working-calendar.js';
import { holidayTable } from './holiday-table.js';

/** The working calendar of each county: the State Council's table with the county's hours (defaults until it has its own). */
@Injectable()
export class WorkingCalendarsService {
  private readonly standard = new WorkingCalendar({ ...holidayTable(), hours: DEFAULT_WORKING_HOURS });

  of(_countyCode: string): WorkingCalendar {
    return this.standard;
  }
}
