/** How long something took, as people say it. */
import type { Locale } from '../rules/rule.ts';
import { say } from './messages.ts';

export function inWords(milliseconds: number, locale: Locale): string {
  const seconds = milliseconds / 1000;
  if (seconds < 10) {
    const exact = seconds.toFixed(1);
    return say(locale, 'time.seconds', { seconds: locale === 'vi' ? exact.replace('.', ',') : exact });
  }
  const [minutes, rest] = [Math.floor(Math.round(seconds) / 60), Math.round(seconds) % 60];
  return minutes
    ? say(locale, 'time.minutes', { minutes, seconds: rest })
    : say(locale, 'time.seconds', { seconds: rest });
}
