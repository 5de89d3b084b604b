import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { CodeDocument } from '#model/code/document.ts'
import type { CallOf } from '#model/contract/client.ts'
import type { Plan } from '#model/contract/code.ts'
import type { Note } from '#model/exchange/foreign-file.ts'
import { client } from '#web/client.ts'
import { useWorkspace } from '#web/workspaces/use-workspace.ts'
import { useMutation } from '#web/ui/use-mutation.ts'
import { type ChosenFile, readChosen, type ReadDefinitions } from './read-definitions.ts'
import { toldInFiles, type ToldInFile } from './told-in-files.ts'

/** Where what other programs keep is put: into a service, by its id, or to services of their own. */
export type Place = { way: 'into' | 'own'; service: string | null; provider: string | null }

/** What somebody chose to apply, and how. */
export type Chosen = { files: ChosenFile[]; text: string; takeOver: boolean; place: Place }

type Body = CallOf<'applyDocuments'>['body']

/** What it would change, and what of it was not taken over. */
export type Planned = { plan: Plan; body: Body; notes: Note[] }

/** What keeps it from being applied, with its place, and the plan where there is one to look at. */
export type Looked = { told: ToldInFile[]; planned: Planned | null }

type Converted = { documents: CodeDocument[]; notes: Note[] }

const converted = async (
  workspace: string,
  { documents, foreign }: ReadDefinitions,
  { way, service, provider }: Place,
): Promise<Converted> => {
  if (foreign.length === 0) return { documents, notes: [] }
  // The readers of other programs' files come when there is such a file.
  const { convertForeign } = await import('./convert-foreign.ts')
  const params = { workspace, service: service ?? '' }
  const into = way === 'into' ? (await client.serviceCode({ params, query: {} })).document : null
  return convertForeign(documents, foreign, { into, provider: provider ?? '' })
}

/** Looks at what was chosen, then applies it as it was looked at. */
export const useApplying = () => {
  const { t } = useTranslation()
  const { slug: workspace } = useWorkspace()
  const queries = useQueryClient()
  const look = useMutation({
    mutationFn: async ({ files, text, takeOver, place }: Chosen): Promise<Looked> => {
      const read = readChosen(files, { text, shown: t('definitions.pasted') })
      const isBroken = read.faults.length > 0
      const { documents, notes } = isBroken
        ? { documents: read.documents, notes: [] }
        : await converted(workspace, read, place)
      const body = { documents, takeOver }
      // What could be read is put to the workspace all the same: what it refuses is told with the rest.
      const plan =
        isBroken && documents.length === 0
          ? null
          : await client.applyDocuments({ params: { workspace }, body: { ...body, dryRun: true } })
      const { told, isAll } = toldInFiles(read, plan)
      return { told, planned: plan && (told.length === 0 || !isAll) ? { plan, body, notes } : null }
    },
    meta: { shown: true },
  })
  const apply = useMutation({
    mutationFn: ({ plan, body }: { plan: Plan; body: Body }) =>
      client.applyDocuments({ params: { workspace }, body: { ...body, expected: plan.fingerprint } }),
    meta: { shown: true },
    onSuccess: () => queries.invalidateQueries(),
  })
  const reset = () => {
    look.reset()
    apply.reset()
  }
  return { look, apply, reset }
}

export type Applying = ReturnType<typeof useApplying>
