import { createHmac, timingSafeEqual } from 'node:crypto'
import { Stopped } from '#model/notices/notice.ts'
import type { Settings } from '#server/kernel/context.ts'

/** What a link in a mail may turn off: mails of one kind, or all, to one person of a workspace. */
export type Stop = { workspaceId: string; personId: string; stops: Stopped }

type Secret = Pick<Settings, 'secret'>

const bytesOf = (uuid: string): Buffer => Buffer.from(uuid.replaceAll('-', ''), 'hex')
const uuidOf = (bytes: Buffer): string =>
  bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')

// Named in what is signed, so that no signature made for something else is good here.
const signatureOf = ({ secret }: Secret, payload: Buffer): Buffer =>
  createHmac('sha256', secret).update('stop mails\0').update(payload).digest()

const signatureLength = 32
const idLength = 16

/** A token that nobody can make without the secret of the installation; it holds as long as that, for mails are kept for years. */
export const stopToken = (secret: Secret, { workspaceId, personId, stops }: Stop): string => {
  const payload = Buffer.concat([bytesOf(workspaceId), bytesOf(personId), Buffer.from(stops)])
  return Buffer.concat([signatureOf(secret, payload), payload]).toString('base64url')
}

/** What a token stands for; null for one that was not made here. */
export const readStopToken = (secret: Secret, token: string): Stop | null => {
  const bytes = Buffer.from(token, 'base64url')
  const payload = bytes.subarray(signatureLength)
  if (payload.length <= 2 * idLength) return null
  if (!timingSafeEqual(bytes.subarray(0, signatureLength), signatureOf(secret, payload))) return null
  const stops = Stopped.safeParse(payload.subarray(2 * idLength).toString())
  if (!stops.success) return null
  return {
    workspaceId: uuidOf(payload.subarray(0, idLength)),
    personId: uuidOf(payload.subarray(idLength, 2 * idLength)),
    stops: stops.data,
  }
}
