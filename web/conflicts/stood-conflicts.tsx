import { useQuery } from '@tanstack/react-query'
import { useDocument } from '#web/services/document/document-view.ts'
import { LoadingPanel } from '#web/ui/loading-panel.tsx'
import { AllConflicts, ConflictsFailed } from './all-conflicts.tsx'
import { conflictsQuery } from './queries.ts'

/** The conflicts between roles as they stood when a revision was proposed; nothing can be changed about them. */
export const StoodConflicts = ({ workspace, number }: { workspace: string; number: number }) => {
  const { page } = useDocument()
  const { data, isError, refetch } = useQuery({ ...conflictsQuery(workspace, page.id, number), retry: false })
  if (isError && !data) return <ConflictsFailed retry={() => void refetch()} />
  return data ? <AllConflicts workspace={workspace} around={data} stoodOn={number} /> : <LoadingPanel />
}
