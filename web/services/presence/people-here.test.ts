import { expect, it, vi } from 'vitest'
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness'
import * as Y from 'yjs'
import type { Who, Whereabouts } from '#model/live/room.ts'
import { followPresence } from './people-here.ts'

const who = (number: number, name: string): Who => ({
  personId: `01900000-0000-7000-8000-00000000000${number}`,
  name,
  side: 'consumer',
  roles: ['user'],
})
const casey = who(1, 'Casey')
const robin = who(2, 'Robin')

/** The room as one page sees it, and others who say where they are, by way of the server. */
const room = () => {
  const awareness = new Awareness(new Y.Doc())
  const sent = { times: 0 }
  const people = followPresence(
    {
      awareness,
      sendNow: () => {
        sent.times += 1
      },
    },
    null,
  )
  const others = new Map<string, Awareness>()
  const say = (one: Who, at: Whereabouts | null | 'nonsense'): void => {
    const theirs = others.get(one.personId) ?? new Awareness(new Y.Doc())
    others.set(one.personId, theirs)
    theirs.setLocalState({ who: one, at })
    applyAwarenessUpdate(awareness, encodeAwarenessUpdate(theirs, [theirs.clientID]), 'from afar')
  }
  return { people, say, sent }
}
const at = (address: string): Whereabouts => ({ address, anchor: null, head: null })

it('knows who is where, and passes over what is no presence', () => {
  const { people, say } = room()
  say(casey, at('value.name'))
  say(robin, 'nonsense')
  expect(people.read()).toMatchObject([{ who: casey, at: { address: 'value.name' } }])
})

it('names the one person who left an entry when it went, and nobody where it may have been another', () => {
  const { people, say } = room()
  say(casey, at('value.outcomes/o1#target'))
  say(robin, at('value.outcomes/o1'))
  expect(people.whoLeft('value.outcomes/o1', Date.now())).toBe('')
  say(casey, null)
  expect(people.whoLeft('value.outcomes/o1', Date.now())).toBe('Casey')
  expect(people.whoLeft('value.outcomes/o1', Date.now() - 60_000)).toBe('')
  expect(people.whoLeft('value.outcomes/o2', Date.now())).toBe('')
  say(robin, at('value.name'))
  expect(people.whoLeft('value.outcomes/o1', Date.now())).toBe('')
})

it('follows somebody until they leave, or until oneself goes somewhere', () => {
  const { people, say } = room()
  const told = vi.fn<() => void>()
  people.subscribe(told)
  say(casey, at('value.name'))
  people.follow(casey.personId)
  expect(people.following()).toBe(casey.personId)
  people.goTo(null)
  expect(people.following()).toBe(casey.personId)
  people.goTo(at('value.name'))
  expect(people.following()).toBeNull()
  expect(told).toHaveBeenCalledTimes(3)
})

it('tells at once where one goes, and in its time what one selects there', () => {
  const { people, sent } = room()
  people.open('value.name')
  people.goTo({ address: 'value.name', anchor: '1', head: '2' })
  people.open('value.name')
  expect(sent.times).toBe(1)
  people.open(null)
  expect(sent.times).toBe(2)
})
