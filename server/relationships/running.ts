import { type RawBuilder, sql } from 'kysely'

const today = sql`(now() at time zone 'utc')::date`

/** Whether the day has come that was set for the end of relationship `l`: it is over, whatever is on record yet. */
export const isOver = sql<boolean>`l.ends_on <= ${today}`

/** Whether a relationship, by its alias in the statement, has not ended by a day, whatever is on record yet. */
export const runs = (alias: string, day: RawBuilder<unknown> = today) => {
  const endsOn = sql.ref(`${alias}.ends_on`)
  return sql<boolean>`(${sql.ref(`${alias}.until`)} is null and (${endsOn} is null or ${endsOn} > ${day}))`
}

/** Whether it has begun, too. */
export const runsToday = (alias: string) =>
  sql<boolean>`(${sql.ref(`${alias}.since`)} <= ${today} and ${runs(alias)})`
