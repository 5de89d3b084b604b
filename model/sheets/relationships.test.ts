import { describe, expect, test } from 'vitest'
import { apiVersion, type CodeDocument, type DocumentKind } from '../code/document.ts'
import { inCanonicalForm } from '../code/in-canonical-form.ts'
import type { SheetName } from './columns.ts'
import { asRead, buildSheets } from './factories.ts'
import { readSheets } from './read-sheets.ts'
import { writeSheets } from './write-sheets.ts'

const document = (kind: DocumentKind, name: string, spec: object): CodeDocument =>
  inCanonicalForm({ apiVersion, kind, metadata: { name, source: { importer: 'covalence' } }, spec }, kind)

const documents = [
  document('Organisation', 'mail', { names: { en: 'Mail Department' } }),
  document('Organisation', 'centre', { names: { en: 'Contact Centre' } }),
  document('Organisation', 'telegraph', {
    names: { en: 'Telegraph Office' },
    until: '2025-01-01',
    successors: [
      { organisation: 'centre', kind: 'split', since: '2020-01-01' },
      { organisation: 'mail', kind: 'merged', since: '2025-01-01' },
    ],
  }),
  document('Person', 'carl', {
    name: 'Carl Mason',
    email: 'carl@centre.example',
    organisation: 'centre',
    memberships: [
      { organisation: 'mail', function: 'Clerk', since: '2020-01-01', until: '2024-01-01' },
      { organisation: 'centre', since: '2024-01-01', first: 'yes' },
    ],
  }),
  document('Person', 'paula', { name: 'Paula Owen', email: 'paula@mail.example', organisation: 'mail' }),
  document('Person', 'dana', { name: 'Dana Reed', email: 'dana@centre.example', organisation: 'centre' }),
  document('Group', 'night', {
    name: 'Night shift',
    purpose: 'Asked first',
    organisation: 'centre',
    members: ['carl', 'dana'],
    staffOf: [{ organisation: 'centre', withUnits: 'yes' }, { organisation: 'mail' }],
    until: '2026-01-01',
  }),
  document('Service', 'e-mail', {
    provider: 'mail',
    value: { name: 'E-mail' },
    supply: { restsOn: [{ id: 'trains', statement: 'Mail trains' }] },
    dependencies: [
      {
        service: 'post',
        necessity: 'needed',
        purpose: 'It carries the letters',
        clause: 'trains',
        since: '2026-01-01',
      },
      {
        supplier: 'centre',
        supplies: 'Power',
        necessity: 'alternative',
        alternatives: 'energy',
        purpose: 'Light',
        continuity: 'Candles',
        since: '2026-01-01',
        until: '2026-09-01',
      },
    ],
    roles: [
      { role: 'customer', person: 'carl', organisation: 'centre', group: 'night', until: '2030-06-30' },
      { role: 'customer', person: 'dana', organisation: 'centre', until: '2030-06-30', deputyFor: 'carl' },
    ],
    providerRoles: [{ role: 'relationship-manager', person: 'paula', organisation: 'centre' }],
  }),
  document('Service', 'post', { provider: 'mail', value: { name: 'Post' } }),
  document('Relationship', 'ours', {
    provider: 'mail',
    consumer: 'centre',
    since: '2026-01-01',
    stage: 'co-create',
    nextReview: '2027-01-31',
    services: ['e-mail', 'post'],
    aims: { consumer: 'partnership' },
    duties: [
      {
        area: 'provision',
        activity: 'Tells of interruptions',
        side: 'provider',
        person: 'paula',
        rhythm: 'month',
      },
      { area: 'management', activity: 'Looks at the numbers', side: 'both', who: 'Both desks' },
    ],
  }),
]

test.each(['en', 'fr'] as const)(
  'memberships, relationships, duties and roles that are written in %s are read again',
  (language) => {
    const read = readSheets(asRead(writeSheets(documents, language), language), language)
    expect(read.faults).toEqual([])
    expect(read.documents.map((one) => inCanonicalForm(one, one.kind))).toEqual(documents)
  },
)

const faultsOf = (more: Partial<Record<SheetName, string[][]>>) =>
  readSheets(buildSheets(more), 'en').faults.map(
    ({ sheet, row, column, heading, code }) => `${sheet} ${row} ${column} ${heading} ${code}`,
  )

describe('somebody who knows only spreadsheets', () => {
  test('names both sides of a relationship by their names, and its key is made of them', () => {
    const read = readSheets(
      buildSheets({
        relationships: [
          ['Provider', 'Consumer', 'Services', 'Stage'],
          ['Mail Department', 'Contact Centre', 'E-mail for staff', 'Onboard'],
        ],
        duties: [
          ['Provider', 'Consumer', 'Area', 'Activity', 'Side', 'Person'],
          [
            'Mail Department',
            'Contact Centre',
            'Provision',
            'Tells of interruptions',
            'Provider',
            'Paula Owen',
          ],
        ],
      }),
      'en',
    )
    expect(read.faults).toEqual([])
    expect(read.documents.at(-1)).toMatchObject({
      kind: 'Relationship',
      metadata: {
        name: 'mail-department-contact-centre',
        source: { importer: 'spreadsheet', sheet: 'Relationships', row: '2' },
      },
      spec: {
        provider: 'mail-department',
        consumer: 'contact-centre',
        stage: 'onboard',
        services: ['e-mail-for-staff'],
        duties: [{ area: 'provision', person: 'paula-owen' }],
      },
    })
  })

  test('gets every mistake with its sheet, row and column', () => {
    expect(
      faultsOf({
        memberships: [
          ['Person', 'Organisation', 'Since', 'Until', 'Belongs here first'],
          ['Carl Mason', 'Mail Department', '2024-01-01', '2023-01-01', ''],
          ['Carl Mason', 'Contact Centre', '2024-01-01', '', 'Yes'],
          ['Carl Mason', 'Contact Centre', '2025-01-01', '', 'Yes'],
          ['Paula Owen', 'Contact Centre', '', '', 'Yes'],
          ['Nobody Known', 'Contact Centre', 'soon', '', 'perhaps'],
          ['somebody', 'Contact Centre', '', '', ''],
        ],
        relationships: [
          ['Provider', 'Consumer', 'Since', 'Until', 'Services', 'Stage'],
          ['Mail Department', 'Mail Department', '', '', '', ''],
          ['Mail Department', 'Contact Centre', '2026-02-01', '2026-01-01', 'Letters Abroad', 'Ended'],
          ['Mail Department', 'Contact Centre', '', '', '', ''],
          ['', 'Nowhere Inc.', '', '', '', ''],
        ],
        duties: [
          ['Provider', 'Consumer', 'Area', 'Activity', 'Side'],
          ['Contact Centre', 'Mail Department', 'Provision', 'Writes', 'Provider'],
          ['Mail Department', 'Contact Centre', 'Somewhere', 'Writes', 'Provider'],
        ],
        roles: [
          ['Service', 'Role', 'Person', 'Organisation they speak for', 'Until', 'Deputy for'],
          ['E-mail for staff', 'Customer', 'Carl Mason', 'Contact Centre', 'never', 'Paula Owen'],
        ],
      }),
    ).toMatchInlineSnapshot(`
      [
        "People 2 C Organisation first-differs",
        "Memberships 2 D Until ends-before",
        "Memberships 4 B Organisation memberships-meet",
        "Memberships 4 E Belongs here first first-twice",
        "Memberships 6 A Person no-such-row",
        "Memberships 6 C Since not-a-day",
        "Memberships 6 E Belongs here first not-a-choice",
        "Memberships 7 A Person no-row-here",
        "Relationships 2 B Consumer own-consumer",
        "Relationships 3 D Until ends-before",
        "Relationships 3 E Services no-such-row",
        "Relationships 3 F Stage not-a-choice",
        "Relationships 4 A Provider sides-twice",
        "Relationships 5 A Provider empty",
        "Relationships 5 B Consumer no-such-row",
        "Who does what 2 A Provider no-such-relationship",
        "Who does what 3 C Area not-a-choice",
        "Roles 2 E Until not-a-day",
        "Roles 2 F Deputy for deputy-of-nobody",
      ]
    `)
  })
})

describe('what services rest on, groups and what became of organisations', () => {
  test('are told by names, and the definition is named by its words', () => {
    const read = readSheets(
      buildSheets({
        groups: [['Name'], ['Night shift']],
        groupMembers: [
          ['Group', 'Person', 'All staff of', 'With its units'],
          ['Night shift', 'Carl Mason', '', ''],
          ['Night shift', '', 'Contact Centre', 'Yes'],
        ],
        statements: [
          ['Service', 'Kind of statement', 'Statement'],
          ['E-mail for staff', 'Service it rests on', 'Electric power'],
        ],
        dependencies: [
          [
            'Service',
            'Or on the supplier',
            'What it supplies',
            'How much it is needed',
            'What for',
            'Named in the definition',
          ],
          ['E-mail for staff', 'Contact Centre', 'Power', 'Cannot do without it', 'Light', 'electric power'],
        ],
      }),
      'en',
    )
    expect(read.faults).toEqual([])
    expect(read.documents.filter(({ kind }) => kind === 'Group' || kind === 'Service')).toMatchObject([
      {
        metadata: { name: 'night-shift' },
        spec: {
          members: ['carl-mason'],
          staffOf: [{ organisation: 'contact-centre', withUnits: 'yes' }],
        },
      },
      {
        spec: { dependencies: [{ supplier: 'contact-centre', supplies: 'Power', clause: 'electric-power' }] },
      },
    ])
  })

  test('have every mistake told with its sheet, row and column', () => {
    expect(
      faultsOf({
        successors: [
          ['Organisation', 'What became of it', 'Other organisation', 'Since'],
          ['Mail Department', 'Went into', 'Contact Centre', '2026-01-01'],
          ['Elsewhere Inc.', 'Went into', 'Contact Centre', '2026-01-01'],
        ],
        groups: [['Name'], ['Night shift']],
        groupMembers: [
          ['Group', 'Person', 'All staff of'],
          ['Night shift', 'Carl Mason', 'Contact Centre'],
          ['Night shift', '', ''],
          ['Day shift', 'Carl Mason', ''],
        ],
        dependencies: [
          [
            'Service',
            'Rests on the service',
            'How much it is needed',
            'Which several',
            'What for',
            'Named in the definition',
            'Since',
            'Until',
          ],
          ['E-mail for staff', '', 'Helpful', '', 'P', '', '', ''],
          ['E-mail for staff', 'E-mail for staff', 'One of several', '', 'P', 'Power', '', ''],
          ['E-mail for staff', 'letters', 'Helpful', '', 'P', '', '2026-02-01', '2026-01-01'],
          ['E-mail for staff', 'post', 'Helpful', '', 'P', '', '', ''],
          ['E-mail for staff', 'post', 'Perhaps', '', '', '', '', ''],
          ['E-mail for staff', 'post', 'Helpful', '', 'P', '', '', ''],
        ],
      }),
    ).toMatchInlineSnapshot(`
      [
        "Successors 2 C Other organisation successors-amiss",
        "Successors 3 A Organisation no-such-row",
        "Members of groups 2 B Person person-or-staff",
        "Members of groups 3 B Person person-or-staff",
        "Members of groups 4 A Group no-such-row",
        "Dependencies 2 B Rests on the service rests-on-one",
        "Dependencies 3 B Rests on the service rests-on-itself",
        "Dependencies 3 D Which several alternatives-unnamed",
        "Dependencies 3 F Named in the definition no-such-clause",
        "Dependencies 4 H Until ends-before",
        "Dependencies 6 C How much it is needed not-a-choice",
        "Dependencies 6 E What for empty",
        "Dependencies 7 B Rests on the service rests-twice",
      ]
    `)
  })
})
