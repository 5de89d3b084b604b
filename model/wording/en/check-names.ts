/** What checks are called whose titles speak of what they found. */
export const checkNames = {
  SD008: 'A cost of the provider among those of the consumer',
  SD010: 'Some usual risks are not spoken of',
  SD082: 'A single supplier, and nothing agreed in case it stops',
  SD012: 'For one of the roles the service is not worth it',
  SD052: 'A promise that cannot be checked',
  SD070: 'The two sides see their relationship differently',
} as const
