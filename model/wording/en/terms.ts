/** The words of the service model, explained in place: a sentence and an example each. */
export const terms = {
  service: {
    label: 'Service',
    help: 'A way to reach what you want without having to manage certain costs and risks yourself.',
    example: 'E-mail: you reach people without running mail servers.',
  },
  provider: {
    label: 'Provider',
    help: 'The organisation that supplies a service here; elsewhere it may be a consumer itself.',
    example: 'The department that runs the mail network for all others',
  },
  consumer: {
    label: 'Consumer',
    help: 'The organisation that receives a service here; three roles speak for it: customer, user and sponsor.',
    example: 'A department whose staff use the mail network',
  },
  owner: {
    label: 'Service owner',
    help: 'The one person at the provider who answers for the service and signs every part of its definition.',
    example: 'The manager of the mail network',
  },
  customer: {
    label: 'Customer',
    help: 'The person who says what is required and answers for the results that the service is taken for.',
    example: 'The head of a contact centre',
  },
  user: {
    label: 'User',
    help: 'Somebody who works with the service, alone or speaking for others who do.',
    example: 'An officer who answers citizens by e-mail',
  },
  sponsor: {
    label: 'Sponsor',
    help: 'The person who authorises the money for the service.',
    example: 'A director general who approves the yearly budget',
  },
  stakeholder: {
    label: 'Stakeholder',
    help: 'Anybody for whom the service changes something, whether or not they take part.',
    example: 'Citizens who wait for an answer',
  },
  outcome: {
    label: 'Outcome',
    help: 'What gets better for somebody because of what the service delivers.',
    example: 'Citizens have an answer within a day.',
  },
  affectedOutcome: {
    label: 'Affected outcome',
    help: 'A result that the service makes harder to reach, told openly beside those that it supports.',
    example: 'Letters on paper are answered later.',
  },
  output: {
    label: 'Output',
    help: 'What the service delivers; it can be counted, but is worth something only through the outcome it enables.',
    example: 'A mailbox',
  },
  utility: {
    label: 'Utility',
    help: 'What the service does for you: what it helps you do better, or which obstacle it removes.',
    example: 'Mail can be read outside the office.',
  },
  warranty: {
    label: 'Warranty',
    help: 'How well the service works for you: when it is there, how much it can take, how safe it is, and how it comes back.',
    example: 'It can be used 99.5% of the service hours.',
  },
  level: {
    label: 'Level',
    help: 'One promise of how well the service works, with a figure and a way to measure it.',
    example: 'Calls are answered within two minutes, 80% of the time.',
  },
  ledger: {
    label: 'Costs, risks and outcomes',
    help: 'What speaks for the service and what against it, side by side and never added up to one number.',
    example: 'For: no servers to run. Against: two hours of training.',
  },
  costRemoved: {
    label: 'Cost removed',
    help: 'Money, time or effort that you no longer have to spend.',
    example: 'Running a mail server in each office',
  },
  costImposed: {
    label: 'Cost imposed',
    help: 'Money, time or effort that comes with the service; the price is only one of them.',
    example: 'Two hours of training for each new user',
  },
  riskRemoved: {
    label: 'Risk removed',
    help: 'Something that can no longer go wrong for you, or that somebody else now looks after.',
    example: 'Messages are lost when a computer breaks.',
  },
  riskImposed: {
    label: 'Risk imposed',
    help: 'Something that can go wrong for you because you rely on the service.',
    example: 'Nobody can be reached while the network is down.',
  },
  valueProposition: {
    label: 'Value proposition',
    help: 'One sentence on why somebody should want the service.',
    example: 'Staff answer citizens within a day, without running mail servers of their own.',
  },
  definition: {
    label: 'Definition',
    help: 'The text that says what the service is worth, how it is used, what it costs and what it rests on.',
    example: 'The page that you read, put together by both sides',
  },
  part: {
    label: 'Part',
    help: 'One of the four quarters of a definition: value, use, cost and supply; each role signs its own.',
    example: 'The sponsor signs the cost part.',
  },
  clause: {
    label: 'Clause',
    help: 'One statement of the definition, worded by one side and confirmed by the other.',
    example: 'A single outcome, cost or risk',
  },
  confirmation: {
    label: 'Confirmation',
    help: 'Saying of a statement, as it stands, that it is right; it ends when somebody rewords it.',
    example: 'The customer confirms an outcome that the provider worded.',
  },
  signOff: {
    label: 'Sign-off',
    help: 'A person’s agreement, in one role, to the exact text of one part; it stays while that text is the same.',
    example: 'The user signs how the service is used.',
  },
  draft: {
    label: 'Draft',
    help: 'The text that both sides are still working on; nothing in it binds anybody.',
    example: 'Outcomes are added while the customer reads along.',
  },
  revision: {
    label: 'Revision',
    help: 'A numbered text that no longer changes, so that everybody signs the same.',
    example: 'Revision 3, agreed in May',
  },
  proposal: {
    label: 'Proposal',
    help: 'A revision that waits for the agreement of everybody who has to sign it.',
    example: 'Revision 4, which the sponsor has yet to sign',
  },
  agreed: {
    label: 'Agreed',
    help: 'Everybody who has to sign on both sides has signed the text as it stands.',
    example: 'Service owner, customer, user and sponsor have signed revision 3.',
  },
  listed: {
    label: 'Listed',
    help: 'A description that everybody can read, though nobody on the consumer’s side has worked on it.',
    example: 'A service taken over from a public inventory',
  },
  notCoCreated: {
    label: 'Not co-created',
    help: 'Published although the consumer’s side has not signed all that it should.',
    example: 'Published without the agreement of a user',
  },
  providerAlone: {
    label: 'Described by the provider alone',
    help: 'Nobody on the consumer’s side has worded or confirmed any of its outcomes, costs and risks.',
    example: 'A description taken over from the provider’s inventory',
  },
  check: {
    label: 'Definition check',
    help: 'A question that the program asks of each definition on behalf of those who will rely on it.',
    example: 'Does every risk have somebody who looks after it?',
  },
  need: {
    label: 'Need',
    help: 'What somebody wants to achieve, whether or not a service for it exists.',
    example: 'Citizens who move house tell us once, not four times.',
  },
  budget: {
    label: 'Budget',
    help: 'What a sponsor authorises: an amount, for a period, under conditions.',
    example: '40,000 CAD from April to March',
  },
  programme: {
    label: 'Programme',
    help: 'An undertaking of the provider that several services belong to.',
    example: 'Income security for older people',
  },
} as const
