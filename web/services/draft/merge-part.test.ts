import { describe, expect, it } from 'vitest'
import { Definition } from '#model/definition/definition.ts'
import { mergePart } from './merge-part.ts'

const task = (id: string, statement: string) => ({ id, statement })
const withTasks = (...tasks: { id: string; statement: string }[]): Definition =>
  Definition.parse({ use: { tasks } })
const statements = (definition: Definition): string[] =>
  definition.use.tasks.map(({ statement }) => statement)

describe('mergePart', () => {
  it('puts changes of different clauses together', () => {
    const base = Definition.parse({ value: { name: 'Mail', description: 'Mail for staff.' } })
    const mine = Definition.parse({ value: { name: 'E-mail', description: 'Mail for staff.' } })
    const theirs = Definition.parse({ value: { name: 'Mail', description: 'Mail and calendar.' } })
    const { merged, conflicts } = mergePart('value', { base, mine, theirs })
    expect(merged.value).toMatchObject({ name: 'E-mail', description: 'Mail and calendar.' })
    expect(conflicts).toEqual([])
  })

  it('leaves the stored text where both reworded one clause, and keeps mine in the conflict', () => {
    const base = Definition.parse({ value: { name: 'Mail' } })
    const mine = Definition.parse({ value: { name: 'E-mail' } })
    const theirs = Definition.parse({ value: { name: 'Post' } })
    const { merged, conflicts } = mergePart('value', { base, mine, theirs })
    expect(merged.value.name).toBe('Post')
    expect(conflicts).toEqual([{ path: 'value.name', mine: 'E-mail', theirs: 'Post' }])
  })

  it('sees no conflict where both wrote the same', () => {
    const base = Definition.parse({ value: { name: 'Mail' } })
    const mine = Definition.parse({ value: { name: 'E-mail' } })
    const { conflicts } = mergePart('value', { base, mine, theirs: mine })
    expect(conflicts).toEqual([])
  })

  it('keeps entries that both added', () => {
    const base = withTasks(task('a', 'Read'))
    const mine = withTasks(task('a', 'Read'), task('m', 'Write'))
    const theirs = withTasks(task('a', 'Read'), task('t', 'Send'))
    const { merged, conflicts } = mergePart('use', { base, mine, theirs })
    expect(statements(merged).toSorted()).toEqual(['Read', 'Send', 'Write'])
    expect(conflicts).toEqual([])
  })

  it('does not lose a new entry of theirs to a new order of mine', () => {
    const base = withTasks(task('a', 'Read'), task('b', 'Write'))
    const mine = withTasks(task('b', 'Write'), task('a', 'Read'))
    const theirs = withTasks(task('a', 'Read'), task('b', 'Write'), task('t', 'Send'))
    const { merged } = mergePart('use', { base, mine, theirs })
    expect(statements(merged)).toEqual(['Write', 'Read', 'Send'])
  })

  it('asks where one side removed what the other reworded', () => {
    const base = withTasks(task('a', 'Read'))
    const mine = withTasks(task('a', 'Read mail'))
    const { merged, conflicts } = mergePart('use', { base, mine, theirs: withTasks() })
    expect(statements(merged)).toEqual([])
    expect(conflicts).toEqual([{ path: 'use.tasks/a', mine: task('a', 'Read mail'), theirs: undefined }])
  })

  it('leaves the other parts as they are here', () => {
    const base = Definition.parse({ use: { support: 'Desk' } })
    const mine = Definition.parse({ use: { support: 'Desk' }, cost: { price: '10' } })
    const theirs = Definition.parse({ use: { support: 'Chat' }, cost: { price: '99' } })
    const { merged } = mergePart('use', { base, mine, theirs })
    expect(merged.use.support).toBe('Chat')
    expect(merged.cost.price).toBe('10')
  })
})
