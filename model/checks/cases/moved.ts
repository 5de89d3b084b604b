import type { Cost, Risk } from '../../definition/entries.ts'
import type { CheckInput } from '../rule.ts'
import type { RuleCases } from './rule-cases.ts'
import { buildInput, soundDefinition } from './sound-input.ts'

type Held = NonNullable<CheckInput['roles']>[number]
const customer = (sharesEnterprise?: boolean): Held => ({
  role: 'customer',
  organisationId: 'harbour',
  active: true,
  ...(sharesEnterprise !== undefined && { sharesEnterprise }),
})
const calls = soundDefinition().cost.costs[2]!
const double = soundDefinition().value.risks[0]!
const borne = { borneBy: 'enterprise' as const }

/** The cost and the risk that fall away, with what is given of them, for these consumers. */
const withEntries = (given: { cost?: Partial<Cost>; risk?: Partial<Risk> }, roles: Held[] | null) =>
  buildInput({
    roles,
    change: ({ cost, value }) => {
      cost.costs[2] = { ...calls, ...given.cost }
      value.risks[0] = { ...double, ...given.risk }
    },
  })
const within = [customer(true)]
const found = [
  { path: 'cost.costs/calls', text: 'SD011.cost', severity: 'warning' as const },
  { path: 'value.risks/double', text: 'SD011.risk', severity: 'warning' as const },
]
const costFound = found.slice(0, 1)

export const sd011Cases: RuleCases = {
  fails: [
    {
      name: 'a cost that the enterprise of both still bears',
      input: withEntries({ cost: borne }, within),
      finds: [{ ...costFound[0]!, params: { what: calls.statement } }],
    },
    { name: 'a risk likewise', input: withEntries({ risk: borne }, within), finds: found.slice(1) },
    { name: 'both', input: withEntries({ cost: borne, risk: borne }, within), finds: found },
    {
      name: 'one of two consumers is of the enterprise',
      input: withEntries({ cost: borne }, [customer(false), customer(true)]),
      finds: costFound,
    },
    {
      name: 'one is, and of the other it is not known',
      input: withEntries({ cost: borne }, [customer(), customer(true)]),
      finds: costFound,
    },
  ],
  passes: [
    { name: 'the consumer is of another enterprise', input: withEntries({ cost: borne }, [customer(false)]) },
    { name: 'somebody else bears it', input: withEntries({ cost: { borneBy: 'third-party' } }, within) },
    { name: 'it is not said who bears it', input: withEntries({}, within) },
    {
      name: 'it is imposed, as it says',
      input: withEntries({ cost: { ...borne, effect: 'imposed' } }, within),
    },
    { name: 'nobody takes part', input: withEntries({ cost: borne }, []) },
    { name: 'nothing could be moved, whoever takes part', input: withEntries({}, null) },
  ],
  undecided: [
    { name: 'who takes part is not known here', input: withEntries({ cost: borne }, null) },
    { name: 'whose enterprise it is, is not', input: withEntries({ risk: borne }, [customer()]) },
    { name: 'of one of two', input: withEntries({ risk: borne }, [customer(), customer(false)]) },
  ],
}
