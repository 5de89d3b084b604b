/** The fields of a document of an organisation: what each is called, what belongs in it, an example. */
export const organisationFields = {
  label: 'Organisation',
  help: 'A provider, a consumer, or a unit of one.',
  names: {
    label: 'Names',
    help: 'What it is called in each language.',
    en: { label: 'English name', help: 'Its name in English.', example: 'Town Library' },
    fr: { label: 'French name', help: 'Its name in French.', example: 'Bibliothèque municipale' },
  },
  abbreviation: { label: 'Abbreviation', help: 'The short form that people use.', example: 'TL' },
  parent: { label: 'Parent', help: 'The name of the Organisation that it is a unit of.', example: 'town' },
  until: {
    label: 'Until',
    help: 'The first day on which it was no more, today at the latest; left out while it lasts.',
    example: '2027-06-30',
  },
  successors: {
    label: 'Successors',
    help: 'The organisations that it went into, and those that came of it.',
    organisation: {
      label: 'Organisation',
      help: 'The name of the other Organisation.',
      example: 'county-library',
    },
    kind: {
      label: 'Kind',
      help: 'merged: it went into the other one on the day of its end. split: the other one came of it.',
      example: 'merged',
    },
    since: { label: 'Since', help: 'The day from which on it was so.', example: '2027-06-30' },
  },
} as const
