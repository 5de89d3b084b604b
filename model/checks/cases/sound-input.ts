import { clausesOf } from '../../definition/clauses.ts'
import type { ClauseRecords, Side } from '../../definition/clauses.ts'
import { Definition } from '../../definition/definition.ts'
import { noLinks } from '../../network/serial.ts'
import type { CheckInput } from '../rule.ts'
import { usualSettings } from '../settings.ts'

/** A definition in which no check finds anything, in English. */
export const soundDefinition = (): Definition =>
  Definition.parse({
    value: {
      name: 'Book a room',
      proposition: 'Meet where you need to, without looking for a room.',
      outcomes: [
        {
          id: 'meetings',
          direction: 'supported',
          statement: 'Teams begin their meetings on time',
          stakeholderRole: 'customer',
          stakeholder: 'Field offices of the Harbour Agency',
          indicator: 'Meetings that begin within five minutes',
          baseline: '60',
          target: '90',
          unit: '%',
          date: '2027-06-30',
          answeredBy: 'Head of the field offices',
        },
      ],
      risks: [
        { id: 'double', effect: 'removed', statement: 'Two teams stand before the same room' },
        {
          id: 'outage',
          effect: 'imposed',
          statement: 'Nobody knows who has which room while the service is down',
          tag: 'provider-failure',
          managedBy: 'provider',
          response: 'A list of the day hangs at each reception',
        },
        {
          id: 'names',
          effect: 'imposed',
          statement: 'Outsiders learn who meets whom',
          tag: 'data-breach',
          managedBy: 'provider',
          response: 'Names are shown inside the building only',
        },
        {
          id: 'habit',
          effect: 'imposed',
          statement: 'Door signs work with no other service',
          tag: 'lock-in',
          managedBy: 'consumer-unit',
          response: 'Signs are rented by the year',
        },
        {
          id: 'sensors',
          effect: 'imposed',
          statement: 'The maker of the door signs stops mending them',
          tag: 'supplier-dependency',
          managedBy: 'provider',
          response: 'A tenth of them is kept in store',
        },
      ],
      performanceSupported: 'Find and keep a free room in under a minute.',
      levels: [
        {
          id: 'up',
          kind: 'availability',
          statement: 'Open while offices are',
          target: '99.5',
          unit: '%',
          window: 'month',
          method: 'A booking tried every minute',
          measuredBy: 'provider',
        },
        {
          id: 'many',
          kind: 'capacity',
          statement: 'All rooms of an office at once',
          target: '400',
          unit: 'rooms',
          window: 'year',
          method: 'A rehearsal each spring',
          measuredBy: 'Harbour Agency',
        },
      ],
      serviceHours: 'Working days from 6:30 to 20:00',
      notPromised: {
        security: 'It holds nothing but names and times, which everybody in the building may see.',
        continuity: 'Paper lists do for a week.',
      },
    },
    use: { duties: [{ id: 'release', statement: 'Release rooms that are not needed' }] },
    cost: {
      costs: [
        { id: 'fee', effect: 'imposed', category: 'price', statement: 'A fee for each room and year' },
        {
          id: 'lesson',
          effect: 'imposed',
          category: 'training',
          statement: 'Half an hour for each assistant',
        },
        { id: 'calls', effect: 'removed', category: 'staff-time', statement: 'Calls to find a free room' },
      ],
    },
    supply: { exit: 'Three months of notice; all bookings are handed over as a table, then deleted.' },
  })

/** The same service worded in French. */
export const soundDefinitionInFrench = (): Definition => {
  const definition = soundDefinition()
  definition.value.name = 'Réserver une salle'
  definition.value.performanceSupported = 'Trouver et garder une salle libre en moins d’une minute.'
  for (const outcome of definition.value.outcomes) {
    outcome.statement = 'Les équipes commencent leurs réunions à l’heure'
    outcome.stakeholder = 'Bureaux régionaux de l’Agence portuaire'
    outcome.indicator = 'Réunions commencées à moins de cinq minutes de l’heure'
  }
  return definition
}

/** The records as if one side had worded everything. */
export const wordedBy = (side: Side, definition: Definition): ClauseRecords =>
  Object.fromEntries(
    clausesOf(definition).map(({ path, hash }) => [
      path,
      { hash, worded: { personId: null, side, at: '2026-10-01T09:00:00Z' }, confirmed: [] },
    ]),
  )

type Changes = Partial<Omit<CheckInput, 'definition'>> & { change?: (definition: Definition) => void }

/** Everything known, and nothing wrong but for what is given; the consumer worded all unless records are given. */
export const buildInput = (
  { change, ...given }: Changes = {},
  definition = soundDefinition(),
): CheckInput => {
  change?.(definition)
  return {
    definition,
    language: 'en',
    provider: {
      names: ['Buildings Office', 'BO', 'Bureau des immeubles', 'BI'],
      units: ['Rooms and Keys', 'Salles et clés'],
    },
    owner: { known: true, isPerson: true, active: true },
    roles: (['customer', 'user', 'sponsor'] as const).map((role) => ({
      role,
      organisationId: 'harbour',
      active: true,
      fromProvider: false,
      interim: false,
      sharesEnterprise: false,
      wantedOn: '2026-10-01',
      judged: 'worth' as const,
    })),
    records: wordedBy('consumer', definition),
    missingSignOffs: [],
    conflicts: [],
    relationships: [
      {
        consumer: 'Harbour Agency',
        aims: { provider: 'cooperative', consumer: 'cooperative' },
        trust: { provider: 4, consumer: 4 },
      },
    ],
    restsOn: { serial: noLinks, single: [] },
    review: { inUse: true, on: '2026-10-01' },
    earlierShare: null,
    catalogue: { neighbours: [], outcomes: { services: 40, median: 2, deviation: 1 } },
    settings: usualSettings(),
    waivers: [],
    today: '2026-11-23',
    ...given,
  }
}
