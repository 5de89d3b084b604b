import { useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import type { WorkspaceView } from '#model/contract/workspaces.ts'
import { workspaceQuery } from './queries.ts'

/** The workspace of this address: its slug for further requests, and what its frame knows. */
export const useWorkspace = (): WorkspaceView => {
  const { workspace } = useParams({ from: '/signed-in/w/$workspace' })
  return useSuspenseQuery(workspaceQuery(workspace)).data
}
