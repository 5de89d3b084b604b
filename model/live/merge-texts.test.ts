import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { arbitraryUnicode } from '../definition/arbitrary.ts'
import { mergeTexts, retype } from './merge-texts.ts'

it('makes a text say another, whatever both say', () => {
  fc.assert(
    fc.property(arbitraryUnicode, arbitraryUnicode, (before, after) => {
      const text = new Y.Doc().getText()
      text.insert(0, before)
      retype(text, after)
      expect(text.toString()).toBe(after)
    }),
  )
})

it('never cuts a character of two units in two', () => {
  const doc = new Y.Doc()
  const text = doc.getText()
  text.insert(0, '👩 and 👨')
  const there = new Y.Doc()
  Y.applyUpdate(there, Y.encodeStateAsUpdate(doc))
  retype(text, '👦 and 👨')
  retype(there.getText(), '👩 and 👧')
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(there))
  expect(text.toString()).toBe('👦 and 👧')
})

it('keeps the edits of both', () => {
  const merged = mergeTexts({ base: 'one two three', mine: 'one 2 three', theirs: 'one two three four' })
  expect(merged).toBe('one 2 three four')
})

it('takes the only edit there is, and one that both made once', () => {
  expect(mergeTexts({ base: 'a', mine: 'b', theirs: 'a' })).toBe('b')
  expect(mergeTexts({ base: 'a', mine: 'a', theirs: 'b' })).toBe('b')
  expect(mergeTexts({ base: 'a', mine: 'ab', theirs: 'ab' })).toBe('ab')
})
