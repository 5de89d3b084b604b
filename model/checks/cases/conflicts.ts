import type { UndecidedConflict } from '../rule.ts'
import type { RuleCases } from './rule-cases.ts'
import { buildInput } from './sound-input.ts'

const conflict: UndecidedConflict = {
  roles: ['sponsor', 'user'],
  since: '2026-10-05',
  clause: null,
  waiting: false,
}
const between = (...given: Partial<UndecidedConflict>[]) =>
  buildInput({ conflicts: given.map((change) => Object.assign({}, conflict, change)) })

export const sd034Cases: RuleCases = {
  fails: [
    {
      name: 'user and sponsor want what cannot both be',
      input: between({}),
      finds: [
        {
          path: 'document',
          text: 'SD034.open',
          severity: 'note',
          params: {
            roles: { words: ['words.role.user', 'words.role.sponsor'] },
            since: { day: '2026-10-05' },
          },
        },
      ],
    },
    {
      name: 'a conflict on a clause is found there',
      input: between({ clause: 'value.name' }),
      finds: [{ path: 'value.name', text: 'SD034.open' }],
    },
    {
      name: 'one on a clause that is gone, on the whole',
      input: between({ clause: 'value.outcomes/gone' }),
      finds: [{ path: 'document', text: 'SD034.open' }],
    },
    {
      name: 'a decision waits for a word',
      input: between({ waiting: true }),
      finds: [{ path: 'document', text: 'SD034.waiting' }],
    },
    {
      name: 'two conflicts are two findings',
      input: between({}, { roles: ['owner', 'customer'], since: '2026-11-01' }),
      finds: [{ path: 'document' }, { path: 'document', params: { since: { day: '2026-11-01' } } }],
    },
  ],
  passes: [
    { name: 'no conflict was marked, or each is decided', input: buildInput() },
    {
      name: 'nothing else is known but that there is none',
      input: buildInput({ roles: null, review: null }),
    },
  ],
  undecided: [{ name: 'whether there is one is not known here', input: buildInput({ conflicts: null }) }],
}
