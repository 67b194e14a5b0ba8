import type { IsoDate } from '../../dates/date.ts';

/** The day of the machine's clock, where Soát runs. */
export function today(): IsoDate {
  const now = new Date();
  const two = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
