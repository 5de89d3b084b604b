import { WebSocket } from 'ws'
import { Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { frameOf, kinds, readFrame, steps } from './frames.ts'

/** Where somebody connects. Names are those of the documents that share a connection; a bare relay has one, unnamed. */
export type Place = { url: string; token: string; names: string[] }

const mark = /p(\d+)\.(\d+) /g
const nothingYet = Y.encodeStateVector(new Y.Doc())

type Hears = { arrived: (person: number, edit: number) => void; ended: (why: string) => void }

/** Somebody who types, by the real protocol; of what arrives only the marks are read, so that many fit in one process. */
export const comeIn = ({ url, token, names }: Place, person: number, { arrived, ended }: Hears) => {
  const doc = new Y.Doc()
  const awareness = new Awareness(doc)
  const text = doc.getText('value.description')
  const socket = new WebSocket(url, { headers: { authorization: `Bearer ${token}` } })
  const unread = new Set(names.length > 0 ? names : [''])
  const [typedIn = ''] = names
  const named = (name: string): string[] => (names.length > 0 ? [name] : [])
  const { promise: ready, resolve: isReady } = Promise.withResolvers<void>()
  let edits = 0

  doc.on('update', (update: Uint8Array) =>
    socket.send(frameOf(...named(typedIn), kinds.sync, steps.update, update)),
  )
  socket.on('open', () => {
    for (const name of unread) {
      // Whoever has names to tell also tells who they are; here the connection did.
      if (name !== '') socket.send(frameOf(name, kinds.auth, 0, 'session', 'bench'))
      socket.send(frameOf(...named(name), kinds.sync, steps.ask, nothingYet))
    }
  })
  const hear = (data: Buffer): void => {
    const frame = readFrame(data)
    const name = names.length > 0 ? frame.text() : ''
    const kind = frame.number()
    if (kind === kinds.close) return ended(`the server closed ${name}`)
    if (kind !== kinds.sync && kind !== kinds.syncReply) return
    const step = frame.number()
    if (step === steps.answer && unread.delete(name) && unread.size === 0) isReady()
    if (step !== steps.update) return
    for (const [, who, edit] of data.toString('latin1').matchAll(mark)) {
      if (Number(who) !== person) arrived(Number(who), Number(edit))
    }
  }
  socket.on('message', hear)
  socket.on('error', (error) => ended(error.message))
  socket.on('close', (code, reason) => ended(`closed with ${code} ${reason.toString()}`))

  /** Tells where the caret is, as browsers do with each key. */
  const tellWhere = (): void => {
    const caret = { type: null, tname: 'value.description', item: { client: doc.clientID, clock: edits } }
    const place = JSON.stringify(caret)
    awareness.setLocalState({ at: { address: 'value.description', anchor: place, head: place } })
    const update = encodeAwarenessUpdate(awareness, [doc.clientID])
    socket.send(frameOf(...named(typedIn), kinds.awareness, update))
  }
  return {
    ready,
    /** One edit: a mark is put in and the one before taken out, so that the text stays as long as it is. */
    type: (): number => {
      const edit = edits
      edits += 1
      doc.transact(() => {
        const before = text.length
        text.insert(before, `p${person}.${edit} `)
        if (before > 0) text.delete(0, before)
      })
      tellWhere()
      return edit
    },
    leave: (): void => {
      socket.removeAllListeners('close')
      awareness.destroy()
      socket.close()
    },
  }
}
