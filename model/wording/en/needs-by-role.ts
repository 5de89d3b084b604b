/** What the people in one role need, across all organisations. */
export const needsByRole = {
  title: {
    customer: 'What our customers want',
    user: 'What our users want',
    sponsor: 'What our sponsors want',
  },
  lead: 'And what has been answered. You see your own needs, and those you may answer or were told of.',
  roles: 'Whose needs',
  of: { customer: 'Customers', user: 'Users', sponsor: 'Sponsors' },
  counted: '{{what}} ({{amount}})',
  noOrganisation: 'No organisation named',
  only: 'Only {{organisation}}',
  allOrganisations: 'All organisations',
  evidence: 'How it shows: {{evidence}}',
  noAnswer: 'Nobody has answered yet.',
  declined: 'Declined: {{reason}}',
  draft: 'A draft was started from it.',
  answeredBy: 'Answered by',
  asOutcome: 'and promised there as an outcome.',
  empty: 'Nothing is known here',
  emptyText: 'Nobody in this role has said what they want, or nothing that fits what you chose.',
} as const
