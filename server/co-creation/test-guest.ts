import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { type Portion, portions, roomName } from '#model/live/room.ts'
import type { TestApp } from '#server/test-app.ts'

/** A real port for an app of a test, for sockets. */
export const listenFor = async ({ app }: { app: Pick<TestApp['app'], 'upgrade' | 'hangUp'> }) => {
  const server = createServer((_, response) => response.writeHead(404).end())
  server.on('upgrade', app.upgrade)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const close = async (): Promise<void> => {
    app.hangUp()
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }
  return { address: `127.0.0.1:${port}`, close }
}

type Coming = {
  address: string
  slug: string
  token: string
  service: string
  startedAt: string
  /** How long nothing may come before the connection is held to be lost, in milliseconds; as in browsers unless stated. */
  lostAfter?: number
}

const until = async (isSo: () => boolean, what: string, milliseconds = 10_000): Promise<void> => {
  const end = Date.now() + milliseconds
  while (!isSo()) {
    if (Date.now() > end) throw new Error(`Waited in vain until ${what}.`)
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}

const socketOf = (token: string) =>
  class extends WebSocket {
    constructor(address: string) {
      super(address, { headers: { authorization: `Bearer ${token}` } })
    }
  }

/** A browser's end of a live draft, without a browser: the same provider over a real socket. */
export const comeIn = ({ address, slug, token, service, startedAt, lostAfter = 30_000 }: Coming) => {
  const socket = new HocuspocusProviderWebsocket({
    url: `ws://${address}/api/workspaces/${slug}/live`,
    WebSocketPolyfill: socketOf(token),
    delay: 50,
    minDelay: 50,
    maxDelay: 500,
    messageReconnectTimeout: lostAfter,
  })
  // What was typed without a connection comes with the first reading; sent twice, it would be acknowledged twice.
  socket.on('connect', () => ((socket as unknown as { messageQueue: unknown[] }).messageQueue = []))
  const reasons: string[] = []
  const news: unknown[] = []
  const providers = Object.fromEntries(
    portions.map((portion) => {
      const provider = new HocuspocusProvider({
        websocketProvider: socket,
        name: roomName({ service, startedAt, portion }),
        document: new Y.Doc(),
        token: 'session',
        ...(portion === 'value' ? {} : { awareness: null }),
        onStateless: ({ payload }) => void news.push(JSON.parse(payload)),
        onAuthenticationFailed: ({ reason }) => void reasons.push(reason),
        onClose: ({ event }) => void (event.reason && reasons.push(event.reason)),
      })
      provider.attach()
      return [portion, provider]
    }),
  ) as Record<Portion, HocuspocusProvider>
  const all = Object.values(providers)
  return {
    socket,
    providers,
    doc: (portion: Portion): Y.Doc => providers[portion].document,
    /** Why the server refused or ended something. */
    reasons,
    /** What the server told beside the text. */
    news,
    synced: () => until(() => all.every(({ synced }) => synced), 'everything was read'),
    saved: (milliseconds?: number) =>
      until(
        () => all.every((one) => one.synced && !one.hasUnsyncedChanges),
        'everything typed was acknowledged',
        milliseconds,
      ),
    refused: () => until(() => reasons.length > 0, 'the server refused'),
    leave: (): void => {
      for (const provider of all) provider.destroy()
      socket.destroy()
    },
  }
}
export type TestGuest = ReturnType<typeof comeIn>

/**
 * Types words that nobody else types until told to stop: `all` of them, and those that were `acknowledged` as safe. With
 * `ahead` it is never more words ahead of the server than that; without, a busy server may never catch up.
 */
export const keepTyping = (
  guest: TestGuest,
  name: string,
  { every = 5, ahead = Infinity }: { every?: number; ahead?: number } = {},
) => {
  const all: string[] = []
  const acknowledged: string[] = []
  let typed: string[] = []
  const { value } = guest.providers
  const note = ({ number }: { number: number }): void => {
    if (number > 0 || !value.synced) return
    acknowledged.push(...typed)
    typed = []
  }
  value.on('unsyncedChanges', note)
  const text = guest.doc('value').getText('value.description')
  let count = 0
  const timer = setInterval(() => {
    if (typed.length >= ahead) return
    const word = `${name}.${count} `
    count += 1
    typed.push(word)
    all.push(word)
    text.insert(count % 3 === 0 ? 0 : text.length, word)
  }, every)
  return { all, acknowledged, stop: () => clearInterval(timer) }
}
