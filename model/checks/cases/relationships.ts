import type { CheckedRelationship } from '../rule.ts'
import type { RuleCases } from './rule-cases.ts'
import { buildInput } from './sound-input.ts'

const nothingSaid: CheckedRelationship = {
  consumer: 'Harbour Agency',
  aims: { provider: null, consumer: null },
  trust: { provider: null, consumer: null },
}
const between = (...given: Partial<CheckedRelationship>[]) =>
  buildInput({ relationships: given.map((change) => Object.assign({}, nothingSaid, change)) })

export const sd070Cases: RuleCases = {
  fails: [
    {
      name: 'one counts on a partner, the other on a seller',
      input: between({ aims: { provider: 'basic', consumer: 'partnership' } }),
      finds: [
        {
          path: 'document',
          text: 'SD070',
          severity: 'warning',
          params: {
            consumer: 'Harbour Agency',
            provided: { word: 'checkWords.aim.basic' },
            consumed: { word: 'checkWords.aim.partnership' },
          },
        },
      ],
    },
    {
      name: 'two relationships are two findings; one in which a side has said nothing is none',
      input: between(
        { aims: { provider: 'basic', consumer: 'cooperative' } },
        { consumer: 'Port', aims: { provider: 'partnership', consumer: 'basic' } },
        { aims: { provider: 'partnership', consumer: null } },
      ),
      finds: [{ path: 'document' }, { path: 'document', params: { consumer: 'Port' } }],
    },
  ],
  passes: [
    { name: 'both aim at the same', input: between({ aims: { provider: 'basic', consumer: 'basic' } }) },
    {
      name: 'both do, in each of two relationships',
      input: between(
        { aims: { provider: 'partnership', consumer: 'partnership' } },
        { aims: { provider: 'cooperative', consumer: 'cooperative' } },
      ),
    },
  ],
  undecided: [
    { name: 'relationships are not known here', input: buildInput({ relationships: null }) },
    { name: 'there is none', input: between() },
    { name: 'a side has said nothing', input: between({ aims: { provider: 'basic', consumer: null } }) },
  ],
}

export const sd072Cases: RuleCases = {
  fails: [
    {
      name: 'the consumer trusts less',
      input: between({ trust: { provider: 4, consumer: 2 } }),
      finds: [
        {
          path: 'document',
          text: 'SD072.consumer',
          severity: 'warning',
          params: { consumer: 'Harbour Agency', ofProvider: 4, ofConsumer: 2 },
        },
      ],
    },
    {
      name: 'the provider trusts less',
      input: between({ trust: { provider: 1, consumer: 5 } }),
      finds: [{ path: 'document', text: 'SD072.provider' }],
    },
  ],
  passes: [
    { name: 'one step is a matter of taste', input: between({ trust: { provider: 4, consumer: 3 } }) },
    { name: 'both trust alike', input: between({ trust: { provider: 2, consumer: 2 } }) },
  ],
  undecided: [
    { name: 'relationships are not known here', input: buildInput({ relationships: null }) },
    { name: 'a side has said nothing', input: between({ trust: { provider: null, consumer: 5 } }) },
  ],
}
