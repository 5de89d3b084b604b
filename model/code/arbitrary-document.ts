import * as fc from 'fast-check'
import { arbitraryDefinition } from '../definition/arbitrary.ts'
import { Language, normaliseText } from '../text.ts'
import { type CodeDocument, documentKinds } from './document.ts'

const name = fc.constantFrom('a', 'harbour', 'book-a-room', 'x.y', '0', '1.5', 'null', 'no', 'true')
const words = fc.constantFrom(
  '',
  'Harbour Agency',
  'no',
  '1.50',
  '~',
  'null',
  '# x',
  'a: b',
  '- c',
  '“q” ',
  '中文',
  'é',
)
const required = words.map((text) => (normaliseText(text) === '' ? 'said' : text))
const lines = fc.constantFrom('', 'one\ntwo', ' a\n\n b ', 'x'.repeat(150), `${'word '.repeat(40)}: end`, '|')
const labels = fc.dictionary(fc.constantFrom('scope', 'kind'), fc.array(required, { maxLength: 3 }))
const annotations = fc.dictionary(fc.constantFrom('example.org/note', '1', 'a b: c'), lines)
const source = fc.record({ importer: words, file: words, row: fc.constantFrom('', '12'), key: words })
const metadataOf = (title: fc.Arbitrary<string>) => fc.record({ name, title, labels, annotations, source })

const head = { apiVersion: fc.constant('covalence/v1' as const) }
const optionalName = fc.oneof(fc.constant(''), name)
const roles = fc.array(
  fc.record({
    role: fc.constantFrom('customer', 'user', 'sponsor'),
    person: name,
    organisation: name,
    speaksFor: words,
    interim: fc.constantFrom('', 'yes'),
    until: fc.constantFrom('', '2026-10-01'),
    deputyFor: optionalName,
    group: optionalName,
  }),
  { maxLength: 3 },
)
const providerRoles = fc.array(
  fc.record({
    role: fc.constantFrom('relationship-manager', 'night-desk'),
    person: name,
    organisation: optionalName,
    until: fc.constantFrom('', '2026-10-01'),
  }),
  { maxLength: 3 },
)
const day = fc.constantFrom('', '2026-10-01')
const dependencies = fc.array(
  fc.record({
    service: optionalName,
    supplier: optionalName,
    supplies: words,
    necessity: fc.constantFrom('needed', 'alternative', 'helpful'),
    alternatives: words,
    purpose: required,
    continuity: lines,
    clause: fc.constantFrom('', 'power', '0', 'null'),
    since: day,
    until: day,
  }),
  { maxLength: 3 },
)
const translations = fc.dictionary(
  fc.constantFrom(...Language.options),
  fc.dictionary(fc.constantFrom('value.name', 'value.outcomes/a.statement'), lines),
)

const serviceSpec = fc
  .record({
    provider: name,
    owner: optionalName,
    language: fc.constantFrom(...Language.options),
    roles,
    providerRoles,
    dependencies,
    reviewed: fc.constantFrom('', '2026-10-01'),
    translations,
    definition: arbitraryDefinition,
  })
  .map(({ definition, ...spec }) => Object.assign({}, spec, definition))

const organisationSpec = fc.record({
  names: fc.record({ en: words, fr: words }),
  abbreviation: words,
  parent: optionalName,
  until: day,
  successors: fc.array(
    fc.record({
      organisation: name,
      kind: fc.constantFrom('merged', 'split'),
      since: fc.constant('2026-10-01'),
    }),
    { maxLength: 3 },
  ),
})
const groupSpec = fc.record({
  name: words,
  purpose: lines,
  organisation: optionalName,
  members: fc.array(name, { maxLength: 3 }),
  staffOf: fc.array(fc.record({ organisation: name, withUnits: fc.constantFrom('', 'yes') }), {
    maxLength: 3,
  }),
  until: day,
})
const personSpec = fc.record({
  name: words,
  email: required,
  organisation: optionalName,
  memberships: fc.array(
    fc.record({
      organisation: name,
      function: words,
      since: day,
      until: day,
      first: fc.constantFrom('', 'yes'),
    }),
    { maxLength: 3 },
  ),
})
const needSpec = fc.record({
  what: required,
  hinders: lines,
  worth: lines,
  statedBy: name,
  provider: optionalName,
})

const relationshipSpec = fc.record({
  provider: name,
  consumer: name,
  since: day,
  until: day,
  stage: fc.constantFrom('', 'explore', 'co-create'),
  nextReview: day,
  services: fc.array(name, { maxLength: 3 }),
  aims: fc.record({ provider: fc.constantFrom('', 'basic'), consumer: fc.constantFrom('', 'partnership') }),
  duties: fc.array(
    fc.record({
      area: fc.constantFrom('provision', 'consumption', 'management'),
      activity: required,
      side: fc.constantFrom('provider', 'consumer', 'both'),
      person: optionalName,
      who: words,
      rhythm: fc.constantFrom('', 'half-year'),
    }),
    { maxLength: 3 },
  ),
})

const documentOf = (kind: keyof typeof documentKinds, spec: fc.Arbitrary<unknown>) =>
  fc
    .record({ ...head, kind: fc.constant(kind), metadata: metadataOf(fc.constant('')), spec })
    .map((raw) => documentKinds[kind].parse(raw) as CodeDocument)

/** For tests: any document of definitions as code, as the reader would give it. */
export const arbitraryDocument: fc.Arbitrary<CodeDocument> = fc.oneof(
  { weight: 4, arbitrary: documentOf('Service', serviceSpec) },
  { weight: 1, arbitrary: documentOf('Organisation', organisationSpec) },
  { weight: 1, arbitrary: documentOf('Person', personSpec) },
  { weight: 1, arbitrary: documentOf('Group', groupSpec) },
  { weight: 1, arbitrary: documentOf('Need', needSpec) },
  { weight: 1, arbitrary: documentOf('Relationship', relationshipSpec) },
)
