import { checksOfLedger } from './checks-of-ledger.ts'
import { checksOfPromises } from './checks-of-promises.ts'
import { checksOfSides } from './checks-of-sides.ts'
import { textChecks } from './text-checks.ts'

/** What each definition check says: what is missing, why the consumer should care, and what to do. */
export const checks = {
  ...checksOfLedger,
  ...checksOfPromises,
  ...checksOfSides,
  ...textChecks,
  SD001: {
    title: 'No result for the consumer is named',
    why: 'People take a service for what it lets them achieve. Without one result written down, nobody can say whether it is worth having.',
    fix: 'Ask the customer what should be better for them once they have the service, and write that as an outcome.',
  },
  SD002: {
    title: 'A result that is nobody’s on the consumer’s side',
    why: 'A result counts only for somebody. If nobody is named, nobody can say that it was reached.',
    fix: 'Name the people or the unit of the consumer for whom the result counts.',
    missing: {
      title: 'Nobody is named for whom “{{outcome}}” counts',
      why: 'A result counts only for somebody. If nobody is named, nobody can say that it was reached.',
      fix: 'Name the people or the unit of the consumer for whom it counts.',
    },
    provider: {
      title: '“{{outcome}}” is a result for the provider itself',
      why: 'What is good for the provider need not be good for those who take the service. They look for their own gain here.',
      fix: 'Name somebody on the consumer’s side and write what they gain. If nobody does, leave it out.',
    },
  },
  SD004: {
    title: 'A result that nobody can measure',
    why: 'If nobody knows what to look at, each side will later remember another promise.',
    fix: 'Agree with the customer on what to look at, how much of it, in which unit, and by when.',
    indicator: {
      title: 'Nothing says how to tell whether “{{outcome}}” was reached',
      why: 'If nobody knows what to look at, each side will later remember another promise.',
      fix: 'Agree with the customer on one thing that can be counted or observed, with its target, unit and date.',
    },
    target: {
      title: 'No target is set for “{{outcome}}”',
      why: 'Without a figure, a small step and a great one both count as success, and the sponsor cannot weigh the money against it.',
      fix: 'Write the figure to reach, its unit, and the day by which it should be reached.',
    },
    unit: {
      title: 'The target {{target}} of “{{outcome}}” has no unit',
      why: 'A bare number can be read as hours, days or per cent, and the two sides may read it differently.',
      fix: 'Write what the number counts, such as %, days or people.',
    },
    date: {
      title: 'Nothing says by when “{{outcome}}” should be reached',
      why: 'A promise without a day is never late. The customer cannot plan with it.',
      fix: 'Write the day on which both sides will look at the figure.',
    },
    baseline: {
      title: 'Nobody has written where “{{outcome}}” stands today',
      why: 'Without today’s figure, nobody can show later how much the service changed.',
      fix: 'Measure or estimate the same figure as it is now, and write it as the starting point.',
    },
  },
  SD006: {
    title: 'The costs and risks are told by half',
    why: 'Who decides about a service needs all of it: what falls away and what comes with it.',
    fix: 'Add at least one entry to the empty cell, or write “none, because …”.',
    removedCosts: {
      title: 'Nothing is said about costs that fall away',
      why: 'The sponsor weighs the money against what no longer has to be spent. Silence looks as if nothing were saved.',
      fix: 'Write what the consumer no longer has to spend money, time or effort on, or “none, because …”.',
    },
    imposedCosts: {
      title: 'Nothing is said about costs that come with the service',
      why: 'Every service asks something of those who take it: money, time, learning. They find out in any case, and better before than after.',
      fix: 'Write what the consumer has to spend money, time or effort on, or “none, because …”.',
    },
    removedRisks: {
      title: 'Nothing is said about risks that the service takes away',
      why: 'Much of the worth of a service lies in worries that the consumer no longer has. Unsaid, it is not seen.',
      fix: 'Write what can no longer go wrong for the consumer, or “none, because …”.',
    },
    imposedRisks: {
      title: 'Nothing is said about risks that come with the service',
      why: 'Who relies on a service can be let down by it. The customer has to know how before relying on it.',
      fix: 'Write what can go wrong for the consumer because they rely on the service, or “none, because …”.',
    },
  },
  SD007: {
    title: 'The price is the only cost that is named',
    why: 'Learning, staff time, moving in and moving out often cost more than the price. The sponsor would plan with too little.',
    fix: 'Add what else the consumer spends: training, staff time, network, buying, moving to the service, leaving it.',
  },
  SD008: {
    title: '“{{cost}}” is a cost of the provider, not of the consumer',
    why: 'The consumer pays a price; what the service costs the provider to run tells them nothing about what they will spend.',
    fix: 'Take the entry out. If it is passed on to the consumer, write it as a price.',
  },
  SD009: {
    title: 'A risk that the service brings is left alone',
    why: 'A risk that nobody looks after falls on the consumer, and at the worst moment.',
    fix: 'Say who looks after the risk, and what is done about it.',
    manager: {
      title: 'Nobody looks after the risk “{{risk}}”',
      why: 'What is to be done is written, but not by whom. When it happens, each side will wait for the other.',
      fix: 'Say who manages the risk: the provider, the consumer, the enterprise or a third party.',
    },
    response: {
      title: 'Nothing is planned against the risk “{{risk}}”',
      why: 'The customer should know what will be done, so that they can judge whether they can live with the risk.',
      fix: 'Write how the risk is kept small, or what happens when it comes true.',
    },
    both: {
      title: 'Nobody looks after the risk “{{risk}}”, and nothing is planned against it',
      why: 'A risk that nobody looks after falls on the consumer, and at the worst moment.',
      fix: 'Say who manages the risk and what is done about it.',
    },
  },
  SD030: {
    title: 'Nobody answers for the service',
    why: 'Without one person to turn to, questions of the consumers wander from desk to desk.',
    fix: 'Name a person as service owner.',
    missing: {
      title: 'The service has no owner',
      why: 'Without one person to turn to, questions of the consumers wander from desk to desk.',
      fix: 'Name the person at the provider who answers for the service.',
    },
    team: {
      title: 'The owner is a team or a mailbox, not a person',
      why: 'Where everybody answers, nobody does. Consumers need one person who can decide and keep a promise.',
      fix: 'Name one person of that team as service owner.',
    },
    inactive: {
      title: 'The owner of the service is no longer active here',
      why: 'The promises of the service have nobody left who keeps them, and nobody can sign for the provider.',
      fix: 'Name a new service owner.',
    },
  },
  SD031: {
    title: 'A role on the consumer’s side is vacant',
    why: 'Customer, user and sponsor judge a service differently. Who is not asked is not heard.',
    fix: 'Invite somebody of a consumer organisation to take the role.',
    customer: {
      title: 'No customer takes part',
      why: 'The customer says what is required and answers for the results. Without one, the provider guesses what consumers want.',
      fix: 'Invite the person of a consumer organisation who answers for what the service should achieve there.',
    },
    user: {
      title: 'No user takes part',
      why: 'Only those who use a service every day know what using it takes. Without them its pains are found too late.',
      fix: 'Invite somebody who uses the service, or will use it, and can speak for others who do.',
    },
    sponsor: {
      title: 'No sponsor takes part',
      why: 'The sponsor authorises the money. Without one, all that is agreed can end for lack of a budget.',
      fix: 'Invite the person who decides about the budget for the service.',
    },
  },
  SD040: {
    title: 'Described by the provider alone',
    why: 'Nobody on the consumer’s side has worded or confirmed a result, a cost or a risk. So far this is what the provider thinks that consumers want.',
    fix: 'Invite somebody of a consumer organisation, go through results, costs and risks together, and let them reword or confirm them. A comment is not enough.',
  },
  SD050: {
    title: 'Nothing says what the service does for its users',
    why: 'People choose a service by what it helps them do better or by the obstacle it takes away. Neither is written here.',
    fix: 'Write in a sentence what users can do better with it, or which obstacle it removes.',
  },
  SD051: {
    title: 'It is open how well the service will work',
    why: 'Where nothing is promised, consumers expect the best day they ever had, and are disappointed on all others.',
    fix: 'Promise a level with a target, or say why none is promised.',
    availability: {
      title: 'Nothing is promised about when the service can be used',
      why: 'Who does not know how often the service may be down cannot decide what to keep ready beside it.',
      fix: 'Promise a level of availability with a target, or say why none is promised.',
    },
    capacity: {
      title: 'Nothing is promised about how much the service can take',
      why: 'Consumers need to know whether it still works when all of them come at once, or when they grow.',
      fix: 'Promise a level of capacity with a target, or say why none is promised.',
    },
    security: {
      title: 'Nothing is promised about security',
      why: 'Consumers entrust information and work to the service. They have to know how both are protected.',
      fix: 'Promise a level of security with a target, or say why none is promised.',
    },
    continuity: {
      title: 'Nothing is promised for the time after a disaster',
      why: 'When everything fails, consumers must know how long they have to do without, and what may be lost.',
      fix: 'Promise within what time the service is back, and with how much loss, or say why nothing is promised.',
    },
  },
  SD061: {
    title: 'Nothing says what the consumer has to do',
    why: 'Most services work only if their users do their part. Whoever does not know theirs gets less than was promised.',
    fix: 'List what the consumer must do or look after, such as naming a contact or reporting who has left.',
  },
  SD063: {
    title: 'Nothing says how the service ends for a consumer',
    why: 'Whoever cannot leave is not free to choose. Leaving takes time, money and one’s own data, and has to be planned.',
    fix: 'Write how to leave: notice, what is handed back and in which form, what it costs, and what is deleted when.',
  },
} as const
