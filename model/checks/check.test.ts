import { expect, test } from 'vitest'
import { emptyDefinition } from '../definition/definition.ts'
import { casesOfRules } from './cases/index.ts'
import { buildInput, soundDefinitionInFrench } from './cases/sound-input.ts'
import { byWhatMatters, check, rules } from './index.ts'
import { CheckResult } from './verdict.ts'

const nothingKnown = {
  provider: null,
  owner: null,
  roles: null,
  records: null,
  missingSignOffs: null,
  conflicts: null,
  relationships: null,
  restsOn: null,
  review: null,
  catalogue: null,
}

test('a sound definition has no finding in either language', () => {
  expect(check(buildInput())).toEqual({ verdicts: [], undecided: [] })
  expect(check(buildInput({}, soundDefinitionInFrench()))).toEqual({ verdicts: [], undecided: [] })
})

test('what matters most to the consumer comes first', () => {
  const { verdicts } = check({
    ...buildInput({ roles: [], records: {}, owner: { known: false, isPerson: false, active: false } }),
    definition: emptyDefinition(),
  })
  expect(verdicts.map(({ text }) => text)).toEqual([
    'SD040',
    'SD001',
    'SD031.customer',
    'SD030.missing',
    'SD006.removedCosts',
    'SD006.imposedCosts',
    'SD006.removedRisks',
    'SD006.imposedRisks',
    'SD031.user',
    'SD031.sponsor',
    'SD010',
    'SD050',
    'SD051.availability',
    'SD051.capacity',
    'SD051.security',
    'SD051.continuity',
    'SD063',
    'SD061',
  ])
  expect(byWhatMatters(verdicts.toReversed()).map(({ severity }) => severity)).toEqual(
    verdicts.map(({ severity }) => severity),
  )
})

test('findings of a rule that is not registered come last in their severity', () => {
  const [known] = check({ ...buildInput(), definition: emptyDefinition() }).verdicts
  const unknown = { ...known!, rule: 'SD999' }
  expect(byWhatMatters([unknown, known!])).toEqual([known, unknown])
})

test('what is not known here is undecided, and never a pass', () => {
  const { verdicts, undecided } = check(buildInput(nothingKnown))
  expect(verdicts).toEqual([])
  expect(undecided.map(({ rule }) => rule).toSorted()).toEqual([
    'SD002',
    'SD012',
    'SD022',
    'SD025',
    'SD026',
    'SD030',
    'SD031',
    'SD032',
    'SD033',
    'SD034',
    'SD040',
    'SD041',
    'SD042',
    'SD053',
    'SD070',
    'SD072',
    'SD082',
    'SD100',
  ])
  expect(CheckResult.parse({ verdicts, undecided })).toEqual({ verdicts, undecided })
})

test('a rule that needs more than the document says when it cannot know, and no other does', () => {
  const needy = rules.filter(({ needs }) => needs.some((need) => need !== 'document'))
  expect(rules.filter(({ undecided }) => undecided)).toEqual(needy)
  const withSuchCases = needy.filter(({ id }) => (casesOfRules[id]?.undecided ?? []).length > 0)
  expect(withSuchCases).toEqual(needy)
})

test('only the rules asked for are applied', () => {
  const input = { ...buildInput(), definition: emptyDefinition() }
  const chosen = rules.filter(({ id }) => id === 'SD063')
  expect(check(input, chosen).verdicts.map(({ rule }) => rule)).toEqual(['SD063'])
})

test('a long statement is quoted by its beginning, and never cut within a character', () => {
  const input = buildInput({
    change: ({ value }) => {
      value.outcomes[0]!.statement = `${'a'.repeat(118)}😀${'b'.repeat(50)}`
      value.outcomes[0]!.indicator = ''
    },
  })
  const [verdict] = check(input).verdicts
  expect(verdict?.params['outcome']).toBe(`${'a'.repeat(118)}…`)
})
