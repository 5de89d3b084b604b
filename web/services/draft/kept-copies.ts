import { type Portion, portions } from '#model/live/room.ts'

/** Whose copy of which draft this browser keeps. */
export type CopyOf = { workspace: string; service: string; startedAt: string; personId: string }

const prefix = 'covalence.draft'

/** The name under which this browser keeps a document: nobody else who signs in here is shown it. */
export const copyName = ({ workspace, service, startedAt, personId }: CopyOf, portion: Portion): string =>
  [prefix, workspace, service, Date.parse(startedAt), personId, portion].join('/')

const withIndexedDb = async <Result>(ask: () => Promise<Result>, otherwise: Result): Promise<Result> => {
  try {
    return await ask()
  } catch {
    return otherwise
  }
}

/** Whether this browser lets pages keep anything; in private windows some do not. */
export const mayKeep = (): Promise<boolean> =>
  withIndexedDb(
    () =>
      new Promise((resolve) => {
        const request = indexedDB.open(`${prefix}/probe`)
        request.addEventListener('success', () => {
          request.result.close()
          resolve(true)
        })
        for (const trouble of ['error', 'blocked']) request.addEventListener(trouble, () => resolve(false))
      }),
    false,
  )

/** Forgets the copies of a service's drafts that have ended; `live` is the one that goes on, if one does. */
export const forgetEnded = (
  { workspace, service }: Pick<CopyOf, 'workspace' | 'service'>,
  live: string | undefined,
): Promise<void> =>
  withIndexedDb(async () => {
    const ofService = [prefix, workspace, service, ''].join('/')
    const ofLive = live === undefined ? undefined : `${ofService}${Date.parse(live)}/`
    for (const { name } of await indexedDB.databases()) {
      if (!name?.startsWith(ofService) || (ofLive !== undefined && name.startsWith(ofLive))) continue
      indexedDB.deleteDatabase(name)
    }
  }, undefined)

/** Forgets one draft's copies. */
export const forgetCopies = (copy: CopyOf): Promise<void> =>
  withIndexedDb(async () => {
    for (const portion of portions) indexedDB.deleteDatabase(copyName(copy, portion))
  }, undefined)
