import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { changedPassage } from './changed-passage.ts'

const words = Array.from({ length: 100 }, (_, index) => `word${index}`)
const long = words.join(' ')
const changedAt = (index: number, ...by: string[]) => words.toSpliced(index, 1, ...by).join(' ')

test('short texts are shown whole', () => {
  expect(changedPassage('one two', 'one three')).toEqual(['one two', 'one three'])
})

test('what was taken out and what was put in stand among the words around them', () => {
  expect(changedPassage(long, changedAt(50))).toEqual([
    `… ${words.slice(42, 59).join(' ')} …`,
    `… ${words.slice(42, 50).join(' ')} ${words.slice(51, 59).join(' ')} …`,
  ])
})

test('a change at either end is not cut off there', () => {
  expect(changedPassage(long, changedAt(0, 'new'))).toEqual([
    `${words.slice(0, 9).join(' ')} …`,
    `new ${words.slice(1, 9).join(' ')} …`,
  ])
  expect(changedPassage(long, `${long} more`)).toEqual([
    `… ${words.slice(92).join(' ')}`,
    `… ${words.slice(92).join(' ')} more`,
  ])
})

test('a word that cannot be cut is shown whole', () => {
  expect(changedPassage('x'.repeat(5000), 'y')).toEqual(['x'.repeat(5000), 'y'])
})

const arbitraryText = fc
  .array(fc.constantFrom('a', 'bb', 'ccc', '👩🏽‍🚀', 'line\nfeed'), { minLength: 60, maxLength: 150 })
  .map((some) => some.join(' '))

const bare = (passage: string): string => passage.replace(/^… /, '').replace(/ …$/, '')

test('each passage comes from its text, and they differ where the texts do', () => {
  fc.assert(
    fc.property(arbitraryText, arbitraryText, (before, after) => {
      const [was, is] = changedPassage(before, after)
      expect([before.includes(bare(was)), after.includes(bare(is))]).toEqual([true, true])
      expect(was === is).toBe(before === after)
    }),
  )
})
