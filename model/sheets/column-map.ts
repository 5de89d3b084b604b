import { z } from 'zod'
import { Language, Line, RequiredLine } from '../text.ts'
import { type Column, columnsOf } from './columns.ts'

/** Texts and choices of a service that a column of a list can hold, by their place in the definition. */
export const textTargets = columnsOf.services
  .filter(({ at, kind }) => /^spec\.(value|use|cost|supply)\./.test(at) && kind !== 'source')
  .map(({ at }) => at.slice('spec.'.length))

/** The texts that a list can hold in a second language as well. */
export const translatedTargets = ['value.name', 'value.description', 'value.forWhom', 'cost.price'] as const

/** What a column of a list can hold beside texts. */
export const factTargets = [
  'key',
  'provider',
  'provider-key',
  'owner-email',
  'owner-name',
  'language',
] as const

const labelTarget = /^label:[a-z][a-z-]{0,49}$/
const known = new Set<string>([
  '',
  ...factTargets,
  ...textTargets,
  ...translatedTargets.map((at) => `translation:${at}`),
])

/** What a column means: a fact, a text by its place, `translation:` or `label:` and which one; empty for nothing. */
export const Target = z
  .string()
  .max(100)
  .refine((target) => known.has(target) || labelTarget.test(target), {
    error: 'is no meaning that a column can have',
  })

const longestHeading = 500

/** A heading as it is shown and found again: without what nobody reads of a very long one. */
export const headingText = (cell: string): string =>
  cell.trim().slice(0, longestHeading).trimEnd().toWellFormed()

const heading = z.string().min(1).max(longestHeading)

export const MappedColumn = z.strictObject({
  heading,
  target: Target,
  /** What the list's codes stand for; a code that is not named here stands for itself. */
  values: z.record(z.string().max(200), z.string().max(200)).default({}),
  /** The sign between two languages in one cell: the map's language first. */
  split: z.string().max(5).default(''),
})
export type MappedColumn = z.infer<typeof MappedColumn>

/** How any list of services is read: what its columns mean, and what stands for those that it does not have. */
export const ColumnMap = z.strictObject({
  /** The language of the list's texts, where no column says it. */
  language: Language,
  /** The sheet to be read; the first one where this is empty. */
  sheet: Line.default(''),
  /** The row that holds the headings. */
  headingRow: z.int().min(1).max(100).default(1),
  /** The provider of all services, where no column says it. */
  provider: Line.default(''),
  /** Words that say nothing, such as NA. */
  missing: z.array(RequiredLine.max(50)).max(50).default([]),
  /** What stands between several codes in one cell. */
  separator: z.enum([',', ';', '|']).default(','),
  columns: z.array(MappedColumn).min(1).max(500),
})
export type ColumnMap = z.infer<typeof ColumnMap>

/** The column of the workbook that a text target stands for; undefined for facts and labels. */
export const columnOfTarget = (target: string): Column | undefined =>
  columnsOf.services.find(({ at }) => at === `spec.${target}`)

/** What keeps a map from being used: it must say where names and providers come from, and each thing once. */
export const mapProblems = ({
  columns,
  provider,
}: ColumnMap): ('no-name' | 'no-provider' | 'target-twice')[] => {
  const targets = columns
    .map(({ target }) => target)
    .filter((target) => target !== '' && !target.startsWith('label:'))
  return [
    ...(targets.includes('value.name') ? [] : ['no-name' as const]),
    ...(targets.includes('provider') || provider !== '' ? [] : ['no-provider' as const]),
    ...(new Set(targets).size === targets.length ? [] : ['target-twice' as const]),
  ]
}
