/** Why something is not possible now, by the `reason` of a problem; each says what to do. */
export const refusals = {
  'already-retired': 'This service is retired. Nothing about it changes any more.',
  'draft-exists': 'There is a draft already. Open it and go on there.',
  'no-draft': 'There is no draft. Start one first.',
  'only-a-draft': 'This service is nothing but its draft so far. Retire it if it is no longer wanted.',
  'revision-open': 'A proposal is waiting for sign-offs. Withdraw it first, or wait for its end.',
  'no-open-revision': 'No proposal is open any more. Load the page again to see where it stands.',
  'need-answered': 'This need is answered already. Load the page again to read the answer.',
  'need-not-answered': 'Only a need that a draft or a service answers can be met.',
  'need-moved-on': 'Somebody was faster. Load the page again to see where this need stands.',
} as const
