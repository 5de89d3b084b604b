import type { NumberForm } from './workbook-styles.ts'

/** Moves the point of a plain decimal two places to the right, exactly. */
const timesHundred = (text: string): string => {
  const [, sign = '', whole = '', fraction = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text) ?? []
  const digits = fraction.padEnd(2, '0')
  const moved = `${whole}${digits.slice(0, 2)}`.replace(/^0+(?=\d)/, '')
  const rest = digits.slice(2).replace(/0+$/, '')
  return `${sign}${moved}${rest === '' ? '' : `.${rest}`}`
}

/** A double without the noise of its last digits: spreadsheets show 15, and 0.1 + 0.2 is 0.3 to whoever reads it. */
const withoutNoise = (raw: string): string => {
  const number = Number(raw)
  if (raw.trim() === '' || !Number.isFinite(number)) return raw
  // Digits that a double holds exactly stay as they were written.
  if (/^-?\d{1,15}$/.test(raw)) return raw
  const text = String(Number(number.toPrecision(15)))
  return text.includes('e') ? expanded(text) : text
}

/** A number in scientific notation, digit by digit; beyond 400 places it stays as it is. */
const expanded = (text: string): string => {
  const [, sign = '', whole = '', fraction = '', exponent = '0'] =
    /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(text) ?? []
  const shift = Number(exponent)
  if (whole === '' || Math.abs(shift) > 400) return text
  const digits = whole + fraction
  if (shift < 0) return `${sign}0.${'0'.repeat(-shift - 1)}${digits}`
  return `${sign}${digits.padEnd(shift + 1, '0')}`
}

const dayMilliseconds = 86_400_000

/** A day as spreadsheets count them, as a calendar day; with the time of day where it has one. */
const dayOf = (raw: string, from1904: boolean): string => {
  const serial = Number(raw) + (from1904 ? 1462 : 0)
  if (raw.trim() === '' || !Number.isFinite(serial) || serial < 0 || serial >= 2_958_466) return raw
  // The calendar of 1900 counts a 29 February that never was: days before it are one off.
  const days = serial < 60 ? serial + 1 : serial
  const at = new Date(Math.round(((days - 25_569) * dayMilliseconds) / 1000) * 1000).toISOString()
  if (serial < 1) return at.slice(11, 19)
  return at.endsWith('T00:00:00.000Z') ? at.slice(0, 10) : at.slice(0, 19).replace('T', ' ')
}

/** A number of a cell as its reader sees it. */
export const numberText = (raw: string, form: NumberForm, from1904: boolean): string => {
  if (form === 'day') return dayOf(raw, from1904)
  const text = withoutNoise(raw)
  return form === 'percent' && /^-?\d+(\.\d+)?$/.test(text) ? `${timesHundred(text)} %` : text
}
