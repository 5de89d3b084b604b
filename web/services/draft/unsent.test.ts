import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { emptyDefinition } from '#model/definition/definition.ts'
import { createReading } from './draft-reading.ts'
import { mail, statement, twoBrowsers, typeIn } from './two-browsers.ts'
import { followUnsent } from './unsent.ts'
import { lostOf } from './unsent-text.ts'

const server = { name: 'the server' }
const following = () => {
  const doc = new Y.Doc()
  const kept: string[][] = []
  const unsent = followUnsent(doc, {
    isFromAfar: (origin) => origin === server,
    keep: (all) => kept.push(all),
  })
  return { doc, kept, unsent }
}

describe('where something was typed that the server has not stored', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('is what was changed here, until the server has said that it stored it', () => {
    const { doc, unsent } = following()
    doc.transact(() => doc.getText('use.support').insert(0, 'Desk'), server)
    expect(unsent.read()).toEqual([])
    doc.getText('use.support').insert(0, 'A ')
    doc.getMap('choices').set('cost.charged', 'no')
    expect(unsent.read()).toEqual(['use.support', 'cost.charged'])
    unsent.clear()
    expect(unsent.read()).toEqual([])
  })

  it('is kept for a later page, and nothing is kept while all is stored at once', () => {
    const { doc, kept, unsent } = following()
    doc.getText('use.support').insert(0, 'Desk')
    unsent.clear()
    vi.advanceTimersByTime(1000)
    expect(kept).toEqual([])
    doc.getText('use.support').insert(0, 'A ')
    vi.advanceTimersByTime(1000)
    unsent.stop()
    expect(kept).toEqual([['use.support']])
  })
})

describe('what of an unsent text did not make it', () => {
  const standing = { definition: emptyDefinition(), translations: {} }

  it('is each clause that reads otherwise in what stands, and no other', () => {
    const [casey] = twoBrowsers(mail, { fr: { 'value.name': 'Courrier' } })
    const stands = { definition: structuredClone(casey.read().definition), translations: { fr: {} } }
    typeIn(casey, statement, 'All clerks reach everybody')
    casey.write('value.outcomes/o2', undefined)
    const addresses = [statement, 'value.outcomes/o2', 'use.support', 'fr:value.name']
    const lost = lostOf({ ...casey.read(), addresses }, stands)
    expect(lost.map(({ path, language, content }) => [path, language, content])).toEqual([
      ['value.outcomes/o1', null, expect.objectContaining({ statement: 'All clerks reach everybody' })],
      ['value.outcomes/o2', null, undefined],
      ['value.name', 'fr', 'Courrier'],
    ])
  })

  it('says also what cannot be kept as it is, and passes over places that no definition has', () => {
    const [casey] = twoBrowsers(mail)
    typeIn(casey, 'value.name', 'x'.repeat(400))
    const unsent = createReading(standing, casey.documents).read()
    const lost = lostOf({ ...unsent, addresses: ['value.name', 'nowhere', 'xx:value.name'] }, standing)
    expect(lost).toEqual([
      { path: 'value.name', language: null, content: undefined, rough: ['x'.repeat(400)] },
    ])
  })
})
