import type { FaultCode } from './fault.ts'

/** For tests: the head of a document. */
export const head = (kind: string, name = 'x'): string =>
  `apiVersion: covalence/v1\nkind: ${kind}\nmetadata:\n  name: ${name}\n`

/** For tests: a service with more in its spec. */
export const service = (rest: string): string => `${head('Service')}spec:\n  provider: p\n${rest}`

/** For tests: what can be read and no workspace takes, with what is told of it. */
export const workspaceCases: [FaultCode, string, object][] = [
  ['nameless', `${head('Organisation')}spec: {abbreviation: X}\n`, { place: { line: 4, column: 9 } }],
  ['nameless', `${head('Person')}spec: {email: p@example.org}\n`, { params: { field: 'spec.name' } }],
  ['nameless', service(''), { params: { kind: 'Service', field: 'spec.value.name' } }],
  [
    'not-an-address',
    `${head('Person')}spec: {name: P, email: nobody}\n`,
    { place: { line: 5, column: 24 }, params: { email: 'nobody' } },
  ],
  [
    'shared-address',
    `${head('Person', 'a')}spec: {name: A, email: p@example.org}\n---\n${head('Person', 'b')}spec: {name: B, email: P@Example.org}\n`,
    { place: { line: 11, column: 24 }, params: { name: 'a', line: 1 } },
  ],
  [
    'role-twice',
    service(
      '  value: {name: V}\n  roles:\n    - {role: user, person: a, organisation: b}\n    - {role: user, person: a, organisation: c}\n    - {role: user, person: a, organisation: b}\n',
    ),
    { place: { line: 11 }, params: { name: 'a' } },
  ],
  [
    'memberships-meet',
    `${head('Person')}spec:\n  name: P\n  email: p@example.org\n  memberships:\n    - {organisation: a}\n    - {organisation: a, since: 2026-01-01}\n`,
    { place: { line: 10 }, params: { name: 'a' } },
  ],
  [
    'first-differs',
    `${head('Person')}spec:\n  name: P\n  email: p@example.org\n  organisation: b\n  memberships:\n    - {organisation: a}\n`,
    { place: { line: 9 } },
  ],
  [
    'deputy-of-nobody',
    service(
      '  value: {name: V}\n  roles:\n    - {role: user, person: a, organisation: b}\n    - {role: customer, person: c, organisation: b, deputyFor: a}\n',
    ),
    { place: { line: 10 }, params: { name: 'a' } },
  ],
  [
    'own-consumer',
    `${head('Relationship')}spec: {provider: a, consumer: a}\n`,
    { place: { line: 5, column: 31 }, params: { name: 'a' } },
  ],
  [
    'ends-before',
    `${head('Relationship')}spec: {provider: a, consumer: b, since: 2026-02-01, until: 2026-01-01}\n`,
    { place: { line: 5 }, params: { since: '2026-02-01', until: '2026-01-01' } },
  ],
  [
    'shared-sides',
    ['a', 'b'].map((name) => `${head('Relationship', name)}spec: {provider: p, consumer: c}\n`).join('---\n'),
    { place: { line: 11 }, params: { name: 'a', line: 1 } },
  ],
  [
    'successors-amiss',
    `${head('Organisation')}spec:\n  names: {en: X}\n  until: 2026-01-01\n  successors:\n    - {organisation: y, kind: merged, since: 2026-02-01}\n`,
    { place: { line: 8 } },
  ],
  [
    'successors-amiss',
    `${head('Organisation')}spec:\n  names: {en: X}\n  successors: [{organisation: x, kind: split, since: 2026-01-01}]\n`,
    { place: { line: 7 } },
  ],
  [
    'rests-on-one',
    service('  value: {name: V}\n  dependencies:\n    - {supplier: a, necessity: needed, purpose: P}\n'),
    { place: { line: 9 } },
  ],
  [
    'rests-on-itself',
    service('  value: {name: V}\n  dependencies:\n    - {service: x, necessity: needed, purpose: P}\n'),
    { place: { line: 9 }, params: { name: 'x' } },
  ],
  [
    'rests-twice',
    service(
      '  value: {name: V}\n  dependencies:\n    - {service: a, necessity: needed, purpose: P}\n    - {service: a, necessity: helpful, purpose: P}\n',
    ),
    { place: { line: 10 }, params: { name: 'a' } },
  ],
  [
    'alternatives-unnamed',
    service('  value: {name: V}\n  dependencies:\n    - {service: a, necessity: alternative, purpose: P}\n'),
    { place: { line: 9 } },
  ],
  [
    'no-such-clause',
    service(
      '  value: {name: V}\n  dependencies:\n    - {service: a, necessity: needed, purpose: P, clause: nowhere}\n  supply: {restsOn: [{id: van, statement: The van}]}\n',
    ),
    { place: { line: 9 }, params: { id: 'nowhere' } },
  ],
  [
    'unknown-path-near',
    service(
      '  value: {name: V}\n  translations:\n    fr:\n      value.nmae: W\n      value.description: D\n',
    ),
    { place: { line: 10 }, params: { path: 'value.nmae', near: 'value.name' } },
  ],
  [
    'unknown-path',
    service('  value: {name: V}\n  translations: {fr: {value.outcomes/nope/statement: W}}\n'),
    { place: { line: 8 }, params: { path: 'value.outcomes/nope/statement' } },
  ],
]
