import type { Language } from '../../text.ts'
import type { CatalogueFacts, CheckInput, Neighbour } from '../rule.ts'
import type { RuleCases } from './rule-cases.ts'
import { buildInput, soundDefinition } from './sound-input.ts'

const usual = { services: 40, median: 2, deviation: 1 }
const beside = (...neighbours: Neighbour[]): CatalogueFacts => ({ neighbours, outcomes: usual })
const neighbour = (given: Partial<Neighbour>): Neighbour => ({
  id: 'other',
  name: 'Room booking',
  outcomes: ['Teams begin meetings on time'],
  consumerGroups: [],
  ...given,
})

type Said = { name?: string; description?: string; groups?: string[] }
const service = (
  { name, description = '', groups = [] }: Said,
  catalogue: CheckInput['catalogue'],
  language: Language = 'en',
) =>
  buildInput({
    language,
    catalogue,
    change: ({ value }) => {
      if (name !== undefined) value.name = name
      value.description = description
      value.consumerGroups = groups
      if (description !== '')
        value.outcomes = value.outcomes.map((outcome) => ({ ...outcome, statement: 'It is over sooner' }))
    },
  })

const one = (name: string) => [
  { path: 'value.name', text: 'SD025.one', severity: 'warning' as const, words: [name] },
]

export const sd025Cases: RuleCases = {
  fails: [
    {
      name: 'the same promise in other words',
      input: service({}, beside(neighbour({}))),
      finds: one('Book a room'),
    },
    {
      name: 'the same name, and nothing else is known of the other',
      input: service({ name: 'Fishing permit' }, beside(neighbour({ name: 'Permit to fish', outcomes: [] }))),
      finds: one('Fishing permit'),
    },
    {
      name: 'both are what every organisation has, and neither says whose it is',
      input: service(
        { name: 'Public enquiries', description: 'Answers whoever calls.' },
        beside(
          neighbour({
            name: 'General inquiries',
            description: 'Gives the public what it wants to know.',
            outcomes: [],
          }),
        ),
      ),
      finds: one('Public enquiries'),
    },
    {
      name: 'ce que chaque organisme a',
      input: service(
        { name: 'Plaintes', description: 'Écoute ce qui a raté.' },
        beside(
          neighbour({
            name: 'Mécanisme de rétroaction',
            description: 'Dites ce que nous faisons mal.',
            outcomes: [],
          }),
        ),
        'fr',
      ),
      finds: one('Plaintes'),
    },
    {
      name: 'two that read alike',
      input: service({}, beside(neighbour({}), neighbour({ id: 'third' }))),
      finds: [{ path: 'value.name', text: 'SD025.several' }],
    },
    {
      name: 'a group that both name',
      input: service({ groups: ['staff', 'guests'] }, beside(neighbour({ consumerGroups: ['guests'] }))),
      finds: one('Book a room'),
    },
    {
      name: 'the same in French',
      input: service(
        { name: 'Réserver une salle' },
        beside(neighbour({ name: 'Réservation de salles', outcomes: [] })),
        'fr',
      ),
      finds: one('Réserver une salle'),
    },
  ],
  passes: [
    { name: 'nothing like it in the catalogue', input: buildInput() },
    {
      name: 'other people',
      input: service({ groups: ['staff'] }, beside(neighbour({ consumerGroups: ['guests'] }))),
    },
    {
      name: 'another subject',
      input: service(
        { name: 'Fishing licence' },
        beside(neighbour({ name: 'Hunting licence', outcomes: [] })),
      ),
    },
    {
      name: 'another category',
      input: service(
        { name: 'Permit, category A' },
        beside(neighbour({ name: 'Permit, category D', outcomes: [] })),
      ),
    },
    {
      name: 'each for its own organisation',
      input: service(
        { name: 'Media relations', description: 'The press office of HBA answers journalists.' },
        beside(
          neighbour({
            name: 'Media relations',
            description: 'Interviews with experts of the CNW.',
            outcomes: [],
          }),
        ),
      ),
    },
    {
      name: 'the same description, and only the names say what differs',
      input: service(
        { name: 'Export of cherries', description: 'Register to send fruit abroad with a certificate.' },
        beside(
          neighbour({
            name: 'Export of peppers',
            description: 'Register to send fruit abroad with a certificate.',
            outcomes: [],
          }),
        ),
      ),
    },
    {
      name: 'enquiries that say what they are about',
      input: service(
        { name: 'Pension enquiries', description: 'Answers whoever calls.' },
        beside(
          neighbour({ name: 'Public enquiries', description: 'Answers the public by letter.', outcomes: [] }),
        ),
      ),
    },
    {
      name: 'un autre sujet',
      input: service(
        { name: 'Permis de pêche' },
        beside(neighbour({ name: 'Permis de chasse', outcomes: [] })),
        'fr',
      ),
    },
  ],
  undecided: [{ name: 'the catalogue is not known here', input: buildInput({ catalogue: null }) }],
}

const withOutcomes = (number: number, outcomes: CatalogueFacts['outcomes'] = usual) =>
  buildInput({
    catalogue: { neighbours: [], outcomes },
    change: ({ value }) => {
      const [first] = soundDefinition().value.outcomes
      value.outcomes = Array.from({ length: number }, (_, at) => ({ ...first!, id: `o${at}` }))
    },
  })
const sized = (variant: string) => [
  { path: 'value.outcomes', text: `SD026.${variant}`, severity: 'note' as const },
]

export const sd026Cases: RuleCases = {
  fails: [
    { name: 'seven where two are usual', input: withOutcomes(7), finds: sized('many') },
    {
      name: 'four over a median from which nothing deviates',
      input: withOutcomes(6, { services: 10, median: 2, deviation: 0 }),
      finds: sized('many'),
    },
    {
      name: 'one where ten are usual',
      input: withOutcomes(1, { services: 40, median: 10, deviation: 1 }),
      finds: sized('few'),
    },
  ],
  passes: [
    { name: 'as many as usual', input: buildInput() },
    { name: 'six where two are usual', input: withOutcomes(6) },
    {
      name: 'three over a median from which nothing deviates',
      input: withOutcomes(5, { services: 10, median: 2, deviation: 0 }),
    },
    {
      name: 'in a catalogue too small to say what is usual',
      input: withOutcomes(30, { services: 9, median: 2, deviation: 1 }),
    },
  ],
  undecided: [{ name: 'the catalogue is not known here', input: buildInput({ catalogue: null }) }],
}
