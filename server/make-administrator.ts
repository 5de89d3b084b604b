import { type MadeAdministrator, makeAdministrator as make } from './accounts/index.ts'
import { type OwnServer, withOwnData } from './own-data.ts'

type Given = OwnServer & { workspace: string; email: string }

/** Makes somebody administrator of a workspace of this machine's own server, whether it runs or not. */
export const makeAdministrator = ({ workspace, email, ...server }: Given): Promise<MadeAdministrator> =>
  withOwnData(server, (ctx) => make(ctx, { slug: workspace, email }))
