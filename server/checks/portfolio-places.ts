import { type RawBuilder, sql } from 'kysely'
import type { FailingService } from '#model/contract/portfolio.ts'
import { idOf, pageOf, placeOf, noSuchPlace } from '#server/kernel/paging.ts'

export const pageSize = 50

/** Where a page of failing services ended: errors, warnings, notes and id of its last; `invalid` for any other text. */
export const placeIn = (cursor: string | undefined): string[] | null => {
  const place = placeOf(cursor, 4)
  if (!place) return null
  idOf(place)
  if (!place.slice(0, 3).every((count) => /^\d{1,9}$/.test(count))) throw noSuchPlace()
  return place
}

/** Whether a result comes after the place, those with most findings first. */
export const afterPlace = (place: readonly string[] | null): RawBuilder<unknown> =>
  place === null
    ? sql`true`
    : sql`(k.errors, k.warnings, k.notes, k.service_id) <
        (${place[0]}::integer, ${place[1]}::integer, ${place[2]}::integer, ${place[3]}::uuid)`

/** The page out of what was read, which is one more where there is one. */
export const placeOfPage = (
  rows: readonly FailingService[],
): { page: FailingService[]; next: string | null } =>
  pageOf(rows, pageSize, ({ id, counts: { error, warning, note } }) => [
    ...[error, warning, note].map(String),
    id,
  ])
