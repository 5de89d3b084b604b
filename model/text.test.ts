import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arbitraryUnicode } from './definition/arbitrary.ts'
import {
  Currency,
  Day,
  Decimal,
  EntryId,
  Line,
  normaliseText,
  OptionalDay,
  OptionalDecimal,
  Paragraph,
  RequiredParagraph,
  TermKey,
} from './text.ts'

const accepts = (schema: { safeParse: (value: unknown) => { success: boolean } }, value: unknown): boolean =>
  schema.safeParse(value).success

describe('normalised text', () => {
  test('is NFC, with Unix line ends and no space around it', () => {
    expect(normaliseText('  re\u0301sume\u0301\r\nnext\rlast \n')).toBe('r\u00E9sum\u00E9\nnext\nlast')
  })

  test('stays as it is when normalised again', () => {
    fc.assert(
      fc.property(arbitraryUnicode, (text) => {
        expect(normaliseText(normaliseText(text))).toBe(normaliseText(text))
      }),
    )
  })

  test('is what the schemas give back', () => {
    expect(Paragraph.parse(' caf\u0065\u0301\r\n ')).toBe('caf\u00E9')
    expect(Line.parse('\tname ')).toBe('name')
  })
})

describe('what a text may hold', () => {
  test.each(['مرحبا \u202Ebidi\u202C', '👩🏽‍🚀', '<script>alert(1)</script>', 'a\tb', '𝒳', '中文'])(
    '%j',
    (text) => {
      expect(Line.parse(text)).toBe(text)
    },
  )

  test.each(['a\u0000b', 'a\u0007b', 'a\u001Bb', 'a\u007Fb', 'half \uD83D pair'])('not %j', (text) => {
    expect(Paragraph.safeParse(text).error?.issues).toMatchObject([{ params: { code: 'unwritable' } }])
  })

  test('line feeds in a paragraph, not in a line', () => {
    expect(accepts(Paragraph, 'one\ntwo')).toBe(true)
    expect(accepts(Line, 'one\ntwo')).toBe(false)
    expect(accepts(Line, 'one\r\n')).toBe(true)
  })
})

test('texts end at their limits, measured once they are normalised', () => {
  expect(accepts(Line, 'x'.repeat(350))).toBe(true)
  expect(accepts(Line, 'x'.repeat(351))).toBe(false)
  expect(accepts(Line, 'e\u0301'.repeat(350))).toBe(true)
  expect(accepts(Line, `${'x'.repeat(350)}   `)).toBe(true)
  expect(accepts(Paragraph, 'x'.repeat(5000))).toBe(true)
  expect(accepts(Paragraph, 'x'.repeat(5001))).toBe(false)
  expect(accepts(TermKey, 'x'.repeat(100))).toBe(true)
  expect(accepts(TermKey, 'x'.repeat(101))).toBe(false)
})

test('what must say something is not satisfied by space', () => {
  expect(accepts(RequiredParagraph, ' \n\t ')).toBe(false)
  expect(accepts(RequiredParagraph, '.')).toBe(true)
  expect(accepts(Paragraph, '')).toBe(true)
  expect(accepts(TermKey, ' ')).toBe(false)
})

test.each([7, null, undefined, {}, ['a'], true])('%j is no text', (value) => {
  expect(accepts(Paragraph, value)).toBe(false)
})

describe('amounts', () => {
  test.each(['0', '-1', '1250.50', '999999999999999.999999', '007'])('%s is a decimal number', (text) => {
    expect(accepts(Decimal, text)).toBe(true)
  })

  test.each(['', '1e3', '1,5', '+1', '.5', '1.', '1.1234567', '1234567890123456', 'NaN', '١', ' 1', 12])(
    '%j is none',
    (value) => {
      expect(accepts(Decimal, value)).toBe(false)
    },
  )

  test('an optional one may be empty', () => {
    expect(accepts(OptionalDecimal, '')).toBe(true)
    expect(accepts(OptionalDecimal, ' ')).toBe(false)
  })

  test('currencies are three capitals', () => {
    expect(accepts(Currency, 'CAD')).toBe(true)
    for (const wrong of ['cad', 'CA', 'CADX', 'C4D', '', 'XXQ', 'XXX'])
      expect(accepts(Currency, wrong)).toBe(false)
  })
})

test('days are days of the calendar', () => {
  for (const day of ['2027-01-31', '2028-02-29']) expect(accepts(Day, day)).toBe(true)
  for (const wrong of ['2027-02-29', '2027-13-01', '2027-1-1', '2027-01-01T00:00:00Z', '']) {
    expect(accepts(Day, wrong)).toBe(false)
  }
  expect(accepts(OptionalDay, '')).toBe(true)
})

test('ids of entries are safe in paths', () => {
  for (const id of ['a', '0', 'o-1', 'x'.repeat(64)]) expect(accepts(EntryId, id)).toBe(true)
  for (const wrong of ['', '-a', 'A', 'a/b', 'a.b', 'é', 'x'.repeat(65)])
    expect(accepts(EntryId, wrong)).toBe(false)
})
