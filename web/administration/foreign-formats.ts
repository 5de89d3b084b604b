import { apiVersion } from '#model/code/document.ts'

/** Programs whose files are read beside definitions as code. */
export type ForeignFormat = 'backstage' | 'openslo'

export const programName = { backstage: 'Backstage', openslo: 'OpenSLO' } as const

// A document says what it is on a line of its own, or in JSON wherever an object has this key.
const stated = /(?:^apiVersion|(?:^|[{,])[ \t]*"apiVersion")\s*:\s*["']?([\w./-]+)/gm

const formatOf = (version: string): ForeignFormat | 'ours' | undefined => {
  if (version === apiVersion) return 'ours'
  if (version.startsWith('backstage.io/')) return 'backstage'
  return version === 'openslo/v1' ? 'openslo' : undefined
}

/** Whether documents of this version are read at all, by whichever reader. */
export const isRead = (version: string): boolean => formatOf(version) !== undefined

/** The formats of the documents in a text. */
export const formatsIn = (text: string): Set<ForeignFormat | 'ours'> =>
  new Set(
    [...text.matchAll(stated)]
      .map(([, version = '']) => formatOf(version))
      .filter((one) => one !== undefined),
  )
