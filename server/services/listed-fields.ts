import { hash } from 'node:crypto'
import type { Names } from '#model/contract/workspaces.ts'
import { contentsOf } from '#model/definition/clauses.ts'
import { Definition, type Labels, type Translations } from '#model/definition/definition.ts'
import type { Language } from '#model/text.ts'

/** What an importer says of a service. */
export type ListedContent = {
  providerId: string
  period: string
  definition: Definition
  translations: Translations
  labels: Labels
  programmes: readonly string[]
  link: Names
}

/** A service's content field by field: a clause's path, or `labels.scope`, `translations.fr:value.name`, `link`. */
export type Fields = Map<string, unknown>

/** A digest per field: enough to tell whether a field still says what was imported. */
export type Digests = Record<string, string>

/** The texts of a definition and its translations, field by field. */
export const textFieldsOf = ({
  definition,
  translations,
}: Pick<ListedContent, 'definition' | 'translations'>): Fields =>
  new Map([
    ...contentsOf(definition),
    ...Object.entries(translations).flatMap(([language, texts]) =>
      Object.entries(texts).map(([path, text]) => [`translations.${language}:${path}`, text] as const),
    ),
  ])

/** Everything that an importer says, field by field. */
export const fieldsOf = (content: ListedContent): Fields => {
  const fields = textFieldsOf(content)
  for (const [label, keys] of Object.entries(content.labels)) fields.set(`labels.${label}`, keys)
  fields.set('programmes', content.programmes.toSorted())
  fields.set('link', content.link)
  fields.set('period', content.period)
  fields.set('provider', content.providerId)
  return fields
}

/**
 * What was said, in one spelling. Not the model's canonical JSON: an import digests 400,000 fields, and no other
 * program reads them. A text stands after its length, which tells its end as well as quotes would and costs less.
 */
const spelt = (content: unknown): string => {
  if (typeof content === 'string') return `${content.length}:${content}`
  if (typeof content !== 'object' || content === null) return JSON.stringify(content)
  if (Array.isArray(content)) return `[${content.map(spelt).join(',')}]`
  const fields = content as Record<string, unknown>
  let text = '{'
  for (const key of Object.keys(fields).sort()) text += spelling(key, fields[key])
  return `${text}}`
}

/** A field left empty is no field: one that is added to the model later changes no old digest. */
const spelling = (key: string, content: unknown): string => {
  if (content === '' || content === null || content === undefined) return ''
  const text = spelt(content)
  return text === '{}' || text === '[]' ? '' : `${key}:${text},`
}

/** Tells what a field says from what another says; undefined where it says nothing. */
export const digestOf = (content: unknown): string | undefined =>
  content === undefined ? undefined : hash('sha256', spelt(content), 'base64url').slice(0, 11)

type Json = Record<string, unknown>

const putAt = (definition: Json, path: string, content: unknown): void => {
  const [place = '', entry] = path.split('/', 2)
  const keys = place.split('.')
  const last = keys.pop() ?? ''
  let at = definition
  for (const key of keys) at = (at[key] ??= {}) as Json
  if (entry === undefined) at[last] = content
  else ((at[last] ??= []) as unknown[]).push(content)
}

/** The content that these fields make; throws a ZodError where they make none. */
export const contentOf = (fields: Fields): ListedContent => {
  const definition: Json = {}
  const translations: Partial<Record<Language, Record<string, string>>> = {}
  const labels: Labels = {}
  for (const [path, content] of fields) {
    const translated = /^translations\.(en|fr):(.*)$/s.exec(path)
    if (translated) (translations[translated[1] as Language] ??= {})[translated[2] ?? ''] = content as string
    else if (path.startsWith('labels.')) labels[path.slice('labels.'.length)] = content as string[]
    else if (/^(value|use|cost|supply)\./.test(path)) putAt(definition, path, content)
  }
  return {
    definition: Definition.parse(definition),
    translations,
    labels,
    // These four are set for every service that is listed.
    programmes: fields.get('programmes') as string[],
    link: fields.get('link') as Names,
    period: fields.get('period') as string,
    providerId: fields.get('provider') as string,
  }
}
