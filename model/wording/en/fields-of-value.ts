import { bearerFields, estimateFields, stakeholderFields } from './fields-of-entries.ts'

/** The part that the customer signs. */
export const valueFields = {
  name: {
    label: 'Name',
    help: 'What the service is called, in words that its users would use.',
    example: 'E-mail for staff',
  },
  description: {
    label: 'Description',
    help: 'What the service is, in two or three plain sentences.',
    example: 'Every member of staff gets a mailbox and a calendar that work at the desk and on the road.',
  },
  forWhom: {
    label: 'Who it is for',
    help: 'The people or units that the service is meant for.',
    example: 'Departments with fewer than 500 staff',
  },
  consumerGroups: {
    label: 'Consumer groups',
    help: 'The groups of the workspace’s list that the service is meant for, so that it is found under them.',
    example: 'Businesses',
  },
  notFor: {
    label: 'Who may not use it',
    help: 'People or purposes that the service excludes, said before somebody relies on it.',
    example: 'Exchanging secret documents',
  },
  proposition: {
    label: 'Value proposition',
    help: 'One sentence on why somebody should want it: what they reach, and what they no longer have to worry about.',
    example: 'Staff answer citizens within a day, without running mail servers of their own.',
  },
  outcomes: {
    label: 'Outcomes',
    help: 'What gets better, or worse, for somebody on the consumer’s side because they have the service.',
    example: 'Staff answer citizens within a day.',
    statement: {
      label: 'Outcome',
      help: 'What is different for them afterwards; the result, not the tool.',
      example: 'Staff answer citizens within a day.',
    },
    direction: {
      label: 'Better or worse',
      help: 'Whether the service supports the outcome or stands in its way.',
      example: 'Supported',
    },
    ...stakeholderFields,
    indicator: {
      label: 'How to tell',
      help: 'What one can count or observe to see whether it is reached.',
      example: 'Share of messages answered within one working day',
    },
    baseline: { label: 'Today', help: 'The same figure before the service.', example: '62' },
    target: { label: 'Target', help: 'The figure to reach.', example: '90' },
    unit: { label: 'Unit', help: 'What the figures count.', example: '%' },
    date: {
      label: 'By when',
      help: 'The day on which both sides look at the figure.',
      example: '31 March 2027',
    },
    answeredBy: {
      label: 'Who answers for it',
      help: 'The person on the consumer’s side who is responsible for reaching it.',
      example: 'The head of the contact centre',
    },
  },
  outputs: {
    label: 'Outputs',
    help: 'What the service delivers: things that can be pointed at and counted.',
    example: 'A mailbox of 50 gigabytes',
    statement: {
      label: 'Output',
      help: 'One thing that is delivered.',
      example: 'A mailbox of 50 gigabytes',
    },
    enables: {
      label: 'Outcomes it makes possible',
      help: 'The outcomes that somebody can reach because this is delivered.',
      example: 'Staff answer citizens within a day.',
    },
  },
  requirements: {
    label: 'Requirements',
    help: 'What the customer says the service must do or respect.',
    example: 'Messages stay in the country.',
    statement: {
      label: 'Requirement',
      help: 'One thing that must hold, worded so that one can see whether it does.',
      example: 'Messages stay in the country.',
    },
  },
  risks: {
    label: 'Risks',
    help: 'What may go wrong: worries that the service takes away, and those that it brings.',
    example: 'Messages are lost when a computer breaks.',
    statement: {
      label: 'Risk',
      help: 'What may happen, and whom it would hurt.',
      example: 'Nobody can be reached while the mail network is down.',
    },
    effect: {
      label: 'Removed or imposed',
      help: 'Whether the service takes the risk away from the consumer or brings it.',
      example: 'Removed',
    },
    tag: { label: 'Kind of risk', help: 'What sort of risk it is.', example: 'Provider failure' },
    response: {
      label: 'What is done about it',
      help: 'How the risk is kept small, or what happens when it comes true.',
      example: 'A second data centre takes over within an hour.',
    },
    ...stakeholderFields,
    ...bearerFields,
    ...estimateFields,
  },
  performanceSupported: {
    label: 'What people do better with it',
    help: 'Work of the consumer that the service makes faster, better or possible at all.',
    example: 'Teams in different cities agree on a date in one step.',
  },
  constraintsLifted: {
    label: 'Which obstacles it takes away',
    help: 'What held the consumer back and no longer does.',
    example: 'Mail can be read outside the office.',
  },
  levels: {
    label: 'Promised levels',
    help: 'How well the service will work, as figures that are measured, and standards that are published.',
    example: 'Available 99.5% of the service hours, each month',
    statement: {
      label: 'Level',
      help: 'The promise in one sentence.',
      example: 'Mail can be sent and read during service hours.',
    },
    kind: { label: 'Kind of level', help: 'What the promise is about.', example: 'Availability' },
    target: { label: 'Target', help: 'The figure that is promised.', example: '99.5' },
    unit: { label: 'Unit', help: 'What the figure counts.', example: '%' },
    window: {
      label: 'Measured over',
      help: 'The time over which the figure is taken.',
      example: 'each month',
    },
    method: {
      label: 'How it is measured',
      help: 'What is counted, where and how, so that both sides get the same figure.',
      example: 'A test message every five minutes; each one that comes back counts.',
    },
    measuredBy: { label: 'Who measures', help: 'Who takes the figure and reports it.', example: 'Provider' },
  },
  notPromised: {
    availability: {
      label: 'Why no availability is promised',
      help: 'A plain reason, so that nobody takes silence for a promise of when it can be used.',
      example: 'It is a trial: it may stop at any time.',
    },
    capacity: {
      label: 'Why no capacity is promised',
      help: 'A plain reason, so that nobody takes silence for a promise of how much it can take.',
      example: 'Demand has not been measured yet.',
    },
    security: {
      label: 'Why no security is promised',
      help: 'A plain reason, so that nobody takes silence for a promise of protection.',
      example: 'It holds only what is public already.',
    },
    continuity: {
      label: 'Why no continuity is promised',
      help: 'A plain reason, so that nobody takes silence for a promise of what follows a disaster.',
      example: 'The same can be done by telephone.',
    },
  },
  serviceHours: {
    label: 'Service hours',
    help: 'When the service is meant to be used and somebody looks after it.',
    example: 'Monday to Friday, 7:00 to 19:00, Ottawa time',
  },
  criticalTimes: {
    label: 'Critical times',
    help: 'When the consumer can least do without it.',
    example: 'The last two weeks of April, when tax returns are due',
  },
  closed: {
    affectedOutcomes: {
      label: 'Why no outcome gets worse',
      help: 'A reason for leaving this cell empty on purpose.',
      example: 'Nobody’s work changes except for those who asked for the service.',
    },
    removedRisks: {
      label: 'Why no risk is taken away',
      help: 'A reason for leaving this cell empty on purpose.',
      example: 'The consumer bore no risk here before.',
    },
    imposedRisks: {
      label: 'Why no risk is brought',
      help: 'A reason for leaving this cell empty on purpose.',
      example: 'Whoever does without it for a week loses nothing.',
    },
  },
} as const
