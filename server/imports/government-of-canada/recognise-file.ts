import { AppError } from '#server/kernel/errors.ts'
import { type ColumnMap, expectedHeadings, type FileKind, kindsOf } from './column-map.ts'

/** What a file is, told from its headings alone. */
export type Recognised = { kind: FileKind } | { kind: 'not-used'; what: string }

const shareOf = (expected: readonly string[], headings: readonly string[]): number =>
  expected.filter((heading) => headings.includes(heading)).length / expected.length

const refused = (name: string, message: string): AppError =>
  new AppError('invalid', `${name} ${message}`, {
    reason: 'not-this-inventory',
    fields: [{ path: name, message }],
  })

const listed = (headings: readonly string[]): string => headings.join(', ')

/** Tells what a file is; `invalid`, naming what was expected, where it is not of this inventory. */
export const recogniseFile = (map: ColumnMap, name: string, headings: readonly string[]): Recognised => {
  const twice = headings.find((heading, at) => headings.indexOf(heading) !== at)
  if (twice !== undefined) throw refused(name, `has the column ${JSON.stringify(twice.slice(0, 100))} twice.`)
  const unused = map.notUsed.find((file) => file.headings.join('\n') === headings.join('\n'))
  if (unused) return { kind: 'not-used', what: unused.what }
  const [best] = kindsOf(map)
    .map((kind) => ({ kind, share: shareOf(expectedHeadings(map, kind), headings) }))
    .sort((one, other) => other.share - one.share)
  // Half of the headings tell a file of this inventory that lacks columns from a file of something else.
  if (!best || best.share < 0.5) {
    const expected = kindsOf(map)
      .map((kind) => `${kind}: ${listed(expectedHeadings(map, kind))}`)
      .join('; ')
    throw refused(name, `is not a file of "${map.title.en}". Expected headings of ${expected}.`)
  }
  const missing = expectedHeadings(map, best.kind).filter((heading) => !headings.includes(heading))
  if (missing.length > 0) {
    throw refused(
      name,
      `looks like the ${best.kind} of "${map.title.en}" but lacks the columns ${listed(missing)}.`,
    )
  }
  return { kind: best.kind }
}
