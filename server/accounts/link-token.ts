import { createHash, randomBytes } from 'node:crypto'

/** A secret for a link: 256 random bits, of which only the hash is kept. */
export const newToken = (): string => randomBytes(32).toString('base64url')

/** SHA-256 of a link's token, as it is kept. */
export const hashOfToken = (token: string): string => createHash('sha256').update(token).digest('hex')
