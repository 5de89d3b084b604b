const firstOfMonth = /^1(?=\s)/

/** Writes days, and moments with `timeStyle`, as people write them out: in French the first of a month is "1er". */
export const dayFormat = (
  language: string,
  options: Intl.DateTimeFormatOptions = {},
): ((day: Date) => string) => {
  const isFrench = language === 'fr'
  const format = new Intl.DateTimeFormat(isFrench ? 'fr-CA' : 'en-CA', { dateStyle: 'long', ...options })
  return (day) => (isFrench ? format.format(day).replace(firstOfMonth, '1er') : format.format(day))
}

/** A day, `YYYY-MM-DD`, written out. */
export const dayIn = (language: string, day: string): string =>
  dayFormat(language, { timeZone: 'UTC' })(new Date(`${day}T00:00:00Z`))
