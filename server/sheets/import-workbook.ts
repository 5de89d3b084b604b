import { mostDocuments } from '#model/contract/code.ts'
import { mostMistakes, type WorkbookImport } from '#model/contract/spreadsheets.ts'
import { readSheets } from '#model/sheets/read-sheets.ts'
import type { Language } from '#model/text.ts'
import type { KnownThing } from '#model/sheets/registry.ts'
import { applyDocuments, exportDocuments } from '#server/code/index.ts'
import type { MemberContext } from '#server/kernel/context.ts'
import { fileRefusal } from './file-refusal.ts'
import { readFiles, type SentFile } from './read-files.ts'

type Import = {
  files: readonly SentFile[]
  language: Language
  dryRun: boolean
  takeOver: boolean
  expected: string
}

/** The organisations and people of the workspace: rows refer to them without a row of their own. */
const knownHere = async (ctx: MemberContext): Promise<KnownThing[]> => {
  const { documents: organisations } = await exportDocuments(ctx, { kind: 'Organisation' })
  const { documents: people } = await exportDocuments(ctx, { kind: 'Person' })
  return [...organisations, ...people].flatMap((document): KnownThing[] => {
    const { name, title } = document.metadata
    if (document.kind === 'Person')
      return [{ kind: 'person', name, called: [document.spec.name, document.spec.email, title] }]
    if (document.kind !== 'Organisation') return []
    const { names, abbreviation } = document.spec
    return [{ kind: 'organisation', name, called: [names.en, names.fr, abbreviation, title] }]
  })
}

/** Reads a workbook, and applies what it describes unless it holds a mistake; a dry run shows the plan alone. */
export const importWorkbook = async (
  ctx: MemberContext,
  { files, language, dryRun, takeOver, expected }: Import,
): Promise<WorkbookImport> => {
  const { sheets, guessed } = await readFiles(files)
  const { documents, faults } = readSheets(sheets, language, await knownHere(ctx))
  if (documents.length > mostDocuments)
    throw fileRefusal('many-rows', { most: mostDocuments }, { code: 'too_large' })
  const countOf = (kind: string): number => documents.filter((document) => document.kind === kind).length
  const source = { importer: 'spreadsheet', repository: '', paths: [] }
  const plan =
    faults.length > 0
      ? null
      : await applyDocuments(ctx, { documents, dryRun, prune: false, takeOver, source, expected })
  return {
    mistakes: faults.slice(0, mostMistakes),
    mistakeCount: faults.length,
    guessed,
    counts: {
      services: countOf('Service'),
      organisations: countOf('Organisation'),
      people: countOf('Person'),
    },
    plan,
  }
}
