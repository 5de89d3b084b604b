import type { z } from 'zod'
import type { FaultWords } from './fault.ts'
import { homesOf, keysAt } from './known-fields.ts'
import { nearestOf } from './nearest.ts'
import { isLeftOut, type TreeNode, nearestAt } from './tree.ts'

type Issue = z.core.$ZodIssue

/** A fault and the path it concerns; `key` where it is a key itself that is wrong. */
export type Explained = FaultWords & { path: readonly PropertyKey[]; key?: string }

type Read = { schema: z.core.$ZodType; tree: TreeNode }

const longestQuotation = 60

/** What stands there, shortened: a fault quotes it. */
const quoted = (node: TreeNode): string => {
  if (node.kind === 'list') return '[ … ]'
  if (node.kind === 'map') return '{ … }'
  const line = node.text.replaceAll(/\s+/g, ' ').trim()
  return line.length > longestQuotation ? `${line.slice(0, longestQuotation).toWellFormed()}…` : line
}

const fieldOf = (path: readonly PropertyKey[]): string => {
  const last = path.at(-1)
  return typeof last === 'number' ? `${String(path.at(-2) ?? '')}[${last + 1}]` : String(last ?? '')
}

const unknownKey = (key: string, path: readonly PropertyKey[], schema: z.core.$ZodType): Explained => {
  const known = keysAt(schema, path)
  const near = nearestOf(key, known)
  if (near) return { code: 'unknown-key-near', params: { key, near }, path, key }
  const [home, ...others] = homesOf(schema, key)
  if (home && others.length === 0) return { code: 'misplaced-key', params: { key, home }, path, key }
  return { code: 'unknown-key', params: { key, known: known.join(', ') }, path, key }
}

const wrongKindOfValue = (issue: z.core.$ZodIssueInvalidType, read: Read): FaultWords => {
  const { node } = nearestAt(read.tree, issue.path)
  const params = { field: fieldOf(issue.path), found: quoted(node) }
  if (issue.input === undefined && (isLeftOut(node) || isMissing(issue.path, read.tree)))
    return { code: 'missing-field', params: { field: params.field } }
  if (issue.expected === 'array') return { code: 'not-a-list', params }
  if (issue.expected === 'string') return { code: 'not-a-text', params }
  return issue.expected === 'object' || issue.expected === 'record'
    ? { code: 'not-a-map', params }
    : { code: 'not-a-whole-number', params }
}

const isMissing = (path: readonly PropertyKey[], tree: TreeNode): boolean =>
  nearestAt(tree, path).node === nearestAt(tree, path.slice(0, -1)).node

const notOneOf = (values: readonly unknown[], field: string, found: string): FaultWords => {
  const allowed = values.map(String).filter((value) => value !== '')
  const near = nearestOf(found, allowed)
  const params = { field, found, allowed: allowed.join(', ') }
  return near ? { code: 'not-one-of-near', params: { ...params, near } } : { code: 'not-one-of', params }
}

/** What a schema says in words of its own, by the beginning of its message or by its format. */
const codeOfCustom = (issue: Issue): FaultWords['code'] => {
  const params = 'params' in issue ? (issue.params as { code?: string } | undefined) : undefined
  if (params?.code === 'unwritable' || params?.code === 'above-whole') return params.code
  if (issue.message === 'must be one line') return 'not-one-line'
  return 'invalid'
}

/** How many entries a schema allows where it counts them itself. */
export const mostOf = (issue: Issue): number | undefined =>
  'params' in issue ? (issue.params as { most?: number } | undefined)?.most : undefined

const formats: [RegExp, FaultWords['code']][] = [
  [/^must be a name/, 'not-a-name'],
  [/^must be a decimal/, 'not-a-number'],
]

const codeOfFormat = ({ format, message, path }: z.core.$ZodIssueInvalidStringFormat): FaultWords['code'] => {
  if (format === 'date') return 'not-a-day'
  const last = path.at(-1)
  if (last === 'id' || path.at(-2) === 'enables') return 'not-an-id'
  if (last === 'row') return 'not-a-row'
  return formats.find(([pattern]) => pattern.test(message))?.[1] ?? 'invalid'
}

const bounds = (issue: z.core.$ZodIssueTooBig | z.core.$ZodIssueTooSmall, field: string): FaultWords => {
  if (issue.code === 'too_small')
    return issue.origin === 'string'
      ? { code: 'empty', params: { field } }
      : { code: 'out-of-bounds', params: { field, bound: Number(issue.minimum) } }
  const params = { field, most: Number(issue.maximum) }
  if (issue.origin === 'string') return { code: 'too-long', params }
  return issue.origin === 'array'
    ? { code: 'too-many', params }
    : { code: 'out-of-bounds', params: { field, bound: params.most } }
}

/** Of alternatives, what the last says: the others are there for what is left empty. */
const lastAlternative = (issue: z.core.$ZodIssueInvalidUnion): Issue | undefined => {
  const [inner] = issue.errors.at(-1) ?? []
  return inner && { ...inner, path: [...issue.path, ...inner.path] }
}

const words = (issue: Issue, read: Read): FaultWords => {
  const field = fieldOf(issue.path)
  const found = quoted(nearestAt(read.tree, issue.path).node)
  if (issue.code === 'invalid_type') return wrongKindOfValue(issue, read)
  if (issue.code === 'invalid_value')
    return isMissing(issue.path, read.tree) || isLeftOut(nearestAt(read.tree, issue.path).node)
      ? { code: 'missing-field', params: { field } }
      : notOneOf(issue.values, field, found)
  if (issue.code === 'too_big' || issue.code === 'too_small') return bounds(issue, field)
  if (issue.code === 'invalid_key') return { code: 'not-a-key', params: { key: field } }
  const most = mostOf(issue)
  if (most !== undefined) return { code: 'too-many', params: { field, most } }
  return {
    code: issue.code === 'invalid_format' ? codeOfFormat(issue) : codeOfCustom(issue),
    params: { field, found },
  }
}

/** Each entry of a list that has the id of one before it. */
const sharedIds = ({ path }: Issue, { tree }: Read): Explained[] => {
  const { node } = nearestAt(tree, path)
  const seen = new Set<string>()
  return (node.kind === 'list' ? node.items : []).flatMap((item, at) => {
    const own = nearestAt(item, ['id'])
    if (!own.key || own.node.kind !== 'text') return []
    const id = own.node.text
    if (seen.has(id))
      return [{ code: 'shared-id', params: { field: fieldOf(path), id }, path: [...path, at, 'id'] }]
    seen.add(id)
    return []
  })
}

/** What an issue of a schema means for whoever wrote the document. */
export const explainIssue = (issue: Issue, read: Read): Explained[] => {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => unknownKey(key, issue.path, read.schema))
  if (issue.code === 'invalid_union') {
    const inner = lastAlternative(issue)
    return inner ? explainIssue(inner, read) : []
  }
  if (issue.message === 'two entries share an id') return sharedIds(issue, read)
  const isKey = issue.code === 'invalid_key'
  return [
    {
      ...words(issue, read),
      path: isKey ? issue.path.slice(0, -1) : issue.path,
      ...(isKey ? { key: fieldOf(issue.path) } : {}),
    },
  ]
}
