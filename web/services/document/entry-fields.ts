import {
  Bearer,
  CostCategory,
  Dimension,
  Estimate,
  LevelKind,
  RiskTag,
  StakeholderRole,
} from '#model/definition/entries.ts'

/** How a field of an entry is typed. `choice` names the words that label its options. */
export type EntryField = {
  name: string
  kind: 'paragraph' | 'line' | 'decimal' | 'day' | 'choice' | 'outcomes' | 'person'
  options?: readonly string[]
  words?: 'stakeholderRole' | 'riskTag' | 'bearer' | 'costCategory' | 'levelKind' | 'dimension' | 'period'
  /** Shown only on request while it is empty. */
  further?: boolean
}

const statement: EntryField = { name: 'statement', kind: 'paragraph' }
const stakeholder: EntryField[] = [
  { name: 'stakeholder', kind: 'line' },
  { name: 'stakeholderRole', kind: 'choice', options: StakeholderRole.options, words: 'stakeholderRole' },
]
const bearer = (name: string, further = false): EntryField => ({
  name,
  kind: 'choice',
  options: Bearer.options,
  words: 'bearer',
  further,
})
const estimate: EntryField[] = [
  { name: 'estimate.amount', kind: 'decimal', further: true },
  { name: 'estimate.unit', kind: 'line', further: true },
  {
    name: 'estimate.period',
    kind: 'choice',
    options: Estimate.shape.period.unwrap().options,
    words: 'period',
    further: true,
  },
]
const evidence: EntryField = { name: 'evidence', kind: 'paragraph', further: true }
const category: EntryField = {
  name: 'category',
  kind: 'choice',
  options: CostCategory.options,
  words: 'costCategory',
}
const tag: EntryField = { name: 'tag', kind: 'choice', options: RiskTag.options, words: 'riskTag' }

/** What can be said in an entry of each list, in the order in which it is asked. */
export const entryFields = {
  'value.outcomes': [
    statement,
    ...stakeholder,
    { name: 'indicator', kind: 'line' },
    { name: 'baseline', kind: 'decimal' },
    { name: 'target', kind: 'decimal' },
    { name: 'unit', kind: 'line' },
    { name: 'date', kind: 'day' },
    { name: 'answeredBy', kind: 'person' },
  ],
  'value.outputs': [statement, { name: 'enables', kind: 'outcomes' }],
  'value.requirements': [statement],
  'value.risks': [
    statement,
    tag,
    ...stakeholder,
    bearer('managedBy'),
    { name: 'response', kind: 'paragraph' },
    bearer('borneBy', true),
    bearer('movedFrom', true),
    ...estimate,
    evidence,
  ],
  'value.levels': [
    { name: 'kind', kind: 'choice', options: LevelKind.options, words: 'levelKind' },
    statement,
    { name: 'target', kind: 'decimal' },
    { name: 'unit', kind: 'line' },
    { name: 'window', kind: 'line' },
    { name: 'method', kind: 'paragraph' },
    { name: 'measuredBy', kind: 'line' },
  ],
  'use.tasks': [statement],
  'use.duties': [statement],
  'cost.costs': [
    category,
    statement,
    ...stakeholder,
    bearer('borneBy', true),
    bearer('managedBy', true),
    bearer('movedFrom', true),
    ...estimate,
    evidence,
  ],
  'supply.limits': [statement],
  'supply.restsOn': [statement],
  'supply.resources': [
    { name: 'dimension', kind: 'choice', options: Dimension.options, words: 'dimension' },
    statement,
  ],
} as const satisfies Record<string, readonly EntryField[]>

/** A list of the definition. */
export type ListPath = keyof typeof entryFields

const noStakeholder = { stakeholderRole: '', stakeholder: '' }
const noBearers = { managedBy: '', borneBy: '', movedFrom: '' }
const noEstimate = { amount: '', unit: '', period: '' }

const blanks: Record<ListPath, object> = {
  'value.outcomes': {
    direction: 'supported',
    ...noStakeholder,
    indicator: '',
    baseline: '',
    target: '',
    unit: '',
    date: '',
    answeredBy: '',
  },
  'value.outputs': { enables: [] },
  'value.requirements': {},
  'value.risks': {
    effect: 'removed',
    ...noStakeholder,
    tag: '',
    response: '',
    ...noBearers,
    estimate: noEstimate,
    evidence: '',
  },
  'value.levels': { kind: 'availability', target: '', unit: '', window: '', method: '', measuredBy: '' },
  'use.tasks': {},
  'use.duties': {},
  'cost.costs': {
    effect: 'removed',
    category: 'other',
    ...noStakeholder,
    ...noBearers,
    estimate: noEstimate,
    evidence: '',
  },
  'supply.limits': {},
  'supply.restsOn': {},
  'supply.resources': { dimension: 'organisations-and-people' },
}

export type Entry = { id: string; statement: string } & Record<string, unknown>

/** An entry that says nothing yet, but for what its place on the page says (`given`). */
export const blankEntry = (list: ListPath, id: string, given: object): Entry => ({
  ...blanks[list],
  ...given,
  id,
  statement: '',
})

/** An id for a new entry: two people add at once without meeting. */
export const newEntryId = (): string => crypto.randomUUID().slice(0, 13)
