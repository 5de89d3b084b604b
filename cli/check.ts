import { readFileSync } from 'node:fs'
import { Severity, type CheckSettings, usualSettings } from '#model/checks/settings.ts'
import { apiVersion } from '#model/code/document.ts'
import type { Fault } from '#model/code/fault.ts'
import { decodeText } from '#model/code/decode-text.ts'
import { readSettings } from '#model/code/read-settings.ts'
import { sayFault } from '#model/code/say-fault.ts'
import { Language } from '#model/text.ts'
import { en } from '#model/wording/en/index.ts'
import { fr } from '#model/wording/fr/index.ts'
import { readArguments, wrongUsage } from './arguments.ts'
import type { Format } from './check-report.ts'
import { type Command, type Environment, UsageError } from './command.ts'
import {
  findDefinitionFiles,
  type FoundFiles,
  isInside,
  pathOf,
  reasonOf,
  settingsFileIn,
  shownPath,
} from './definition-files.ts'
import { findingsOf } from './find-findings.ts'
import { jsonFormat } from './format-json.ts'
import { sarifFormat } from './format-sarif.ts'
import { textFormat } from './format-text.ts'
import { packageVersion } from './package-folder.ts'
import { type Definitions, faultOf, readDefinitions } from './read-definitions.ts'
import { writeOut } from './write-out.ts'

const usage =
  'check PATH... [--format text|json|sarif] [--severity error|warning|note] [--strict] [--settings FILE] [--lang en|fr]'

const options = {
  format: { type: 'string', default: 'text' },
  severity: { type: 'string', default: 'note' },
  strict: { type: 'boolean', default: false },
  settings: { type: 'string' },
  lang: { type: 'string', default: 'en' },
} as const

const oneOf = <Option extends string>(name: string, given: string, known: readonly Option[]): Option => {
  const found = known.find((option) => option === given)
  if (found === undefined)
    throw wrongUsage(`--${name} is "${given}"; it must be one of ${known.join(', ')}.`, { usage })
  return found
}

/** Settings that cannot be read end the command: with others it would say something else. */
const settingsFrom = (file: string | null, env: Environment): CheckSettings => {
  if (file === null) return usualSettings()
  const shown = shownPath(file, env)
  let bytes: Uint8Array
  try {
    bytes = readFileSync(file)
  } catch (error) {
    throw new UsageError(`The settings ${shown} cannot be read: ${reasonOf(error)}.`)
  }
  const decoded = decodeText(bytes)
  if ('fault' in decoded) throw new UsageError(`${shown}: ${sayFault(decoded.fault)}`)
  const { settings, faults } = readSettings(decoded.text, shown)
  if (settings) return settings
  const lines = faults.map((fault) => `${shown}:${fault.place.line}:${fault.place.column} ${sayFault(fault)}`)
  throw new UsageError(lines.join('\n'))
}

const formatOf = (name: 'text' | 'json' | 'sarif', language: Language): Format => {
  if (name === 'text') return textFormat
  if (name === 'json') return jsonFormat()
  return sarifFormat({ wording: language === 'fr' ? fr : en, version: packageVersion() })
}

/** Today in UTC, as on the server: the same definitions get the same findings wherever they are checked. */
const today = (): string => new Date().toISOString().slice(0, 10)

/** Folders without a definition: where a path is wrong, nothing to complain of is no good news. */
const emptyFolders = (
  { files, folders }: FoundFiles,
  { skipped }: Definitions,
  env: Environment,
): Fault[] => {
  const left = new Set(skipped.map(({ file }) => file))
  const read = files.filter(({ shown }) => !left.has(shown)).map(({ path }) => path)
  return folders
    .filter((folder) => !read.some((path) => isInside(folder, path)))
    .map((folder) =>
      faultOf(shownPath(folder, env), { code: 'no-definitions', params: { wanted: apiVersion } }),
    )
}

/** Checks definitions as code without a server, and prints what is wrong and where. */
export const check: Command = {
  usage,
  does: 'Checks the definitions in files and folders, without a server; ends with 1 where there are errors (with --strict also warnings), with 2 where something cannot be read.',
  run: async (args, env) => {
    const { values, positionals } = readArguments(args, options, { usage })
    if (positionals.length === 0) throw wrongUsage('Name files or folders.', { usage })
    const language = oneOf('lang', values.lang, Language.options)
    const format = formatOf(oneOf('format', values.format, ['text', 'json', 'sarif']), language)
    const least = oneOf('severity', values.severity, Severity.options)
    const found = await findDefinitionFiles(positionals, env)
    const named = values.settings === undefined ? settingsFileIn(found) : pathOf(values.settings, env)
    const settings = settingsFrom(named, env)
    const read = readDefinitions(found)
    const definitions = { ...read, faults: [...read.faults, ...emptyFolders(found, read, env)] }
    const findings = findingsOf(definitions, {
      settings,
      today: today(),
      language,
      strict: values.strict,
    })
    return writeOut(format, findings, least)
  },
}
