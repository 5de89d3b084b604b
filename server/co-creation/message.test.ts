import { Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness'
import { OutgoingMessage } from '@hocuspocus/server'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { messageIn, nameIn, toldIn } from './message.ts'

const name = 'Überall/1/value'
const updated = (content: Uint8Array): Uint8Array =>
  new OutgoingMessage(name).createSyncMessage().writeUpdate(content).toUint8Array()

const presenceOf = (states: object[]): Awareness => {
  const awareness = new Awareness(new Y.Doc())
  awareness.setLocalState(states[0] ?? null)
  for (const [at, state] of states.slice(1).entries()) {
    awareness.states.set(at, state)
    awareness.meta.set(at, { clock: at * 1000, lastUpdated: 0 })
  }
  awareness.destroy()
  return awareness
}

describe('what browsers say again and again', () => {
  test('an update is read as it was written, however long', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (content) => {
        expect(nameIn(updated(content))).toBe(name)
        expect(messageIn(updated(content))).toEqual({ kind: 'update', content })
      }),
    )
  })

  test('presence is read as it was written', () => {
    const awareness = presenceOf([{ at: { address: 'value.name' } }, { at: null }])
    const clients = [...awareness.getStates().keys()]
    const message = new OutgoingMessage(name).createAwarenessUpdateMessage(awareness, clients).toUint8Array()
    const read = messageIn(message)
    expect(read?.kind).toBe('presence')
    expect(read && toldIn(read.content)).toEqual(
      clients.map((client) => ({
        client,
        clock: awareness.meta.get(client)?.clock,
        state: awareness.getStates().get(client),
      })),
    )
    expect(read?.content).toEqual(encodeAwarenessUpdate(awareness, clients))
  })

  test('all else is left to the network', () => {
    const begins = new OutgoingMessage(name).createSyncMessage().writeFirstSyncStepFor(new Y.Doc() as never)
    expect(messageIn(begins.toUint8Array())).toBeNull()
    expect(messageIn(new OutgoingMessage(name).writeStateless('{}').toUint8Array())).toBeNull()
  })

  test('a message that ends too early is nothing', () => {
    const message = updated(Uint8Array.of(1, 2, 3))
    for (let length = 0; length < message.length; length += 1) {
      expect(messageIn(message.subarray(0, length))).toBeNull()
    }
  })

  test('bytes that nobody of ours would send end nothing', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        expect(() => [nameIn(bytes), messageIn(bytes), toldIn(bytes)]).not.toThrow()
      }),
    )
  })
})
