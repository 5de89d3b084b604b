import { DocumentKind } from '#model/code/document.ts'
import { jsonSchemaOf, jsonSchemaOfAll } from '#model/code/json-schema.ts'
import { readArguments, wrongUsage } from './arguments.ts'
import type { Command } from './command.ts'
import { print } from './print.ts'

const usage = `schema [${DocumentKind.options.join('|')}]`

const kindOf = (given: string): DocumentKind => {
  const kind = DocumentKind.options.find((option) => option.toLowerCase() === given.toLowerCase())
  if (kind) return kind
  throw wrongUsage(`There is no kind ${given}; it is one of ${DocumentKind.options.join(', ')}.`, { usage })
}

/** Prints the JSON Schema of one kind of documents, or of all. */
export const schema: Command = {
  usage,
  does: 'Prints the JSON Schema by which editors complete and check definitions: of one kind, or of all.',
  run: async (args) => {
    const { positionals } = readArguments(args, {}, { usage })
    const [given, ...others] = positionals
    if (others.length > 0) throw wrongUsage('Name one kind.', { usage })
    const printed = given === undefined ? jsonSchemaOfAll() : jsonSchemaOf(kindOf(given))
    await print(`${JSON.stringify(printed, null, 2)}\n`)
    return 0
  },
}
