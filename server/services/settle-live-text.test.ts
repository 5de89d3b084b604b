import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { arbitraryEdit } from '#model/definition/arbitrary.ts'
import { emptyDefinition, partNames } from '#model/definition/definition.ts'
import { writeLivePart } from '#model/live/live-part.ts'
import { emptyLiveText, type LiveText } from '#server/co-creation/index.ts'
import { applyUpdate } from '#server/co-creation/live-text.ts'
import { settle } from './settle-live-text.ts'

const now = '2026-11-27T08:00:00.000Z'
const emptied = { definition: emptyDefinition(), translations: {}, records: {} }
const act = { personId: '019a0000-0000-7000-8000-000000000001', side: 'provider' as const, at: now }

/** What somebody typed, as it arrives. */
const type = (text: LiveText, change: (docs: LiveText['docs']) => void): void => {
  const { docs } = emptyLiveText()
  for (const part of partNames) Y.applyUpdate(docs[part], Y.encodeStateAsUpdate(text.docs[part]))
  change(docs)
  for (const portion of partNames) {
    const content = Y.encodeStateAsUpdate(docs[portion], Y.encodeStateVector(text.docs[portion]))
    applyUpdate(text, { portion, act, content })
  }
}

test('reading the fields that changed comes to the same as reading all', () => {
  fc.assert(
    fc.property(arbitraryEdit, fc.boolean(), ([before, after], isOverlong) => {
      const text = emptyLiveText()
      for (const part of partNames) writeLivePart(text.docs[part], part, { from: {}, to: before[part] })
      text.changed = new Map(partNames.map((part) => [part, new Set()]))
      const draft = settle(text, emptied, { now, only: 'changed parts' })
      text.changed = new Map()
      type(text, (docs) => {
        for (const part of partNames) writeLivePart(docs[part], part, { from: before[part], to: after[part] })
        if (isOverlong) docs.value.getText('value.name').insert(0, 'long '.repeat(1000))
      })
      const all = settle(text, draft, { now, only: 'changed parts' })
      expect(settle(text, draft, { now, only: 'changed fields' })).toEqual(all)
    }),
    { numRuns: 100 },
  )
})

test('what could not be kept is told again with whatever is typed next', () => {
  const text = emptyLiveText()
  type(text, ({ value }) => value.getText('value.name').insert(0, 'Two\nlines'))
  text.changed = new Map()
  type(text, ({ value }) => value.getText('value.description').insert(0, 'More'))
  const { unkept, definition } = settle(text, emptied, { now, only: 'changed fields' })
  expect(unkept).toEqual([{ address: 'value.name', problem: 'one-line' }])
  expect(definition.value.description).toBe('More')
})
