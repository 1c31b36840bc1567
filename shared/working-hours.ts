/** Working hours of a county office, as data: defaults here, a county's own in the database (domain.md, "Clocks"). */

/** A stretch of a working day, Beijing time, "HH:MM". */
export interface HoursSpan { from: string; to: string }
/** From the day `from` to the day `to` of each year, both included, "MM-DD"; may run over New Year. */
export interface WorkingSeason { name: string; from: string; to: string; spans: readonly HoursSpan[] }
/** Every day of the year belongs to exactly one season. */
export type WorkingHours = readonly WorkingSeason[];

export const DEFAULT_WORKING_HOURS: WorkingHours = [
  { name: '夏季', from: '06-01', to: '09-30', spans: [{ from: '08:30', to: '12:00' }, { from: '14:30', to: '18:00' }] },
  { name: '冬季', from: '10-01', to: '05-31', spans: [{ from: '08:30', to: '12:00' }, { from: '13:30', to: '17:30' }] },
];
