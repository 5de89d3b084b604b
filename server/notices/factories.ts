import type { NoticeSettings } from '#model/notices/notice.ts'
import type { Db, MemberContext, Settings, Tx } from '#server/kernel/context.ts'
import { newId } from '#server/kernel/new-id.ts'
import { tell } from './tell.ts'

type Told = Parameters<typeof tell>[2]
type Teller = Pick<MemberContext, 'scope' | 'actor' | 'now' | 'settings'>

/** Somebody of the workspace who does what others are told of. */
export const buildTeller = (
  workspaceId: string,
  { settings, now, personId = newId() }: { settings: Settings; now: string; personId?: string },
): Teller => ({
  scope: { workspaceId },
  actor: {
    personId,
    name: 'Robin Tremblay',
    organisationId: null,
    administrator: false,
    identityConfirmed: true,
    language: 'en',
    sight: null,
  },
  now,
  settings,
})

/** Tells of something, an event of its own unless stated, in a transaction; gives back the event. */
export const buildNotice = async (
  db: Db,
  teller: Teller,
  {
    kind = 'mentioned',
    event = newId(),
    to,
    name = 'Letters',
    path = '/services/one',
    params = {},
  }: Pick<Told, 'to'> & Partial<Omit<Told, 'to' | 'subject'>> & { name?: string },
): Promise<string> => {
  const subject = { kind: 'service', id: newId(), name }
  await db.transaction().execute((tx: Tx) => tell(tx, teller, { kind, event, to, subject, path, params }))
  return event
}

/** What a browser in Toronto would set, unless stated otherwise. */
export const settingsOf = (
  changes: Partial<Omit<NoticeSettings, 'ways'>> & { ways?: Partial<NoticeSettings['ways']> } = {},
): NoticeSettings => ({
  timeZone: 'America/Toronto',
  quiet: { from: '20:00', until: '07:00' },
  digestAt: '08:00',
  ...changes,
  ways: {
    mentioned: 'immediately',
    assigned: 'immediately',
    replied: 'daily',
    'thread-resolved': 'daily',
    suggested: 'daily',
    'suggestion-decided': 'daily',
    'sign-off-asked': 'immediately',
    'need-answered': 'immediately',
    'questions-asked': 'immediately',
    'questions-answered': 'daily',
    'conflict-marked': 'daily',
    'conflict-decided': 'immediately',
    'word-asked': 'immediately',
    'word-given': 'daily',
    'workshop-ended': 'daily',
    'role-ended': 'immediately',
    relationship: 'daily',
    ...changes.ways,
  },
})

/** The kinds of the notices that somebody has not read of what lies behind a path, oldest first. */
export const unreadAt = async (
  db: Db,
  { personId, path }: { personId: string; path: string },
): Promise<string[]> => {
  const rows = await db
    .selectFrom('notice')
    .select('kind')
    .where('person_id', '=', personId)
    .where('path', '=', path)
    .where('read_at', 'is', null)
    .orderBy('id')
    .execute()
  return rows.map(({ kind }) => kind)
}
