import { type IncomingMessage, STATUS_CODES } from 'node:http'
import type { Duplex } from 'node:stream'
import type { Logger } from 'pino'
import type { Route } from '#model/contract/route.ts'
import { admit } from './accounts/index.ts'
import { createRooms, createSockets } from './co-creation/index.ts'
import type { Context, Db, MemberContext, Settings } from './kernel/context.ts'
import { storyOf } from './kernel/error-story.ts'
import { notFound } from './kernel/errors.ts'
import { asAppError, problemOf } from './kernel/problem.ts'
import { traceOf } from './kernel/request-trace.ts'
import { refuseCrossSiteConnection } from './kernel/security.ts'
import { followAfterFall, keepLiveDrafts } from './services/index.ts'

/** Takes a request to change over to a WebSocket, as Node's server hands it on. */
export type Upgrader = (incoming: IncomingMessage, socket: Duplex, head: Buffer) => void

type Means = { db: Db; settings: Settings; log: Logger; clock: () => Date }
type MakeContext = (request: Request, incoming: IncomingMessage | undefined) => Context

/** Where browsers connect to draft together, and who may: members of the workspace, who then need an invitation to each draft. */
export const livePath = {
  pattern: /^\/api\/workspaces\/([^/]+)\/live$/,
  access: 'member' as const,
}

const requestOf = ({ url = '/', headers }: IncomingMessage): Request =>
  new Request(new URL(url, 'http://localhost'), {
    headers: Object.entries(headers).flatMap(([name, value]): [string, string][] =>
      typeof value === 'string' ? [[name, value]] : [],
    ),
  })

/** Answers on the bare connection, since nothing else may be said on it any more. */
const refuse = (
  socket: Duplex,
  error: unknown,
  { log, requestId }: { log: Logger; requestId: string },
): void => {
  const known = asAppError(error)
  if (known.code === 'internal') log.error({ requestId, error: storyOf(error) }, 'unexpected error')
  const problem = problemOf(known, requestId)
  const body = JSON.stringify(problem)
  socket.end(
    `HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status]}\r\nconnection: close\r\n` +
      `content-type: application/problem+json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  )
}

/** Starts what people draft together with: rooms, and the connections to them. */
export const startLive = async ({ db, settings, log, clock }: Means, makeContext: MakeContext) => {
  await followAfterFall({ db, clock })
  const rooms = createRooms({ db, log, clock, keeper: keepLiveDrafts({ db, clock }) })
  const sockets = createSockets({ rooms, log })

  const admitted = async (request: Request, incoming: IncomingMessage): Promise<MemberContext> => {
    const [, workspace] = livePath.pattern.exec(new URL(request.url).pathname) ?? []
    if (workspace === undefined) throw notFound('page')
    refuseCrossSiteConnection(request, settings.publicUrl)
    const ctx = makeContext(request, incoming)
    return (await admit(ctx, request, { access: livePath.access } as Route, workspace)) as MemberContext
  }

  const upgrade: Upgrader = (incoming, socket, head) => {
    socket.on('error', (error) => log.debug({ error: error.message }, 'a connection broke'))
    const request = requestOf(incoming)
    admitted(request, incoming).then(
      (ctx) => sockets.accept({ request: incoming, socket, head, ctx }),
      (error: unknown) => refuse(socket, error, { log, requestId: traceOf(request).id }),
    )
  }
  return { upgrade, hangUp: sockets.hangUp, stop: rooms.stop }
}
