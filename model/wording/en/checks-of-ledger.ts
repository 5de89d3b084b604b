/** What the checks of the ledger as a whole say. */
export const checksOfLedger = {
  SD005: {
    title: 'Only good news is told',
    why: 'No result gets worse, nothing is spent and nothing can go wrong: a reader who knows services will not believe it, and one who does believe it will be surprised.',
    fix: 'Go through a week of a consumer with the service: what do they have to do, learn, pay or give up? Write at least one of these down, or let the customer confirm the three reasons.',
  },
  SD010: {
    title: 'Some usual risks are not spoken of: {{risks}}',
    why: 'These go wrong with almost every service. A customer who reads nothing about them cannot tell whether somebody has thought of them.',
    fix: 'Write for each what could happen to the consumer and what is done about it, and give the risk its kind. If it cannot happen here, say in the entry why.',
  },
} as const
