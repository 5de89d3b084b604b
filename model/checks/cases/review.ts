import type { CheckInput } from '../rule.ts'
import type { RuleCases } from './rule-cases.ts'
import { buildInput } from './sound-input.ts'

const reviewed = (review: CheckInput['review'], today = '2026-11-23') => buildInput({ review, today })
const old = (day: string) => [
  { path: 'document', text: 'SD100.old', severity: 'warning' as const, params: { on: { day } } },
]

export const sd100Cases: RuleCases = {
  fails: [
    {
      name: 'in use, and never reviewed',
      input: reviewed({ inUse: true, on: '' }),
      finds: [{ path: 'document', text: 'SD100.never', severity: 'warning' }],
    },
    {
      name: 'twelve months and a day ago',
      input: reviewed({ inUse: true, on: '2025-11-22' }),
      finds: old('2025-11-22'),
    },
    {
      name: 'years ago',
      input: reviewed({ inUse: true, on: '2019-02-28' }),
      finds: old('2019-02-28'),
    },
    {
      name: 'asked on a leap day',
      input: reviewed({ inUse: true, on: '2027-02-28' }, '2028-02-29'),
      finds: old('2027-02-28'),
    },
  ],
  passes: [
    { name: 'reviewed this autumn', input: buildInput() },
    { name: 'twelve months ago to the day', input: reviewed({ inUse: true, on: '2025-11-23' }) },
    {
      name: 'asked on a leap day, reviewed the day after',
      input: reviewed({ inUse: true, on: '2027-03-01' }, '2028-02-29'),
    },
    { name: 'not in use yet', input: reviewed({ inUse: false, on: '' }) },
    {
      name: 'reviewed long ago, and not in use any more',
      input: reviewed({ inUse: false, on: '2019-02-28' }),
    },
  ],
  undecided: [{ name: 'whether it was reviewed is not known here', input: reviewed(null) }],
}
