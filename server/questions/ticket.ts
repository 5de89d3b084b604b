import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Settings } from '#server/kernel/context.ts'

type Secret = Pick<Settings, 'secret'>

/** Long enough to think about an answer, short enough that nobody collects them. */
const lastsMilliseconds = 2 * 60 * 60 * 1000

// Named in what is signed, so that no signature made for something else is good here.
const signatureOf = ({ secret }: Secret, setId: string, until: number): string =>
  createHmac('sha256', secret).update(`question ticket\0${setId}\0${until}`).digest('base64url')

/** Shows that whoever sends an answer has looked at the questions a short while ago. */
export const ticketFor = (secret: Secret, setId: string, now: string): string => {
  const until = Date.parse(now) + lastsMilliseconds
  return `${until}.${signatureOf(secret, setId, until)}`
}

/** Whether a ticket was made here, for this set, and still holds. */
export const isTicketGood = (
  secret: Secret,
  { ticket, setId, now }: { ticket: string; setId: string; now: string },
): boolean => {
  const [until = '', signature = ''] = ticket.split('.')
  const wanted = Buffer.from(signatureOf(secret, setId, Number(until)))
  const given = Buffer.from(signature)
  const isOurs = wanted.length === given.length && timingSafeEqual(wanted, given)
  return isOurs && Number(until) >= Date.parse(now)
}

/** Tells sets apart in a browser that keeps what was typed, without telling their ids. */
export const browserKeyOf = ({ secret }: Secret, setId: string): string =>
  createHmac('sha256', secret).update(`question key\0${setId}`).digest('base64url').slice(0, 22)
