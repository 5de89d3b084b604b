import { Decimal } from '../text.ts'

/** A decimal text multiplied by ten to the power of `places`, exactly and without needless zeros; undefined for what is no such number. */
export const shifted = (text: string, places: number): string | undefined => {
  const [, sign = '', whole = '', fraction = ''] = /^(-?)(\d*)\.?(\d*)$/.exec(text.trim()) ?? []
  if (whole === '' && fraction === '') return undefined
  const digits = (whole + fraction).padStart(whole.length + fraction.length + Math.max(0, -places), '0')
  const point = whole.length + places + (digits.length - whole.length - fraction.length)
  const padded = digits.padEnd(point, '0')
  const before = padded.slice(0, point).replace(/^0+(?=\d)/, '') || '0'
  const after = padded.slice(point).replace(/0+$/, '')
  const shiftedText = `${sign}${before}${after === '' ? '' : `.${after}`}`
  return Decimal.safeParse(shiftedText).success ? shiftedText : undefined
}
