import type { IncomingMessage } from 'node:http'

const isLocal = (address: string): boolean => address === '::1' || /^(::ffff:)?127\./.test(address)

/**
 * The caller's network address. A proxy on the same machine adds the address it was called from as the last one of
 * `x-forwarded-for`; anybody else could write there what they like.
 */
export const addressOf = (incoming: IncomingMessage | undefined): string => {
  const peer = incoming?.socket.remoteAddress ?? ''
  if (!isLocal(peer)) return peer
  const forwarded = incoming?.headers['x-forwarded-for']
  const last = (Array.isArray(forwarded) ? forwarded.join(',') : forwarded)?.split(',').at(-1)?.trim()
  return last || peer
}
