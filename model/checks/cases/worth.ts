import type { ConsumerRole } from '../../definition/entries.ts'
import type { CheckedRole } from '../rule.ts'
import type { RuleCases } from './rule-cases.ts'
import { buildInput } from './sound-input.ts'

const holder = (
  role: ConsumerRole,
  judged?: CheckedRole['judged'],
  more: Partial<CheckedRole> = {},
): CheckedRole => ({
  role,
  organisationId: 'harbour',
  active: true,
  wantedOn: '2026-10-01',
  ...(judged !== undefined && { judged }),
  ...more,
})
const held = (...roles: CheckedRole[]) => buildInput({ roles })
const found = (role: ConsumerRole, against: number, of: number) => ({
  path: `roles/${role}`,
  text: 'SD012',
  severity: 'note' as const,
  params: { role: { word: `words.role.${role}` }, against, of },
  concerns: [role],
})

export const sd012Cases: RuleCases = {
  fails: [
    {
      name: 'for the user what is against weighs more',
      input: held(holder('customer', 'clearly-worth'), holder('user', 'not-worth')),
      finds: [found('user', 1, 1)],
    },
    {
      name: 'each role by itself',
      input: held(holder('customer', 'clearly-not'), holder('user', 'even'), holder('sponsor', 'not-worth')),
      finds: [found('customer', 1, 1), found('sponsor', 1, 1)],
    },
    {
      name: 'one of three is worse off, and the two others make up for nothing',
      input: held(
        holder('user', 'clearly-worth'),
        holder('user', 'clearly-worth', { organisationId: 'port' }),
        holder('user', 'clearly-not', { organisationId: 'pier' }),
      ),
      finds: [found('user', 1, 3)],
    },
  ],
  passes: [
    { name: 'to each role it is worth it', input: buildInput() },
    { name: 'for and against weigh the same', input: held(holder('sponsor', 'even')) },
    { name: 'nobody holds a role', input: held() },
    {
      name: 'what somebody said who is not there any more counts for nobody',
      input: held(holder('user', 'worth'), holder('user', 'clearly-not', { active: false })),
    },
  ],
  undecided: [
    { name: 'who holds the roles is not known here', input: buildInput({ roles: null }) },
    { name: 'what they said is not known here', input: held(holder('user', null)) },
    { name: 'nor where nothing is told of it', input: held(holder('user')) },
    { name: 'one has said nothing', input: held(holder('user', 'worth'), holder('sponsor', '')) },
    {
      name: 'one is worse off, and another has said nothing',
      input: held(holder('user', 'not-worth'), holder('user', '')),
      finds: [found('user', 1, 1)],
    },
  ],
}
