import { expect, test } from 'vitest'
import { type ClauseRecord, clausesOf } from '../definition/clauses.ts'
import { Definition } from '../definition/definition.ts'
import { contributionsOf } from './contributions.ts'

const idOf = (digit: number) => `01900000-0000-7000-8000-00000000000${digit}`
const [owner, customer, gone, user] = [1, 2, 3, 4].map(idOf) as [string, string, string, string]
const at = '2026-05-01T10:00:00.000Z'
const definition = Definition.parse({
  value: { name: 'Letters', description: 'Letters are written' },
  use: { support: 'By telephone' },
})
const clauses = clausesOf(definition)
const hashOf = (path: string) => clauses.find((clause) => clause.path === path)!.hash
const by = (personId: string, side: 'provider' | 'consumer') => ({ personId, side, at })
const record = (path: string, rest: Omit<ClauseRecord, 'hash'>): ClauseRecord => ({
  hash: hashOf(path),
  ...rest,
})

const told = {
  definition,
  records: {
    'value.name': record('value.name', {
      worded: by(owner, 'provider'),
      confirmed: [by(customer, 'consumer')],
    }),
    'value.description': record('value.description', {
      worded: by(customer, 'consumer'),
      typedBy: by(owner, 'provider'),
      confirmed: [],
    }),
    'use.support': { hash: 'of an older text', worded: by(gone, 'provider'), confirmed: [] },
  },
  deeds: [
    { kind: 'changed' as const, personId: owner, side: 'provider' as const, path: 'value.name' },
    { kind: 'changed' as const, personId: owner, side: 'provider' as const, path: 'value.description' },
    { kind: 'changed' as const, personId: gone, side: 'consumer' as const, path: 'value.forWhom' },
    { kind: 'commented' as const, personId: customer, side: 'consumer' as const, path: 'value.name' },
    { kind: 'answered' as const, personId: customer, side: 'consumer' as const, path: 'value.description' },
    { kind: 'answered' as const, personId: customer, side: 'consumer' as const, path: 'value.name' },
  ],
  signOffs: [
    { personId: owner, role: 'owner' as const, part: 'value' as const, revision: 1 },
    { personId: owner, role: 'owner' as const, part: 'use' as const, revision: 1 },
  ],
  people: [
    { id: owner, name: 'The owner', roles: ['owner' as const], side: 'provider' as const },
    { id: customer, name: 'The customer', roles: ['customer' as const], side: 'consumer' as const },
    { id: user, name: 'The user', roles: ['user' as const], side: 'consumer' as const },
    { id: idOf(5), name: 'The administrator', roles: [], side: 'neither' as const },
  ],
  names: new Map([[gone, 'Somebody who left']]),
}

test('each person is told of with what they did, once, those who did most first', () => {
  expect(contributionsOf(told)).toEqual([
    {
      person: { id: customer, name: 'The customer' },
      roles: ['customer'],
      side: 'consumer',
      clauses: [
        { kind: 'worded', paths: ['value.description'] },
        { kind: 'answered', paths: ['value.name'] },
        { kind: 'commented', paths: ['value.name'] },
        { kind: 'confirmed', paths: ['value.name'] },
      ],
      signed: [],
    },
    {
      person: { id: owner, name: 'The owner' },
      roles: ['owner'],
      side: 'provider',
      clauses: [
        { kind: 'worded', paths: ['value.name'] },
        { kind: 'typed', paths: ['value.description'] },
      ],
      signed: [{ revision: 1, role: 'owner', parts: ['value', 'use'] }],
    },
    {
      person: { id: gone, name: 'Somebody who left' },
      roles: [],
      side: 'consumer',
      clauses: [{ kind: 'changed', paths: ['value.forWhom'] }],
      signed: [],
    },
    { person: { id: user, name: 'The user' }, roles: ['user'], side: 'consumer', clauses: [], signed: [] },
  ])
})

test('nobody is told of where nobody did anything', () => {
  expect(contributionsOf({ ...told, records: {}, deeds: [], signOffs: [], people: [] })).toEqual([])
})

test('whoever left and only signed is on the side of what they signed as', () => {
  const [only] = contributionsOf({ ...told, records: {}, deeds: [], people: [] })
  expect(only).toMatchObject({ person: { id: owner }, side: 'provider', clauses: [] })
})
