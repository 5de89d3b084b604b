import type { Level, Outcome } from '../../definition/entries.ts'
import type { CheckInput } from '../rule.ts'
import type { RuleCases } from './rule-cases.ts'
import { buildInput, soundDefinition, soundDefinitionInFrench } from './sound-input.ts'

const level = (given: Partial<Level> = {}): Level => ({ ...soundDefinition().value.levels[0]!, ...given })
const withLevels = (...levels: Level[]) => buildInput({ change: ({ value }) => void (value.levels = levels) })
const inFrench = { name: 'the same in French', input: buildInput({}, soundDefinitionInFrench()) }

const open = (id: string, ...measures: string[]) => ({
  path: `value.levels/${id}`,
  severity: 'warning' as const,
  params: { missing: { words: measures.map((measure) => `checkWords.measure.${measure}`) } },
})

export const sd052Cases: RuleCases = {
  fails: [
    ...(['unit', 'window', 'method', 'measuredBy'] as const).map((field) => ({
      name: `no ${field}`,
      input: withLevels(level({ [field]: '' })),
      finds: [open('up', field)],
    })),
    {
      name: 'a bare number is one finding that names all',
      input: withLevels(level({ unit: ' ', window: '', method: '\n', measuredBy: '' })),
      finds: [open('up', 'unit', 'window', 'method', 'measuredBy')],
    },
    {
      name: 'two levels, of any kind, are two',
      input: withLevels(
        level({ unit: '' }),
        level({ id: 'soon', kind: 'timeliness', window: '' }),
        level({ id: 'fine' }),
      ),
      finds: [open('up', 'unit'), open('soon', 'window')],
    },
    {
      name: 'a target of zero is a number',
      input: withLevels(level({ target: '0', unit: '' })),
      finds: [open('up', 'unit')],
    },
  ],
  passes: [
    { name: 'unit, window, method and who measures', input: buildInput() },
    inFrench,
    {
      name: 'a level without a number: another rule says so',
      input: withLevels(level({ target: '', unit: '', window: '' })),
    },
    { name: 'no level', input: withLevels() },
  ],
}

const satisfaction = (given: Partial<Level> = {}): Level =>
  level({
    id: 'glad',
    kind: 'other',
    statement: 'Those who book rooms would recommend it',
    target: '80',
    method: 'Each spring all of them are asked',
    ...given,
  })
type Given = Partial<CheckInput> & { outcome?: Partial<Outcome> }
/** What is promised where no supported outcome has a target, unless one is given. */
const promising = (levels: Level[], { outcome = { target: '' }, ...given }: Given = {}) =>
  buildInput({
    ...given,
    change: ({ value }) => {
      value.levels = levels
      Object.assign(value.outcomes[0]!, outcome)
    },
  })
const found = (variant: string) => [
  { path: 'value.levels', text: `SD055.${variant}`, severity: 'warning' as const },
]

export const sd055Cases: RuleCases = {
  fails: [
    { name: 'levels, and no result has a target', input: promising([level()]), finds: found('levels') },
    {
      name: 'only a result that is made worse has one',
      input: promising([level()], { outcome: { direction: 'affected' } }),
      finds: found('levels'),
    },
    {
      name: 'levels that somebody else measures are levels all the same',
      input: promising([level({ measuredBy: 'Harbour Agency' })]),
      finds: found('levels'),
    },
    {
      name: 'experience is named, without a figure',
      input: promising([level(), satisfaction({ target: '' })]),
      finds: found('levels'),
    },
    {
      name: 'a request that is satisfied is no experience',
      input: promising([level({ kind: 'timeliness', statement: 'Requests are satisfied within two days' })]),
      finds: found('levels'),
    },
    {
      name: 'a service that runs surveys asks nobody about itself',
      input: promising([level({ kind: 'timeliness', statement: 'Surveys are sent out in two days' })]),
      finds: found('levels'),
    },
    {
      name: 'experience, and the provider measures all',
      input: promising([level(), satisfaction({ measuredBy: 'Buildings Office (BO)' })]),
      finds: found('provider'),
    },
    {
      name: 'experience, and a unit of the provider measures it',
      input: promising([satisfaction({ measuredBy: 'Rooms and Keys' })]),
      finds: found('provider'),
    },
    {
      name: 'le fournisseur mesure tout',
      input: promising([
        satisfaction({ statement: 'Satisfaction des usagers', measuredBy: 'Le fournisseur' }),
      ]),
      finds: found('provider'),
    },
  ],
  passes: [
    { name: 'a result has a target', input: promising([level()], { outcome: {} }) },
    inFrench,
    {
      name: 'a result has a target, though nobody wrote who measures',
      input: promising([level({ measuredBy: '' })], { outcome: {} }),
    },
    {
      name: 'experience, measured by the consumer',
      input: promising([level(), satisfaction({ measuredBy: 'Harbour Agency' })]),
    },
    {
      name: 'a survey is how it is measured',
      input: promising([
        level({ measuredBy: 'Harbour Agency', method: 'A survey of all who booked a room' }),
      ]),
    },
    {
      name: 'un sondage, mené par un tiers',
      input: promising([level({ measuredBy: 'Institut Nord', method: 'Sondage annuel' })]),
    },
    ...['Users who say they are satisfied', 'Usagers qui se disent satisfaits', 'Net promoter score'].map(
      (statement) => ({
        name: statement,
        input: promising([level({ measuredBy: 'Harbour Agency', statement })]),
      }),
    ),
    {
      name: 'experience, and nobody wrote who measures: another rule says so',
      input: promising([satisfaction({ measuredBy: '' })]),
    },
    { name: 'nothing is promised', input: promising([]) },
    { name: 'no level has a number', input: promising([level({ target: '' })]) },
  ],
  undecided: [
    {
      name: 'whoever measures could be the provider',
      input: promising([satisfaction({ measuredBy: 'Buildings Office' })], { provider: null }),
    },
  ],
}

const withTimes = (serviceHours: string, criticalTimes: string, levels = [level()]) =>
  buildInput({ change: ({ value }) => void Object.assign(value, { serviceHours, criticalTimes, levels }) })
const ignored = [{ path: 'value.serviceHours', severity: 'warning' as const }]

export const sd057Cases: RuleCases = {
  fails: [
    { name: 'neither hours nor critical times', input: withTimes('', ''), finds: ignored },
    { name: 'both are spaces', input: withTimes(' ', '\t'), finds: ignored },
    {
      name: 'two levels of availability are one finding',
      input: withTimes('', '', [level(), level({ id: 'door' })]),
      finds: ignored,
    },
  ],
  passes: [
    { name: 'service hours', input: buildInput() },
    { name: 'critical times', input: withTimes('', 'La dernière semaine de mars') },
    { name: 'another kind of level', input: withTimes('', '', [level({ kind: 'capacity' })]) },
    { name: 'availability without a figure', input: withTimes('', '', [level({ target: '' })]) },
  ],
}
