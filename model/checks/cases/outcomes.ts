import type { Outcome } from '../../definition/entries.ts'
import type { RuleCases } from './rule-cases.ts'
import { buildInput, soundDefinition, soundDefinitionInFrench } from './sound-input.ts'

const outcome = (given: Partial<Outcome>): Outcome => ({ ...soundDefinition().value.outcomes[0]!, ...given })
const withOutcomes = (outcomes: Outcome[], given = {}) =>
  buildInput({ ...given, change: ({ value }) => void (value.outcomes = outcomes) })
const withStakeholder = (stakeholder: string, stakeholderRole: Outcome['stakeholderRole'] = '', given = {}) =>
  withOutcomes([outcome({ stakeholder, stakeholderRole })], given)
const inFrench = { name: 'the same in French', input: buildInput({}, soundDefinitionInFrench()) }

const at = 'value.outcomes/meetings'
const nobodys = outcome({ stakeholder: '', stakeholderRole: '' })

export const sd001Cases: RuleCases = {
  fails: [
    { name: 'no outcome at all', input: withOutcomes([]), finds: [{ path: 'value.outcomes' }] },
    {
      name: 'only outcomes that are made worse',
      input: withOutcomes([outcome({ direction: 'affected' })]),
      finds: [{ path: 'value.outcomes' }],
    },
    {
      name: 'an outcome of which only spaces are typed so far',
      input: withOutcomes([outcome({ statement: ' \t\n\u00a0' })]),
      finds: [{ path: 'value.outcomes' }],
    },
  ],
  passes: [
    { name: 'one supported outcome', input: buildInput() },
    inFrench,
    {
      name: 'one supported among affected ones',
      input: withOutcomes([outcome({ id: 'a', direction: 'affected' }), outcome({})]),
    },
  ],
}

const missing = [{ path: at, text: 'SD002.missing', severity: 'error' as const }]
const provider = [{ path: at, text: 'SD002.provider', severity: 'error' as const }]
const named = (...names: string[]) => ({ provider: { names, units: [] } })

export const sd002Cases: RuleCases = {
  fails: [
    { name: 'nobody is named', input: withStakeholder(''), finds: missing },
    { name: 'only spaces', input: withStakeholder('   '), finds: missing },
    { name: 'other, without a name', input: withStakeholder('', 'other'), finds: missing },
    { name: 'the role is the provider', input: withStakeholder('', 'provider'), finds: provider },
    {
      name: 'the role is the provider, with a name',
      input: withStakeholder('Desk', 'provider'),
      finds: provider,
    },
    { name: 'the name of the provider', input: withStakeholder('Buildings Office'), finds: provider },
    {
      name: 'in other case, with an article',
      input: withStakeholder('the BUILDINGS  office'),
      finds: provider,
    },
    {
      name: 'its abbreviation with points',
      input: withStakeholder('B.O.', '', named('B O')),
      finds: provider,
    },
    {
      name: 'its abbreviation with points that the provider writes without',
      input: withStakeholder('B.O.', '', named('BO')),
      finds: provider,
    },
    { name: 'its name and abbreviation', input: withStakeholder('Buildings Office (BO)'), finds: provider },
    {
      name: 'its abbreviation and name',
      input: withStakeholder('BO (the Buildings Office)'),
      finds: provider,
    },
    {
      name: 'its French name in an English text',
      input: withStakeholder('Le Bureau des immeubles'),
      finds: provider,
    },
    {
      name: 'its French name without accents',
      input: withStakeholder('Regie des batiments', '', named('Régie des bâtiments')),
      finds: provider,
    },
    {
      name: 'its French name in decomposed letters',
      input: withStakeholder('Re\u0301gie des ba\u0302timents', '', named('Régie des bâtiments')),
      finds: provider,
    },
    { name: 'the word provider', input: withStakeholder('The service provider'), finds: provider },
    { name: 'le mot fournisseur', input: withStakeholder('Le fournisseur'), finds: provider },
    {
      name: 'one of two is nobody’s',
      input: withOutcomes([outcome({ id: 'mine' }), nobodys]),
      finds: missing,
    },
    {
      name: 'an affected outcome is nobody’s',
      input: withOutcomes([outcome({ id: 'mine' }), { ...nobodys, direction: 'affected' }]),
      finds: missing,
    },
  ],
  passes: [
    { name: 'a unit of the consumer', input: buildInput() },
    inFrench,
    { name: 'a role of the consumer’s side without a name', input: withStakeholder('', 'user') },
    { name: 'other, with a name', input: withStakeholder('Neighbours of the harbour', 'other') },
    {
      name: 'those whom the provider’s name is part of',
      input: withStakeholder('Tenants of the Buildings Office'),
    },
    { name: 'a name that begins like the abbreviation', input: withStakeholder('Boat owners') },
    { name: 'a name in brackets that is not the provider’s', input: withStakeholder('Tenants (harbour)') },
    { name: 'a name that only resembles the provider’s', input: withStakeholder('Bureau des immigrants') },
    { name: 'a provider without any name', input: withStakeholder('Field offices', '', named('', ' ')) },
  ],
  undecided: [
    {
      name: 'the provider’s names are not known',
      input: withStakeholder('Buildings Office', '', { provider: null }),
    },
    {
      name: 'one is nobody’s, whoever the provider is',
      input: withOutcomes([outcome({ id: 'mine' }), nobodys], { provider: null }),
      finds: missing,
    },
  ],
}

const finds = (text: string) => [{ path: at, text: `SD004.${text}`, severity: 'warning' as const }]
const baseline = { path: at, text: 'SD004.baseline', severity: 'note' as const }
const but = (given: Partial<Outcome>) => withOutcomes([outcome(given)])

export const sd004Cases: RuleCases = {
  fails: [
    { name: 'no indicator', input: but({ indicator: '' }), finds: finds('indicator') },
    { name: 'an indicator of spaces', input: but({ indicator: '  ' }), finds: finds('indicator') },
    {
      name: 'nothing at all is one finding',
      input: but({ indicator: '', baseline: '', target: '', unit: '', date: '' }),
      finds: finds('indicator'),
    },
    { name: 'no target', input: but({ target: '' }), finds: finds('target') },
    {
      name: 'no target and no date is one finding',
      input: but({ target: '', date: '' }),
      finds: finds('target'),
    },
    { name: 'no unit', input: but({ unit: ' ' }), finds: finds('unit') },
    { name: 'no date', input: but({ date: '' }), finds: finds('date') },
    { name: 'a missing baseline is a note', input: but({ baseline: '' }), finds: [baseline] },
    {
      name: 'a missing target and a missing baseline are two',
      input: but({ target: '', baseline: '' }),
      finds: [...finds('target'), baseline],
    },
    {
      name: 'an affected outcome without an indicator',
      input: withOutcomes([outcome({ id: 'good' }), outcome({ direction: 'affected', indicator: '' })]),
      finds: finds('indicator'),
    },
  ],
  passes: [
    { name: 'indicator, baseline, target, unit and date', input: buildInput() },
    inFrench,
    { name: 'a target and a baseline of zero', input: but({ target: '0', baseline: '0' }) },
    { name: 'no outcome: another rule says so', input: withOutcomes([]) },
  ],
}
