import { sql } from 'kysely'
import { newId } from '#server/kernel/new-id.ts'
import { median, type Row, rounded } from './row.ts'
import { importServices, type Stage } from './stage.ts'

const rounds = 5
const goal = 5

/** How long `COPY` takes for the same rows of the service table, read by the database from a file of its own. */
const copyTime = async (stage: Stage, file: string): Promise<number> => {
  const { db } = stage.opened
  await sql.raw('create table copied (like service including all)').execute(db)
  const begin = performance.now()
  await sql.raw(`copy copied from '${file}' with (format csv)`).execute(db)
  const time = performance.now() - begin
  await sql.raw('drop table copied').execute(db)
  return time
}

/** Imports as many full definitions as the stage has, again and again into listings of their own, beside COPY. */
export const measureImport = async (stage: Stage, folder: string): Promise<Row[]> => {
  const { db } = stage.opened
  const file = `${folder}/services-${newId()}.csv`
  const columns = `copy (select * from service where workspace_id = '${stage.workspaceId}' and source = 'bench') to '${file}' with (format csv)`
  await sql.raw(columns).execute(db)
  const own: number[] = []
  const floor: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    floor.push(await copyTime(stage, file))
    const { time } = await importServices(stage.context, {
      providerId: stage.providerId,
      size: stage.size,
      source: `round-${round}`,
    })
    own.push(time / 1000)
  }
  const value = median(own)
  const ours = rounded(value)
  const least = median(floor) / 1000
  return [
    {
      name: 'import',
      size: stage.size,
      value: ours,
      unit: 's',
      floor: rounded(least),
      ratio: rounded(least / value),
      goal: stage.size === 10_000 ? goal : null,
      met: stage.size === 10_000 ? value < goal : null,
      spread: [rounded(Math.min(...own)), rounded(Math.max(...own))],
    },
  ]
}
