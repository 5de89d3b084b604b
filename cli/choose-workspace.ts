import { Failure } from './describe-failure.ts'
import type { SignedIn } from './server.ts'

/** The workspace named, else the only one there is. */
export const chooseWorkspace = async ({ client }: SignedIn, named: string | undefined): Promise<string> => {
  if (named !== undefined) return named
  const { workspaces } = await client.me({})
  const [only, ...others] = workspaces
  if (only && others.length === 0) return only.slug
  if (!only) throw new Failure('not_found', 'You belong to no workspace: make one in the browser first.')
  const names = workspaces.map(({ slug }) => slug).join(', ')
  throw new Failure('invalid', `Name the workspace with --workspace, one of: ${names}.`)
}
