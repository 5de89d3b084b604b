import { clauseAt } from '#model/live/changed-addresses.ts'
import { PartName } from '#model/definition/definition.ts'
import { saysTheSame } from '#model/definition/hash.ts'
import { Language } from '#model/text.ts'
import { readAt } from './clause-at.ts'
import type { Content, RoughTexts } from './draft-state.ts'
import type { Address } from './typed-text.ts'

/** What was typed here and never stored by the server: a draft as it reads here, and the places where that is so. */
export type UnsentText = Content & { rough: RoughTexts; addresses: readonly Address[] }

/** One clause, list or translation that did not make it: what it says here, as far as it can be kept, and what cannot. */
export type LostClause = {
  path: string
  /** Set for a translation. */
  language: Language | null
  /** Undefined where it was taken out here. */
  content: unknown
  rough: string[]
}

const partIn = (path: string): PartName | undefined => PartName.safeParse(path.split(/[./]/, 1)[0]).data

const lostTranslation = (address: Address, unsent: UnsentText, standing: Content): LostClause | null => {
  const [code, path = ''] = [address.slice(0, 2), address.slice(3)]
  const language = Language.safeParse(code).data
  if (!language) return null
  const content = unsent.translations[language]?.[path]
  if ((content ?? '') === (standing.translations[language]?.[path] ?? '')) return null
  return { path, language, content, rough: [] }
}

const lostClause = (
  path: string,
  { definition, rough }: UnsentText,
  standing: Content,
): LostClause | null => {
  const unkept = Object.entries(rough).flatMap(([address, { text }]) =>
    clauseAt(address) === path && text !== '' ? [text] : [],
  )
  const content = readAt(definition, path)
  const says = content === '' ? undefined : content
  const stands = readAt(standing.definition, path)
  const isThere = saysTheSame(says, stands === '' ? undefined : stands)
  return isThere && unkept.length === 0 ? null : { path, language: null, content: says, rough: unkept }
}

const isTranslation = (address: Address): boolean => address.charAt(2) === ':'

/** What of an unsent text is not in the text that stands in its place, clause by clause. */
export const lostOf = (unsent: UnsentText, standing: Content): LostClause[] => {
  const clauses = new Set(unsent.addresses.filter((one) => !isTranslation(one)).map(clauseAt))
  return [
    ...[...clauses].filter(partIn).map((path) => lostClause(path, unsent, standing)),
    ...unsent.addresses.filter(isTranslation).map((address) => lostTranslation(address, unsent, standing)),
  ].filter((one) => one !== null)
}
