/** Looking together at a definition that is published. */
export const serviceReview = {
  review: {
    do: 'Record a review',
    title: 'Have you looked at this text again?',
    text: {
      provider:
        'You record for the provider that the published text was read today and still holds. Once the consumer’s side records the same within 31 days, it counts as reviewed.',
      consumer:
        'You record for the consumer’s side that the published text was read today and still holds. Once the provider records the same within 31 days, it counts as reviewed.',
    },
    change: 'If something is no longer so, start a draft instead.',
    confirm: 'Record it',
    by: {
      provider: 'Looked at by {{name}} for the provider on {{date}}.',
      consumer: 'Looked at by {{name}} for the consumer’s side on {{date}}.',
    },
    together: 'Reviewed by both sides on {{date}}.',
  },
} as const
