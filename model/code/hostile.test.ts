import { describe, expect, test } from 'vitest'
import { readDocuments } from './read.ts'
import { referenceFaults } from './references.ts'

// Each of these would take the square of its size, and so minutes, where a reader is not careful.

const head = (kind: string, name = 'x'): string =>
  `apiVersion: covalence/v1\nkind: ${kind}\nmetadata:\n  name: ${name}\n`
const repeated = (count: number, line: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => line(at)).join('')
const unit = (name: string, parent: string): string =>
  `---\n${head('Organisation', name)}spec: {parent: ${parent}}\n`

const metadata = (lines: string): string => head('Person').replace('  name', `${lines}  name`)

test('a key that objects inherit is kept like any other; the one that they would lose is told where it stands', () => {
  const rest = 'spec: {email: a@b.example}\n'
  const kept = readDocuments(
    `${metadata('  labels: {constructor: [a]}\n  annotations: {toString: b}\n')}${rest}`,
    'x.yaml',
  )
  expect(kept.documents[0]?.document.metadata).toMatchObject({
    labels: { constructor: ['a'] },
    annotations: { toString: 'b' },
  })
  for (const field of ['labels', 'annotations']) {
    const lost = readDocuments(`${metadata(`  ${field}: {__proto__: [a]}\n`)}${rest}`, 'x.yaml')
    expect(lost).toMatchObject({ documents: [], faults: [{ code: 'not-a-key', place: { line: 4 } }] })
  }
})

describe('a file that is nothing but mistakes', () => {
  test('has its first unknown keys told and the others counted', () => {
    const text = `${head('Person')}spec:\n  email: a\n${repeated(100_000, (at) => `k${at}: x\n`)}`
    const { faults, untold } = readDocuments(text, 'x.yaml')
    expect([faults.length, untold, faults[99]?.params['key']]).toEqual([100, 99_900, 'k99'])
  })

  test('has its first wrong labels told and the others counted', () => {
    const labels = repeated(100_000, (at) => `    K${at}: [a]\n`)
    const { faults, untold } = readDocuments(
      head('Person').replace('  name', `  labels:\n${labels}  name`),
      'x.yaml',
    )
    expect([faults[0]?.code, faults.length, untold]).toEqual(['not-a-key', 100, 99_901])
  })

  test('may say the same statement any number of times', () => {
    const entry = '      - direction: supported\n        statement: Said\n'
    const text = `${head('Service')}spec:\n  provider: p\n  value:\n    outcomes:\n${entry.repeat(60_000)}`
    expect(readDocuments(text, 'x.yaml').faults).toMatchObject([{ code: 'too-many' }])
  })

  test('may refer to thousands of names that are not there; what was meant is sought for the first of them', () => {
    const text = repeated(3000, (at) =>
      unit(`some-organisation-number-${at}`, `some-organisotion-numbor-${at}x`),
    )
    const faults = referenceFaults(readDocuments(text, 'x.yaml').documents)
    expect([faults.length, faults[0]?.code, faults[2999]?.code]).toEqual([
      3000,
      'unknown-reference-near',
      'unknown-reference',
    ])
  })
})
