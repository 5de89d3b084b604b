import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Pool } from 'pg'
import type { Statement } from './capture.ts'

/** What the floor does for one request: the same statements, the same bytes; `swaps` gives writes their own ids. */
export type FloorRequest = {
  statements: Statement[]
  body: string
  status: number
  swaps?: [string, string][]
}

const [file = '', url = ''] = process.argv.slice(2)
const requests = JSON.parse(readFileSync(file, 'utf8')) as Record<string, FloorRequest[]>
const pool = new Pool({ connectionString: url, max: 16 })
const nameOf = (text: string): string => createHash('md5').update(text).digest('hex')
const names = new Map<string, string>()
for (const all of Object.values(requests))
  for (const { statements } of all) for (const { text } of statements) names.set(text, nameOf(text))

const swapped = (text: string, swaps: readonly [string, string][]): string =>
  swaps.reduce((all, [old, fresh]) => all.replaceAll(old, fresh), text)

const drained = async (request: IncomingMessage): Promise<void> => {
  for await (const _ of request);
}

const answer = async ({ statements, swaps = [] }: FloorRequest): Promise<void> => {
  const client = await pool.connect()
  try {
    for (const { text, values } of statements) {
      const own =
        swaps.length === 0
          ? values
          : values.map((value) => (typeof value === 'string' ? swapped(value, swaps) : value))
      await client.query({ name: names.get(text) ?? '', text, values: own })
    }
  } finally {
    client.release()
  }
}

/** The least that a server can do: node:http, the statements, the bytes. */
const server = createServer((request, response) => {
  const [, scenario = '', index = '0'] = (request.url ?? '').split('/')
  const asked = requests[scenario]?.[Number(index)]
  const work = asked
    ? drained(request).then(() => answer(asked))
    : Promise.reject(new Error('no such request'))
  work.then(
    () => {
      response.writeHead(asked?.status ?? 500, { 'content-type': 'application/json' })
      response.end(swapped(asked?.body ?? '', asked?.swaps ?? []))
    },
    (error: Error) => {
      response.writeHead(500)
      response.end(error.message)
    },
  )
})
server.listen(0, '127.0.0.1', () => process.stdout.write(`${(server.address() as AddressInfo).port}\n`))
process.stdin.resume().on('close', () => process.exit(0))
