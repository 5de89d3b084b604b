import { writeFileSync } from 'node:fs'
import type { CodeDocument, ServiceDocument } from '#model/code/document.ts'
import { inOrder, writeDocuments } from '#model/code/write.ts'
import { readBackstage } from '#model/exchange/backstage.ts'
import type { Note } from '#model/exchange/foreign-file.ts'
import { mergeInto } from '#model/exchange/merge-into.ts'
import { readOpenSlo } from '#model/exchange/openslo.ts'
import { sayNote } from '#model/exchange/say-note.ts'
import { type LeftOut, writeOpenSlo } from '#model/exchange/to-openslo.ts'
import { sayFault } from '#model/code/say-fault.ts'
import { en } from '#model/wording/en/index.ts'
import { readArguments, wrongUsage } from './arguments.ts'
import type { Command, Environment } from './command.ts'
import { findDefinitionFiles, pathOf } from './definition-files.ts'
import { Failure } from './describe-failure.ts'
import { print, printDocument, tell } from './print.ts'
import { readDefinitions, textOf } from './read-definitions.ts'

const usage =
  'convert backstage|openslo|to-openslo PATH... [--into FILE] [--provider NAME] [--output FILE] [--json]'
const options = {
  into: { type: 'string' },
  provider: { type: 'string' },
  output: { type: 'string' },
  json: { type: 'boolean', default: false },
} as const

type Converted = { text: string; notes: string[] }
type Choices = { into?: string | undefined; provider?: string | undefined }

/** The documents of our own files; a fault in one of them ends the command, as a half of them would convert to less than was meant. */
const ownDocuments = async (paths: readonly string[], env: Environment): Promise<CodeDocument[]> => {
  const read = readDefinitions(await findDefinitionFiles(paths, env))
  const { documents } = read
  // One file need not hold what its documents refer to.
  const faults = read.faults.filter(({ code }) => !code.startsWith('unknown-reference'))
  if (faults.length === 0) return documents.map(({ document }) => document)
  const lines = faults
    .slice(0, 20)
    .map((fault) => `${fault.file}:${fault.place.line}:${fault.place.column} ${sayFault(fault)}`)
  throw new Failure('invalid', lines.join('\n'))
}

/** The foreign files that paths lead to. */
const foreignFiles = async (paths: readonly string[], env: Environment) => {
  const { files, faults } = await findDefinitionFiles(paths, env)
  if (faults[0]) throw new Failure('invalid', `${faults[0].file}: ${sayFault(faults[0])}`)
  return files.map((file) => {
    const read = textOf({ ...file, isNamed: true })
    if (!('text' in read))
      throw new Failure(
        'invalid',
        `${file.shown}: ${'fault' in read ? sayFault(read.fault) : 'cannot be read.'}`,
      )
    return { file: file.shown, text: read.text }
  })
}

/** The one service of a file that others are put into. */
const serviceIn = async (file: string, env: Environment): Promise<ServiceDocument> => {
  const [service, ...others] = (await ownDocuments([file], env)).filter(
    (document) => document.kind === 'Service',
  )
  if (service && others.length === 0) return service
  throw new Failure(
    'invalid',
    `${file} must hold exactly one service; it holds ${service ? others.length + 1 : 0}.`,
  )
}

const placed = (note: Note): string =>
  `${note.file === '' ? '' : `${note.file}:${note.line}: `}${sayNote(note)}`

/** A half of the files would convert to less than was meant. */
const assertAllRead = (notes: readonly Note[]): void => {
  const unread = notes.filter(({ code }) => code === 'unreadable')
  if (unread.length > 0) throw new Failure('invalid', unread.map(placed).join('\n'))
}

const fromBackstage = async (paths: string[], { into }: Choices, env: Environment): Promise<Converted> => {
  const files = await foreignFiles(paths, env)
  const target = into === undefined ? null : await serviceIn(into, env)
  const asked = target && { name: target.metadata.name, title: '', provider: target.spec.provider }
  const { documents, notes } = readBackstage(files, asked)
  assertAllRead(notes)
  const services = documents.filter((document) => document.kind === 'Service')
  const others = documents.filter(({ kind }) => kind !== 'Service')
  const written = target ? [...others, mergeInto(target, services, notes)] : documents
  return { text: writeDocuments(inOrder(written)), notes: notes.map(placed) }
}

const fromOpenSlo = async (
  paths: string[],
  { into, provider }: Choices,
  env: Environment,
): Promise<Converted> => {
  const files = await foreignFiles(paths, env)
  const target = into === undefined ? null : await serviceIn(into, env)
  const named = target?.spec.provider ?? provider
  if (named === undefined)
    throw wrongUsage(
      'OpenSLO names no provider: say it with --provider NAME, or name a service with --into FILE.',
      { usage },
    )
  const { services, notes } = readOpenSlo(files, named)
  assertAllRead(notes)
  const written = target ? [mergeInto(target, services, notes)] : services
  return { text: writeDocuments(inOrder(written)), notes: notes.map(placed) }
}

const leftOutText = ({ service, level, code }: LeftOut): string =>
  `${service}: “${level}” is left out: it ${en.exchange.leftOut[code]}`

const toOpenSlo = async (paths: string[], _choices: Choices, env: Environment): Promise<Converted> => {
  const documents = await ownDocuments(paths, env)
  const { yaml, leftOut } = writeOpenSlo(documents.filter((document) => document.kind === 'Service'))
  return { text: yaml, notes: leftOut.map(leftOutText) }
}

const formats: Record<string, (paths: string[], choices: Choices, env: Environment) => Promise<Converted>> = {
  backstage: fromBackstage,
  openslo: fromOpenSlo,
  'to-openslo': toOpenSlo,
}

/** Converts files of other programs into definitions, and warranty targets into OpenSLO. */
export const convert: Command = {
  usage,
  does: 'Converts a Backstage catalogue or OpenSLO objectives into definitions, or definitions into OpenSLO, and tells what has no counterpart.',
  run: async (args, env) => {
    const { values, positionals } = readArguments(args, options, { usage })
    const [name = '', ...paths] = positionals
    const format = Object.hasOwn(formats, name) ? formats[name] : undefined
    if (!format)
      throw wrongUsage(`Say what to convert: one of ${Object.keys(formats).join(', ')}.`, { usage })
    if (paths.length === 0) throw wrongUsage('Name files or folders.', { usage })
    const { text, notes } = await format(paths, values, env)
    if (values.json) await print(`${JSON.stringify({ text, notes })}\n`)
    else {
      for (const note of notes) tell(`${note}\n`)
      if (values.output === undefined) await printDocument(text)
      else writeFileSync(pathOf(values.output, env), text)
    }
    return 0
  },
}
