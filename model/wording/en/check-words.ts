/** Words that fill what the definition checks say, as they stand within a sentence. */
export const checkWords = {
  usualRisk: {
    'provider-failure': 'the provider fails',
    'data-breach': 'data gets out',
    'lock-in': 'leaving is hard',
    'supplier-dependency': 'a supplier of the provider fails',
  },
  measure: {
    unit: 'the unit',
    window: 'the time over which it is measured',
    method: 'how it is measured',
    measuredBy: 'who measures',
  },
  aim: {
    basic: 'a basic one',
    cooperative: 'a cooperative one',
    partnership: 'a partnership',
  },
  linkOf: '{{name}} ({{percent}})',
  groupOf: '{{name}} ({{percent}}, as one of several is enough: {{members}})',
  someConsumer: 'a consumer organisation',
  notYet: 'not yet',
} as const
