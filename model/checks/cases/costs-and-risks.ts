import type { Cost, Risk } from '../../definition/entries.ts'
import type { RuleCases } from './rule-cases.ts'
import { buildInput, soundDefinition, soundDefinitionInFrench } from './sound-input.ts'

const cost = (given: Partial<Cost>): Cost => ({ ...soundDefinition().cost.costs[0]!, ...given })
const imposedRisk = (given: Partial<Risk>): Risk => ({ ...soundDefinition().value.risks[1]!, ...given })
const withCosts = (...costs: Cost[]) =>
  buildInput({ change: (definition) => void (definition.cost.costs = costs) })
const withRisks = (...risks: Risk[]) => buildInput({ change: ({ value }) => void (value.risks = risks) })
const inFrench = { name: 'the same in French', input: buildInput({}, soundDefinitionInFrench()) }

const cells = {
  removedCosts: 'cost.closed.removedCosts',
  imposedCosts: 'cost.closed.imposedCosts',
  removedRisks: 'value.closed.removedRisks',
  imposedRisks: 'value.closed.imposedRisks',
}
const empty = (...found: (keyof typeof cells)[]) =>
  found.map((cell) => ({ path: cells[cell], text: `SD006.${cell}`, severity: 'error' as const }))

export const sd006Cases: RuleCases = {
  fails: [
    {
      name: 'all four cells are empty',
      input: buildInput({
        change: ({ value, cost }) => {
          value.risks = []
          cost.costs = []
        },
      }),
      finds: empty('removedCosts', 'imposedCosts', 'removedRisks', 'imposedRisks'),
    },
    { name: 'no cost removed', input: withCosts(cost({ effect: 'imposed' })), finds: empty('removedCosts') },
    { name: 'no cost imposed', input: withCosts(cost({ effect: 'removed' })), finds: empty('imposedCosts') },
    { name: 'no risk removed', input: withRisks(imposedRisk({})), finds: empty('removedRisks') },
    {
      name: 'no risk imposed',
      input: withRisks(imposedRisk({ effect: 'removed' })),
      finds: empty('imposedRisks'),
    },
    {
      name: 'a reason of spaces closes nothing',
      input: buildInput({
        change: (definition) => {
          definition.cost.costs = [cost({ effect: 'imposed' })]
          definition.cost.closed.removedCosts = ' \n '
        },
      }),
      finds: empty('removedCosts'),
    },
    {
      name: 'another cell is closed',
      input: buildInput({
        change: ({ value }) => {
          value.risks = [imposedRisk({ effect: 'removed' })]
          value.closed.removedRisks = 'None, because nothing was at stake.'
        },
      }),
      finds: empty('imposedRisks'),
    },
  ],
  passes: [
    { name: 'an entry in each cell', input: buildInput() },
    inFrench,
    {
      name: 'all four closed with a reason',
      input: buildInput({
        change: ({ value, cost }) => {
          value.risks = []
          cost.costs = []
          value.closed.removedRisks = 'Aucun, parce que rien n’était en jeu.'
          value.closed.imposedRisks = 'None, because it can be left at any time.'
          cost.closed.removedCosts = 'None, because it is new.'
          cost.closed.imposedCosts = 'None, because it is free and needs nothing.'
        },
      }),
    },
  ],
}

const priceAlone = [{ path: 'cost.costs', severity: 'warning' as const }]

export const sd007Cases: RuleCases = {
  fails: [
    { name: 'a price and nothing else', input: withCosts(cost({})), finds: priceAlone },
    { name: 'two prices', input: withCosts(cost({}), cost({ id: 'once' })), finds: priceAlone },
    {
      name: 'training is removed, not imposed',
      input: withCosts(cost({}), cost({ id: 'no-lesson', effect: 'removed', category: 'training' })),
      finds: priceAlone,
    },
    {
      name: 'the provider’s own cost beside a price',
      input: withCosts(cost({}), cost({ id: 'servers', category: 'provision' })),
      finds: priceAlone,
    },
  ],
  passes: [
    { name: 'price and training', input: buildInput() },
    inFrench,
    ...(['staff-time', 'network', 'procurement', 'migration', 'exit', 'other'] as const).map((category) => ({
      name: `price and ${category}`,
      input: withCosts(cost({}), cost({ id: 'more', category })),
    })),
    { name: 'no price at all', input: withCosts(cost({ category: 'staff-time' })) },
    { name: 'no cost imposed: another rule says so', input: withCosts(cost({ effect: 'removed' })) },
  ],
}

export const sd008Cases: RuleCases = {
  fails: [
    {
      name: 'an imposed cost of provision',
      input: withCosts(cost({}), cost({ id: 'servers', category: 'provision' })),
      finds: [{ path: 'cost.costs/servers', severity: 'warning' }],
    },
    {
      name: 'a removed cost of provision, and another',
      input: withCosts(
        cost({ id: 'staff', category: 'provision', effect: 'removed' }),
        cost({ id: 'serveurs', category: 'provision', statement: 'Serveurs du fournisseur' }),
      ),
      finds: [{ path: 'cost.costs/staff' }, { path: 'cost.costs/serveurs' }],
    },
  ],
  passes: [
    { name: 'costs of the consumer', input: buildInput() },
    {
      name: 'a price whose words name servers',
      input: withCosts(cost({ statement: 'A fee that pays for servers' })),
    },
  ],
}

const gap = (text: string) => [
  { path: 'value.risks/outage', text: `SD009.${text}`, severity: 'warning' as const },
]

export const sd009Cases: RuleCases = {
  fails: [
    { name: 'nobody manages it', input: withRisks(imposedRisk({ managedBy: '' })), finds: gap('manager') },
    { name: 'no response', input: withRisks(imposedRisk({ response: '' })), finds: gap('response') },
    {
      name: 'a response of spaces',
      input: withRisks(imposedRisk({ response: ' \t' })),
      finds: gap('response'),
    },
    {
      name: 'neither is one finding',
      input: withRisks(imposedRisk({ managedBy: '', response: '' })),
      finds: gap('both'),
    },
    {
      name: 'who bears it is not who manages it',
      input: withRisks(imposedRisk({ managedBy: '', borneBy: 'consumer-unit' })),
      finds: gap('manager'),
    },
  ],
  passes: [
    { name: 'managed and answered', input: buildInput() },
    { name: 'managed by a third party', input: withRisks(imposedRisk({ managedBy: 'third-party' })) },
    {
      name: 'a removed risk needs neither',
      input: withRisks(imposedRisk({ effect: 'removed', managedBy: '', response: '' })),
    },
    { name: 'no risk: another rule says so', input: withRisks() },
  ],
}
