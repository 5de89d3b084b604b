import { type Portion, portions } from '#model/live/room.ts'

/** Whose copy of which draft this browser keeps. */
export type CopyOf = { workspace: string; service: string; startedAt: string; personId: string }

const prefix = 'covalence.draft'

/** Under which key a copy keeps the places that the server has not stored yet. */
export const unsentKey = 'unsent'

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

/** When the drafts of a service were started of which this browser keeps a copy for this person, `live` left out. */
export const findEnded = (
  { workspace, service, personId }: Omit<CopyOf, 'startedAt'>,
  live: string | undefined,
): Promise<string[]> =>
  withIndexedDb(async () => {
    const names = (await indexedDB.databases()).map(({ name = '' }) => name.split('/'))
    const started = names.flatMap(([root, ofWorkspace, ofService, at, person]) =>
      root === prefix && ofWorkspace === workspace && ofService === service && person === personId
        ? [Number(at)]
        : [],
    )
    const alive = live === undefined ? undefined : Date.parse(live)
    return [...new Set(started)].filter((at) => at !== alive).map((at) => new Date(at).toISOString())
  }, [])

/** Forgets one draft's copies. */
export const forgetCopies = (copy: CopyOf): Promise<void> =>
  withIndexedDb(async () => {
    for (const portion of portions) indexedDB.deleteDatabase(copyName(copy, portion))
  }, undefined)

const emptied = (name: string): Promise<void> =>
  new Promise((resolve) => {
    const request = indexedDB.open(name)
    // One that is not there is not begun.
    request.addEventListener('upgradeneeded', () => request.transaction?.abort())
    request.addEventListener('error', () => resolve())
    request.addEventListener('success', () => {
      const db = request.result
      const done = (): void => {
        db.close()
        resolve()
      }
      if (db.objectStoreNames.length === 0) return done()
      const clearing = db.transaction([...db.objectStoreNames], 'readwrite')
      for (const store of db.objectStoreNames) clearing.objectStore(store).clear()
      for (const end of ['complete', 'error', 'abort']) clearing.addEventListener(end, done)
    })
  })

/** Empties one draft's copies, also while another page has them open: a deletion would wait for that page. */
export const emptyCopies = (copy: CopyOf): Promise<void> =>
  withIndexedDb(async () => {
    await Promise.all(portions.map((portion) => emptied(copyName(copy, portion))))
  }, undefined)
