import { createHash } from 'node:crypto'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arbitraryDefinition, arbitraryEdit } from './arbitrary.ts'
import { Definition, emptyDefinition, partNames } from './definition.ts'
import { hashesOf, hashOf, hashOfPart, saysTheSame, withoutEmpty } from './hash.ts'

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

const small = (): Definition =>
  Definition.parse({
    value: {
      name: 'Salles 🚪',
      outcomes: [{ id: 'o1', direction: 'supported', statement: 'Se réunir\nà l’heure', target: '90' }],
    },
    use: { channels: ['WEB'] },
    cost: { charged: 'no' },
    supply: { exit: 'Un mois de préavis' },
  })

describe('hashes that were signed stay what they are', () => {
  // Made with sha256sum from canonical JSON written by hand: if one changes, every sign-off ever given is void.
  test('of a small definition and of its value', () => {
    expect(hashesOf(small()).whole).toBe('2c8fde47aa0dec6b8620ade36a7de779c16583cd9aa7e74b07d9fb20fc927365')
    expect(hashOfPart(small(), 'value')).toBe(
      'dcd94d6e3fdcf0bcf28de1f25106f006e9e39a6d492c67fa8a8e0e01fb754685',
    )
  })

  test('of a definition that says nothing', () => {
    const nothing = '44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a'
    expect(Object.values(hashesOf(emptyDefinition()))).toEqual([nothing, nothing, nothing, nothing, nothing])
  })
})

describe('canonical JSON', () => {
  test.each<[string, unknown, string]>([
    [
      'keys in order of their UTF-16 units, not of code points',
      { '\uFF5E': '1', '😀': '2', z: '3', Z: '4', é: '5', '10': '6', '9': '7' },
      '{"10":"6","9":"7","Z":"4","z":"3","é":"5","😀":"2","～":"1"}',
    ],
    [
      'keys sorted at every depth, lists left in order',
      { b: [{ d: '1', c: '2' }, 'z', 'a'], a: '3' },
      '{"a":"3","b":[{"c":"2","d":"1"},"z","a"]}',
    ],
    [
      'text escaped as little as can be',
      { t: '"\\/\n\t\u0007\u007F é€' },
      '{"t":"\\"\\\\/\\n\\t\\u0007\u007F é€"}',
    ],
    [
      'numbers in their shortest form',
      { n: [1.0, -0, 0.1, 1e21, 1e-7, 4.5, 1e20] },
      '{"n":[1,0,0.1,1e+21,1e-7,4.5,100000000000000000000]}',
    ],
    ['words of JSON', { t: true, f: false, list: [null] }, '{"f":false,"list":[null],"t":true}'],
  ])('%s', (_, content, canonical) => {
    expect(hashOf(content)).toBe(sha256(canonical))
  })

  test('what cannot be canonical is refused', () => {
    expect(() => hashOf({ n: Number.NaN })).toThrow('NaN')
    expect(() => hashOf({ t: '\uD83D' })).toThrow('Lone surrogate')
  })
})

/** The same content with its keys in another order, at every depth. */
const turned = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(turned)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, inner]) => [key, turned(inner)]),
  )
}

/** The same content, with every text in decomposed letters. */
const decomposed = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value), (_, inner: unknown) =>
    typeof inner === 'string' ? inner.normalize('NFD') : inner,
  )

/** The same content with fields that nobody has filled in. */
const widened = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(widened)
  if (typeof value !== 'object' || value === null) return value
  const said = Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, widened(inner)]))
  return {
    ...said,
    later: '',
    laterList: [],
    laterObject: { inner: '' },
    laterNull: null,
    laterUndefined: undefined,
  }
}

describe('equal content, equal hash', () => {
  test('whatever the order of keys, the form of letters, and fields added later', () => {
    fc.assert(
      fc.property(arbitraryDefinition, (definition) => {
        const hashes = hashesOf(definition)
        expect(hashesOf(turned(definition) as Definition)).toEqual(hashes)
        expect(hashesOf(Definition.parse(decomposed(definition)))).toEqual(hashes)
        expect(hashesOf(widened(definition) as Definition)).toEqual(hashes)
        expect(hashesOf(withoutEmpty(definition) as Definition)).toMatchObject({ whole: hashes.whole })
      }),
    )
  })

  test('through the schema and through JSON', () => {
    fc.assert(
      fc.property(arbitraryDefinition, (definition) => {
        expect(Definition.parse(definition)).toEqual(definition)
        expect(hashesOf(JSON.parse(JSON.stringify(definition)) as Definition)).toEqual(hashesOf(definition))
      }),
    )
  })

  test('spaces at the ends and foreign line ends are no content', () => {
    const typed = Definition.parse({ value: { description: '  Two\r\nlines \u00A0' } })
    expect(hashesOf(typed)).toEqual(hashesOf(Definition.parse({ value: { description: 'Two\nlines' } })))
  })
})

describe('different content, different hash', () => {
  test('of the part that differs and of the whole, and of no other part', () => {
    fc.assert(
      fc.property(arbitraryEdit, ([one, other]) => {
        const [first, second] = [hashesOf(one), hashesOf(other)]
        for (const part of partNames) {
          const equal = JSON.stringify(one[part]) === JSON.stringify(other[part])
          expect(first[part] === second[part]).toBe(equal)
        }
        expect(first.whole === second.whole).toBe(partNames.every((part) => first[part] === second[part]))
      }),
    )
  })

  test.each<[string, unknown, unknown]>([
    ['the order of entries', [{ id: 'a' }, { id: 'b' }], [{ id: 'b' }, { id: 'a' }]],
    ['a text and a number', { n: '1' }, { n: 1 }],
    ['a text and a list of it', { t: 'a' }, { t: ['a'] }],
    ['two texts and their sum', { a: 'xy', b: '' }, { a: 'x', b: 'y' }],
    ['zero and nothing', { target: '0' }, { target: '' }],
    ['compatible but different letters', { t: '①' }, { t: '1' }],
  ])('%s', (_, one, other) => {
    expect(hashOf({ one })).not.toBe(hashOf({ one: other }))
    expect(saysTheSame(one, other)).toBe(false)
  })
})

test('a field that says nothing says the same as one that is not there', () => {
  expect(saysTheSame('', undefined)).toBe(true)
  expect(saysTheSame({ amount: '', unit: '' }, undefined)).toBe(true)
  expect(saysTheSame([], undefined)).toBe(true)
  expect(saysTheSame([''], [])).toBe(false)
})

test('contents say the same exactly where their canonical JSON does', () => {
  const leaf = fc.constantFrom<unknown>('', 'a', null, undefined, 0, 1, false)
  const { content } = fc.letrec<{ content: unknown }>((tie) => ({
    content: fc.oneof(
      { maxDepth: 3 },
      leaf,
      fc.array(tie('content'), { maxLength: 2 }),
      fc.dictionary(fc.constantFrom('a', 'b', 'constructor'), tie('content'), { noNullPrototype: true }),
    ),
  }))
  fc.assert(
    fc.property(content, content, (one, other) => {
      expect(saysTheSame(one, other)).toBe(hashOf({ said: one }) === hashOf({ said: other }))
    }),
    { numRuns: 2000 },
  )
})
