import type * as Y from 'yjs'
import { changedAddresses } from '#model/live/changed-addresses.ts'
import type { Address } from './typed-text.ts'

/** How long changes are gathered before they are kept for the next page, in milliseconds. */
const gathering = 250

type Following = {
  /** Whether a change came from the server or from what this browser had kept. */
  isFromAfar: (origin: unknown) => boolean
  /** Keeps the places for a later page; told only when they differ from what was kept. */
  keep: (addresses: Address[]) => void
}

/** Follows which places of a live document were changed here without the server having said that it stored that. */
export const followUnsent = (doc: Y.Doc, { isFromAfar, keep }: Following) => {
  const addresses = new Set<Address>()
  let kept = ''
  let timer: ReturnType<typeof setTimeout> | undefined
  const keepNow = (): void => {
    clearTimeout(timer)
    timer = undefined
    const all = [...addresses]
    if (all.join('\n') === kept) return
    kept = all.join('\n')
    keep(all)
  }
  const add = (more: Iterable<Address>): void => {
    for (const address of more) addresses.add(address)
    timer ??= setTimeout(keepNow, gathering)
  }
  const after = (transaction: Y.Transaction): void => {
    if (!isFromAfar(transaction.origin)) add(changedAddresses(transaction))
  }
  doc.on('afterTransaction', after)
  return {
    read: (): readonly Address[] => [...addresses],
    /** What an earlier page had kept as unsent. */
    add,
    /** The server has said that it stored all that was done here. */
    clear: (): void => {
      addresses.clear()
      timer ??= setTimeout(keepNow, gathering)
    },
    keepNow,
    stop: (): void => {
      keepNow()
      doc.off('afterTransaction', after)
    },
  }
}
