import { Definition } from '#model/definition/definition.ts'

const times = <Value>(count: number, make: (index: number) => Value): Value[] =>
  Array.from({ length: count }, (_, index) => make(index))

const letters = 'abcdefghijklmnopqrstuvwxyz'
const codeOf = (index: number): string =>
  [676, 26, 1].map((power) => letters[Math.floor(index / power) % 26] ?? 'a').join('')

/** A word that exactly `perWord` of `size` services have in their description. */
export const rareWord = (index: number, size: number, perWord = 50): string =>
  `kest${codeOf(index % (size / perWord))}`

/** A definition with every part filled, as long as a careful one of the real world: some 9 kB of JSON. */
export const fullDefinition = (index: number, size: number): Definition =>
  Definition.parse({
    value: {
      name: `Service ${codeOf(index)} number ${index}`,
      description: `Lets people do their daily work without waiting, ${rareWord(index, size)}. `.repeat(6),
      forWhom: 'People who answer letters and calls in the regional offices of the department',
      consumerGroups: [`group-${index % 12}`],
      proposition: 'Answers leave the house on the day they are asked for.',
      outcomes: times(5, (entry) => ({
        id: `outcome-${entry}`,
        direction: entry === 4 ? 'affected' : 'supported',
        statement: `Clerks answer ${entry + 1} more letters a day without staying late`,
        stakeholderRole: 'customer',
        stakeholder: 'Clerks of the regional offices',
        indicator: 'Letters answered on the day they arrive',
        baseline: '40',
        target: '80',
        unit: '%',
        date: '2027-03-31',
        answeredBy: 'Head of the regional offices',
      })),
      outputs: times(3, (entry) => ({
        id: `output-${entry}`,
        statement: 'A letter, printed and posted',
        enables: ['outcome-0'],
      })),
      requirements: times(4, (entry) => ({
        id: `requirement-${entry}`,
        statement: 'Letters are kept for seven years',
      })),
      risks: times(5, (entry) => ({
        id: `risk-${entry}`,
        effect: entry % 2 === 0 ? 'removed' : 'imposed',
        statement: 'Letters are lost when an office is closed',
        stakeholderRole: 'customer',
        tag: 'provider-failure',
        response: 'A second site prints within four hours',
        managedBy: 'provider',
        borneBy: 'consumer-unit',
      })),
      performanceSupported: 'Writing, checking and sending letters in large numbers',
      constraintsLifted: 'No printers to look after',
      levels: times(6, (entry) => ({
        id: `level-${entry}`,
        kind: (['availability', 'capacity', 'security', 'continuity', 'timeliness', 'access'] as const)[
          entry
        ],
        statement: 'Printed and handed to the post on the same day',
        target: '99.5',
        unit: '%',
        window: 'month',
        method: 'Counted from the log of the printing line',
        measuredBy: 'An office that neither side commands',
      })),
      serviceHours: 'Working days from 7:00 to 19:00',
      criticalTimes: 'The last week of March',
      closed: {},
    },
    use: {
      tasks: times(4, (entry) => ({ id: `task-${entry}`, statement: 'Choose a template, fill it, send it' })),
      channels: ['ONL'],
      duties: times(3, (entry) => ({ id: `duty-${entry}`, statement: 'Keep addresses up to date' })),
      support: 'By telephone within five minutes',
    },
    cost: {
      charged: 'yes',
      price: 'By letter, billed every quarter',
      costs: times(6, (entry) => ({
        id: `cost-${entry}`,
        effect: entry % 2 === 0 ? 'removed' : 'imposed',
        category: (['other', 'price', 'procurement', 'training', 'staff-time', 'migration'] as const)[entry],
        statement: 'Half a day of training for each clerk',
        stakeholderRole: 'sponsor',
        estimate: { amount: '1200.00', unit: 'CAD', period: 'year' },
      })),
      fundingModel: 'From the budget of the offices',
    },
    supply: {
      limits: [{ id: 'limit-0', statement: 'At most 40,000 letters a day' }],
      exit: 'Templates and archives are handed over within 30 days.',
      resources: times(4, (entry) => ({
        id: `resource-${entry}`,
        dimension: (
          [
            'organisations-and-people',
            'information-and-technology',
            'partners-and-suppliers',
            'value-streams-and-processes',
          ] as const
        )[entry],
        statement: 'Two printing lines in two cities',
      })),
      measurement: 'Reported every month to both sides',
    },
  })
