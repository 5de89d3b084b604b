import { describe, expect, it } from 'vitest'
import { type Portion, portions } from '#model/live/room.ts'
import { lineStateOf, type PortionFacts } from './line-state.ts'

const settled: PortionFacts = {
  synced: true,
  unsynced: 0,
  kept: true,
  known: true,
  copied: true,
  readOnly: false,
}
const facts = (change: Partial<Record<Portion, Partial<PortionFacts>>> = {}) =>
  Object.fromEntries(portions.map((portion) => [portion, { ...settled, ...change[portion] }])) as Record<
    Portion,
    PortionFacts
  >
const unkept = { kept: false, unsynced: 2 }

describe('where what was typed stands', () => {
  it('is saved only when every document is in step and the server owes no word', () => {
    const on = { isConnected: true, isAwaited: false, end: null }
    expect(lineStateOf({ portions: facts(), ...on }).status).toBe('saved')
    expect(lineStateOf({ portions: facts({ cost: { unsynced: 1 } }), ...on }).status).toBe('saving')
    expect(lineStateOf({ portions: facts({ use: { synced: false } }), ...on }).status).toBe('saving')
  })

  it('is kept here without a connection, or says that it is not', () => {
    const off = { isConnected: false, isAwaited: false, end: null }
    expect(lineStateOf({ portions: facts({ value: { unsynced: 3 } }), ...off })).toMatchObject({
      status: 'kept',
      holdsUnsaved: false,
    })
    expect(lineStateOf({ portions: facts({ value: unkept }), ...off })).toMatchObject({
      status: 'unkept',
      holdsUnsaved: true,
    })
  })

  it('is not lost with a page that has never known the text', () => {
    const portion = { ...unkept, known: false, copied: false }
    const state = lineStateOf({
      portions: facts({ value: portion }),
      isConnected: true,
      isAwaited: false,
      end: null,
    })
    expect(state).toMatchObject({ isKnown: false, holdsUnsaved: false })
  })

  it('is never saved once the server has ended the connection', () => {
    const state = lineStateOf({ portions: facts(), isConnected: true, isAwaited: false, end: 'draft-ended' })
    expect(state.status).toBe('kept')
  })

  it('tells what may only be read', () => {
    const state = lineStateOf({
      portions: facts({ supply: { readOnly: true } }),
      isConnected: true,
      isAwaited: false,
      end: null,
    })
    expect(state.readOnly).toEqual(['supply'])
  })

  it('goes by the copy of this browser only where the server does not tell the text', () => {
    const portions = facts({ value: { synced: false, known: false } })
    const isKnown = (isConnected: boolean, isAwaited: boolean) =>
      lineStateOf({ portions, isConnected, isAwaited, end: null }).isKnown
    expect(isKnown(true, true)).toBe(false)
    expect(isKnown(true, false)).toBe(true)
    expect(isKnown(false, true)).toBe(true)
  })
})
