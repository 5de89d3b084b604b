import { bearerFields, estimateFields, stakeholderFields } from './fields-of-entries.ts'
import { valueFields } from './fields-of-value.ts'

const useFields = {
  tasks: {
    label: 'Tasks',
    help: 'What users do with the service.',
    example: 'Answer a citizen’s message',
    statement: {
      label: 'Task',
      help: 'One thing that a user gets done with it.',
      example: 'Answer a message',
    },
  },
  channels: {
    label: 'Channels',
    help: 'The ways in which the service can be reached.',
    example: 'Telephone',
  },
  accessNeeds: {
    label: 'Access needs',
    help: 'What people with disabilities, other languages or slow connections need to use it, and how that is met.',
    example: 'All screens work with a screen reader and in French.',
  },
  prerequisites: {
    label: 'Prerequisites',
    help: 'What must be there before one can use it.',
    example: 'A staff account and a device of the department',
  },
  duties: {
    label: 'Duties of the consumer',
    help: 'What the consumer must do so that the service can work.',
    example: 'Report within a day who has left.',
    statement: {
      label: 'Duty',
      help: 'One thing that the consumer does or looks after.',
      example: 'Report within a day who has left.',
    },
  },
  support: {
    label: 'Support',
    help: 'Whom users can ask for help, how, and when.',
    example: 'Service desk, by telephone or chat, during service hours',
  },
} as const

const costFields = {
  charged: {
    label: 'Charged for',
    help: 'Whether whoever takes the service pays the provider for it.',
    example: 'Yes',
  },
  price: {
    label: 'Price',
    help: 'What the consumer pays the provider, for what, and how often.',
    example: '120 CAD per mailbox and year',
  },
  costs: {
    label: 'Costs',
    help: 'Money, time and effort of the consumer: what falls away, and what comes with the service.',
    example: 'Two hours of training for each new user',
    statement: {
      label: 'Cost',
      help: 'What is spent, or no longer spent, and on what.',
      example: 'Running a mail server in each office',
    },
    effect: {
      label: 'Removed or imposed',
      help: 'Whether the service takes the cost away from the consumer or brings it.',
      example: 'Imposed',
    },
    category: { label: 'Kind of cost', help: 'What sort of cost it is.', example: 'Training' },
    ...stakeholderFields,
    ...bearerFields,
    ...estimateFields,
  },
  fundingModel: {
    label: 'Funding',
    help: 'Where the money comes from and who decides about it.',
    example: 'Paid from the budget of each department, once a year',
  },
  closed: {
    removedCosts: {
      label: 'Why no cost falls away',
      help: 'A reason for leaving this cell empty on purpose.',
      example: 'Nothing did this work before.',
    },
    imposedCosts: {
      label: 'Why no cost comes with it',
      help: 'A reason for leaving this cell empty on purpose.',
      example: 'It needs neither money nor time of those who use it.',
    },
  },
} as const

const supplyFields = {
  limits: {
    label: 'Limits',
    help: 'What the service does not do or cannot take, said before somebody counts on it.',
    example: 'Attachments over 25 megabytes are refused.',
    statement: { label: 'Limit', help: 'One thing that it does not do or cannot take.', example: 'No fax' },
  },
  exit: {
    label: 'How it ends',
    help: 'How a consumer leaves: notice, what is handed back and in which form, what it costs, what is deleted.',
    example: 'With 60 days of notice; all messages are handed over as files, then deleted within 30 days.',
  },
  resources: {
    label: 'Resources',
    help: 'What the provider works with, in each of the four dimensions.',
    example: 'A team of six who run the mail network',
    statement: {
      label: 'Resource',
      help: 'People, information, technology, partners or a way of working.',
      example: 'A team of six who run the mail network',
    },
    dimension: {
      label: 'Dimension',
      help: 'Which of the four sides of a service the resource belongs to.',
      example: 'Organisations and people',
    },
  },
  restsOn: {
    label: 'Services it rests on',
    help: 'Other services without which this one stops.',
    example: 'The government’s data centres',
    statement: {
      label: 'Service it rests on',
      help: 'One service, and who provides it.',
      example: 'The government’s data centres',
    },
  },
  measurement: {
    label: 'Measuring and reporting',
    help: 'Who measures how the service does, and when both sides see the figures.',
    example: 'The provider reports each month to the customer.',
  },
} as const

/** Every field of the definition: what it is called, what belongs in it, and an example. */
export const fields = {
  value: valueFields,
  use: useFields,
  cost: costFields,
  supply: supplyFields,
} as const
