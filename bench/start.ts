import { join } from 'node:path'
import { plainRow, type Row } from './row.ts'
import { startServer } from './server-process.ts'

const rounds = 5

/** Time from start to ready, with a data folder that is there already and the database of its own, in seconds. */
export const measureStart = async (folder: string): Promise<Row[]> => {
  const env = { COVALENCE_DATA: join(folder, 'data-start'), DATABASE_URL: '' }
  const first = await startServer(env)
  await first.stop()
  const later: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const server = await startServer(env)
    later.push(server.startTime / 1000)
    await server.stop()
  }
  return [
    plainRow('start-first', 0, { values: [first.startTime / 1000], unit: 's' }),
    plainRow('start-later', 0, { values: later, unit: 's', atMost: 3 }),
  ]
}
