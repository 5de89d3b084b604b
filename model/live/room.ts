import { z } from 'zod'
import { ConsumerRole } from '../definition/entries.ts'
import { PartName } from '../definition/definition.ts'

/** What of a draft is one live document each, so that rights can differ from one to the other. */
export const Portion = z.enum([...PartName.options, 'translations'])
export type Portion = z.infer<typeof Portion>
export const portions = Portion.options

/** A live document of one draft; a service's later drafts are others, known by when they were started. */
export type RoomName = { service: string; startedAt: string; portion: Portion }

/** The name by which browser and server know a live document. */
export const roomName = ({ service, startedAt, portion }: RoomName): string =>
  `${service}/${Date.parse(startedAt)}/${portion}`

/** What a name says; null where nobody would have made it. */
export const parseRoomName = (name: string): RoomName | null => {
  const [, service, at, portion] = /^([0-9a-f-]{36})\/(\d{1,14})\/([a-z]+)$/.exec(name) ?? []
  const known = Portion.safeParse(portion)
  const started = new Date(Number(at))
  if (!service || !known.success || !z.uuid().safeParse(service).success || Number.isNaN(started.valueOf())) {
    return null
  }
  return { service, startedAt: started.toISOString(), portion: known.data }
}

/** The portion that presence is told in: everybody who may see the draft is there. */
export const presencePortion: Portion = 'value'

/**
 * The most bytes that one live document, and all of a draft's together, may take. The longest definition that the model
 * allows, each letter of it three bytes long, takes 15 MB in its largest part and 58 MB in all; its translations 30 MB.
 */
export const liveLimits = { portion: 32 * 1024 * 1024, draft: 64 * 1024 * 1024 }

/** Who somebody in the room is; the server says it, whatever a browser claims. */
export const Who = z.object({
  personId: z.uuid(),
  name: z.string(),
  side: z.enum(['provider', 'consumer', 'neither']),
  roles: z.array(z.enum(['owner', ...ConsumerRole.options])),
})
export type Who = z.infer<typeof Who>

/** Where somebody is in the text: a field, and in it what is selected, as relative positions of Yjs in JSON. */
export const Whereabouts = z.object({
  address: z.string().max(300),
  anchor: z.string().max(1000).nullable(),
  head: z.string().max(1000).nullable(),
})
export type Whereabouts = z.infer<typeof Whereabouts>

/** One person in the room, as everybody there sees them. */
export const Presence = z.object({ who: Who, at: Whereabouts.nullable() })
export type Presence = z.infer<typeof Presence>

/** Why the server ends a connection to a live document, or does not begin it. */
export const RoomEnd = z.enum([
  'draft-ended',
  'not-allowed',
  'signed-out',
  'malformed',
  'too-large',
  'too-fast',
  'unavailable',
])
export type RoomEnd = z.infer<typeof RoomEnd>

/**
 * What the server tells beside the text. `stored`: the draft's JSON has followed what was typed. `rights`: what this
 * person may only read has changed, or which roles they hold.
 */
export const RoomNews = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('stored'), versions: z.record(Portion, z.int()) }),
  z.object({ kind: z.literal('rights'), readOnly: z.array(Portion) }),
])
export type RoomNews = z.infer<typeof RoomNews>
