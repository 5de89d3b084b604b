import { LineCounter, parseAllDocuments } from 'yaml'

export type YamlDocument = Extract<ReturnType<typeof parseAllDocuments>, unknown[]>[number]

const mostOpen = 200

/** Where brackets stand too deep within brackets; prose does not leave that many open. */
const tooDeepAt = (text: string): number => {
  let open = 0
  for (const { 0: bracket, index } of text.matchAll(/[[\]{}]/g)) {
    open = bracket === '[' || bracket === '{' ? open + 1 : Math.max(0, open - 1)
    if (open > mostOpen) return index
  }
  return text.search(/^ *(?:[-?:] +){100}|(?:[&!]\S* +){100}/m)
}

/** Whether an error of the parser means that it ran out of room for nesting. */
export const isTooDeep = (message: string): boolean => message.startsWith('Maximum call stack')

/** Parses any YAML or JSON, every scalar as text; gives where it is nested too deep instead where it is. */
export const parseYaml = (
  text: string,
  lineCounter = new LineCounter(),
): { documents: YamlDocument[] } | { deepAt: number } => {
  // The parser follows nesting by recursion and keeps much of it: a file that is nothing but brackets would fill the memory.
  const deepAt = tooDeepAt(text)
  if (deepAt !== -1) return { deepAt }
  try {
    const documents = parseAllDocuments(text, {
      schema: 'failsafe',
      // Keys are compared by us: the parser's own way takes the square of their number.
      uniqueKeys: false,
      prettyErrors: false,
      lineCounter,
    })
    return { documents: Array.isArray(documents) ? documents : [] }
  } catch (error) {
    if (error instanceof RangeError) return { deepAt: 0 }
    throw error
  }
}
