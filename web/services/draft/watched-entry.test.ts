import { describe, expect, it } from 'vitest'
import { mail, meet, outcomesIn, statement, twoBrowsers, typeIn } from './two-browsers.ts'

describe('entries', () => {
  const added = { id: 'o3', direction: 'supported', statement: 'New' }

  it('come, move and go by the deeds of both', () => {
    const [casey, robin] = twoBrowsers(mail)
    casey.write('value.outcomes/o3', added)
    robin.write('value.outcomes', outcomesIn(robin).toReversed())
    robin.write('use.channels', ['phone', 'counter'])
    casey.write('use.channels', ['phone', 'letter'])
    meet(casey, robin)
    const ids = outcomesIn(casey).map(({ id }) => id)
    expect(ids.toSorted()).toEqual(['o1', 'o2', 'o3'])
    expect(ids.indexOf('o2')).toBeLessThan(ids.indexOf('o1'))
    expect(casey.read().definition.use.channels.toSorted()).toEqual(['counter', 'letter', 'phone'])
    expect(casey.has('value.outcomes/o3')).toBe(true)
  })

  it('leave what others type in the same entry alone when another field of it is chosen', () => {
    const [casey, robin] = twoBrowsers(mail)
    typeIn(robin, statement, 'Clerks reach everybody ')
    meet(casey, robin)
    const [first] = outcomesIn(casey)
    casey.write('value.outcomes/o1', { ...first, stakeholderRole: 'user' })
    expect(casey.text(statement).read()).toBe('Clerks reach everybody ')
    expect(outcomesIn(casey)[0]?.stakeholderRole).toBe('user')
  })

  it('that others remove are told to whoever has them open, as they were to the last letter', () => {
    const [casey, robin] = twoBrowsers(mail)
    casey.watch('value.outcomes/o1')
    typeIn(casey, statement, 'Clerks reach everybody, always')
    robin.write('value.outcomes/o1', undefined)
    meet(casey, robin)
    expect(outcomesIn(casey).map(({ id }) => id)).toEqual(['o2'])
    const removed = casey.removed()
    expect(removed).toMatchObject({ path: 'value.outcomes/o1', place: 0 })
    expect(removed?.entry.statement).toBe('Clerks reach everybody, always')
    if (removed) casey.bringBack(removed.path, removed)
    meet(casey, robin)
    expect(outcomesIn(robin)[0]).toMatchObject({
      id: 'o1',
      statement: 'Clerks reach everybody, always',
      target: '95',
    })
  })

  it('that are removed here, or were never open here, are told to nobody', () => {
    const [casey, robin] = twoBrowsers(mail)
    casey.watch('value.outcomes/o1')
    casey.write('value.outcomes/o1', undefined)
    robin.write('value.outcomes/o2', undefined)
    meet(casey, robin)
    expect(casey.removed()).toBeNull()
    expect(outcomesIn(casey)).toEqual([])
  })
})
