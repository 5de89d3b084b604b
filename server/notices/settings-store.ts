import { sql } from 'kysely'
import type { NoticeSettings } from '#model/notices/notice.ts'
import type { Db, Tx } from '#server/kernel/context.ts'
import { type Reader, settingsColumns } from './find-readers.ts'

/** How an address wishes to be mailed. */
export type Kept = Pick<Reader, 'timeZone' | 'quiet' | 'digestAt' | 'ways' | 'stopped'>

export const findSettings = async (db: Db, address: string): Promise<Kept> => {
  const { rows } = await sql<Kept>`
    select ${settingsColumns} from (values (${address}::text)) given (address)
    left join notice_settings s on s.address = given.address`.execute(db)
  // One row always comes back: the address that was given is one.
  return rows[0] as Kept
}

/** The settings of an address, held until the transaction ends, so that of two changes at once none is lost. */
export const lockSettings = async (tx: Tx, address: string): Promise<Kept> => {
  await tx
    .insertInto('notice_settings')
    .values({ address })
    .onConflict((clash) => clash.column('address').doNothing())
    .execute()
  await tx
    .selectFrom('notice_settings')
    .select('address')
    .where('address', '=', address)
    .forUpdate()
    .execute()
  return findSettings(tx, address)
}

/** Keeps what an address chose; links that turned mails off before count no more. */
export const keepSettings = async (
  tx: Tx,
  address: string,
  { timeZone, quiet, digestAt, ways }: NoticeSettings,
): Promise<void> => {
  await tx
    .updateTable('notice_settings')
    .set({
      time_zone: timeZone,
      quiet_from: quiet?.from ?? null,
      quiet_until: quiet?.until ?? null,
      digest_at: digestAt,
      ways: JSON.stringify(ways),
      stopped: '[]',
    })
    .where('address', '=', address)
    .execute()
}

export const keepStopped = async (tx: Tx, address: string, stopped: readonly string[]): Promise<void> => {
  await tx
    .updateTable('notice_settings')
    .set({ stopped: JSON.stringify(stopped) })
    .where('address', '=', address)
    .execute()
}

/** Keeps the zone that somebody's browser names, where none is known; says whether it did. */
export const learnTimeZone = async (tx: Tx, address: string, timeZone: string): Promise<boolean> => {
  const learnt = await tx
    .insertInto('notice_settings')
    .values({ address, time_zone: timeZone })
    .onConflict((clash) =>
      clash
        .column('address')
        .doUpdateSet({ time_zone: timeZone })
        .where('notice_settings.time_zone', 'is', null),
    )
    .returning('address')
    .executeTakeFirst()
  return learnt !== undefined
}
