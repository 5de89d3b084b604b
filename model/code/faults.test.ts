import { describe, expect, test } from 'vitest'
import { en } from '../wording/en/index.ts'
import { fr } from '../wording/fr/index.ts'
import { decodeText } from './decode-text.ts'
import { type FaultCode, faultCodes } from './fault.ts'
import { mostDocuments, readDocuments } from './read.ts'
import { referenceFaults } from './references.ts'
import { head, service, workspaceCases } from './workspace-cases.ts'
import { workspaceFaults } from './workspace-faults.ts'
import { sayFault } from './say-fault.ts'

const outcome = (rest: string): string =>
  service(`  value:\n    outcomes:\n      - direction: supported\n        statement: Said\n${rest}`)

type Case = [code: FaultCode, text: string, at: string, params?: Record<string, unknown>]

const cases: Case[] = [
  ['syntax', '- a\nb: c\n', '2:1'],
  ['syntax-colon', head('Service', 'a: b'), '4:9'],
  ['syntax-indent', `${head('Person')}spec:\n  name: x\n email: y\n`, '7:1'],
  ['syntax-tab', `${head('Person')}spec:\n\temail: x\n`, '6:1'],
  ['syntax-escape', head('Person', '"\\q"'), '4:10'],
  ['syntax-start', head('Person', '@x'), '4:9'],
  ['syntax-key', `${head('Person')}? [a]\n: b\n`, '5:3'],
  ['syntax-missing', head('Person', '"x'), '5:1'],
  ['duplicate-key', `${head('Person')}kind: Need\n`, '5:1', { key: 'kind', line: 2 }],
  ['anchor', head('Person', '&a x'), '4:12'],
  ['alias', `${head('Person')}spec:\n  name: *a\n`, '6:9'],
  ['tag', head('Person', '!x x'), '4:12'],
  ['too-deep', `a: ${'['.repeat(100_000)}`, '1:204'],
  ['not-a-document', 'only text\n', '1:1'],
  ['no-api-version', 'kind: Service\n', '1:1'],
  ['no-api-version-near', 'kind: Person\napiVerison: covalence/v1\n', '2:1', { found: 'apiVerison' }],
  ['wrong-api-version', 'kind: Service\napiVersion: covalence/v2\n', '2:13', { found: 'covalence/v2' }],
  ['no-kind', 'apiVersion: covalence/v1\n', '1:1'],
  ['wrong-kind', 'apiVersion: covalence/v1\nkind: Deployment\n', '2:7'],
  ['wrong-kind-near', 'apiVersion: covalence/v1\nkind: service\n', '2:7', { near: 'Service' }],
  ['missing-field', `${head('Service')}spec:\n  owner: x\n`, '5:1', { field: 'provider' }],
  ['missing-field', service('').replace('provider: p', 'provider:'), '6:3', { field: 'provider' }],
  ['missing-field', outcome('').replace('direction: supported\n        ', ''), '9:9', { field: 'direction' }],
  ['unknown-key', service('  zebra: x\n'), '7:3', { key: 'zebra' }],
  ['unknown-key-near', outcome('        stakeholdr: y\n'), '11:9', { near: 'stakeholder' }],
  ['unknown-key-near', service('  owmer:\n'), '7:3', { near: 'owner' }],
  ['misplaced-key', service('  outcomes: []\n'), '7:3', { home: 'spec.value.outcomes' }],
  ['not-a-map', `${head('Service')}spec: words\n`, '5:7', { field: 'spec', found: 'words' }],
  ['not-a-list', service('  roles: none\n'), '7:10', { field: 'roles' }],
  ['not-a-text', service('').replace('provider: p', 'provider: [p]'), '6:3'],
  ['not-one-of', service('  language: de\n'), '7:13', { allowed: 'en, fr' }],
  ['not-one-of-near', outcome('').replace('supported', 'suported'), '9:20', { near: 'supported' }],
  ['not-one-line', outcome('        unit: "a\\nb"\n'), '11:15', { field: 'unit' }],
  [
    'not-a-name',
    service('').replace('provider: p', 'provider: Town Library'),
    '6:13',
    { found: 'Town Library' },
  ],
  ['not-an-id', outcome('        id: A b\n'), '11:13', { found: 'A b' }],
  [
    'not-a-key',
    head('Service').replace('  name', '  labels: {Scope: [a]}\n  name'),
    '4:12',
    { key: 'Scope' },
  ],
  ['not-a-number', outcome('        target: many\n'), '11:17', { found: 'many' }],
  ['not-a-day', outcome('        date: 2027-02-30\n'), '11:15', { found: '2027-02-30' }],
  ['not-a-row', head('Service').replace('  name', '  source: {row: two}\n  name'), '4:17'],
  ['unwritable', outcome('        unit: "\\u0007"\n'), '11:15', { field: 'unit' }],
  [
    'above-whole',
    service(
      `  value:\n    levels:\n      - kind: availability\n        statement: Said\n        target: 120\n        unit: '%'\n`,
    ),
    '11:17',
    { field: 'target' },
  ],
  ['empty', outcome('').replace('Said', '""'), '10:20', { field: 'statement' }],
  ['too-long', outcome(`        unit: ${'x'.repeat(351)}\n`), '11:15', { most: 350 }],
  ['too-many', service(`  value:\n    outputs: [${'{statement: a}, '.repeat(101)}]\n`), '8:5', { most: 100 }],
  [
    'shared-id',
    outcome('        id: a\n      - {id: a, direction: affected, statement: b}\n'),
    '12:14',
    { id: 'a', field: 'outcomes' },
  ],
  ['title-differs', service('  value: {name: One}\n').replace('name: x', 'name: x\n  title: Other'), '5:10'],
  ['too-many', head('Need').replace('  name', `  labels: {${manyLabels()}}\n  name`), '4:3', { most: 50 }],
]

function manyLabels(): string {
  const letters = [...'abcdefgh']
  return letters.flatMap((one) => letters.map((other) => `${one}${other}: []`)).join(', ')
}

const at = ({ line, column }: { line: number; column: number }): string => `${line}:${column}`

test.each(cases)('%s is told with its place (%#)', (code, text, place, params = {}) => {
  const { faults } = readDocuments(text, 'file.yaml')
  const found = faults.find((fault) => fault.code === code)
  expect(faults.map((fault) => `${fault.code} ${at(fault.place)}`)).toContain(`${code} ${place}`)
  expect(found).toMatchObject({ file: 'file.yaml', params })
})

test('JSON is read by the same reader, with the same places', () => {
  const text = JSON.stringify(
    { apiVersion: 'covalence/v1', kind: 'Person', metadata: { name: 'x' }, spec: { emial: 1 } },
    null,
    2,
  )
  for (const written of [text, text.replaceAll('  ', '\t')])
    expect(readDocuments(written, 'x.json').faults).toMatchObject([
      { code: 'missing-field', place: { line: 7 } },
      { code: 'unknown-key-near', place: { line: 8 }, params: { near: 'email' } },
    ])
})

test('all faults of a file are told at once, up to a hundred, and the others counted', () => {
  const wrong = Array.from({ length: 150 }, (_, index) => `  zebra${index}: x\n`).join('')
  const { faults, untold, documents } = readDocuments(service(wrong), 'x.yaml')
  expect([faults.length, untold, documents.length]).toEqual([100, 50, 0])
})

test('a file of too many documents is not read', () => {
  const { faults } = readDocuments('---\na: b\n'.repeat(mostDocuments + 1), 'x.yaml')
  expect(faults.map(({ code }) => code)).toEqual(['too-many-documents'])
})

test('an alias bomb is refused without being unfolded', () => {
  const bomb = Array.from({ length: 40 }, (_, index) =>
    index === 0 ? 'a0: &a0 [x, x]' : `a${index}: &a${index} [*a${index - 1}, *a${index - 1}]`,
  ).join('\n')
  const { faults, documents } = readDocuments(`${head('Person')}${bomb}\n`, 'x.yaml')
  expect(documents).toEqual([])
  expect(new Set(faults.map(({ code }) => code))).toEqual(new Set(['anchor', 'alias']))
})

test.each([
  ['nested lists', '['.repeat(3_000_000)],
  ['nested maps', '{"a":'.repeat(1_000_000)],
  ['dashes', '- '.repeat(1_000_000)],
  ['anchors', `a: ${'&b '.repeat(1_000_000)}`],
])('a file of nothing but %s is refused, not followed', (_name, text) => {
  expect(readDocuments(text, 'x.yaml').faults.map(({ code }) => code)).toEqual(['too-deep'])
})

test.each([
  ['utf-16', new Uint8Array([0xff, 0xfe, 0x61, 0])],
  ['utf-16', new Uint8Array([0x61, 0, 0x62, 0])],
  ['utf-32', new Uint8Array([0xff, 0xfe, 0, 0, 0x61, 0, 0, 0])],
  ['utf-32', new Uint8Array([0, 0, 0xfe, 0xff, 0, 0, 0, 0x61])],
  ['utf-32', new Uint8Array([0x61, 0, 0, 0, 0x62, 0, 0, 0])],
  ['binary', new Uint8Array([0x50, 0x4b, 0, 1, 2])],
  ['not-utf-8', new Uint8Array([0x61, 0xe9, 0x62])],
  ['too-large', new Uint8Array(10 * 1024 * 1024 + 1).fill(0x61)],
])('a file that is %s is refused by name', (code, bytes) => {
  expect(decodeText(bytes)).toMatchObject({ fault: { code } })
})

test('a byte order mark and line ends of Windows are fine', () => {
  const text = `${head('Organisation')}spec:\n  names: {en: One}\n`.replaceAll('\n', '\r\n')
  const decoded = decodeText(new TextEncoder().encode(`\uFEFF${text}`))
  const { documents, faults } = readDocuments('text' in decoded ? decoded.text : '', 'x.yaml')
  expect(faults).toEqual([])
  expect(documents[0]).toMatchObject({ place: { line: 1, column: 1 }, document: { kind: 'Organisation' } })
})

const together = (...texts: string[]) => {
  const files = texts.map((text, index) => readDocuments(text, `${index}.yaml`))
  return referenceFaults(
    files.flatMap(({ documents }) => documents),
    files.flatMap(({ unread }) => unread),
  )
}
const unit = (name: string, parent: string): string =>
  `${head('Organisation', name)}spec: {parent: ${parent}}\n`
const person = `${head('Person', 'p')}spec: {email: p@example.org}\n`

const betweenCases: [FaultCode, string[], object][] = [
  [
    'same-document',
    [unit('p', ''), unit('p', '')],
    { file: '1.yaml', place: { line: 4, column: 9 }, params: { file: '0.yaml', line: 1 } },
  ],
  ['unknown-reference', [service('')], { place: { line: 6, column: 13 }, params: { kind: 'Organisation' } }],
  [
    'unknown-reference-near',
    [service('').replace(': p', ': harbuor'), unit('harbour', '')],
    { params: { near: 'harbour' } },
  ],
  ['reference-of-wrong-kind', [service(''), person], { params: { kind: 'Person', wanted: 'Organisation' } }],
  [
    'cycle',
    [unit('top', 'a'), unit('a', 'b'), unit('b', 'c'), unit('c', 'a')],
    { file: '1.yaml', place: { line: 5 }, params: { circle: 'a → b → c → a' } },
  ],
]

test.each(betweenCases)('%s is told between documents', (code, texts, found) => {
  expect(together(...texts)).toMatchObject([{ code, ...found }])
})

test('who refers to a document that has faults of its own is not told that it is missing', () => {
  expect(together(service(''), `${unit('p', '')}zebra: x\n`)).toEqual([])
})

test.each(workspaceCases)('%s is told before a workspace refuses it (%#)', (code, text, found) => {
  const { documents, faults } = readDocuments(text, 'x.yaml')
  expect(faults).toEqual([])
  expect(workspaceFaults(documents)).toMatchObject([{ code, file: 'x.yaml', ...found }])
})

test('after a slip of syntax, nothing more is told of its document', () => {
  const broken = `${head('Person')}spec:\n\temail: x\n  name: y\n   organisation: z\n`
  const faults = readDocuments(`${broken}---\nkind: Person\n`, 'x.yaml').faults
  expect(faults.map(({ code }) => code)).toEqual(['syntax-tab', 'no-api-version'])
  const wide = `${head('Person')}spec:\n\u00A0 email: x\n  name: y\n  organisation: z\n`
  expect(readDocuments(wide, 'x.yaml').faults).toHaveLength(1)
})

describe('the catalogue', () => {
  const ofFiles = [
    'unreadable',
    'not-there',
    'link-outside',
    'nothing-of-ours',
    'no-definitions',
    'too-many-documents',
    'more-faults',
  ]
  const ofBytes = ['too-large', 'utf-16', 'utf-32', 'not-utf-8', 'binary']
  // Found in settings alone, which the command line reads.
  const ofSettings = ['not-a-whole-number', 'out-of-bounds', 'not-settings', 'unknown-check']
  // Of files whose name says that they are JSON.
  const ofJson = ['json-comment', 'json-several']
  // For what a schema may come to refuse some day; none does today in words that have no code of their own.
  const ofNone = ['invalid']
  const ofWorkspaces = workspaceCases.map(([code]) => code)
  const covered = [...cases, ...betweenCases].map(([code]) => String(code))

  test('has words for each fault, and each fault has a case', () => {
    expect(
      [
        ...new Set([
          ...covered,
          ...ofFiles,
          ...ofBytes,
          ...ofSettings,
          ...ofJson,
          ...ofNone,
          ...ofWorkspaces,
        ]),
      ].toSorted(),
    ).toEqual([...faultCodes].toSorted())
    expect(Object.keys(en.code.faults).toSorted()).toEqual([...faultCodes].toSorted())
  })

  test('leaves no blank unfilled, in either language', () => {
    const found = [
      ...cases.flatMap(([, text]) => readDocuments(text, 'x.yaml').faults),
      ...betweenCases.flatMap(([, texts]) => together(...texts)),
      ...workspaceCases.flatMap(([, text]) => workspaceFaults(readDocuments(text, 'x.yaml').documents)),
    ]
    for (const wording of [en, fr])
      expect(found.map((fault) => sayFault(fault, wording)).filter((text) => text.includes('{{'))).toEqual([])
  })
})
