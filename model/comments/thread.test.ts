import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arbitraryDefinition } from '../definition/arbitrary.ts'
import { contentsOf } from '../definition/clauses.ts'
import { Definition } from '../definition/definition.ts'
import { contentsByPath, quotationOf, textAtAddress } from './address.ts'
import { keptFrom, mentionedIn, mentionOf, piecesOf, typedFrom } from './mentions.ts'
import { Address, CommentText, Passage, refusalToChange } from './thread.ts'
import { placeOfThread, wordsOfThread } from './thread-place.ts'

const outcome = (id: string, statement: string) => ({ id, direction: 'supported' as const, statement })
const definitionWith = (outcomes: object[], description = '') =>
  contentsByPath(
    Definition.parse({ value: { description, outcomes, consumerGroups: ['CLERKS', 'DRIVERS'] } }),
  )
const contents = definitionWith(
  [outcome('o1', 'Clerks reach everybody'), outcome('o2', 'Less paper')],
  'Mail',
)

describe('a place', () => {
  const passage = {
    address: 'value.outcomes/o1#statement',
    text: 'Clerks reach everybody',
    range: { from: 13, to: 22 },
  }

  test('is kept by an entry that is moved in its list', () => {
    const moved = definitionWith([outcome('o2', 'Less paper'), outcome('o1', 'All clerks reach everybody')])
    expect(placeOfThread(passage, moved)).toEqual({
      kind: 'passage',
      path: 'value.outcomes/o1',
      text: 'All clerks reach everybody',
      range: { from: 17, to: 26 },
    })
    const whole = { ...passage, address: 'value.outcomes/o1', range: null }
    expect(placeOfThread(whole, moved)).toEqual({ kind: 'clause', path: 'value.outcomes/o1' })
  })

  test('is gone with the text or with the clause, and the words are still known', () => {
    const reworded = definitionWith([outcome('o1', 'Clerks write letters')])
    expect(placeOfThread(passage, reworded)).toEqual({
      kind: 'gone',
      path: 'value.outcomes/o1',
      what: 'text',
    })
    expect(placeOfThread(passage, definitionWith([]))).toMatchObject({ kind: 'gone', what: 'clause' })
    expect(wordsOfThread(passage)).toBe('everybody')
    expect(wordsOfThread({ ...passage, range: null })).toBe('Clerks reach everybody')
  })

  test('is quoted as what its clause says in a few words', () => {
    expect(quotationOf(contents, 'value.outcomes/o2')).toBe('Less paper')
    expect(quotationOf(contents, 'value.description')).toBe('Mail')
    expect(quotationOf(contents, 'value.consumerGroups')).toBe('CLERKS, DRIVERS')
    expect(quotationOf(contents, 'value.notFor')).toBeNull()
  })

  test('has a text only where the model keeps one', () => {
    expect(textAtAddress(contents, 'value.outcomes/o1#statement')).toBe('Clerks reach everybody')
    for (const address of ['value.outcomes/o1', 'value.outcomes/o1#constructor.name', 'value.consumerGroups'])
      expect(textAtAddress(contents, address)).toBeNull()
  })

  test('of every clause of every definition can be named', () => {
    fc.assert(
      fc.property(arbitraryDefinition, (definition) => {
        for (const [path] of contentsOf(definition)) expect(Address.safeParse(path).success).toBe(true)
      }),
      { numRuns: 30 },
    )
  })
})

test.each([
  '',
  'value',
  'other.name',
  'value.outcomes/',
  'value.outcomes/O1',
  'value.name#x',
  'value.outcomes/o1#a.b.c',
])('%j names no place', (address) => expect(Address.safeParse(address).success).toBe(false))

test.each([
  { from: 2, to: 2, text: 'Mail' },
  { from: 0, to: 5, text: 'Mail' },
  { from: 4, to: 6, text: 'Mail  x' },
  { from: 0, to: 1, text: '👍' },
  { from: 1, to: 2, text: '👍' },
  { from: -1, to: 2, text: 'Mail' },
])('%j is no passage', (passage) => expect(Passage.safeParse(passage).success).toBe(false))

const idOf = (index: number) => `0197aaaa-0000-7000-8000-0000000000${String(index).padStart(2, '0')}`
const naming = (count: number) =>
  Array.from({ length: count }, (_, index) => mentionOf(idOf(index))).join(' ')

describe('somebody mentioned', () => {
  const people = [
    { id: '0197aaaa-0000-7000-8000-000000000001', name: 'Casey' },
    { id: '0197aaaa-0000-7000-8000-000000000002', name: 'Casey Customer' },
    { id: '0197aaaa-0000-7000-8000-000000000003', name: 'Casey' },
  ] as const

  test('is typed by name and kept by id, also where names begin or are alike', () => {
    const typed = 'Ask @Casey Customer, @Casey and @Casey (2); not @Nobody'
    const kept = keptFrom(typed, people, people)
    expect(mentionedIn(kept)).toEqual([people[1].id, people[0].id, people[2].id])
    expect(typedFrom(kept, people)).toBe(typed)
    expect(keptFrom(typed, [], people)).toBe(typed)
  })

  test('is found among the words', () => {
    const id = people[0].id
    expect(piecesOf(`Ask ${mentionOf(id)}!`)).toEqual([{ text: 'Ask ' }, { personId: id }, { text: '!' }])
    expect(piecesOf('@{nobody}')).toEqual([{ text: '@{nobody}' }])
  })

  test('at most twenty times over in one comment, which says something in 2,000 characters', () => {
    expect(CommentText.safeParse(naming(20)).success).toBe(true)
    expect(CommentText.safeParse(naming(21)).success).toBe(false)
    expect(CommentText.parse('  Yes\r\n')).toBe('Yes')
    for (const text of [' ', 'x'.repeat(2001), 'a\u0000b', '\uD83D'])
      expect(CommentText.safeParse(text).success).toBe(false)
  })
})

test('a comment stays as it is once a revision was proposed, or, if it is to go, somebody went on', () => {
  const comment = { id: 'one', afterRevision: 1 }
  const alone = { comment, thread: { comments: [comment] }, newestRevision: 1 }
  expect(refusalToChange('delete', alone)).toBeNull()
  expect(refusalToChange('edit', { ...alone, newestRevision: 2 })).toBe('comment-kept')
  const answered = { ...alone, thread: { comments: [comment, { id: 'two' }] } }
  expect(refusalToChange('delete', answered)).toBe('comment-answered')
  expect(refusalToChange('edit', answered)).toBeNull()
})
