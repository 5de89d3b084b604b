/** What the checks of promised levels say. */
export const checksOfPromises = {
  SD052: {
    title: 'The promise of {{target}} in “{{level}}” cannot be checked; open: {{missing}}',
    why: 'A figure that each side can work out in its own way is no promise. On a bad month, the two will not agree on whether it was kept.',
    fix: 'Add what is open, so that two people who measure get the same figure.',
  },
  SD055: {
    title: 'All figures can be met while everybody is unhappy',
    why: 'If only the provider’s work is measured, the report is all green even where the consumer reaches nothing.',
    fix: 'Set a target for a result of the consumer, and have somebody outside the provider measure.',
    levels: {
      title: 'Levels are promised, but no target for a result or for how people find the service',
      why: 'Every promised level can be met while the consumer does not get what the service was taken for, and no figure would show it.',
      fix: 'Set a target for at least one result of the consumer, or promise a level of what users think of the service.',
    },
    provider: {
      title: 'Only the provider measures whether promises are kept, and no result has a target',
      why: 'Whoever is measured also holds the ruler. Without a figure from their own side, consumers cannot object when the report is green and their work is not.',
      fix: 'Set a target for at least one result of the consumer, or let the consumer or a third party measure one of the levels.',
    },
  },
  SD057: {
    title: 'Availability is promised without saying when it counts',
    why: 'An outage at night and one on the busiest day of the year count the same here. The consumer could lose the days that matter and still read that the promise was kept.',
    fix: 'Ask the customer when they cannot do without the service, and write the service hours or those critical times.',
  },
} as const
