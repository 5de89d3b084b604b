import { contentsOf, recordConfirmation } from '../../definition/clauses.ts'
import { emptyDefinition } from '../../definition/definition.ts'
import type { CheckInput, MissingSignature } from '../rule.ts'
import { usualSettings } from '../settings.ts'
import type { RuleCases } from './rule-cases.ts'
import { buildInput, soundDefinition, wordedBy } from './sound-input.ts'

const waitingFor = (...missingSignOffs: MissingSignature[]) => buildInput({ missingSignOffs })
const agency = { organisation: 'Harbour Agency', askedOn: '2026-11-02' }
const note = 'note' as const

export const sd041Cases: RuleCases = {
  fails: [
    {
      name: 'the customer, since when, and for whom',
      input: waitingFor({ role: 'customer', part: 'value', ...agency }),
      finds: [
        {
          path: 'value',
          text: 'SD041.customer',
          severity: note,
          params: {
            part: { word: 'words.part.value' },
            organisation: 'Harbour Agency',
            asked: { day: '2026-11-02' },
          },
        },
      ],
    },
    {
      name: 'two parts of the owner are two',
      input: waitingFor(
        { role: 'owner', part: 'value', organisation: 'Buildings Office', askedOn: '2026-11-02' },
        { role: 'owner', part: 'supply', organisation: 'Buildings Office', askedOn: '2026-11-02' },
      ),
      finds: [
        { path: 'value', text: 'SD041.owner' },
        { path: 'supply', text: 'SD041.owner', severity: note },
      ],
    },
    {
      name: 'user and sponsor of a consumer that has not begun',
      input: waitingFor(
        { role: 'user', part: 'use', organisation: '', askedOn: '' },
        { role: 'sponsor', part: 'cost', organisation: '', askedOn: '' },
      ),
      finds: [
        {
          path: 'use',
          text: 'SD041.user',
          params: {
            organisation: { word: 'checkWords.someConsumer' },
            asked: { word: 'checkWords.notYet' },
          },
        },
        { path: 'cost', text: 'SD041.sponsor' },
      ],
    },
  ],
  passes: [
    { name: 'all have signed, or nothing is proposed', input: buildInput() },
    { name: 'a vacant role is another matter', input: buildInput({ roles: [], missingSignOffs: [] }) },
  ],
  undecided: [{ name: 'the sign-offs are not known here', input: buildInput({ missingSignOffs: null }) }],
}

const ofProvider = wordedBy('provider', soundDefinition())
const paths = contentsOf(soundDefinition()).map(([path]) => path)
/** The records after the consumer's side confirmed so many of the clauses that the provider worded. */
const confirmed = (count: number): NonNullable<CheckInput['records']> =>
  Object.fromEntries(
    paths.map((path, index) => {
      const act = { personId: null, side: 'consumer' as const, at: '2026-10-02T09:00:00Z' }
      return [path, index < count ? recordConfirmation(ofProvider[path]!, act) : ofProvider[path]!]
    }),
  )
const asking = (coCreationShare: number) => ({ ...usualSettings(), coCreationShare })
/** As many clauses as are needed for this share, rounded up. */
const countFor = (share: number) => Math.ceil((share * paths.length) / 100)
const shares = (variant: string, params: Record<string, number>) => [
  { path: 'document', text: `SD042.${variant}`, severity: note, params },
]

export const sd042Cases: RuleCases = {
  fails: [
    {
      name: 'the provider worded all',
      input: buildInput({ records: ofProvider }),
      finds: shares('first', { share: 0, threshold: 30 }),
    },
    {
      name: 'nothing is on record',
      input: buildInput({ records: {} }),
      finds: shares('first', { share: 0, threshold: 30 }),
    },
    {
      name: 'one clause less than is asked for',
      input: buildInput({ records: confirmed(countFor(30) - 1) }),
      finds: shares('first', {
        share: Math.floor((100 * (countFor(30) - 1)) / paths.length),
        threshold: 30,
      }),
    },
    {
      name: 'more than half where all is asked for',
      input: buildInput({ records: confirmed(paths.length - 1), settings: asking(100) }),
      finds: shares('first', {
        share: Math.floor((100 * (paths.length - 1)) / paths.length),
        threshold: 100,
      }),
    },
    {
      name: 'it was more before',
      input: buildInput({ records: ofProvider, earlierShare: 40 }),
      finds: shares('fallen', { share: 0, threshold: 30, earlier: 40 }),
    },
    {
      name: 'it was less before',
      input: buildInput({ records: confirmed(1), earlierShare: 0 }),
      finds: shares('grown', { earlier: 0 }),
    },
    {
      name: 'it was as much before',
      input: buildInput({ records: ofProvider, earlierShare: 0 }),
      finds: shares('same', { share: 0 }),
    },
    {
      name: 'what the consumer worded was reworded since',
      input: buildInput({
        records: confirmed(countFor(30)),
        change: ({ value }) => void (value.name = 'Keep a room'),
      }),
      finds: shares('first', { threshold: 30 }),
    },
  ],
  passes: [
    { name: 'the consumer worded all', input: buildInput() },
    { name: 'just as much as is asked for', input: buildInput({ records: confirmed(countFor(30)) }) },
    { name: 'nothing is asked for', input: buildInput({ records: {}, settings: asking(0) }) },
    { name: 'less than before, and still enough', input: buildInput({ earlierShare: 100 }) },
    {
      name: 'nothing is written yet: other rules say so',
      input: { ...buildInput({ records: null }), definition: emptyDefinition() },
    },
  ],
  undecided: [{ name: 'no record is known here', input: buildInput({ records: null }) }],
}
