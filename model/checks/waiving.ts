/** How far ahead a waiver may reach, in years: long enough for two budgets, short enough to be looked at again. */
const mostYears = 2

/** The last day until which something can be waived that is waived on a day; the 29th of February counts as the 28th. */
export const lastWaivableDay = (today: string): string => {
  const day = `${Number(today.slice(0, 4)) + mostYears}${today.slice(4)}`
  return day.endsWith('-02-29') ? day.replace(/29$/, '28') : day
}

/** Why a waiver cannot hold until a day; null where it can. */
export const untilRefusal = (until: string, today: string): 'passed' | 'too-far' | null => {
  if (until <= today) return 'passed'
  return until > lastWaivableDay(today) ? 'too-far' : null
}
