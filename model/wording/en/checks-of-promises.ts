/** What the checks of promised levels say. */
export const checksOfPromises = {
  SD052: {
    title: 'The promise of {{target}} in “{{level}}” cannot be checked; open: {{missing}}',
    why: 'A figure that each side can work out in its own way is no promise. On a bad month, the two will not agree on whether it was kept.',
    fix: 'Add what is open, so that two people who measure get the same figure.',
  },
  SD053: {
    title: 'More is promised than what lies underneath can hold',
    why: 'A service that rests on others is down whenever one of them is. A promise above that is broken on the day it is made.',
    fix: 'Promise what the links below can hold, agree on more with a supplier, or add an alternative for the weakest.',
    weakest: {
      title: '{{promised}}% is promised, and “{{name}}”, which it cannot do without, promises {{weakest}}%',
      why: 'Whenever that link is down, so is the service, also where others lie between the two. Even if everything else never fails, the promise cannot be kept.',
      fix: 'Promise no more than the weakest link, agree on more with its supplier, or add something that can stand in for it.',
    },
    product: {
      title:
        '{{promised}}% is promised; all that it cannot do without comes to {{product}}% together: {{links}}',
      why: 'Each link may fail at another time, and each time the service is down. This multiplies their promises, which assumes that each fails apart from the others.',
      fix: 'Promise what the links come to together, or say why they fail at the same times.',
    },
    productCut: {
      title:
        '{{promised}}% is promised; all that it cannot do without comes to {{product}}% together: {{links}}',
      why: 'Each link may fail at another time, and each time the service is down. This multiplies their promises, each service once, which assumes that each fails apart from the others. They rest on one another in a circle, which was followed once.',
      fix: 'Promise what the links come to together, or say why they fail at the same times.',
    },
  },
  SD082: {
    title: '“{{name}}” has no alternative, and nothing is agreed in case it stops',
    why: 'When it fails, the service does, and nothing says what the consumer can count on then.',
    fix: 'Agree on what happens if it stops and write it down there, or name something that can stand in for it.',
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
