import { expect, test } from 'vitest'
import { JudgedSample, measure, wilson } from './measure.ts'

type Group = { of: number; judged: number; faulty: number }

const sampleOf = (flagged: Group, unflagged: Group): JudgedSample => {
  const rowsOf = ({ judged, faulty }: Group, isFlagged: boolean) =>
    Array.from({ length: judged }, (_, at) => ({
      service: `${isFlagged}-${at}`,
      flagged: isFlagged,
      faulty: at < faulty,
      reason: 'read',
    }))
  return JudgedSample.parse({
    rule: 'SD020',
    language: 'en',
    groups: { flagged: flagged.of, unflagged: unflagged.of },
    rows: [...rowsOf(flagged, true), ...rowsOf(unflagged, false)],
  })
}

test('the interval of a share is Wilson’s', () => {
  const { value, low, high } = wilson(27, 30)
  expect(value).toBeCloseTo(0.9, 10)
  expect(low).toBeCloseTo(0.7438, 4)
  expect(high).toBeCloseTo(0.9654, 4)
  expect(wilson(0, 30)).toMatchObject({ value: 0, low: 0 })
  expect(wilson(30, 30)).toMatchObject({ value: 1, high: 1 })
})

test('precision is what was found rightly among what was found', () => {
  const { precision, flagged, unflagged } = measure(
    sampleOf({ of: 200, judged: 30, faulty: 27 }, { of: 600, judged: 30, faulty: 0 }),
  )
  expect(precision).toEqual(wilson(27, 30))
  expect({ flagged, unflagged }).toEqual({ flagged: 30, unflagged: 30 })
})

test('one fault that was missed stands for all of its group', () => {
  const { recall } = measure(
    sampleOf({ of: 200, judged: 30, faulty: 27 }, { of: 600, judged: 30, faulty: 1 }),
  )
  // 180 found, 20 missed.
  expect(recall?.value).toBeCloseTo(0.9, 10)
  expect(recall!.low).toBeLessThan(0.9)
  expect(recall!.high).toBeGreaterThan(0.9)
})

test('a group that was judged whole leaves nothing to estimate', () => {
  const { recall } = measure(sampleOf({ of: 20, judged: 20, faulty: 18 }, { of: 30, judged: 30, faulty: 2 }))
  expect(recall).toEqual({ value: 0.9, low: 0.9, high: 0.9 })
})

test('the interval of recall holds the bounds of both groups together', () => {
  const { recall } = measure(
    sampleOf({ of: 100, judged: 30, faulty: 30 }, { of: 100, judged: 30, faulty: 0 }),
  )
  expect(recall?.value).toBe(1)
  expect(recall?.high).toBe(1)
  const [flagged, unflagged] = [wilson(30, 30, 2.241403), wilson(0, 30, 2.241403)]
  expect(recall?.low).toBeCloseTo(flagged.low / (flagged.low + unflagged.high), 10)
})

test('where nothing was judged or nothing is faulty there is nothing to say', () => {
  const nothing = { of: 0, judged: 0, faulty: 0 }
  expect(measure(sampleOf(nothing, { of: 90, judged: 30, faulty: 0 }))).toMatchObject({
    precision: null,
    recall: null,
  })
  expect(measure(sampleOf(nothing, { of: 90, judged: 30, faulty: 3 })).recall).toMatchObject({ value: 0 })
  expect(
    measure(sampleOf({ of: 10, judged: 10, faulty: 9 }, { of: 90, judged: 0, faulty: 0 })).recall,
  ).toBeNull()
})

test('a service is judged once', () => {
  const sample = sampleOf({ of: 1, judged: 1, faulty: 1 }, { of: 1, judged: 1, faulty: 0 })
  expect(
    JudgedSample.safeParse({ ...sample, rows: [...sample.rows, sample.rows[0]] }).error?.issues[0]?.message,
  ).toBe('judges a service twice')
})
