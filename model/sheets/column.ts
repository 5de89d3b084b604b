/** The lists that rows of the sheet of statements belong to, and where the words for each stand. */
export const statementLists = {
  'value.requirements': 'fields.value.requirements.statement',
  'value.outputs': 'fields.value.outputs.statement',
  'use.tasks': 'fields.use.tasks.statement',
  'use.duties': 'fields.use.duties.statement',
  'supply.limits': 'fields.supply.limits.statement',
  'supply.resources': 'fields.supply.resources.statement',
  'supply.restsOn': 'fields.supply.restsOn.statement',
} as const
export type StatementList = keyof typeof statementLists

/** Columns that hold one of a few words; a reader sees the words, the model keeps its own. */
export const choiceSets = {
  language: 'words.language',
  charged: 'sheets.choices.yesNo',
  interim: 'sheets.choices.yes',
  consumerRole: 'sheets.choices.consumerRole',
  successorKind: 'sheets.choices.successorKind',
  necessity: 'dependencies.necessity',
  stage: 'sheets.choices.stage',
  aim: 'relationships.page.type',
  dutyArea: 'relationships.page.area',
  doingSide: 'relationships.page.sides',
  rhythm: 'relationships.page.rhythms',
  stakeholderRole: 'words.stakeholderRole',
  bearer: 'words.bearer',
  direction: 'words.direction',
  effect: 'words.effect',
  costCategory: 'words.costCategory',
  riskTag: 'words.riskTag',
  levelKind: 'words.levelKind',
  period: 'words.period',
  dimension: 'words.dimension',
  statementList: 'sheets.choices.statementList',
  thing: 'sheets.choices.thing',
  note: 'sheets.choices.note',
} as const
export type ChoiceSet = keyof typeof choiceSets

/** What a cell may hold. */
export type Kind =
  | 'line'
  | 'paragraph'
  | 'number'
  | 'day'
  /** A name of definitions as code; made from the words where the cell is empty. */
  | 'name'
  /** The id of an entry; made from its statement where the cell is empty. */
  | 'id'
  /** Somebody's e-mail address. */
  | 'email'
  /** Keys of the vocabulary, with semicolons between. */
  | 'terms'
  /** Entries of the same service by id or statement, with semicolons between. */
  | 'outcomes'
  /** Another row, by its key or by its name in words. */
  | 'organisation'
  | 'person'
  | 'group'
  | 'service'
  /** Services, with semicolons between. */
  | 'services'
  /** Where the thing came from, as an export tells it. */
  | 'source'
  | 'choice'

export type Column = {
  /** Its name in every language: the place of its value in what the row describes. */
  at: string
  kind: Kind
  /** Where the catalogue has its label, help and example. */
  words: string
  choices?: ChoiceSet
  required?: true
  /** The most characters that a line may have, where it is fewer than usual. */
  longest?: number
}

/** A column with words of its own. */
export const own = (at: string, kind: Kind, words: string, more: Partial<Column> = {}): Column => ({
  at,
  kind,
  words: `sheets.columns.${words}`,
  ...more,
})
/** A column of a field of the definition, in its words. */
export const field = (at: string, kind: Kind, more: Partial<Column> = {}): Column => ({
  at: `spec.${at}`,
  kind,
  words: `fields.${at}`,
  ...more,
})
