import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mapRange, type TextRange } from './map-range.ts'
import { splitsCharacter } from './splits-character.ts'

const rangeOf = (text: string, quotation: string): TextRange => {
  const from = text.indexOf(quotation)
  return { from, to: from + quotation.length }
}
/** What a passage reads after an edit; null where it is gone. */
const mapped = (before: string, after: string, quotation: string): string | null => {
  const range = mapRange(before, after, rangeOf(before, quotation))
  return range && after.slice(range.from, range.to)
}

const sentence = 'Drivers learn of closed roads in time. Mail is sent every day.'

describe('a passage', () => {
  test.each([
    ['stays where nothing changed', sentence, 'closed roads', 'closed roads'],
    ['moves with what is written before it', `Soon: ${sentence}`, 'closed roads', 'closed roads'],
    [
      'grows with what is written into it',
      'Drivers learn of closed and narrow roads in time. Mail is sent every day.',
      'closed roads',
      'closed and narrow roads',
    ],
    [
      'is followed where its sentence is moved',
      'Mail is sent every day. Drivers learn of closed roads in time.',
      'learn of closed roads',
      'learn of closed roads',
    ],
    [
      'is what is left of it once it is reworded',
      'Drivers hear of closed roads in time. Mail is sent every day.',
      'learn of closed roads',
      'of closed roads',
    ],
    [
      'keeps a word that got another ending',
      'Drivers learn of closed roadways in time. Mail is sent every day.',
      'roads',
      'roadways',
    ],
    ['is gone with its sentence', 'Mail is sent every day.', 'closed roads', null],
    [
      'is gone once most of it says otherwise',
      'Drivers learn of dogs. Mail is sent every day.',
      'closed roads',
      null,
    ],
    ['is gone where nothing is left', '', 'closed roads', null],
  ])('%s', (_what, after, quotation, expected) => {
    expect(mapped(sentence, after, quotation)).toBe(expected)
  })

  test('is not taken for the same words elsewhere, which were there before', () => {
    expect(mapped('The road is long. A road is wide.', 'The way is long. A road is wide.', 'road')).toBeNull()
  })

  test('may be a sign of two code units, and is never cut within one', () => {
    expect(mapped('Good 👍🏽 so', 'Very good 👍🏽 so', '👍🏽')).toBe('👍🏽')
    // The two hands share their first code unit.
    expect(mapped('Good 👍 so', 'Good 👎 so', '👍')).toBeNull()
  })
})

const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc
    .array(fc.constantFrom('a', 'b', 'road', 'roads', ' ', '. ', '\n', '👍', '👎', 'é'), { maxLength: 25 })
    .map((all) => all.join('')),
)

/** A text and a passage of it that says something and cuts no character. */
const textWithRange = fc
  .tuple(text, fc.nat(), fc.nat())
  .map(([whole, one, other]) => {
    const places = [one, other].map((place) => place % (whole.length + 1)).toSorted((a, b) => a - b)
    return { whole, range: { from: places[0] ?? 0, to: places[1] ?? 0 } }
  })
  .filter(
    ({ whole, range }) =>
      whole.slice(range.from, range.to).trim() !== '' &&
      !splitsCharacter(whole, range.from) &&
      !splitsCharacter(whole, range.to),
  )

const wordsWith = (prefix: string) =>
  fc
    .uniqueArray(fc.nat(999), { minLength: 2, maxLength: 30 })
    .map((all) => all.map((one) => `${prefix}${one}`))

describe('for any text', () => {
  test('the place found is a passage of the later text, and cuts no character', () => {
    fc.assert(
      fc.property(textWithRange, text, ({ whole, range }, after) => {
        const found = mapRange(whole, after, range)
        if (found === null) return
        expect(found.from).toBeGreaterThanOrEqual(0)
        expect(found.from).toBeLessThan(found.to)
        expect(found.to).toBeLessThanOrEqual(after.length)
        expect(splitsCharacter(after, found.from) || splitsCharacter(after, found.to)).toBe(false)
      }),
    )
  })

  test('nothing moves while nothing changes', () => {
    fc.assert(
      fc.property(textWithRange, ({ whole, range }) => {
        expect(mapRange(whole, whole, range)).toEqual(range)
      }),
    )
  })

  test('what is written around a passage leaves it word for word', () => {
    const words = fc.array(fc.constantFrom('one', 'two', 'three', '👍', 'été'), {
      minLength: 1,
      maxLength: 8,
    })
    const added = fc.array(fc.constantFrom('four', 'five', '🚧'), { maxLength: 8 })
    fc.assert(
      fc.property(words, words, words, added, added, (head, inner, tail, before, after) => {
        const parts = [head, inner, tail].map((all) => all.join(' '))
        const whole = parts.join(' ')
        const from = (parts[0] ?? '').length + 1
        const range = { from, to: from + (parts[1] ?? '').length }
        const edited = [...before, ...head, ...inner, ...tail, ...after].join(' ')
        const found = mapRange(whole, edited, range)
        expect(found && edited.slice(found.from, found.to)).toBe(parts[1])
      }),
    )
  })

  test('a passage is gone once none of its characters is left', () => {
    fc.assert(
      fc.property(textWithRange, ({ whole, range }) => {
        const gone = new Set(whole.slice(range.from, range.to))
        const after = [...whole.slice(0, range.from), ...whole.slice(range.to)].filter(
          (character) => ![...character].some((one) => [...gone].some((unit) => one.includes(unit))),
        )
        expect(mapRange(whole, after.join(''), range)).toBeNull()
      }),
    )
  })

  test('a paragraph that changes places with another takes its passages along', () => {
    fc.assert(
      fc.property(wordsWith('a'), wordsWith('b'), fc.nat(), fc.nat(), (one, other, start, length) => {
        const from = start % one.length
        const quotation = one.slice(from, from + 1 + (length % (one.length - from))).join(' ')
        const [first, second] = [one.join(' '), other.join(' ')]
        expect(mapped(`${first}\n${second}`, `${second}\n${first}`, quotation)).toBe(quotation)
      }),
    )
  })
})

const longText = (seed: string) =>
  Array.from({ length: 800 }, (_, index) => `${seed}${index}`)
    .join(' ')
    .slice(0, 5000)

test('the longest texts that have nothing in common are told apart in little time', () => {
  const started = performance.now()
  expect(mapRange(longText('a'), longText('b'), { from: 0, to: 40 })).toBeNull()
  expect(performance.now() - started).toBeLessThan(1000)
})
