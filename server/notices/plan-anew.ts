import { sql } from 'kysely'
import type { NoticeKind } from '#model/notices/notice.ts'
import type { Context, Tx } from '#server/kernel/context.ts'
import { type Kept, findSettings } from './settings-store.ts'
import * as store from './store.ts'
import { dueAt } from './when-due.ts'

type Waiting = { workspaceId: string; personId: string; kind: NoticeKind; ids: string[] }

/** What waits to be mailed to an address, in whatever workspace, by person and kind. */
const waitingFor = async (tx: Tx, address: string): Promise<Waiting[]> => {
  const { rows } = await sql<Waiting>`
    select n.workspace_id as "workspaceId", n.person_id as "personId", n.kind, json_agg(n.id) as ids
    from notice n
    join person p on p.workspace_id = n.workspace_id and p.id = n.person_id
    left join account a on a.id = p.account_id
    where n.mail_due_at is not null and lower(coalesce(a.email, p.email)) = ${address}
    group by 1, 2, 3 order by 1, 2, 3`.execute(tx)
  return rows
}

/** Brings what waits to be mailed in line with settings that have changed. */
export const planAnew = async (
  tx: Tx,
  { now, settings }: Pick<Context, 'now' | 'settings'>,
  address: string,
): Promise<void> => {
  const wished: Kept = await findSettings(tx, address)
  for (const { workspaceId, personId, kind, ids } of await waitingFor(tx, address)) {
    const at = dueAt(wished, kind, now)
    await store.planMail(tx, { workspaceId }, { ids, at })
    if (at !== null && settings.smtpUrl !== null) await store.queueMail(tx, { workspaceId }, { personId, at })
  }
}
