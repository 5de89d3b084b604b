import { type PartName, partNames } from '../definition/definition.ts'
import type { Wording } from '../wording/wording.ts'
import type { DocumentKind } from './document.ts'

/** What a field is called, what belongs in it, and an example where it is a text. */
export type FieldWords = { label: string; help: string; example?: string }

const isPart = (step: string | undefined): step is PartName => partNames.some((part) => part === step)

const wordsAt = (root: unknown, path: readonly string[]): FieldWords | undefined => {
  const found = path.reduce<unknown>(
    (outer, key) => (outer as Record<string, unknown> | undefined)?.[key],
    root,
  )
  return (found as FieldWords | undefined)?.label === undefined ? undefined : (found as FieldWords)
}

/** The words of a field by its path in a document of a kind, lists left aside. Throws where the catalogue has none. */
export const wordsOfField = (
  { code, fields }: Pick<Wording, 'code' | 'fields'>,
  kind: DocumentKind,
  path: readonly string[],
): FieldWords => {
  const [first, second, ...rest] = path
  const anywhere = wordsAt(code.fields, path.slice(-1))
  if (first === undefined) return code.fields[kind]
  const words =
    first === 'spec'
      ? kind === 'Service' && isPart(second) && rest.length > 0
        ? (wordsAt(fields[second], rest) ?? anywhere)
        : wordsAt(code.fields[kind], path.slice(1))
      : wordsAt(code.fields, path)
  if (!words) throw new Error(`The catalogue has no words for ${kind} ${path.join('.')}`)
  return words
}
