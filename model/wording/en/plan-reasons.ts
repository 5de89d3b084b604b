import type { PlanReason } from '../../contract/code.ts'

/** Why applying documents does what it does with a thing, or does not. */
export const planReasons = {
  'not-administrator': 'Only administrators of the workspace make or change this.',
  'not-owner': 'Only its owner and administrators change this service.',
  'not-of-provider':
    'Only people of {{provider}} and administrators start a service for it, or move one to it.',
  'name-taken': 'This name is taken already: choose another.',
  twice: 'Two documents have this kind and name: keep one of them.',
  'unknown-reference':
    '{{field}} names the {{kind}} {{name}}, which is neither here nor among the documents: add it, or name another.',
  'organisation-ended': '{{field}} names {{name}}, which ended on {{on}}: name another organisation.',
  unnamed: 'It has no name in words: fill in metadata.title.',
  'unknown-path':
    'The translation {{path}} ({{language}}) leads to no text of this definition: mend its path, or leave it out.',
  'only-suggests':
    'Your side only suggests changes to the part {{part}} of its draft: leave that part as it is.',
  'nested-in-itself': 'It would be nested in itself: name another organisation in spec.parent.',
  'bad-email': '{{email}} is not an e-mail address.',
  'email-taken':
    'The address {{email}} is that of {{name}}: give this document that name, or another address.',
  'email-moves':
    'The address {{email}} is still that of {{name}}: apply their new address first, then this one.',
  'email-fixed': 'Somebody with an account keeps the address they sign in with.',
  'both-sides': '{{name}} would speak for the provider and for a consumer: name somebody else on one side.',
  'provider-consumes':
    'The provider {{name}} cannot speak for its own consumer: name another organisation in spec.roles.',
  'role-twice': '{{name}} has the same role for the same organisation twice in spec.roles: keep one.',
  inactive: '{{name}} is no longer active here: name somebody else.',
  'need-answered': 'This need is answered already: state another one instead.',
  'need-fixed': 'Who stated a need, and to whom, stays: state another one instead.',
  'waits-for-sign-offs':
    'Revision {{number}} waits for sign-offs or for publication: withdraw it first, or wait for its end.',
  retired:
    'It was retired on {{on}} by {{by}}, and that is final: give it another name (metadata.name), or take its document away.',
  'provider-fixed':
    'People know it with this provider, by the catalogue or an agreement: it moves to no other.',
  'language-fixed': 'People know it in this language, by the catalogue or a revision: it changes no more.',
  'other-source':
    'It comes from {{recorded}}, and this document from {{given}}: change it where it comes from, or take it over.',
  'other-folder':
    'It comes from {{recorded}}, and this document from {{given}}, and neither folder says which repository it is of. Change it where it comes from, or take it over; where both are the same definitions, name their repository (--repository) from now on.',
  adopted: 'From now on it comes from {{given}}.',
  'taken-over': 'It came from {{recorded}}; from now on it comes from {{given}}.',
  moved: 'It was moved from {{recorded}} to {{given}}.',
  'translations-stay': 'Words changed, and their translations did not: {{paths}}.',
  pruned: 'It is in none of the documents from {{source}} any more.',
  'pruned-in-use':
    'It is in none of the documents from {{source}} any more, but people agree or agreed on it: retire it on its page, or keep its document.',
  'pruned-kept':
    'It is in none of the documents from {{source}} any more. Organisations, people and needs stay all the same.',
  'pruned-ended':
    'It is in none of the documents from {{source}} any more: it ends with today, and what was kept of it stays readable.',
  'pruned-has-roles':
    'It is in none of the documents from {{source}} any more, but people hold roles in its services: end it on its page, or keep its document.',
  'not-of-sides':
    'Only people of {{provider}} or of {{consumer}} and administrators make or change their relationship.',
  'sides-known':
    '{{provider}} and {{consumer}} have a relationship already, named {{name}}: give this document that name.',
  'sides-twice':
    'Another document is of the relationship of {{provider}} and {{consumer}} too: keep one of them.',
  'sides-fixed': 'A relationship stays with its provider and its consumer: give one of others another name.',
  'own-consumer': '{{name}} is provider and consumer at once: name another organisation on one side.',
  'ends-before': 'It would end on {{until}}, before it began on {{since}}.',
  'review-before':
    'Both sides would look at it on {{review}}, before it begins on {{since}}: give a later day in spec.nextReview, or an earlier one in spec.since.',
  'relationship-ended':
    'It ended on {{on}}. To begin it again, say in spec.since from which later day it runs, and leave spec.until out; else leave it as it was.',
  'relationship-has-roles':
    'People hold roles for {{consumer}} in services of this relationship: take them out of the documents of these services first, or end it on its page.',
  'not-owner-of-roles':
    'People hold or held roles in services of others: whoever owns all of these services says when it ends, or an administrator.',
  'other-provider': '{{name}} is no service of {{provider}}: take it out of spec.services.',
  'covers-retired': '{{name}} is retired: take it out of spec.services.',
  'not-of-relationship':
    '{{name}} has nothing to do with this relationship or is no longer active: name who owns one of its services or holds a role in them, or write in “who” who it is.',
  'aim-of-other-side': 'Each side says for itself what it aims at: leave out spec.aims.{{side}}.',
  'memberships-meet':
    'They belong to {{name}} twice on some of these days in spec.memberships: keep one, or change its days.',
  'first-differs':
    'spec.organisation is where somebody belongs first: name there, and mark in spec.memberships, one and the same.',
  merged: 'This turned out to be somebody else: take this document away, and keep the other one.',
  'deputy-of-nobody':
    '{{name}} does not hold the role for this organisation, or is a deputy too: name in deputyFor who holds it.',
  'unknown-provider-role':
    '{{role}} is no role of the provider’s side in this workspace: name it in the administration first.',
  'organisation-ends-later':
    'It cannot be ended on {{until}} yet: an organisation ends with today at the latest.',
  'organisation-end-fixed': 'It ended on {{on}}: leave spec.until as it is, and say another day on its page.',
  'organisation-changed-later': 'It began or changed on {{on}}: let it end on that day or on a later one.',
  'organisation-tied':
    'Something hangs on this organisation still (units: {{units}}, people: {{members}}, services: {{services}}, consumers: {{consumers}}, providers: {{providers}}): move or end that first.',
  'successors-fixed':
    'What it went into and what came of it is said on its page: leave spec.successors as it is.',
  'successors-amiss':
    'An organisation goes into one other at the most, on the day of its end, and never back into itself; and what came of it did so by today. Correct spec.successors.',
  'group-ended':
    'This group ended on {{on}}, and changes no more: leave it as it was, or give the document another name (metadata.name).',
  'group-gone': '{{field}} names the group {{name}}, which ended on {{on}}: name another one.',
  'group-ends-later': 'It cannot be ended on {{until}} yet: a group ends with today at the latest.',
  'group-name-taken': 'Another group is called {{name}} as well: give one of them another name in words.',
  'rests-on-one': '{{field}} is on one thing: name a service, or a supplier and what it supplies.',
  'rests-on-itself': '{{field}} names the service itself: name another one.',
  'rests-twice':
    'It rests on {{name}} twice without an end in spec.dependencies: keep one, or give one of them an end.',
  'rests-on-retired': '{{field}} names {{name}}, which is retired: name another service.',
  'alternatives-unnamed':
    '{{field}} is for what is an alternative, and must be said there: fill it in, or take it out.',
  'no-such-clause':
    '{{field}} names {{id}}, which is no entry of spec.supply.restsOn: correct it, or leave it out.',
  'dependency-ended':
    'That it rests on {{name}} ended on {{on}}: leave this as it was, or say in “since” from which later day it does so again.',
} as const satisfies Record<PlanReason, string>
