import { Client, type Pool } from 'pg'

/** A statement as it went to the database. */
export type Statement = { text: string; values: unknown[] }

type Asked = string | { text: string; values?: unknown[] }

// What opens and ends a transaction, and what a connection is told when it is lent for another workspace than before.
const isControl =
  /^(?:(?:begin|commit|rollback|start transaction)\b|select set_config\('covalence\.workspace')/i

/** Runs `work` and gives back the statements it sent, control apart, and how many of that there were. */
export const captureStatements = async <Result>(
  work: () => Promise<Result>,
): Promise<{ result: Result; statements: Statement[]; control: number }> => {
  const original = Client.prototype.query
  const all: Statement[] = []
  const listening = function query(this: Client, ...given: [Asked, unknown[]?, ...unknown[]]) {
    const [asked, values] = given
    const text = typeof asked === 'string' ? asked : asked.text
    const own = typeof asked === 'string' ? values : asked.values
    all.push({ text, values: Array.isArray(own) ? own : [] })
    return Reflect.apply(original, this, given)
  }
  Client.prototype.query = listening as never
  try {
    const result = await work()
    const statements = all.filter(({ text }) => !isControl.test(text))
    return { result, statements, control: all.length - statements.length }
  } finally {
    Client.prototype.query = original
  }
}

/** Pages that these statements read, by EXPLAIN; whatever they write is rolled back. */
export const pagesRead = async (pool: Pool, statements: readonly Statement[]): Promise<number> => {
  const client = await pool.connect()
  try {
    let pages = 0
    for (const { text, values } of statements) {
      await client.query('begin')
      const { rows } = await client.query(`explain (analyze, buffers, format json) ${text}`, values)
      const plan = rows[0]['QUERY PLAN'][0].Plan
      pages += plan['Shared Hit Blocks'] + plan['Shared Read Blocks']
      await client.query('rollback')
    }
    return pages
  } finally {
    client.release()
  }
}
