/** The columns of organisations in time, of groups of people and of what services rest on: what each is called, what goes there, an example. */
export const furtherColumns = {
  organisationUntil: {
    label: 'Until',
    help: 'The first day on which it was no more, today at the latest. Left empty while it lasts.',
    example: '2027-03-31',
  },
  predecessor: {
    label: 'Organisation',
    help: 'The organisation that something became of: its name as on the sheet of organisations, or its key.',
    example: 'Telegraph Office',
  },
  successorKind: {
    label: 'What became of it',
    help: 'Whether it went into the other one on the day of its end, or the other one came of it.',
    example: 'Went into',
  },
  successor: {
    label: 'Other organisation',
    help: 'The one that it went into, or that came of it: its name or key.',
    example: 'Shared Mail Department',
  },
  successorSince: {
    label: 'Since',
    help: 'The day from which on it was so.',
    example: '2027-03-31',
  },
  groupName: {
    label: 'Name',
    help: 'What the group is called.',
    example: 'Night shift',
  },
  groupPurpose: {
    label: 'Purpose',
    help: 'What the group is for.',
    example: 'Asked before hours change',
  },
  groupOrganisation: {
    label: 'Organisation',
    help: 'The organisation whose group it is, by name or key; left empty where it is nobody’s in particular.',
    example: 'Contact Centre',
  },
  groupUntil: {
    label: 'Until',
    help: 'The first day on which it was no more, today at the latest. Left empty while it lasts.',
    example: '2027-03-31',
  },
  group: {
    label: 'Group',
    help: 'Its name as on the sheet of groups, or its key.',
    example: 'Night shift',
  },
  groupMember: {
    label: 'Person',
    help: 'Who is in it by name: their name, e-mail address or key. Left empty where the row is of an organisation.',
    example: 'Carl Mason',
  },
  staffOf: {
    label: 'All staff of',
    help: 'The organisation all of whose staff is in it, by name or key. Left empty where the row is of a person.',
    example: 'Contact Centre',
  },
  withUnits: {
    label: 'With its units',
    help: 'Yes, where the staff of what is nested in the organisation is in it too.',
    example: 'Yes',
  },
  speaksForGroup: {
    label: 'Speaks for the group',
    help: 'The group of people whom they speak for: its name or key.',
    example: 'Night shift',
  },
  onService: {
    label: 'Rests on the service',
    help: 'The service that it rests on, by name or key. Left empty where it is a supplier.',
    example: 'Letters by night',
  },
  supplier: {
    label: 'Or on the supplier',
    help: 'The organisation that supplies something which is no service here: its name or key.',
    example: 'Contact Centre',
  },
  supplies: {
    label: 'What it supplies',
    help: 'What that organisation supplies.',
    example: 'Electric power',
  },
  necessity: {
    label: 'How much it is needed',
    help: 'Whether the service stops without it, it is one of several that can stand in for each other, or nothing that is promised is hurt without it.',
    example: 'Cannot do without it',
  },
  alternatives: {
    label: 'Which several',
    help: 'One name for those that can stand in for each other; left empty for all others.',
    example: 'transport',
  },
  purpose: {
    label: 'What for',
    help: 'In a sentence.',
    example: 'Letters leave the house with it',
  },
  continuity: {
    label: 'If it stops',
    help: 'What is agreed in case it stops; read by the provider’s side alone.',
    example: 'Letters wait until the next day.',
  },
  clause: {
    label: 'Named in the definition',
    help: 'The statement of the sheet Statements that names it, or its key. Left empty, only the provider’s side knows.',
    example: 'mail-trains',
  },
  dependencySince: {
    label: 'Since',
    help: 'The first day on which it is so. Left empty, the day on which the file is applied.',
    example: '2026-09-01',
  },
  dependencyUntil: {
    label: 'Until',
    help: 'The first day on which it is no longer so. Left empty while no end is set.',
    example: '2027-03-31',
  },
} as const
