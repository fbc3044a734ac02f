import type { Locale } from './catalogue';

// People count days and hours of Asia/Tokyo, wherever their computer is.
const timeZone = 'Asia/Tokyo';

function pieces(locale: Locale, at: string, options: Intl.DateTimeFormatOptions): Record<string, string> {
  const format = new Intl.DateTimeFormat(locale === 'ja' ? 'ja-JP' : 'en-GB', { timeZone, ...options });
  return Object.fromEntries(format.formatToParts(new Date(at)).map((part) => [part.type, part.value]));
}

/** 2026年11月20日(金) or Fri, 20 November 2026, of a moment in RFC 3339. */
export function formatDate(locale: Locale, at: string): string {
  if (locale === 'ja') {
    const p = pieces(locale, at, { year: 'numeric', month: 'numeric', day: 'numeric', weekday: 'short' });
    return `${p.year}年${p.month}月${p.day}日(${p.weekday})`;
  }
  const p = pieces(locale, at, { year: 'numeric', month: 'long', day: 'numeric', weekday: 'short' });
  return `${p.weekday}, ${p.day} ${p.month} ${p.year}`;
}

/** 2026年11月20日(金)14時30分 or Fri, 20 November 2026, 14:30 JST. */
export function formatDateTime(locale: Locale, at: string): string {
  const p = pieces(locale, at, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  return locale === 'ja'
    ? `${formatDate(locale, at)}${p.hour}時${p.minute}分`
    : `${formatDate(locale, at)}, ${p.hour}:${p.minute} JST`;
}

/** 2026年（令和8年）11月20日(金): as forms on paper have it. The first year of an era is 元年. English knows no eras. */
export function formatEraDate(locale: Locale, at: string): string {
  if (locale === 'en') return formatDate(locale, at);
  const format = new Intl.DateTimeFormat('ja-JP-u-ca-japanese', { timeZone, era: 'long', year: 'numeric' });
  return formatDate(locale, at).replace('年', `年（${format.format(new Date(at))}）`);
}

/** 2026年（令和8年）11月20日(金)14時30分 */
export function formatEraDateTime(locale: Locale, at: string): string {
  return formatDateTime(locale, at).replace(formatDate(locale, at), formatEraDate(locale, at));
}

/** A moment that is no longer in time: midnight is 24時00分 of the day that ends, as people say it. */
export function formatDeadline(locale: Locale, at: string): string {
  const { hour, minute } = pieces('ja', at, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  if (hour !== '00' || minute !== '00') return formatDateTime(locale, at);
  const day = formatDate(locale, new Date(Date.parse(at) - 1000).toISOString());
  return locale === 'ja' ? `${day}24時00分` : `the end of ${day} (JST)`;
}

/** 11/20 14:30, for tables of staff. */
export function formatShort(at: string): string {
  const p = pieces('ja', at, {
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  return `${p.month}/${p.day} ${p.hour}:${p.minute}`;
}

/** 2026/11/20 14:30:05, as a log has it. */
export function formatStamp(at: string): string {
  const p = pieces('ja', at, {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  });
  return `${p.year}/${p.month}/${p.day} ${p.hour}:${p.minute}:${p.second}`;
}

/** Time left in words: 1時間5分, 58分30秒, 12秒. Seconds are told in the last hour only. */
export function formatDuration(locale: Locale, seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const days = Math.floor(whole / 86_400);
  const hours = Math.floor((whole % 86_400) / 3600);
  const minutes = Math.floor((whole % 3600) / 60);
  const units: [number, string, string][] =
    days > 0
      ? [
          [days, '日', days === 1 ? ' day' : ' days'],
          [hours, '時間', hours === 1 ? ' hour' : ' hours'],
        ]
      : hours > 0
        ? [
            [hours, '時間', hours === 1 ? ' hour' : ' hours'],
            [minutes, '分', ' min'],
          ]
        : [
            [minutes, '分', ' min'],
            [whole % 60, '秒', ' s'],
          ];
  const shown = units.filter(([n], index) => n > 0 || (index === units.length - 1 && whole < 60));
  return shown.map(([n, ja, en]) => (locale === 'ja' ? `${n}${ja}` : `${n}${en}`)).join(locale === 'ja' ? '' : ' ');
}

/** 1,234 */
export function formatCount(locale: Locale, n: number): string {
  return new Intl.NumberFormat(locale === 'ja' ? 'ja-JP' : 'en-GB').format(n);
}

/** 11月20日(金) or Fri 20 Nov, of a day such as 2026-11-20. */
export function formatDay(locale: Locale, day: string): string {
  const at = `${day}T00:00:00+09:00`;
  const p = pieces(locale, at, { month: locale === 'ja' ? 'numeric' : 'short', day: 'numeric', weekday: 'short' });
  return locale === 'ja' ? `${p.month}月${p.day}日(${p.weekday})` : `${p.weekday} ${p.day} ${p.month}`;
}

/** 2026年11月 or November 2026, of a day of it such as 2026-11-01. */
export function formatMonth(locale: Locale, day: string): string {
  const p = pieces(locale, `${day}T00:00:00+09:00`, { year: 'numeric', month: locale === 'ja' ? 'numeric' : 'long' });
  return locale === 'ja' ? `${p.year}年${p.month}月` : `${p.month} ${p.year}`;
}
