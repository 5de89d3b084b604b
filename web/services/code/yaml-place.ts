/** The key of a mapping or, for an entry of a list, `null`. */
export type YamlStep = string | null

/** Where the cursor stands in a YAML text, as far as its indentation tells. */
export type YamlPlace = {
  /** What the cursor lies in: the keys and entries from the top down to the mapping, list or key. */
  path: YamlStep[]
  /** `key`: a key, or an entry of a list, may begin here. `value`: what follows the key that ends the path. */
  kind: 'key' | 'value'
  /** What is written of it so far, and where that begins. */
  typed: string
  from: number
  /** The column at which it begins, counted from 0. */
  column: number
  /** Whether a dash stands before it on its line. */
  inEntry: boolean
  /** The keys that stand beside it already. */
  siblings: string[]
}

type Token = { column: number; key: string | null; value: string }

/** A dash and its space, as often as they stand at the beginning of a line. */
const leading = /^ *(?:- +|-$)*/
const keyed = /^("?)([\w.-]+)\1:(?:\s+(.*))?$/

/** The dashes and the key that a line begins with, by column. */
const tokensOf = (line: string): Token[] => {
  const lead = leading.exec(line)?.[0] ?? ''
  const dashes = [...lead.matchAll(/-/g)].map(({ index }) => ({ column: index, key: null, value: '' }))
  const [, , key, value = ''] = keyed.exec(line.slice(lead.length)) ?? []
  return key === undefined ? dashes : [...dashes, { column: lead.length, key, value: value.trim() }]
}

const isBlank = (line: string): boolean => /^\s*(#.*)?$/.test(line)
const isBoundary = (line: string): boolean => /^(---|\.\.\.)/.test(line)

/** Whether a token that stands above holds what begins at a column; a list may begin at the column of its key. */
const holds = (token: Token, column: number, inside: YamlStep | undefined): boolean =>
  token.column < column || (token.column === column && token.key !== null && inside === null)

type Climb = { path: YamlStep[]; siblings: string[]; column: number; start: number }

const climb = (climbed: Climb, tokens: readonly Token[]): void => {
  for (const token of tokens.toReversed()) {
    if (holds(token, climbed.column, climbed.path[0])) {
      climbed.path.unshift(token.key)
      climbed.column = token.column
    } else if (climbed.path.length === 0 && token.column === climbed.start && token.key !== null) {
      climbed.siblings.push(token.key)
    }
  }
}

const firstOf = (line: string): Pick<Token, 'column' | 'key'> =>
  tokensOf(line)[0] ?? { column: line.search(/\S/), key: '' }

const endsMapping = (line: string, column: number): boolean => {
  const first = firstOf(line)
  return isBoundary(line) || first.column < column || (first.column === column && first.key === null)
}

/** The keys below the cursor that stand in the same mapping. */
const siblingsBelow = (below: readonly string[], column: number): string[] => {
  const lines = below.filter((line) => !isBlank(line))
  const end = lines.findIndex((line) => endsMapping(line, column))
  return lines
    .slice(0, end < 0 ? undefined : end)
    .map(firstOf)
    .flatMap((first) => (first.column === column && first.key ? [first.key] : []))
}

const siblingsAndPath = (text: string, start: number, lead: string): Climb => {
  const column = lead.length
  const climbed: Climb = { path: [], siblings: [], column, start: column }
  climb(
    climbed,
    tokensOf(lead.trimEnd()).filter(({ column: at }) => at < column),
  )
  for (const line of text.slice(0, start).split('\n').slice(0, -1).toReversed()) {
    if (isBoundary(line)) break
    if (!isBlank(line)) climb(climbed, tokensOf(line))
  }
  return climbed
}

/** Finds out what may be written at an offset; lines that are not finished, or wrong, do not disturb it. */
export const yamlPlaceAt = (text: string, offset: number): YamlPlace => {
  const start = text.lastIndexOf('\n', offset - 1) + 1
  const before = text.slice(start, offset)
  const lead = leading.exec(before)?.[0] ?? ''
  const rest = before.slice(lead.length)
  const pair = /^("?)([\w.-]+)\1:\s+(.*)$/.exec(rest)
  const { path, siblings } = siblingsAndPath(text, start, lead)
  const typed = pair?.[3] ?? rest
  const below = siblingsBelow(text.slice(offset).split('\n').slice(1), lead.length)
  return {
    path: pair ? [...path, pair[2] ?? ''] : path,
    kind: pair ? 'value' : 'key',
    typed,
    from: offset - typed.length,
    column: lead.length,
    inEntry: lead.includes('-'),
    siblings: [...siblings, ...below],
  }
}
