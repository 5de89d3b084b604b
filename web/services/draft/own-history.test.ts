import { describe, expect, it } from 'vitest'
import { mail, meet, outcomesIn, statement, twoBrowsers, typeIn } from './two-browsers.ts'

describe('undoing', () => {
  it('takes back what was done here, and leaves what others did', () => {
    const [casey, robin] = twoBrowsers(mail)
    typeIn(casey, statement, 'All clerks reach everybody')
    meet(casey, robin)
    typeIn(robin, statement, 'All clerks reach everybody in time')
    meet(casey, robin)
    expect(casey.undo()).toEqual(['value.outcomes/o1'])
    expect(casey.text(statement).read()).toBe('Clerks reach everybody in time')
    casey.redo()
    expect(casey.text(statement).read()).toBe('All clerks reach everybody in time')
    expect(robin.canUndo()).toBe(true)
    expect(casey.canRedo()).toBe(false)
  })

  it('goes back over all parts in the order in which they were changed', () => {
    const [casey] = twoBrowsers(mail)
    typeIn(casey, 'value.name', 'E-mail')
    typeIn(casey, 'use.support', 'Chat')
    typeIn(casey, 'value.name', 'Post')
    casey.write('value.outcomes/o1', undefined)
    expect(casey.undo()).toEqual(['value.outcomes/o1'])
    expect(outcomesIn(casey).map(({ id, statement: says }) => [id, says])).toEqual([
      ['o1', 'Clerks reach everybody'],
      ['o2', 'Nothing is lost'],
    ])
    casey.undo()
    expect(casey.read().definition).toMatchObject({ value: { name: 'E-mail' }, use: { support: 'Chat' } })
    casey.undo()
    expect(casey.read().definition).toMatchObject({ value: { name: 'E-mail' }, use: { support: 'Desk' } })
    casey.undo()
    expect(casey.read().definition.value.name).toBe('Mail')
    expect(casey.canUndo()).toBe(false)
    expect(casey.undo()).toEqual([])
    for (let step = 0; step < 4; step += 1) casey.redo()
    expect(casey.read().definition).toMatchObject({ value: { name: 'Post' }, use: { support: 'Chat' } })
    expect(outcomesIn(casey).map(({ id }) => id)).toEqual(['o2'])
  })

  it('forgets what could be done again once something else is done', () => {
    const [casey] = twoBrowsers(mail)
    typeIn(casey, 'value.name', 'E-mail')
    casey.undo()
    typeIn(casey, 'use.support', 'Chat')
    expect(casey.canRedo()).toBe(false)
    casey.undo()
    expect(casey.read().definition).toMatchObject({ value: { name: 'Mail' }, use: { support: 'Desk' } })
  })

  it('takes no step for what changed nothing', () => {
    const [casey] = twoBrowsers(mail)
    typeIn(casey, 'value.name', 'Mail')
    casey.write('use.channels', ['phone'])
    expect(casey.canUndo()).toBe(false)
  })
})
