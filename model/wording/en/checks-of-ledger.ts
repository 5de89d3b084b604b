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
  SD011: {
    title: 'Something that is said to fall away only moves within the enterprise',
    why: 'A unit may be rid of a cost or a risk that the enterprise around it goes on carrying. Who decides for the whole must see that nothing was saved.',
    fix: 'Say that it moves and from whom, or take it out of what falls away. If the enterprise really is rid of it, correct who bears it.',
    cost: {
      title: 'This cost has only moved, the enterprise still bears it: “{{what}}”',
      why: 'A unit is rid of it while the enterprise around it goes on paying. Who decides for the whole must see that nothing was saved.',
      fix: 'Say that it moves and from whom, or take it out of what falls away. If the enterprise really is rid of it, correct who bears it.',
    },
    risk: {
      title: 'This risk has only moved, the enterprise still bears it: “{{what}}”',
      why: 'A unit is rid of it while the enterprise around it would still be hurt. Who decides for the whole must see that it is as likely as before.',
      fix: 'Say that it moves and from whom, or take it out of what falls away. If the enterprise really is rid of it, correct who bears it.',
    },
  },
} as const
