/** Drafting a service together: starting, editing in place, saving, translating. */
export const serviceDrafting = {
  clause: {
    worded: 'Worded: {{side}}',
    confirmed: 'Confirmed: {{side}}',
    fresh: 'Just changed',
    confirm: 'Confirm',
    confirmAll_one: 'Confirm this section',
    confirmAll_other: 'Confirm this section ({{count}} texts)',
    edit: 'Edit: {{of}}',
    done: 'Done',
    more: 'More to say',
    up: 'Move up',
    down: 'Move down',
    removed: 'Removed: “{{text}}”',
    undo: 'Undo',
  },
  typing: {
    empty: 'An entry has to say something; remove it if it is not needed.',
    number: 'Write a number with a point, such as 1250.50. Not saved until then.',
    date: 'Choose a day. Not saved until then.',
    'too-long': 'This is too long to be saved.',
    'one-line': 'This has to fit on one line.',
    'too-many': 'The list is too long for this to be saved.',
    unwritable: 'This holds characters that cannot be saved.',
    'above-whole': 'No availability is above 100%. Write 100 or less. Not saved until then.',
  },
  save: {
    saved: 'All changes saved in this draft',
    saving: 'Saving…',
    kept: 'Kept in this browser until the connection is back',
    unkept: 'No connection: keep this page open, what you type is not saved yet',
    rough_one: 'One field cannot be saved as it is',
    rough_other: '{{count}} fields cannot be saved as they are',
  },
  start: {
    title: 'Start a draft',
    text: 'The draft begins with the text as it stands. Only people who are invited see it until it is published.',
    titleNext: 'Draft the next revision',
    textNext:
      'Revision {{number}} stays open, and whoever is asked can still sign it. This draft is a text of its own; it can be proposed once revision {{number}} is published, declined or withdrawn.',
    from: 'Does it answer a need that somebody stated?',
    noNeed: 'No, or not one of these',
    statedBy: '{{name}}, {{organisation}}',
  },
  need: {
    stated: '{{name}} stated this need:',
    makeOutcome: 'Make it an outcome',
  },
  invited: {
    begin: 'Begin: one question at a time',
    title: '{{provider}} asks you to shape this service',
    text: 'You take part as {{role}} for {{organisation}}. Change what is wrong, add what is missing, confirm what is right.',
    about: {
      customer:
        'Look first at what it makes possible: is that what you need, and would you know it when it is there?',
      user: 'Look first at how it is used: can people do their work with it, and get help?',
      sponsor: 'Look first at what it costs, price and everything else, and at what it saves.',
    },
  },
  translate: {
    title: 'Translate into {{language}}',
    text: 'Texts translated: {{done}} of {{all}}. Translating changes no signature.',
    of: 'Translation: {{label}}',
    leave: 'Back to the page',
  },
} as const
