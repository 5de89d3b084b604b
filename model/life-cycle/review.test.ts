import { describe, expect, test } from 'vitest'
import { type Review, reviewedOn, reviewRefusal } from './review.ts'

const provider = (on: string): Review => ({ side: 'provider', on })
const consumer = (on: string): Review => ({ side: 'consumer', on })

describe('a definition is reviewed', () => {
  test('by both sides alone', () => {
    expect(reviewedOn([])).toBe('')
    expect(reviewedOn([provider('2026-05-01'), provider('2026-05-02')])).toBe('')
    expect(reviewedOn([consumer('2026-05-01')])).toBe('')
  })

  test('on the later of their two days, whoever was first', () => {
    expect(reviewedOn([provider('2026-05-01'), consumer('2026-05-20')])).toBe('2026-05-20')
    expect(reviewedOn([consumer('2026-05-01'), provider('2026-05-20')])).toBe('2026-05-20')
  })

  test('when the two days lie at most 31 days apart', () => {
    expect(reviewedOn([provider('2026-05-01'), consumer('2026-06-01')])).toBe('2026-06-01')
    expect(reviewedOn([provider('2026-05-01'), consumer('2026-06-02')])).toBe('')
  })

  test('on the last such day, whatever one side alone did since', () => {
    const reviews = [
      consumer('2025-01-10'),
      provider('2025-01-01'),
      provider('2026-03-01'),
      consumer('2026-02-20'),
      provider('2026-09-01'),
    ]
    expect(reviewedOn(reviews)).toBe('2026-03-01')
  })
})

test('a review is of a day that has come, since the text was published', () => {
  const known = { today: '2026-05-10', publishedOn: '2026-05-01' }
  expect(reviewRefusal('2026-05-11', known)).toBe('to-come')
  expect(reviewRefusal('2026-04-30', known)).toBe('before-publication')
  expect(reviewRefusal('2026-05-01', known)).toBeNull()
  expect(reviewRefusal('2026-05-10', known)).toBeNull()
})
