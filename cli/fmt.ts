import { renameSync, statSync, writeFileSync } from 'node:fs'
import type { Fault } from '#model/code/fault.ts'
import { formatDocuments } from '#model/code/format.ts'
import { sayFault } from '#model/code/say-fault.ts'
import { readArguments, wrongUsage } from './arguments.ts'
import type { Command } from './command.ts'
import { findDefinitionFiles, type FoundFile, reasonOf } from './definition-files.ts'
import { print, tell } from './print.ts'
import { faultOf, textOf } from './read-definitions.ts'

const usage = 'fmt PATH... [--check]'

type Outcome = 'same' | 'changed' | Fault[]

/** Puts a file in place whole: whoever reads it meanwhile finds the old text or the new one. */
const replace = (path: string, text: string): void => {
  const next = `${path}.new-${process.pid}`
  writeFileSync(next, text, { mode: statSync(path).mode })
  renameSync(next, path)
}

const format = (file: FoundFile, isCheck: boolean): Outcome => {
  try {
    const found = textOf(file)
    if ('skipped' in found) return 'same'
    if ('fault' in found) return [faultOf(file.shown, found.fault)]
    const formatted = formatDocuments(found.text, file.shown)
    if ('faults' in formatted) return formatted.faults
    if (formatted.text === found.text) return 'same'
    if (!isCheck) replace(file.path, formatted.text)
    return 'changed'
  } catch (error) {
    return [faultOf(file.shown, { code: 'unreadable', params: { reason: reasonOf(error) } })]
  }
}

const tellFaults = (faults: readonly Fault[]): void => {
  for (const fault of faults) {
    const { line, column } = fault.place
    tell(`${fault.file}:${line}:${column} error ${fault.code} ${sayFault(fault)}\n`)
  }
}

/** Lays out definitions as code as all are laid out; comments and the order of keys stay. */
export const fmt: Command = {
  usage,
  does: 'Lays out the YAML files of definitions alike, and names those that changed; with --check only names them, and ends with 1 where there are any.',
  run: async (args, env) => {
    const { values, positionals } = readArguments(
      args,
      { check: { type: 'boolean', default: false } },
      { usage },
    )
    if (positionals.length === 0) throw wrongUsage('Name files or folders.', { usage })
    const { files, faults } = await findDefinitionFiles(positionals, env)
    const told: Fault[] = [...faults]
    let changed = 0
    for (const file of files) {
      // JSON has no comments to keep, and programs of its own that lay it out.
      if (/\.json$/i.test(file.path)) continue
      const outcome = format(file, values.check)
      if (Array.isArray(outcome)) told.push(...outcome)
      else if (outcome === 'changed') {
        changed += 1
        await print(`${file.shown}\n`)
      }
    }
    tellFaults(told)
    if (told.length > 0) return 2
    return values.check && changed > 0 ? 1 : 0
  },
}
