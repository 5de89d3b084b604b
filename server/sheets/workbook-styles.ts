import { eachTag } from './xml-tags.ts'

/** How a number is shown, as far as it changes what it means. */
export type NumberForm = 'plain' | 'day' | 'percent'

const builtInDays = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58)

const formOfCode = (code: string): NumberForm => {
  // Text in quotes, after a backslash or in brackets (colours, currencies) is shown as it is; only the first section counts.
  const bare = (code.replaceAll(/"[^"]*"|\\.|\[[^\]]*\]|_./g, '').split(';')[0] ?? '').toLowerCase()
  if (/[dmyhs]/.test(bare) && !/general/.test(bare)) return 'day'
  return bare.includes('%') ? 'percent' : 'plain'
}

/** What form each style of a workbook gives to numbers, by the style's index. */
export const readStyles = (xml: string): NumberForm[] => {
  const codes = new Map<number, string>()
  const forms: NumberForm[] = []
  let inCellStyles = false
  eachTag(xml, {
    open: (tag, attributes) => {
      if (tag === 'numFmt') codes.set(Number(attributes()['numFmtId']), attributes()['formatCode'] ?? '')
      else if (tag === 'cellXfs') inCellStyles = true
      else if (tag === 'xf' && inCellStyles) forms.push(formOf(Number(attributes()['numFmtId'] ?? 0), codes))
    },
    close: (tag) => {
      if (tag === 'cellXfs') inCellStyles = false
    },
  })
  return forms
}

const formOf = (id: number, codes: ReadonlyMap<number, string>): NumberForm => {
  const code = codes.get(id)
  if (code !== undefined) return formOfCode(code)
  if (builtInDays(id)) return 'day'
  return id === 9 || id === 10 ? 'percent' : 'plain'
}
