import { once } from 'node:events'
import { WebSocket } from 'ws'
import { comeIn } from '#server/co-creation/test-guest.ts'
import { mayEdit } from './people.ts'
import type { Asked } from './requests.ts'
import type { Tables } from './world.ts'

/** Whether the server takes the connection at all: it is for members of the workspace. */
const isConnected = async (address: string, slug: string, token: string): Promise<boolean> => {
  const socket = new WebSocket(`ws://${address}/api/workspaces/${slug}/live`, {
    headers: { authorization: `Bearer ${token}` },
  })
  socket.on('error', () => {})
  const answer = await Promise.race([
    once(socket, 'open').then(() => true),
    once(socket, 'unexpected-response').then(() => false),
  ])
  socket.terminate()
  return answer
}

type Coming = { address: string; slug: string; token: string; service: string; startedAt: string }

/** Whether somebody is let into a draft's room, which shows them all of it. */
const isLetIn = async (coming: Coming): Promise<boolean> => {
  const guest = comeIn(coming)
  try {
    return await Promise.race([guest.synced().then(() => true), guest.refused().then(() => false)])
  } finally {
    guest.leave()
  }
}

type Answer = { kind: 'leak' | 'wrong refusal'; why: string } | null

const roomFault = (isIn: boolean, isTheirs: boolean): Answer => {
  if (isIn === isTheirs) return null
  return isIn
    ? { kind: 'leak', why: 'lets somebody into a room who does not shape it' }
    : { kind: 'wrong refusal', why: 'keeps somebody out of a room who shapes it' }
}

/** Asks to be let into the room of a draft; says what was wrong with the answer, null where nothing was. */
export const liveFault = async (
  { sent, person, target }: Asked,
  { tables, address }: { tables: Tables; address: string },
): Promise<Answer> => {
  const { service } = target.rows
  const draft = tables.draft.find(({ service_id }) => service_id === service?.id)
  const { slug = '' } = target.workspace ?? {}
  if (!service || !draft || service.state === 'retired') return null
  const token = sent.token ?? 'nobody'
  if (!person) {
    const isIn = await isConnected(address, slug, token)
    return isIn ? { kind: 'leak', why: 'connects somebody who is no member' } : null
  }
  const startedAt = new Date(draft.started_at).toISOString()
  const isIn = await isLetIn({ address, slug, token, service: service.id, startedAt })
  return roomFault(isIn, mayEdit(tables, person, service))
}
