const trustWhy =
  'A side that trusts less than it is trusted holds things back. That shows first in what it does not say.'
const trustFix =
  'Read on the page of the relationship why each side said what it said, and talk about the lower one first.'
const askToSign = 'Ask the person, or talk with them about what keeps them from signing.'

/** What the checks of how both sides work on a definition say. */
export const checksOfSides = {
  SD032: {
    title: 'Somebody of the provider speaks as the customer',
    why: 'Who delivers the service also says here what is required of it. What the consumers really need may never come up.',
    fix: 'Invite somebody of a consumer organisation as customer. Until they arrive, mark the present one as standing in.',
  },
  SD012: {
    title: 'For somebody it is not worth it, as {{role}}: so say {{against}} of the {{of}} who judged',
    why: 'What is against them outweighs what is for them. That it pays for others does not help them, and an average would hide it.',
    fix: 'Read their reasons under “Is it worth it?”, and talk with them about what weighs on them: take it away, make up for it, or say openly why it stays.',
  },
  SD033: {
    title: 'Nobody knows what a role wants, or it was asked too long ago',
    why: 'Who was never asked gets what others imagine for them.',
    fix: 'Ask whoever holds the role: put questions to the users, or answer a need of theirs with this service.',
    never: {
      title: 'Nobody in this role has said what they want of the service: {{role}}',
      why: 'Who was never asked gets what others imagine for them.',
      fix: 'Ask whoever holds the role: put questions to the users, or answer a need of theirs with this service.',
    },
    old: {
      title: 'What this role wants was last said on {{on}}, more than a year ago: {{role}}',
      why: 'Work and needs change within a year. The service may still be aimed at what nobody wants any more.',
      fix: 'Ask again: put questions to the users, or have whoever holds the role state what they need today.',
    },
  },
  SD034: {
    title: 'Two roles want opposite things, and nobody has decided',
    why: 'A contradiction that is left alone is decided by chance, mostly against whoever is not in the room.',
    fix: 'Have the service owner or the customer decide, and write down what was decided and why.',
    open: {
      title: 'Nobody has decided yet between what these roles want: {{roles}}. Marked: {{since}}',
      why: 'A contradiction that is left alone is decided by chance, mostly against whoever is not in the room.',
      fix: 'Have the service owner or the customer decide, and write down what was decided and why.',
    },
    waiting: {
      title: 'A decision between what these roles want still waits for a word: {{roles}}. Marked: {{since}}',
      why: 'A decision was written down for somebody who has not said yet that they made it. Until then nobody can rely on it.',
      fix: 'Ask the person who is said to have decided to give their word on it.',
    },
  },
  SD041: {
    title: 'A sign-off is missing',
    why: 'Agreed means that everybody who has to live with the text has signed it. Until then it can still change.',
    fix: askToSign,
    owner: {
      title: 'The service owner has not signed the part “{{part}}”',
      why: 'Until the service owner signs, nobody on the provider’s side stands behind this part. Asked: {{asked}}.',
      fix: 'Ask the service owner ({{organisation}}), or talk with them about what keeps them from signing.',
    },
    customer: {
      title: 'The signature of the customer is missing on the part “{{part}}”: {{organisation}}',
      why: 'Until the customer signs, nobody has said for the consumer that these are the results they want. Asked: {{asked}}.',
      fix: askToSign,
    },
    user: {
      title: 'The signature of the user is missing on the part “{{part}}”: {{organisation}}',
      why: 'Until a user signs, nobody who works with the service has said that they can live with what it asks of them. Asked: {{asked}}.',
      fix: askToSign,
    },
    sponsor: {
      title: 'The signature of the sponsor is missing on the part “{{part}}”: {{organisation}}',
      why: 'Until the sponsor signs, there is no budget behind what the two sides want. Asked: {{asked}}.',
      fix: askToSign,
    },
  },
  SD042: {
    title: 'The consumer’s side has spoken for little of the text',
    why: 'What only the provider has worded is what the provider believes. Misunderstandings show when the service is in use.',
    fix: 'Go through the text with the consumer’s side and let them reword or confirm what concerns them.',
    first: {
      title:
        'The consumer’s side worded or confirmed {{share}}% of the text; {{threshold}}% is asked for here',
      why: 'What only the provider has worded is what the provider believes. Misunderstandings show when the service is in use.',
      fix: 'Go through the text with the consumer’s side and let them reword or confirm what concerns them.',
    },
    grown: {
      title:
        'The consumer’s side worded or confirmed {{share}}% of the text, up from {{earlier}}%; {{threshold}}% is asked for here',
      why: 'It is getting better: more of the text is shared than in the last revision. What is left is still the provider’s view alone.',
      fix: 'Go on as before: take the clauses that nobody of the consumer’s side has touched to the next meeting.',
    },
    fallen: {
      title:
        'The consumer’s side worded or confirmed {{share}}% of the text, down from {{earlier}}%; {{threshold}}% is asked for here',
      why: 'Since the last revision the text has grown or changed without the consumer’s side. They may not recognise what they agreed to.',
      fix: 'Show the consumer’s side what changed since the last revision, and let them reword or confirm it.',
    },
    same: {
      title:
        'The consumer’s side worded or confirmed {{share}}% of the text, as in the last revision; {{threshold}}% is asked for here',
      why: 'A new revision brought the two sides no closer. What only the provider has worded is what the provider believes.',
      fix: 'Before the next proposal, go through the text with the consumer’s side and let them reword or confirm what concerns them.',
    },
  },
  SD070: {
    title:
      '“{{consumer}}” and the provider see their relationship differently: the provider aims at {{provided}}, the consumer at {{consumed}}',
    why: 'Where one side counts on a partner and the other on a seller, each will be disappointed by what the other thinks is right.',
    fix: 'Talk about what each of you expects, agree on one type, and say so on the page of the relationship.',
  },
  SD072: {
    title: 'The two sides do not trust each other alike',
    why: trustWhy,
    fix: trustFix,
    consumer: {
      title:
        '“{{consumer}}” trusts the provider less than the provider trusts it: {{ofConsumer}} against {{ofProvider}} of 5',
      why: trustWhy,
      fix: trustFix,
    },
    provider: {
      title:
        'The provider trusts “{{consumer}}” less than it is trusted: {{ofProvider}} against {{ofConsumer}} of 5',
      why: trustWhy,
      fix: trustFix,
    },
  },
  SD100: {
    title: 'Nobody has looked at the definition for a year',
    why: 'Work and needs change within a year. Consumers rely on a text that may no longer be true.',
    fix: 'Read it together with the customer, change what is no longer so, and record the day.',
    never: {
      title: 'The service is in use, and its definition was never reviewed',
      why: 'What was written before the first day of use is a guess. Consumers rely on a text that nobody has held against what really happens.',
      fix: 'Read it together with the customer, change what turned out otherwise, and record the day.',
    },
    old: {
      title: 'The definition was last reviewed on {{on}}, more than a year ago',
      why: 'Work and needs change within a year. Consumers rely on a text that may no longer be true.',
      fix: 'Read it together with the customer, change what is no longer so, and record the day.',
    },
  },
} as const
