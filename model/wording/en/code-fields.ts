import { dependencyFields as dependencies } from './dependency-fields.ts'
import { groupFields as group } from './group-fields.ts'
import { organisationFields as organisation } from './organisation-fields.ts'
import { relationshipFields as relationship } from './relationship-fields.ts'

const source = {
  label: 'Source',
  help: 'Where the thing was first described. What is not known is left out.',
  importer: {
    label: 'Read by',
    help: 'The program that read it: covalence, backstage, openslo, spreadsheet, or an importer.',
    example: 'covalence',
  },
  repository: {
    label: 'Repository',
    help: 'The address of the repository that keeps the file.',
    example: 'https://git.example.org/services',
  },
  file: {
    label: 'File',
    help: 'The file, by its path within the repository or folder.',
    example: 'services/loans.yaml',
  },
  sheet: { label: 'Sheet', help: 'The sheet of a workbook.', example: 'Services' },
  row: { label: 'Row', help: 'The line or row on which it begins.', example: '12' },
  key: { label: 'Key', help: 'The key that the source itself knows it by.', example: 'S-104' },
  period: { label: 'Period', help: 'The period that the source speaks of.', example: '2026-2027' },
} as const

const metadata = {
  label: 'About the document',
  help: 'What the document says about itself.',
  name: {
    label: 'Name',
    help: 'How other documents refer to this one: lower-case letters, digits, points and hyphens. Unique within its kind.',
    example: 'borrow-a-book',
  },
  title: {
    label: 'Title',
    help: 'The name in words, for readers. Where the spec names the thing too, both must say the same.',
    example: 'Borrow a book',
  },
  labels: {
    label: 'Labels',
    help: 'Keys of the vocabulary of the workspace, each with a list of terms: scope, kind and so on.',
    example: 'external',
  },
  annotations: {
    label: 'Annotations',
    help: 'What other programs note about the thing, by a key of theirs.',
    example: 'Kept by the catalogue team',
  },
  source,
} as const

const service = {
  label: 'Service',
  help: 'What is promised to whom, who answers for it, and the four parts of the definition.',
  provider: {
    label: 'Provider',
    help: 'The name of the Organisation that provides the service.',
    example: 'town-library',
  },
  owner: {
    label: 'Owner',
    help: 'The name of the Person who answers for the service on the side of the provider.',
    example: 'head-of-lending',
  },
  language: { label: 'Language', help: 'The language in which the four parts are written.', example: 'en' },
  roles: {
    label: 'Roles',
    help: 'Who takes part in the definition on the side of the consumers.',
    role: {
      label: 'Role',
      help: 'Customer: says what is required. User: uses the service. Sponsor: authorises the budget.',
      example: 'customer',
    },
    person: {
      label: 'Person',
      help: 'The name of the Person who holds the role.',
      example: 'school-principal',
    },
    organisation: {
      label: 'Organisation',
      help: 'The name of the Organisation that they speak for.',
      example: 'hill-school',
    },
    speaksFor: {
      label: 'Speaks for',
      help: 'Whom they speak for besides, and on what mandate.',
      example: 'Parents, as chosen by their council',
    },
    interim: {
      label: 'Interim',
      help: 'Yes, while they only stand in until the consumer names somebody.',
      example: 'yes',
    },
    until: {
      label: 'Until',
      help: 'The first day on which they no longer hold the role; left out while no end is set.',
      example: '2027-06-30',
    },
    group: {
      label: 'Group',
      help: 'The name of the Group of people that they speak for.',
      example: 'parents',
    },
    deputyFor: {
      label: 'Deputy for',
      help: 'The name of the Person who holds the same role for the same organisation, and for whom they stand in.',
      example: 'school-principal',
    },
  },
  providerRoles: {
    label: 'Roles of the provider',
    help: 'Who does something for the service on the side of the provider, beside the owner.',
    role: {
      label: 'Role',
      help: 'relationship-manager, delivery-manager, or a role that the workspace has named.',
      example: 'relationship-manager',
    },
    person: {
      label: 'Person',
      help: 'The name of the Person who holds the role.',
      example: 'head-of-lending',
    },
    organisation: {
      label: 'Organisation',
      help: 'The name of the consuming Organisation that they do it for; left out, all of them.',
      example: 'hill-school',
    },
    until: {
      label: 'Until',
      help: 'The first day on which they no longer hold the role; left out while no end is set.',
      example: '2027-06-30',
    },
  },
  dependencies,
  reviewed: {
    label: 'Reviewed',
    help: 'The day on which both sides last looked at the definition.',
    example: '2026-09-15',
  },
  value: {
    label: 'Value',
    help: 'What the service is, for whom, and what it is worth; signed by the customer.',
  },
  use: { label: 'Use', help: 'How the service is used and what that asks for; signed by the user.' },
  cost: { label: 'Cost', help: 'The price and all other costs; signed by the sponsor.' },
  supply: {
    label: 'Supply',
    help: 'What the provider needs for it, and how it ends; signed by the owner alone.',
  },
  translations: {
    label: 'Translations',
    help: 'Texts of the definition in other languages, by language and then by the path of the text.',
    example: 'Emprunter un livre',
  },
} as const

const person = {
  label: 'Person',
  help: 'Somebody who owns a service, holds a role or states a need.',
  name: { label: 'Name', help: 'What the person is called.', example: 'Head of Lending' },
  email: {
    label: 'E-mail address',
    help: 'Where they can be reached.',
    example: 'lending@library.example.org',
  },
  organisation: {
    label: 'Organisation',
    help: 'The name of the Organisation that they belong to first.',
    example: 'town-library',
  },
  memberships: {
    label: 'Memberships',
    help: 'All organisations that they belong, belonged or will belong to; left out where it is one, and nothing more is known.',
    organisation: {
      label: 'Organisation',
      help: 'The name of the Organisation.',
      example: 'town-library',
    },
    function: { label: 'Function', help: 'What they do there.', example: 'Head of lending' },
    since: {
      label: 'Since',
      help: 'The first day on which they belong there; left out where nobody knows.',
      example: '2024-09-01',
    },
    until: {
      label: 'Until',
      help: 'The first day on which they no longer belong there; left out while nothing is planned.',
      example: '2027-06-30',
    },
    first: { label: 'First', help: 'Yes, where they belong first.', example: 'yes' },
  },
} as const

const need = {
  label: 'Need',
  help: 'What somebody on the side of the consumers wants to achieve, with or without a service.',
  role: { label: 'Role', help: 'The role in which the need is felt.', example: 'user' },
  what: { label: 'What', help: 'What they want to achieve.', example: 'Read to the children every evening' },
  hinders: {
    label: 'What hinders',
    help: 'What hinders them today.',
    example: 'The library closes at five.',
  },
  worth: { label: 'Worth', help: 'What it would be worth to them.', example: 'Two trips into town a week' },
  onBehalfOf: {
    label: 'On behalf of',
    help: 'Whom it is stated for, where not for oneself, and on what mandate.',
    example: 'Families of the hill, for the parents’ council',
  },
  evidence: {
    label: 'Evidence',
    help: 'What shows that the need is there.',
    example: 'Forty answers to a question in the school letter',
  },
  statedBy: {
    label: 'Stated by',
    help: 'The name of the Person whose need it is.',
    example: 'school-principal',
  },
  organisation: {
    label: 'Organisation',
    help: 'The name of the Organisation for which it is stated.',
    example: 'hill-school',
  },
  provider: {
    label: 'Provider',
    help: 'The name of the Organisation that the need is addressed to.',
    example: 'town-library',
  },
} as const

/** The fields of documents, apart from those of the definition: what each is called, what belongs in it, an example. */
export const codeFields = {
  any: {
    label: 'Definitions as code',
    help: 'A document of Covalence: an Organisation, a Person, a Group, a Need, a Service or a Relationship.',
  },
  apiVersion: {
    label: 'Version',
    help: 'The version of the format, the same in every document.',
    example: 'covalence/v1',
  },
  kind: { label: 'Kind', help: 'What the document describes.', example: 'Service' },
  id: {
    label: 'Id',
    help: 'Tells the entry from the others of its list. Left out, it is made from the statement.',
    example: 'shorter-wait',
  },
  closed: { label: 'Closed cells', help: 'Why a cell of the ledger is empty on purpose.' },
  notPromised: { label: 'Not promised', help: 'Why one of the four kinds of warranty has no target.' },
  metadata,
  Service: service,
  Organisation: organisation,
  Person: person,
  Group: group,
  Need: need,
  Relationship: relationship,
} as const
