import type { Draft } from '#model/contract/service-page.ts'
import { buildAccount } from './accounts/factories.ts'
import { pino } from 'pino'
import { createRooms, createSockets, type DraftKeeper } from './co-creation/index.ts'
import { comeIn, listenFor, type TestGuest } from './co-creation/test-guest.ts'
import type { SizeLimits } from './co-creation/text-size.ts'
import { buildDraftedService, buildStage, type Player, type Stage } from './services/factories.ts'
import { getServicePage } from './services/get-service-page.ts'
import { keepLiveDrafts } from './services/keep-live-drafts.ts'
import { createTestApp, type TestApp } from './test-app.ts'

/** A stage whose people come to live drafts over real sockets. */
export type LiveStage = {
  tested: TestApp
  stage: Stage
  draftOf: (service: string) => Promise<Draft>
  /** Somebody comes to a draft; whether they are let in shows. */
  enter: (player: Player, service: string, draft: Pick<Draft, 'startedAt'>) => TestGuest
  /** A new service with a draft, and these people in it, who have read all of it. */
  room: (...players: Player[]) => Promise<{ service: string; draft: Draft; guests: [TestGuest, TestGuest] }>
  /** Rooms of another server on the same database, which differ from the usual ones. */
  beside: (means: { limits?: SizeLimits; keeperOf?: (usual: DraftKeeper) => DraftKeeper }) => Promise<{
    enter: LiveStage['enter']
    logged: () => string
  }>
  close: () => Promise<void>
}

/** Signs the people of a stage in, and returns their tokens. */
const signIn = async ({ db }: TestApp, stage: Stage): Promise<Record<Player, string>> => {
  const tokens = {} as Record<Player, string>
  for (const player of Object.keys(stage.person) as Player[]) {
    const { id, token } = await buildAccount(db)
    tokens[player] = token
    await db.updateTable('person').set({ account_id: id }).where('id', '=', stage.person[player]).execute()
  }
  return tokens
}

const sessionOf = async ({ db }: TestApp, token: string): Promise<string> =>
  (await db.selectFrom('session').select('id').where('token', '=', token).executeTakeFirstOrThrow()).id

/** Starts the program on a real port for a test file, with its people signed in. */
export const openLiveStage = async (): Promise<LiveStage> => {
  const tested = await createTestApp()
  const stage = await buildStage(tested.db)
  const web = await listenFor(tested)
  const tokens = await signIn(tested, stage)
  const { slug } = stage.as('owner').workspace
  const inside: TestGuest[] = []
  const draftOf = async (service: string): Promise<Draft> =>
    (await getServicePage(stage.as('owner'), { service })).draft!
  const enter: LiveStage['enter'] = (player, service, { startedAt }) => {
    const guest = comeIn({ address: web.address, slug, token: tokens[player], service, startedAt })
    inside.push(guest)
    return guest
  }
  const room: LiveStage['room'] = async (...players) => {
    const service = await buildDraftedService(tested.db, stage)
    const draft = await draftOf(service)
    const guests = players.map((player) => enter(player, service, draft))
    await Promise.all(guests.map((guest) => guest.synced()))
    return { service, draft, guests: guests as [TestGuest, TestGuest] }
  }
  const others: (() => Promise<void>)[] = []
  const beside: LiveStage['beside'] = async ({ limits, keeperOf = (usual) => usual }) => {
    const { db, now: clock } = tested
    const lines: string[] = []
    const log = pino({}, { write: (line) => void lines.push(line) })
    const keeper = keeperOf(keepLiveDrafts({ db, clock }))
    const rooms = createRooms({ db, log, clock, keeper, ...(limits ? { limits } : {}) })
    const sockets = createSockets({ rooms, log })
    const upgrade: TestApp['app']['upgrade'] = (request, socket, head) => {
      const token = request.headers.authorization?.replace('Bearer ', '') ?? ''
      const player = (Object.keys(tokens) as Player[]).find((one) => tokens[one] === token) ?? 'stranger'
      const ctx = stage.as(player)
      void sessionOf(tested, token).then((sessionId) =>
        sockets.accept({ request, socket, head, ctx: { ...ctx, account: { ...ctx.account, sessionId } } }),
      )
    }
    const { address, close: closeWeb } = await listenFor({ app: { upgrade, hangUp: sockets.hangUp } })
    others.push(async () => {
      await closeWeb()
      await rooms.stop()
    })
    return {
      enter: (player, service, { startedAt }) => {
        const guest = comeIn({ address, slug, token: tokens[player], service, startedAt })
        inside.push(guest)
        return guest
      },
      logged: () => lines.join(''),
    }
  }
  const close = async (): Promise<void> => {
    for (const guest of inside) guest.leave()
    for (const end of others) await end()
    await web.close()
    await tested.close()
  }
  return { tested, stage, draftOf, enter, room, beside, close }
}
