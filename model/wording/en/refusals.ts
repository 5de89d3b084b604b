import { uploadRefusals } from './upload-refusals.ts'

/** Why something is not possible now, by the `reason` of a problem; each says what to do. */
export const refusals = {
  'already-retired': 'This service is retired. Nothing about it changes any more.',
  'draft-exists': 'There is a draft already. Open it and go on there.',
  'no-draft': 'There is no draft. Start one first.',
  'only-a-draft': 'This service is nothing but its draft so far. Retire it if it is no longer wanted.',
  'revision-open': 'A proposal is waiting for sign-offs. Withdraw it first, or wait for its end.',
  'no-open-revision': 'No proposal is open any more. Load the page again to see where it stands.',
  'not-published': 'Nothing of this service is published yet. Publish a revision first.',
  'reviewed-already': 'That your side looked at it on this day is on record already.',
  'need-answered': 'This need is answered already. Load the page again to read the answer.',
  'need-not-answered': 'Only a need that a draft or a service answers can be met.',
  'need-moved-on': 'Somebody was faster. Load the page again to see where this need stands.',
  'revision-closed':
    'This proposal is no longer open. Load the page again to see which text is to be signed.',
  'revision-moved-on': 'Somebody was faster. Load the page again to see where this revision stands.',
  'already-signed': 'You have signed this part in this role already.',
  'not-agreed': 'Sign-offs are still missing, so it is not agreed. The page says whose.',
  'not-allowed': 'This workspace publishes nothing that is not agreed.',
  'errors-open':
    'Checks found errors that stand in the way. Mend them in a new draft, or publish with a mark where the workspace allows it.',
  'nobody-writes': 'Nobody would write one of the parts. Leave each part to one side at least.',
  busy: 'Several people changed this service at the same moment. Try again.',
  'role-held': 'This person holds this role for this organisation already.',
  'person-inactive': 'This person is no longer active here.',
  'person-known': 'Somebody with this e-mail address is here already.',
  'account-taken': 'This person has an account already.',
  'account-exists': 'There is an account with this e-mail address already. Sign in with it.',
  'invitation-closed': 'This invitation was accepted, withdrawn or has expired.',
  'last-administrator': 'Somebody must administer this workspace. Name another administrator first.',
  'set-up-done': 'This installation has its administrator already. Sign in.',
  'slug-taken': 'Another workspace has this address already. Choose another.',
  'waived-already': 'This check is waived already. Load the page again to see by whom.',
  'thread-resolved': 'This thread is resolved. Reopen it to go on.',
  'thread-open': 'This thread is open already.',
  'thread-text-gone':
    'The words that you comment on have changed meanwhile. Look at the text as it is now, and choose them again.',
  'comment-kept': 'This comment belongs to a revision that was proposed since, and stays as it is.',
  'comment-answered': 'Somebody went on after this comment, so it stays. You can still reword it.',
  'too-many-comments':
    'As much was said here as can be kept. Resolve this thread, or delete what is not needed.',
  stale: 'Somebody was faster. Look at the text as it is now.',
  'plan-moved-on': 'Something changed since the plan was made. Look at the new plan.',
  'both-sides': 'Nobody speaks for both sides of a service. Choose somebody else, or another organisation.',
  ...uploadRefusals,
} as const
