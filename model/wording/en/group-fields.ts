/** The fields of a document of a group of people: what each is called, what belongs in it, an example. */
export const groupFields = {
  label: 'Group',
  help: 'People who are spoken of together: named one by one, all staff of organisations, or both.',
  name: { label: 'Name', help: 'What the group is called.', example: 'Clerks at the counter' },
  purpose: {
    label: 'Purpose',
    help: 'What the group is for.',
    example: 'They are asked before opening hours change.',
  },
  organisation: {
    label: 'Organisation',
    help: 'The name of the Organisation whose group it is; left out where it is nobody’s in particular.',
    example: 'town-library',
  },
  members: {
    label: 'Members',
    help: 'The names of the People who are in it by name. A list that is not empty is the whole list.',
    example: 'head-of-lending',
  },
  staffOf: {
    label: 'All staff of',
    help: 'The organisations all of whose staff is in it, whoever that is on the day. A list that is not empty is the whole list.',
    organisation: {
      label: 'Organisation',
      help: 'The name of the Organisation.',
      example: 'town-library',
    },
    withUnits: {
      label: 'With its units',
      help: 'Yes, where the staff of what is nested in it belongs to the group too.',
      example: 'yes',
    },
  },
  until: {
    label: 'Until',
    help: 'The first day on which it was no more, today at the latest; left out while it lasts.',
    example: '2027-06-30',
  },
} as const
