import type { Definition } from '../../definition/definition.ts'
import type { Risk, RiskTag } from '../../definition/entries.ts'
import type { RuleCases } from './rule-cases.ts'
import { buildInput, soundDefinition, soundDefinitionInFrench } from './sound-input.ts'

/** All that speaks against the service is taken out and closed with a reason. */
const closeAll = ({ value, cost }: Definition): void => {
  value.outcomes = value.outcomes.filter(({ direction }) => direction === 'supported')
  value.risks = value.risks.filter(({ effect }) => effect === 'removed')
  cost.costs = cost.costs.filter(({ effect }) => effect === 'removed')
  value.closed.affectedOutcomes = 'None, because nothing else changes.'
  value.closed.imposedRisks = 'None, because it can be left at any time.'
  cost.closed.imposedCosts = 'None, because it is paid by taxes.'
}
const rosy = (change: (definition: Definition) => void = () => {}) =>
  buildInput({
    change: (definition) => {
      closeAll(definition)
      change(definition)
    },
  })
const goodNews = [{ path: 'value.closed.affectedOutcomes', severity: 'warning' as const }]

export const sd005Cases: RuleCases = {
  fails: [
    { name: 'all three cells are closed', input: rosy(), finds: goodNews },
    {
      name: 'the same in French',
      input: buildInput({ change: closeAll }, soundDefinitionInFrench()),
      finds: goodNews,
    },
    {
      name: 'what falls away is no bad news',
      input: rosy(({ cost }) => void cost.costs.push({ ...cost.costs[0]!, id: 'more' })),
      finds: goodNews,
    },
  ],
  passes: [
    { name: 'costs and risks that come along', input: buildInput() },
    {
      name: 'one outcome is made worse',
      input: rosy(
        ({ value }) => void value.outcomes.push({ ...value.outcomes[0]!, id: 'walk', direction: 'affected' }),
      ),
    },
    {
      name: 'one cost comes along',
      input: rosy(({ cost }) => void cost.costs.push(soundDefinition().cost.costs[0]!)),
    },
    {
      name: 'one risk comes along',
      input: rosy(({ value }) => void value.risks.push(soundDefinition().value.risks[1]!)),
    },
    { name: 'one cell is left open', input: rosy(({ value }) => void (value.closed.affectedOutcomes = ' ')) },
    {
      name: 'the cell of costs is left open: another rule says so',
      input: rosy(({ cost }) => void (cost.closed.imposedCosts = '')),
    },
  ],
}

const risk = (tag: RiskTag, given: Partial<Risk> = {}): Risk => ({
  ...soundDefinition().value.risks[1]!,
  id: tag,
  tag,
  ...given,
})
const withRisks = (risks: Risk[], imposedRisks = '') =>
  buildInput({
    change: ({ value }) => {
      value.risks = risks
      value.closed.imposedRisks = imposedRisks
    },
  })
const usual = ['provider-failure', 'data-breach', 'lock-in', 'supplier-dependency'] as const
const missing = (...tags: (typeof usual)[number][]) => [
  {
    path: 'value.risks',
    severity: 'warning' as const,
    params: { risks: { words: tags.map((tag) => `checkWords.usualRisk.${tag}`) } },
  },
]

export const sd010Cases: RuleCases = {
  fails: [
    ...usual.map((tag) => ({
      name: `all but ${tag}`,
      input: withRisks(usual.filter((one) => one !== tag).map((one) => risk(one))),
      finds: missing(tag),
    })),
    {
      name: 'none of the four is one finding that names them',
      input: withRisks([risk('other'), risk('', { id: 'untagged' })]),
      finds: missing(...usual),
    },
    { name: 'no risk at all', input: withRisks([]), finds: missing(...usual) },
    {
      name: 'a reason beside a risk that comes along closes nothing',
      input: withRisks([risk('lock-in')], 'None, because we are careful.'),
      finds: missing('provider-failure', 'data-breach', 'supplier-dependency'),
    },
    {
      name: 'a reason of spaces',
      input: withRisks([], ' \n'),
      finds: missing(...usual),
    },
    {
      name: 'its words name a breach, its kind does not',
      input: withRisks([
        risk('other', { statement: 'A data breach' }),
        ...(['provider-failure', 'lock-in', 'supplier-dependency'] as const).map((tag) => risk(tag)),
      ]),
      finds: missing('data-breach'),
    },
  ],
  passes: [
    { name: 'all four come along', input: buildInput() },
    {
      name: 'one of them is taken away',
      input: withRisks(usual.map((tag) => risk(tag, tag === 'lock-in' ? { effect: 'removed' } : {}))),
    },
    {
      name: 'no risk comes along, because ...',
      input: withRisks(
        [risk('other', { effect: 'removed' })],
        'None, because it is a sheet of paper on a door.',
      ),
    },
    { name: 'aucun risque, parce que ...', input: withRisks([], 'Aucun, parce que rien n’en dépend.') },
  ],
}
