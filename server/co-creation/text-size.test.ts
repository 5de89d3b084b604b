import { expect, test } from 'vitest'
import { emptyLiveText } from './live-text.ts'
import { createTextSize, fits } from './text-size.ts'

const limits = { portion: 1000, draft: 1500 }
const textOf = (sizes: Partial<Record<'value' | 'use', number>>) => {
  const text = emptyLiveText()
  for (const [portion, letters] of Object.entries(sizes))
    text.docs[portion as 'value'].getText('t').insert(0, 'x'.repeat(letters))
  return text
}
const tooLarge = expect.objectContaining({ reason: 'too-large' })

test('a text is within its limits by each part and by all together', () => {
  expect(fits(textOf({ value: 900 }), limits)).toBe(true)
  expect(fits(textOf({ value: 1100 }), limits)).toBe(false)
  expect(fits(textOf({ value: 800, use: 800 }), limits)).toBe(false)
})

test('what is on its way counts until it is in the text', () => {
  const size = createTextSize(textOf({ value: 500 }), limits)
  const isIn = size.reserve('value', { bytes: 400, adds: true })
  expect(() => size.reserve('value', { bytes: 400, adds: true })).toThrow(tooLarge)
  isIn()
  expect(() => size.reserve('value', { bytes: 400, adds: true })).not.toThrow()
})

test('what was removed is room again, and removing is let in where nothing else is', () => {
  const text = textOf({ value: 990 })
  const size = createTextSize(text, limits)
  expect(() => size.reserve('value', { bytes: 100, adds: true })).toThrow(tooLarge)
  expect(() => size.reserve('value', { bytes: 100, adds: false })()).not.toThrow()
  text.docs.value.getText('t').delete(0, 900)
  expect(() => size.reserve('value', { bytes: 100, adds: true })).not.toThrow()
})
