import { recordConfirmation, type Side } from '../../definition/clauses.ts'
import type { CheckInput } from '../rule.ts'
import type { RuleCases } from './rule-cases.ts'
import { buildInput, soundDefinition, soundDefinitionInFrench, wordedBy } from './sound-input.ts'

const owned = (owner: CheckInput['owner']) => buildInput({ owner })

export const sd030Cases: RuleCases = {
  fails: [
    {
      name: 'nobody is named',
      input: owned({ known: false, isPerson: false, active: false }),
      finds: [{ path: 'owner', text: 'SD030.missing', severity: 'error' }],
    },
    {
      name: 'a team or a mailbox',
      input: owned({ known: true, isPerson: false, active: true }),
      finds: [{ path: 'owner', text: 'SD030.team' }],
    },
    {
      name: 'somebody who has left',
      input: owned({ known: true, isPerson: true, active: false }),
      finds: [{ path: 'owner', text: 'SD030.inactive' }],
    },
  ],
  passes: [
    { name: 'an active person', input: buildInput() },
    { name: 'an active person, while the roles are not known', input: buildInput({ roles: null }) },
  ],
  undecided: [{ name: 'the owner is not known here', input: owned(null) }],
}

type Held = NonNullable<CheckInput['roles']>[number]
const held = (...roles: Held[]) => buildInput({ roles })
const holder = (role: Held['role'], given: Partial<Held> = {}): Held => ({
  role,
  organisationId: 'harbour',
  active: true,
  ...given,
})

const customer = { path: 'roles/customer', text: 'SD031.customer', severity: 'error' as const }
const user = { path: 'roles/user', text: 'SD031.user', severity: 'warning' as const }
const sponsor = { path: 'roles/sponsor', text: 'SD031.sponsor', severity: 'warning' as const }

export const sd031Cases: RuleCases = {
  fails: [
    { name: 'nobody takes part', input: held(), finds: [customer, user, sponsor] },
    { name: 'no customer is an error', input: held(holder('user'), holder('sponsor')), finds: [customer] },
    { name: 'no user is a warning', input: held(holder('customer'), holder('sponsor')), finds: [user] },
    { name: 'no sponsor is a warning', input: held(holder('customer'), holder('user')), finds: [sponsor] },
    {
      name: 'the customer was invited and has not arrived',
      input: held(holder('customer', { active: false }), holder('user'), holder('sponsor')),
      finds: [customer],
    },
  ],
  passes: [
    { name: 'all three roles are held', input: buildInput() },
    {
      name: 'each role is held in another organisation',
      input: held(
        holder('customer'),
        holder('user', { organisationId: 'port' }),
        holder('sponsor', { organisationId: 'treasury' }),
      ),
    },
    {
      name: 'one of two customers has left',
      input: held(
        holder('customer', { active: false }),
        holder('customer'),
        holder('user'),
        holder('sponsor'),
      ),
    },
  ],
  undecided: [{ name: 'the roles are not known here', input: buildInput({ roles: null }) }],
}

const customerOf = (...customers: Partial<Held>[]) =>
  held(
    ...customers.map((given) => holder('customer', { fromProvider: false, ...given })),
    holder('user'),
    holder('sponsor'),
  )
const played = [{ path: 'roles/customer', severity: 'warning' as const }]

export const sd032Cases: RuleCases = {
  fails: [
    { name: 'the customer is of the provider', input: customerOf({ fromProvider: true }), finds: played },
    {
      name: 'and is marked as not standing in',
      input: customerOf({ fromProvider: true, interim: false }),
      finds: played,
    },
    {
      name: 'one of two customers is',
      input: customerOf({ organisationId: 'port' }, { fromProvider: true }),
      finds: played,
    },
    {
      name: 'two of them are one finding',
      input: customerOf({ organisationId: 'port', fromProvider: true }, { fromProvider: true }),
      finds: played,
    },
  ],
  passes: [
    { name: 'the customer is of the consumer', input: buildInput() },
    {
      name: 'somebody of the provider stands in',
      input: customerOf({ fromProvider: true, interim: true }),
    },
    {
      name: 'somebody of the provider was customer once',
      input: customerOf({}, { fromProvider: true, active: false }),
    },
    {
      name: 'the user is of the provider',
      input: held(holder('customer', { fromProvider: false }), holder('user', { fromProvider: true })),
    },
    { name: 'no customer: another rule says so', input: held(holder('user'), holder('sponsor')) },
    { name: 'whoever stands in may come from anywhere', input: held(holder('customer', { interim: true })) },
  ],
  undecided: [
    { name: 'the roles are not known here', input: buildInput({ roles: null }) },
    { name: 'where the customer belongs is not known', input: held(holder('customer')) },
    {
      name: 'one is of the provider, the other unknown',
      input: held(holder('customer', { fromProvider: true }), holder('customer')),
      finds: played,
    },
  ],
}

const alone = [{ path: 'value.outcomes', severity: 'error' as const }]
const ofProvider = wordedBy('provider', soundDefinition())
const confirmedAt = (path: string, side: Side = 'consumer') => ({
  ...ofProvider,
  [path]: recordConfirmation(ofProvider[path]!, { personId: null, side, at: '2026-10-02T09:00:00Z' }),
})
const recorded = (records: CheckInput['records']) => buildInput({ records })

export const sd040Cases: RuleCases = {
  fails: [
    { name: 'the provider worded all', input: recorded(ofProvider), finds: alone },
    { name: 'an importer worded all', input: recorded(wordedBy('neither', soundDefinition())), finds: alone },
    { name: 'nothing is on record', input: recorded({}), finds: alone },
    {
      name: 'the consumer confirmed the name only',
      input: recorded(confirmedAt('value.name')),
      finds: alone,
    },
    {
      name: 'the consumer confirmed a duty only',
      input: recorded(confirmedAt('use.duties/release')),
      finds: alone,
    },
    {
      name: 'an administrator confirmed an outcome',
      input: recorded(confirmedAt('value.outcomes/meetings', 'neither')),
      finds: alone,
    },
    {
      name: 'what the consumer confirmed was reworded since',
      input: buildInput({
        records: confirmedAt('value.outcomes/meetings'),
        change: ({ value }) => void (value.outcomes[0]!.statement = 'Teams begin their meetings early'),
      }),
      finds: alone,
    },
    {
      name: 'there is no outcome, cost or risk, and no record is needed to know it',
      input: buildInput({
        records: null,
        change: ({ value, cost }) => {
          value.outcomes = []
          value.risks = []
          cost.costs = []
        },
      }),
      finds: alone,
    },
  ],
  passes: [
    { name: 'the consumer worded all', input: buildInput() },
    { name: 'the consumer confirmed one outcome', input: recorded(confirmedAt('value.outcomes/meetings')) },
    { name: 'the consumer confirmed one risk', input: recorded(confirmedAt('value.risks/outage')) },
    { name: 'the consumer confirmed one cost', input: recorded(confirmedAt('cost.costs/fee')) },
    { name: 'the consumer worded all, in French', input: buildInput({}, soundDefinitionInFrench()) },
  ],
  undecided: [{ name: 'no record is known here', input: recorded(null) }],
}
