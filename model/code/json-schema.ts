import { z } from 'zod'
import { en } from '../wording/en/index.ts'
import type { Wording } from '../wording/wording.ts'
import { apiVersion, DocumentKind, documentKinds } from './document.ts'
import { exampleOf } from './schema-examples.ts'
import { wordsOfField } from './schema-words.ts'

/** A JSON Schema, or a piece of one. */
export type JsonSchema = {
  [key: string]: unknown
  type?: string | readonly string[]
  properties?: Record<string, JsonSchema>
  required?: readonly string[]
  items?: JsonSchema
  additionalProperties?: JsonSchema | boolean
  pattern?: string
  enum?: readonly unknown[]
}

const draft = 'https://json-schema.org/draft/2020-12/schema'

/** A text of one line that may have space around it, which the reader takes away; with something in it where it must say something. */
const linePattern = (isRequired: boolean): string =>
  isRequired ? '^\\s*\\S[^\\n]*\\s*$' : '^\\s*[^\\n]*\\s*$'

const longestLine = 350

/** An alternative to nothing, as one schema: an empty text, or what the pattern asks for. */
const orEmpty = ({ anyOf, ...schema }: JsonSchema): JsonSchema => {
  const [empty, other] = (anyOf ?? []) as (JsonSchema & { const?: unknown })[]
  if (empty?.const !== '' || other?.pattern === undefined) return { ...schema, ...(anyOf ? { anyOf } : {}) }
  // Editors read figures without quotes as numbers; the reader takes them as they are written.
  const isFigure = other.pattern.includes('\\d{1,')
  return { ...schema, type: isFigure ? ['string', 'number'] : 'string', pattern: `^$|${other.pattern}` }
}

const withPattern = (schema: JsonSchema): JsonSchema => {
  const { type, pattern, maxLength, minLength, ...others } = schema
  if (type !== 'string' || pattern !== undefined || maxLength === undefined) return schema
  const isRequired = Number(minLength ?? 0) > 0
  if (Number(maxLength) <= longestLine)
    return { type, ...others, maxLength, pattern: linePattern(isRequired) }
  return isRequired ? { type, ...others, maxLength, pattern: '\\S' } : schema
}

/** Without the defaults that say nothing: an editor would write them into files. */
const withoutEmptyDefault = (schema: JsonSchema): JsonSchema => {
  const { default: given, ...others } = schema
  const isEmpty =
    given === '' || (typeof given === 'object' && given !== null && Object.keys(given).length === 0)
  return given === undefined || isEmpty ? others : schema
}

/** The id of an entry may be left out: the reader makes it from the statement. */
const withoutId = (required: readonly string[]): readonly string[] =>
  required.includes('statement') ? required.filter((key) => key !== 'id') : required

type Describing = { kind: DocumentKind; words: Wording }

const described = (given: JsonSchema, path: readonly string[], describing: Describing): JsonSchema => {
  const { properties, items, required, ...schema } = withPattern(orEmpty(withoutEmptyDefault(given)))
  const { label, help, example } = wordsOfField(describing.words, describing.kind, path)
  const whole: JsonSchema = {
    title: label,
    description: help,
    ...schema,
    ...(properties && {
      properties: Object.fromEntries(
        Object.entries(properties).map(([key, inner]) => [key, described(inner, [...path, key], describing)]),
      ),
    }),
    ...(items && { items: described(items, path, describing) }),
    ...(required && { required: withoutId(required) }),
  }
  return { ...whole, examples: [exampleOf(whole, path.at(-1) ?? '', example)] }
}

const bare = (kind: DocumentKind): JsonSchema => {
  const { $schema: _draft, ...schema } = z.toJSONSchema(documentKinds[kind], {
    target: 'draft-2020-12',
    io: 'input',
    unrepresentable: 'any',
  })
  return schema as JsonSchema
}

const describedKind = (kind: DocumentKind, words: Wording): JsonSchema =>
  described(bare(kind), [], { kind, words })

/** The JSON Schema (draft 2020-12) that editors complete and check documents of a kind by. */
export const jsonSchemaOf = (kind: DocumentKind, words: Wording = en): JsonSchema => ({
  $schema: draft,
  $id: `urn:${apiVersion.replace('/', ':')}:${kind}`,
  ...describedKind(kind, words),
})

/** The JSON Schema for documents of any kind, as they stand together in a file. */
export const jsonSchemaOfAll = (words: Wording = en): JsonSchema => {
  const { any, apiVersion: version, kind } = words.code.fields
  return {
    $schema: draft,
    $id: `urn:${apiVersion.replace('/', ':')}`,
    title: any.label,
    description: any.help,
    type: 'object',
    properties: {
      apiVersion: { title: version.label, description: version.help, const: apiVersion },
      kind: { title: kind.label, description: kind.help, enum: DocumentKind.options },
    },
    required: ['apiVersion', 'kind', 'metadata'],
    allOf: DocumentKind.options.map((one) => ({
      if: { properties: { kind: { const: one } }, required: ['kind'] },
      // oxlint-disable-next-line unicorn/no-thenable -- the word of JSON Schema
      then: { $ref: `#/$defs/${one}` },
    })),
    $defs: Object.fromEntries(DocumentKind.options.map((one) => [one, describedKind(one, words)])),
  }
}

/** All schemas by the names of their files, as they are served and shipped. */
export const schemaFiles = (): Record<string, JsonSchema> => ({
  'index.json': jsonSchemaOfAll(),
  ...Object.fromEntries(DocumentKind.options.map((kind) => [`${kind}.json`, jsonSchemaOf(kind)])),
})
