import { sheetColumns as columns } from './sheet-columns.ts'
import { sheetFaults as faults } from './sheet-faults.ts'

/** The words of workbooks: sheets, columns, choices, mistakes. */
export const sheets = {
  sheets: {
    explanation: { name: 'Explanation', help: 'What every sheet and column means.' },
    choices: { name: 'Choices', help: 'The words of the drop-downs.' },
    services: { name: 'Services', help: 'One row for each service: its name, its people and its texts.' },
    organisations: {
      name: 'Organisations',
      help: 'One row for each organisation that provides or consumes.',
    },
    successors: {
      name: 'Successors',
      help: 'What became of organisations: those that they went into, and those that came of them.',
    },
    people: { name: 'People', help: 'One row for each person who owns a service or has a role in one.' },
    memberships: {
      name: 'Memberships',
      help: 'Where people of the sheet of people belong, belonged or will belong; one row for each. Who belongs to one organisation alone needs none.',
    },
    groups: { name: 'Groups', help: 'One row for each group of people who are spoken of together.' },
    groupMembers: {
      name: 'Members of groups',
      help: 'Who is in a group: one row for each person, and one for each organisation all of whose staff is in it.',
    },
    relationships: {
      name: 'Relationships',
      help: 'One row for each provider and consumer that have to do with each other.',
    },
    duties: { name: 'Who does what', help: 'What somebody does in a relationship; one row for each.' },
    roles: { name: 'Roles', help: 'Who stands for the consumer’s side of a service.' },
    providerRoles: {
      name: 'Roles of the provider',
      help: 'Who does something for a service on the provider’s side, beside its owner.',
    },
    dependencies: {
      name: 'Dependencies',
      help: 'What services rest on, and did: other services, or what an organisation supplies without one.',
    },
    outcomes: { name: 'Outcomes', help: 'What gets better or worse for somebody because of a service.' },
    costs: { name: 'Costs', help: 'What a service costs the consumer, and which costs it takes away.' },
    risks: { name: 'Risks', help: 'Which worries a service takes away, and which it brings.' },
    levels: { name: 'Levels', help: 'How well a service works, as promises with figures.' },
    statements: {
      name: 'Statements',
      help: 'Tasks, duties, requirements, limits, resources, outputs, and services that a service rests on.',
    },
    translations: { name: 'Translations', help: 'Texts of services in another language.' },
    labels: {
      name: 'Labels',
      help: 'Labels and notes on services, organisations, people, groups and relationships.',
    },
  },
  columns,
  choices: {
    yesNo: { yes: 'Yes', no: 'No' },
    yes: { yes: 'Yes' },
    consumerRole: { customer: 'Customer', user: 'User', sponsor: 'Sponsor' },
    stage: {
      explore: 'Explore',
      engage: 'Engage',
      offer: 'Offer',
      agree: 'Agree',
      onboard: 'Onboard',
      'co-create': 'Co-create',
      realise: 'Realise',
      offboard: 'Offboard',
    },
    successorKind: { merged: 'Went into', split: 'Gave birth to' },
    statementList: {
      'value.requirements': 'Requirement',
      'value.outputs': 'Output',
      'use.tasks': 'Task',
      'use.duties': 'Duty',
      'supply.limits': 'Limit',
      'supply.resources': 'Resource',
      'supply.restsOn': 'Service it rests on',
    },
    thing: {
      service: 'Service',
      organisation: 'Organisation',
      person: 'Person',
      group: 'Group',
      relationship: 'Relationship',
    },
    note: { label: 'Label', annotation: 'Note' },
  },
  kinds: {
    line: 'One line of text, at most 350 characters',
    paragraph: 'Text, at most 5,000 characters',
    number: 'A number such as 99.5; no unit in the same cell',
    day: 'A day written as 2027-03-31',
    name: 'Lower-case letters, digits, points and hyphens',
    id: 'Lower-case letters, digits and hyphens',
    email: 'An e-mail address such as paula@mail.example',
    terms: 'Keys of your list, with semicolons between them',
    outcomes: 'Outcomes of the same service, with semicolons between them',
    organisation: 'A name or key of the sheet of organisations',
    person: 'A name, address or key of the sheet of people',
    group: 'A name or key of the sheet of groups',
    service: 'A name or key of the sheet of services',
    services: 'Names or keys of the sheet of services, with semicolons between them',
    source: 'Filled in by an export',
    choice: 'One of the words of the drop-down',
  },
  explanation: {
    yes: 'yes',
    intro: {
      title: 'Services in a spreadsheet',
      how: 'Each sheet holds one sort of thing, one row for each. Fill in the sheets Organisations, People and Services first; the other sheets refer to them by name.',
      required: 'A column with a star must be filled in. Every other column may stay empty.',
      columns:
        'Columns may be in any order, and those that you do not need may be deleted. Headings must stay as they are.',
      formulas:
        'Of a formula, the result that your program saved is read. A number typed as a number loses zeros at its end: 1.50 is read as 1.5. The cells of this file are text, so that everything stays as you type it.',
      keys: 'Keys are filled in for you. Once you have an export, leave its keys alone: they tell which row is which when you read it in again.',
      again:
        'Reading the same file in again changes nothing that did not change. What is not in the file stays as it is.',
    },
    explained: {
      sheet: 'Sheet',
      column: 'Column',
      required: 'Must be filled in',
      help: 'What goes there',
      example: 'Example',
      allowed: 'What a cell may hold',
    },
  },
  list: {
    changedFields: 'Changed in the list: {{fields}}.',
    keptFields: 'Changed here since, and kept: {{fields}}.',
  },
  faults,
} as const
