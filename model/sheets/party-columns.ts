import { type Column, own } from './column.ts'

// Organisations, people, and where they belong.

export const organisationColumns: readonly Column[] = [
  own('spec.names.en', 'line', 'nameEn'),
  own('spec.names.fr', 'line', 'nameFr'),
  own('spec.abbreviation', 'line', 'abbreviation'),
  own('spec.parent', 'organisation', 'parent'),
  own('spec.until', 'day', 'organisationUntil'),
  own('metadata.name', 'name', 'key'),
  own('metadata.title', 'line', 'title'),
  own('metadata.source', 'source', 'source'),
]

export const personColumns: readonly Column[] = [
  own('spec.name', 'line', 'personName', { required: true }),
  own('spec.email', 'email', 'email', { required: true, longest: 254 }),
  own('spec.organisation', 'organisation', 'memberOf'),
  own('metadata.name', 'name', 'key'),
  own('metadata.title', 'line', 'title'),
  own('metadata.source', 'source', 'source'),
]

export const membershipColumns: readonly Column[] = [
  own('person', 'person', 'person', { required: true }),
  own('organisation', 'organisation', 'belongsTo', { required: true }),
  own('function', 'line', 'function'),
  own('since', 'day', 'memberSince'),
  own('until', 'day', 'memberUntil'),
  own('first', 'choice', 'first', { choices: 'interim' }),
]

export const successorColumns: readonly Column[] = [
  own('organisation', 'organisation', 'predecessor', { required: true }),
  own('kind', 'choice', 'successorKind', { choices: 'successorKind', required: true }),
  own('successor', 'organisation', 'successor', { required: true }),
  own('since', 'day', 'successorSince', { required: true }),
]

export const groupColumns: readonly Column[] = [
  own('spec.name', 'line', 'groupName', { required: true, longest: 150 }),
  own('spec.purpose', 'paragraph', 'groupPurpose'),
  own('spec.organisation', 'organisation', 'groupOrganisation'),
  own('spec.until', 'day', 'groupUntil'),
  own('metadata.name', 'name', 'key'),
  own('metadata.title', 'line', 'title'),
  own('metadata.source', 'source', 'source'),
]

export const groupMemberColumns: readonly Column[] = [
  own('group', 'group', 'group', { required: true }),
  own('person', 'person', 'groupMember'),
  own('organisation', 'organisation', 'staffOf'),
  own('withUnits', 'choice', 'withUnits', { choices: 'interim' }),
]
