import type { ConsumerRole } from '../../definition/entries.ts'
import type { CheckedRole } from '../rule.ts'
import type { RuleCases } from './rule-cases.ts'
import { buildInput } from './sound-input.ts'

const today = '2026-11-23'
const holder = (role: ConsumerRole, wantedOn?: string, more: Partial<CheckedRole> = {}): CheckedRole => ({
  role,
  organisationId: 'harbour',
  active: true,
  ...(wantedOn !== undefined && { wantedOn }),
  ...more,
})
const held = (...roles: CheckedRole[]) => buildInput({ roles, today })
const never = (role: ConsumerRole) => ({
  path: `roles/${role}`,
  text: 'SD033.never',
  severity: 'warning' as const,
  params: { role: { word: `words.role.${role}` } },
  concerns: [role],
})

export const sd033Cases: RuleCases = {
  fails: [
    {
      name: 'nobody in the role ever said what they want',
      input: held(holder('user', '')),
      finds: [never('user')],
    },
    {
      name: 'it was said twelve months and a day ago',
      input: held(holder('sponsor', '2025-11-22')),
      finds: [{ path: 'roles/sponsor', text: 'SD033.old', params: { on: { day: '2025-11-22' } } }],
    },
    {
      name: 'each role by itself',
      input: held(holder('customer', ''), holder('user', '2026-11-01'), holder('sponsor', '')),
      finds: [never('customer'), never('sponsor')],
    },
    {
      name: 'what somebody said who is not there any more counts for nobody',
      input: held(holder('user', ''), holder('user', '2026-11-01', { active: false })),
      finds: [never('user')],
    },
    {
      name: 'of several who spoke long ago, the last',
      input: held(holder('user', '2019-03-01'), holder('user', '2024-03-01'), holder('user', '')),
      finds: [{ path: 'roles/user', params: { on: { day: '2024-03-01' } } }],
    },
  ],
  passes: [
    { name: 'each role has spoken', input: buildInput() },
    { name: 'twelve months ago to the day', input: held(holder('user', '2025-11-23')) },
    { name: 'one of two has spoken', input: held(holder('user', ''), holder('user', '2026-11-01')) },
    { name: 'one has, and of the other it is not known', input: held(holder('user'), holder('user', today)) },
    { name: 'nobody holds the role', input: held() },
    { name: 'whoever is to hold it has not arrived', input: held(holder('user', '', { active: false })) },
  ],
  undecided: [
    { name: 'who holds the roles is not known here', input: buildInput({ roles: null }) },
    { name: 'whether they spoke is not known here', input: held(holder('user')) },
    {
      name: 'whether one of two did',
      input: held(holder('user'), holder('user', ''), holder('customer', '')),
      finds: [never('customer')],
    },
  ],
}
