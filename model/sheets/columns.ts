import { type ChoiceSet, type Column, field, type Kind, own } from './column.ts'
import {
  groupColumns,
  groupMemberColumns,
  membershipColumns,
  organisationColumns,
  personColumns,
  successorColumns,
} from './party-columns.ts'

export {
  type ChoiceSet,
  choiceSets,
  type Column,
  type Kind,
  type StatementList,
  statementLists,
} from './column.ts'

/** The sheets of a workbook, in the order in which they stand. */
export const sheetNames = [
  'services',
  'organisations',
  'successors',
  'people',
  'memberships',
  'groups',
  'groupMembers',
  'relationships',
  'duties',
  'roles',
  'providerRoles',
  'dependencies',
  'outcomes',
  'costs',
  'risks',
  'levels',
  'statements',
  'translations',
  'labels',
] as const
export type SheetName = (typeof sheetNames)[number]

const serviceColumns: readonly Column[] = [
  field('value.name', 'line', { required: true }),
  own('spec.provider', 'organisation', 'provider', { required: true }),
  own('spec.owner', 'person', 'owner'),
  own('spec.language', 'choice', 'language', { choices: 'language' }),
  field('value.description', 'paragraph'),
  field('value.forWhom', 'paragraph'),
  field('value.consumerGroups', 'terms'),
  field('value.notFor', 'paragraph'),
  field('value.proposition', 'paragraph'),
  field('value.performanceSupported', 'paragraph'),
  field('value.constraintsLifted', 'paragraph'),
  field('value.serviceHours', 'paragraph'),
  field('value.criticalTimes', 'paragraph'),
  field('use.channels', 'terms'),
  field('use.accessNeeds', 'paragraph'),
  field('use.prerequisites', 'paragraph'),
  field('use.support', 'paragraph'),
  field('cost.charged', 'choice', { choices: 'charged' }),
  field('cost.price', 'paragraph'),
  field('cost.fundingModel', 'paragraph'),
  field('supply.exit', 'paragraph'),
  field('supply.measurement', 'paragraph'),
  field('value.notPromised.availability', 'paragraph'),
  field('value.notPromised.capacity', 'paragraph'),
  field('value.notPromised.security', 'paragraph'),
  field('value.notPromised.continuity', 'paragraph'),
  field('value.closed.affectedOutcomes', 'paragraph'),
  field('value.closed.removedRisks', 'paragraph'),
  field('value.closed.imposedRisks', 'paragraph'),
  field('cost.closed.removedCosts', 'paragraph'),
  field('cost.closed.imposedCosts', 'paragraph'),
  own('spec.reviewed', 'day', 'reviewed'),
  own('metadata.name', 'name', 'serviceKey'),
  own('metadata.title', 'line', 'title'),
  own('metadata.source', 'source', 'source'),
]

const ofService = own('service', 'service', 'service', { required: true })

const roleColumns: readonly Column[] = [
  ofService,
  own('role', 'choice', 'role', { choices: 'consumerRole', required: true }),
  own('person', 'person', 'person', { required: true }),
  own('organisation', 'organisation', 'speaksForOrganisation', { required: true }),
  own('speaksFor', 'line', 'speaksFor'),
  own('group', 'group', 'speaksForGroup'),
  own('interim', 'choice', 'interim', { choices: 'interim' }),
  own('until', 'day', 'roleUntil'),
  own('deputyFor', 'person', 'deputyFor'),
]

const providerRoleColumns: readonly Column[] = [
  ofService,
  own('role', 'line', 'providerRole', { required: true, longest: 50 }),
  own('person', 'person', 'person', { required: true }),
  own('organisation', 'organisation', 'forConsumer'),
  own('until', 'day', 'roleUntil'),
]

const dependencyColumns: readonly Column[] = [
  ofService,
  own('onService', 'service', 'onService'),
  own('supplier', 'organisation', 'supplier'),
  own('supplies', 'line', 'supplies'),
  own('necessity', 'choice', 'necessity', { choices: 'necessity', required: true }),
  own('alternatives', 'line', 'alternatives'),
  own('purpose', 'line', 'purpose', { required: true }),
  own('continuity', 'paragraph', 'continuity'),
  own('clause', 'line', 'clause'),
  own('since', 'day', 'dependencySince'),
  own('until', 'day', 'dependencyUntil'),
]

const relationshipColumns: readonly Column[] = [
  own('spec.provider', 'organisation', 'provider', { required: true }),
  own('spec.consumer', 'organisation', 'consumer', { required: true }),
  own('spec.since', 'day', 'runsSince'),
  own('spec.until', 'day', 'runsUntil'),
  own('spec.stage', 'choice', 'stage', { choices: 'stage' }),
  own('spec.nextReview', 'day', 'nextReview'),
  own('spec.services', 'services', 'covered'),
  own('spec.aims.provider', 'choice', 'providerAim', { choices: 'aim' }),
  own('spec.aims.consumer', 'choice', 'consumerAim', { choices: 'aim' }),
  own('metadata.name', 'name', 'relationshipKey'),
  own('metadata.title', 'line', 'title'),
  own('metadata.source', 'source', 'source'),
]

const dutyColumns: readonly Column[] = [
  own('provider', 'organisation', 'provider', { required: true }),
  own('consumer', 'organisation', 'consumer', { required: true }),
  own('area', 'choice', 'dutyArea', { choices: 'dutyArea', required: true }),
  own('activity', 'line', 'activity', { required: true }),
  own('side', 'choice', 'doingSide', { choices: 'doingSide', required: true }),
  own('person', 'person', 'doneBy'),
  own('who', 'line', 'who', { longest: 200 }),
  own('rhythm', 'choice', 'rhythm', { choices: 'rhythm' }),
]

/** A column of a list's entries: `at` is the place in the entry. */
const entry = (list: string, at: string, kind: Kind, more: Partial<Column> = {}): Column => ({
  at,
  kind,
  words: `fields.${list}.${at}`,
  ...more,
})
const chosen = (list: string, at: string, choices: ChoiceSet, more: Partial<Column> = {}): Column =>
  entry(list, at, 'choice', { choices, ...more })
const statementOf = (list: string): Column => entry(list, 'statement', 'paragraph', { required: true })
const stakeholderOf = (list: string): Column[] => [
  entry(list, 'stakeholder', 'line'),
  chosen(list, 'stakeholderRole', 'stakeholderRole'),
]
const bearersOf = (list: string): Column[] => [
  chosen(list, 'managedBy', 'bearer'),
  chosen(list, 'borneBy', 'bearer'),
  chosen(list, 'movedFrom', 'bearer'),
  entry(list, 'estimate.amount', 'number'),
  entry(list, 'estimate.unit', 'line'),
  chosen(list, 'estimate.period', 'period'),
  entry(list, 'evidence', 'paragraph'),
]
const idOfEntry = own('id', 'id', 'entryKey')

const outcomeColumns: readonly Column[] = [
  ofService,
  statementOf('value.outcomes'),
  chosen('value.outcomes', 'direction', 'direction', { required: true }),
  ...stakeholderOf('value.outcomes'),
  entry('value.outcomes', 'indicator', 'line'),
  entry('value.outcomes', 'baseline', 'number'),
  entry('value.outcomes', 'target', 'number'),
  entry('value.outcomes', 'unit', 'line'),
  entry('value.outcomes', 'date', 'day'),
  entry('value.outcomes', 'answeredBy', 'line'),
  idOfEntry,
]

const costColumns: readonly Column[] = [
  ofService,
  statementOf('cost.costs'),
  chosen('cost.costs', 'effect', 'effect', { required: true }),
  chosen('cost.costs', 'category', 'costCategory', { required: true }),
  ...stakeholderOf('cost.costs'),
  ...bearersOf('cost.costs'),
  idOfEntry,
]

const riskColumns: readonly Column[] = [
  ofService,
  statementOf('value.risks'),
  chosen('value.risks', 'effect', 'effect', { required: true }),
  chosen('value.risks', 'tag', 'riskTag'),
  entry('value.risks', 'response', 'paragraph'),
  ...stakeholderOf('value.risks'),
  ...bearersOf('value.risks'),
  idOfEntry,
]

const levelColumns: readonly Column[] = [
  ofService,
  statementOf('value.levels'),
  chosen('value.levels', 'kind', 'levelKind', { required: true }),
  entry('value.levels', 'target', 'number'),
  entry('value.levels', 'unit', 'line'),
  entry('value.levels', 'window', 'line'),
  entry('value.levels', 'method', 'paragraph'),
  entry('value.levels', 'measuredBy', 'line'),
  idOfEntry,
]

const statementColumns: readonly Column[] = [
  ofService,
  own('list', 'choice', 'list', { choices: 'statementList', required: true }),
  own('statement', 'paragraph', 'statement', { required: true }),
  chosen('supply.resources', 'dimension', 'dimension'),
  entry('value.outputs', 'enables', 'outcomes'),
  idOfEntry,
]

const translationColumns: readonly Column[] = [
  ofService,
  own('language', 'choice', 'textLanguage', { choices: 'language', required: true }),
  own('path', 'line', 'path', { required: true, longest: 200 }),
  own('text', 'paragraph', 'text', { required: true }),
]

const labelColumns: readonly Column[] = [
  own('thing', 'choice', 'thing', { choices: 'thing', required: true }),
  own('of', 'line', 'of', { required: true }),
  own('note', 'choice', 'note', { choices: 'note', required: true }),
  own('key', 'line', 'noteKey', { required: true, longest: 200 }),
  own('value', 'paragraph', 'noteValue', { required: true }),
]

/** Every sheet's columns, from left to right: what most people fill in comes first. */
export const columnsOf: Readonly<Record<SheetName, readonly Column[]>> = {
  services: serviceColumns,
  organisations: organisationColumns,
  successors: successorColumns,
  people: personColumns,
  memberships: membershipColumns,
  groups: groupColumns,
  groupMembers: groupMemberColumns,
  relationships: relationshipColumns,
  duties: dutyColumns,
  roles: roleColumns,
  providerRoles: providerRoleColumns,
  dependencies: dependencyColumns,
  outcomes: outcomeColumns,
  costs: costColumns,
  risks: riskColumns,
  levels: levelColumns,
  statements: statementColumns,
  translations: translationColumns,
  labels: labelColumns,
}

/** The lists of a definition that have a sheet of their own. */
export const listOfSheet = {
  outcomes: 'value.outcomes',
  costs: 'cost.costs',
  risks: 'value.risks',
  levels: 'value.levels',
} as const
