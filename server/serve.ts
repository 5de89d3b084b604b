import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'

/** A port that cannot be listened on; the message says what to do. */
export class PortError extends Error {
  override name = 'PortError'
}

type Upgrader = (request: IncomingMessage, socket: Duplex, head: Buffer) => void
type Listener = (request: IncomingMessage, response: ServerResponse) => void

export type Listening = {
  port: number
  /** From now on this answers; before, everybody is told to come back in a second. */
  answerWith: (listener: Listener) => void
  /** From now on requests to change over to a WebSocket are answered; before, they are refused. */
  upgradeWith: (upgrader: Upgrader) => void
  /** Takes no more requests and lets those in flight finish, for so many seconds; true when all did. */
  drain: (seconds: number) => Promise<boolean>
}

const notYet: Listener = (_request, response) => {
  const detail = 'The server is starting. Try again in a second.'
  const problem = {
    type: 'about:blank',
    title: 'Unavailable',
    status: 503,
    code: 'unavailable',
    detail,
    requestId: '',
  }
  response.writeHead(503, { 'content-type': 'application/problem+json', 'retry-after': '1' })
  response.end(JSON.stringify(problem))
}

const noConnectionYet: Upgrader = (_request, socket) => {
  socket.end('HTTP/1.1 503 Service Unavailable\r\nretry-after: 1\r\nconnection: close\r\n\r\n')
}

const listenOn = (server: Server, host: string, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      resolve()
    })
  })

/** The next port from here on that is free now, or null. */
const nextFreePort = async (host: string, after: number): Promise<number | null> => {
  for (let port = after + 1; port <= Math.min(after + 100, 65_535); port += 1) {
    const probe = createServer()
    const isFree = await listenOn(probe, host, port).then(
      () => true,
      () => false,
    )
    if (!isFree) continue
    await new Promise((resolve) => probe.close(resolve))
    return port
  }
  return null
}

const refusal = async (error: NodeJS.ErrnoException, host: string, port: number, command: string) => {
  const what = `Port ${port} on ${host}`
  if (error.code === 'EADDRINUSE') {
    const free = await nextFreePort(host, port)
    const advice =
      free === null ? 'Choose another with PORT.' : `Use the next free one:\n\n  PORT=${free} ${command}\n`
    return new PortError(`${what} is taken. ${advice}`, { cause: error })
  }
  if (error.code === 'EACCES') {
    return new PortError(`${what} may only be used by root. Choose one from 1024 on with PORT.`, {
      cause: error,
    })
  }
  return new PortError(`${what} cannot be listened on: ${error.message}. Check HOST and PORT.`, {
    cause: error,
  })
}

/** Begins to listen; throws `PortError` with the command that would work. */
export const listen = async (host: string, port: number, command: string): Promise<Listening> => {
  let listener = notYet
  let upgrader = noConnectionYet
  const server = createServer((request, response) => listener(request, response))
  server.on('upgrade', (request, socket, head) => upgrader(request, socket, head))
  try {
    await listenOn(server, host, port)
  } catch (error) {
    throw await refusal(error as NodeJS.ErrnoException, host, port, command)
  }
  const drain = async (seconds: number): Promise<boolean> => {
    let isClosed = false
    server.close(() => (isClosed = true))
    const end = Date.now() + seconds * 1000
    const isDone = (): boolean => isClosed || Date.now() >= end
    while (!isDone()) {
      // A connection that was busy when we began may be idle by now.
      server.closeIdleConnections()
      await sleep(20)
    }
    const allFinished = isClosed
    server.closeAllConnections()
    return allFinished
  }
  return {
    port: (server.address() as AddressInfo).port,
    answerWith: (next) => (listener = next),
    upgradeWith: (next) => (upgrader = next),
    drain,
  }
}
