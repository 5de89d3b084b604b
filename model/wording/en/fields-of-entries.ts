/** What several lists of the definition ask of each entry. */
export const stakeholderFields = {
  stakeholder: {
    label: 'Whom it concerns',
    help: 'The people on the consumer’s side for whom it counts, by name or by what they do.',
    example: 'Officers who answer citizens by e-mail',
  },
  stakeholderRole: {
    label: 'Role of those it concerns',
    help: 'Whether they answer for results, use the service, pay for it, or stand beside it.',
    example: 'User',
  },
} as const

/** Who looks after a cost or a risk, and who carries it. */
export const bearerFields = {
  managedBy: {
    label: 'Who manages it',
    help: 'Who watches it and acts on it; that need not be the one who suffers from it.',
    example: 'Provider',
  },
  borneBy: {
    label: 'Who bears it',
    help: 'Who pays or suffers when it comes true.',
    example: 'Consumer unit',
  },
  movedFrom: {
    label: 'Where it comes from',
    help: 'Who bore it before, where the service only moves it instead of making it vanish.',
    example: 'Consumer unit',
  },
} as const

/** How large it is, and how one knows. */
export const estimateFields = {
  estimate: {
    label: 'Estimate',
    help: 'How much it comes to, as well as it is known today.',
    example: '120 CAD per month',
    amount: {
      label: 'Estimated amount',
      help: 'A number; a rough one is better than none.',
      example: '120',
    },
    unit: {
      label: 'Unit of the estimate',
      help: 'What the number counts: a currency, hours, days.',
      example: 'CAD',
    },
    period: {
      label: 'Period of the estimate',
      help: 'How often it falls due.',
      example: 'per month',
    },
  },
  evidence: {
    label: 'How we know',
    help: 'What the estimate or the claim rests on.',
    example: 'Invoices of the last fiscal year',
  },
} as const
