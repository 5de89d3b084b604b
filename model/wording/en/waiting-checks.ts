/** The checks that wait for something that the program does not keep yet: what each will find, and why it matters. */
export const waitingChecks = {
  SD023: {
    title: 'A component is described as a service',
    why: 'Nobody takes a component for its own sake. Consumers look for what it is part of, and do not find it.',
  },
  SD024: {
    title: 'A single request is described as a service',
    why: 'One piece of work that can be asked for is something a service offers. Listed beside services, it hides what it belongs to.',
  },
  SD054: {
    title: 'A level is agreed for a component instead of the service',
    why: 'A server that runs is no use to people whose service is down, and the agreement would still count as kept.',
  },
  SD056: {
    title: 'All levels were met, and the result was missed or people are unhappy',
    why: 'The report says that all is well while the consumer gets less than they came for. The levels measure the wrong things.',
  },
  SD060: {
    title: 'An offering is incomplete',
    why: 'Consumers cannot ask for an offering that does not say what passes to them, what they may use on which terms, or who does what.',
  },
  SD062: {
    title: 'An offering is for everybody',
    why: 'What is for everybody fits nobody: people cannot tell whether it is meant for them.',
  },
  SD071: {
    title: 'How value is followed does not suit the relationship',
    why: 'Partners who never look at results together drift apart; simple purchases with many meetings cost more than they bring.',
  },
  SD080: {
    title: 'One of the four kinds of resources is missing',
    why: 'A service needs people, technology, partners and ways of working. Where one is forgotten, the service fails there first.',
  },
  SD081: {
    title: 'Nobody has looked at what comes from outside',
    why: 'Laws, markets and society change what a service may do and what it costs. Consumers feel that without warning.',
  },
  SD090: {
    title: 'Nothing shows how a request becomes a result',
    why: 'Where nobody knows the whole way, consumers are sent from desk to desk.',
  },
  SD091: {
    title: 'The way from request to result is broken',
    why: 'A step that nobody owns, or an end before the result, is where requests of consumers get stuck.',
  },
  SD092: {
    title: 'Work waits more than it moves',
    why: 'Consumers wait for the whole time, not only while somebody works for them.',
  },
  SD101: {
    title: 'Something from the former way of working has no place in the new one',
    why: 'What was neither taken over nor ended goes on unseen, and consumers may still depend on it.',
  },
  /** What they wait for: the program does not keep it yet. */
  until: {
    relationships: 'relationships of provider and consumer',
    offerings: 'offerings',
    agreements: 'agreements',
    value: 'measured value',
    valueStreams: 'value streams',
    factors: 'factors from outside',
    adoption: 'practices taken over from a former way of working',
    products: 'products',
  },
} as const
