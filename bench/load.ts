import { Agent, request as httpRequest } from 'node:http'

/** A request as the load sends it. */
export type Call = { method: string; path: string; headers: Record<string, string>; body?: string }

const send = (agent: Agent, port: number, call: Call, expected: number): Promise<number> =>
  new Promise((resolve, reject) => {
    const sent = httpRequest({
      agent,
      host: '127.0.0.1',
      port,
      method: call.method,
      path: call.path,
      headers: call.headers,
    })
    sent.on('error', reject)
    sent.on('response', (response) => {
      let length = 0
      let words = ''
      response.on('data', (chunk: Buffer) => {
        length += chunk.length
        if (response.statusCode !== expected) words += chunk.toString().slice(0, 500)
      })
      response.on('end', () =>
        response.statusCode === expected
          ? resolve(length)
          : reject(new Error(`${call.method} ${call.path} answered ${response.statusCode}: ${words}`)),
      )
    })
    sent.end(call.body)
  })

/** Sends all calls, `concurrency` at a time; gives back requests per second. An answer other than expected ends the run. */
export const throughput = async (
  port: number,
  calls: readonly Call[],
  { concurrency = 8, expected = 200 }: { concurrency?: number; expected?: number } = {},
): Promise<number> => {
  const agent = new Agent({ keepAlive: true, maxSockets: concurrency })
  let next = 0
  const worker = async (): Promise<void> => {
    for (let call = calls[next++]; call; call = calls[next++]) await send(agent, port, call, expected)
  }
  const begin = performance.now()
  await Promise.all(Array.from({ length: concurrency }, worker))
  const seconds = (performance.now() - begin) / 1000
  agent.destroy()
  return calls.length / seconds
}
