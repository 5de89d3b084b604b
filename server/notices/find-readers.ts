import { sql } from 'kysely'
import type { MailWay, NoticeKind, QuietHours, Stopped } from '#model/notices/notice.ts'
import type { Language } from '#model/text.ts'
import type { Db, Scope } from '#server/kernel/context.ts'

/** Somebody who is told: how to reach them, in which language, and how they wish to be mailed. */
export type Reader = {
  id: string
  name: string
  email: string
  language: Language
  /** What their settings are kept by: the address of their account, or the one they were invited by. */
  address: string
  slug: string
  timeZone: string | null
  quiet: QuietHours | null
  digestAt: string
  ways: Partial<Record<NoticeKind, MailWay>>
  stopped: Stopped[]
}

/** The settings of an address as JSON; what nobody has chosen is as it usually is. */
export const settingsColumns = sql`
  s.time_zone as "timeZone",
  case when s.address is null then jsonb_build_object('from', '20:00', 'until', '07:00')
    when s.quiet_from is not null then jsonb_build_object('from', s.quiet_from, 'until', s.quiet_until) end as quiet,
  coalesce(s.digest_at, '08:00') as "digestAt", coalesce(s.ways, '{}') as ways, coalesce(s.stopped, '[]') as stopped`

/** The people of these ids who are still active, in the order of their ids, in one statement. */
export const readersOf = async (
  db: Db,
  { workspaceId }: Scope,
  ids: readonly string[],
): Promise<Reader[]> => {
  if (ids.length === 0) return []
  const { rows } = await sql<Reader>`
    select p.id, p.name, p.email, coalesce(a.language, 'en') as language,
      lower(coalesce(a.email, p.email)) as address, w.slug, ${settingsColumns}
    from person p
    join workspace w on w.id = p.workspace_id
    left join account a on a.id = p.account_id
    left join notice_settings s on s.address = lower(coalesce(a.email, p.email))
    where p.workspace_id = ${workspaceId} and p.id = any(${ids}::uuid[]) and p.active
    order by p.id`.execute(db)
  return rows
}
