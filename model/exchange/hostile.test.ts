import { describe, expect, test } from 'vitest'
import { readBackstage } from './backstage.ts'
import { readEntities } from './foreign-file.ts'

const head = 'apiVersion: x/v1\nkind: Thing\n'
const read = (text: string) => readEntities(text, { file: 'x.yaml', apiVersion: /^x\/v1$/ })
const repeated = (count: number, line: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => line(at)).join('')

test('a system that a catalogue describes thousands of times becomes one service', () => {
  const system =
    '---\napiVersion: backstage.io/v1alpha1\nkind: System\nmetadata: { name: a }\nspec: { owner: g }\n'
  const { documents, notes } = readBackstage([{ file: 'x.yaml', text: system.repeat(3000) }])
  expect(documents.map(({ kind, metadata }) => `${kind} ${metadata.name}`)).toEqual([
    'Organisation g',
    'Service a',
  ])
  expect(notes.filter(({ code }) => code === 'described-twice')).toHaveLength(2999)
})

describe('a foreign file', () => {
  test('may have any number of keys', () => {
    const { entities, notes } = read(`${head}${repeated(100_000, (at) => `k${at}: x\n`)}`)
    expect([entities.length, notes]).toEqual([1, []])
  })

  test('has aliases followed, as far as they do not multiply', () => {
    const [entity] = read(`${head}a: &a { b: c }\nd: *a\n`).entities
    expect(entity?.tree['d']).toEqual({ b: 'c' })
    const multiplied = repeated(9, (at) => `l${at + 1}: &l${at + 1} [${`*l${at}, `.repeat(9)}]\n`)
    expect(read(`${head}l0: &l0 x\n${multiplied}`).notes).toMatchObject([{ code: 'too-many-aliases' }])
  })

  test.each([
    ['brackets within brackets', `${head}a: ${'['.repeat(100_000)}`, 'too-deep', 3],
    ['dashes within dashes', `${head}a:\n${'- '.repeat(50_000)}x\n`, 'too-deep', 4],
    ['a key that is given twice', `${head}a: x\na: y\n`, 'key-twice', 1],
    ['too much text', `${head}# ${'x'.repeat(10 * 1024 * 1024)}`, 'too-large', 1],
    ['too many documents', '---\na: b\n'.repeat(10_001), 'too-many-documents', 1],
    ['broken syntax', `${head}a: [`, 'unreadable', 3],
  ])('with %s is told of, and not read', (_, text, code, line) => {
    const { entities, notes } = read(text)
    expect(entities).toEqual([])
    expect(notes).toMatchObject([{ code, line }])
  })
})
