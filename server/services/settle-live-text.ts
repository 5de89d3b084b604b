import { type ClauseAct, recordWordings } from '#model/definition/clauses.ts'
import type { ClauseRecords } from '#model/definition/clauses.ts'
import type { Draft } from '#model/contract/service-page.ts'
import { currentTranslations } from '#model/definition/current-translations.ts'
import { type Definition, type PartName, partNames, type Translations } from '#model/definition/definition.ts'
import { saysTheSame } from '#model/definition/hash.ts'
import { readLivePart } from '#model/live/live-part.ts'
import { readLiveTranslations, tidyTranslations } from '#model/live/live-translations.ts'
import type { Portion } from '#model/live/room.ts'
import { fieldNameAt } from '#model/live/changed-addresses.ts'
import { tidyPart, type Unkept } from '#model/live/tidy.ts'
import type { LiveText } from '#server/co-creation/index.ts'
import { clausesBetween } from './changed-clauses.ts'

/** Who worded or changed a clause. */
export type ClauseEdit = { path: string; act: ClauseAct }

/** What a draft says once its JSON has followed its live text. */
export type Settled = {
  definition: Definition
  translations: Translations
  /** The translations as they are typed, those included that translate words which have changed since. */
  typedTranslations: Translations
  records: ClauseRecords
  /** What reads differently from before. */
  rewritten: Portion[]
  edits: ClauseEdit[]
  unkept: Unkept[]
}

const nobody = (at: string): ClauseAct => ({ personId: null, side: 'neither', at })

/** The fields of a part that read otherwise than in its JSON, or of which something could not be kept. */
const fieldsOtherwise = (
  { changed, touched }: Pick<LiveText, 'touched' | 'changed'>,
  part: PartName,
): Set<string> => {
  const clauses = [...touched.keys()].filter((path) => path.startsWith(`${part}.`))
  return new Set([...(changed.get(part) ?? []), ...clauses.map(fieldNameAt)])
}

/**
 * Reads a live text against the draft as it was stored: what can be kept of it, and who worded what since. Where the JSON
 * is known to have followed all but what has changed, the changed fields are enough. Pure.
 */
export const settle = (
  text: Pick<LiveText, 'docs' | 'touched' | 'changed'>,
  draft: Pick<Draft, 'definition' | 'translations' | 'records'>,
  { now, only }: { now: string; only: 'changed parts' | 'changed fields' },
): Settled => {
  const unkept: Unkept[] = []
  const definition = { ...draft.definition }
  const rewritten: Portion[] = []
  const take = <Part extends PartName>(part: Part): void => {
    const fields = only === 'changed fields' ? fieldsOtherwise(text, part) : undefined
    const tidied = tidyPart(part, {
      typed: readLivePart(text.docs[part], part, fields),
      before: draft.definition[part],
      only: fields,
    })
    unkept.push(...tidied.unkept)
    if (saysTheSame(tidied.content, draft.definition[part])) return
    definition[part] = tidied.content
    rewritten.push(part)
  }
  for (const part of partNames) if (text.changed.has(part)) take(part)
  const typedTranslations = text.changed.has('translations')
    ? tidyTranslations(readLiveTranslations(text.docs.translations), draft.translations)
    : draft.translations
  const translations = currentTranslations(typedTranslations, {
    before: draft.definition,
    after: definition,
  })
  const parts = partNames.filter((part) => rewritten.includes(part))
  if (!saysTheSame(translations, draft.translations)) rewritten.push('translations')
  const { clauses, changed } = clausesBetween(draft.definition, definition, parts)
  const actsOn = (path: string): ClauseAct[] => text.touched.get(path) ?? []
  return {
    definition,
    translations,
    typedTranslations,
    records: recordWordings(draft.records, {
      clauses,
      parts,
      actOn: (path) => actsOn(path).at(-1) ?? nobody(now),
    }),
    rewritten,
    edits: changed.flatMap((path) => actsOn(path).map((act) => ({ path, act }))),
    unkept,
  }
}
