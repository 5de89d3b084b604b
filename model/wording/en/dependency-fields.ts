/** The fields of what a service rests on, in its document: what each is called, what belongs in it, an example. */
export const dependencyFields = {
  label: 'Dependencies',
  help: 'What the service rests on, and did: other services, or what an organisation supplies without one. What the definition does not name is for the side of the provider alone.',
  service: {
    label: 'Service',
    help: 'The name of the Service that it rests on; left out where it is a supplier.',
    example: 'library-network',
  },
  supplier: {
    label: 'Supplier',
    help: 'The name of the Organisation that supplies something which is no service here.',
    example: 'street-works',
  },
  supplies: { label: 'Supplies', help: 'What the supplier supplies.', example: 'The van and its driver' },
  necessity: {
    label: 'Necessity',
    help: 'needed: the service stops without it. alternative: one of several that can stand in for each other. helpful: nothing that is promised is hurt without it.',
    example: 'needed',
  },
  alternatives: {
    label: 'Alternatives',
    help: 'One name for those that can stand in for each other; left out for all others.',
    example: 'transport',
  },
  purpose: { label: 'Purpose', help: 'What for, in a sentence.', example: 'The books travel with it' },
  continuity: {
    label: 'Continuity',
    help: 'What is agreed in case it stops; for the side of the provider alone.',
    example: 'Books are brought a day later by post.',
  },
  clause: {
    label: 'Named in the definition',
    help: 'The id of the entry of supply.restsOn that names it; left out, only the side of the provider knows of it.',
    example: 'van',
  },
  since: {
    label: 'Since',
    help: 'The first day on which it is so; left out, the day on which it is first applied.',
    example: '2026-09-01',
  },
  until: {
    label: 'Until',
    help: 'The first day on which it is no longer so; left out while no end is set.',
    example: '2027-06-30',
  },
} as const
