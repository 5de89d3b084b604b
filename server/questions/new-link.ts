import { hashOfToken, newToken } from '#server/accounts/index.ts'
import type { Settings } from '#server/kernel/context.ts'

/** A new open link: its address, to be told once, and the hash that is kept of it. */
export const newLink = ({ publicUrl }: Pick<Settings, 'publicUrl'>): { address: string; hash: string } => {
  const token = newToken()
  return { address: `${publicUrl}/answer/${token}`, hash: hashOfToken(token) }
}
