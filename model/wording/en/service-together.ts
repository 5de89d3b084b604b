/** Being in a draft together: who is here and where, undoing one's own, entries that others remove, and how it ends. */
export const serviceTogether = {
  together: {
    title: 'Who is in this draft',
    here_one: '{{name}} is here too',
    here_other: '{{count}} others are here too',
    more: '+{{count}}',
    reading: 'Reading',
    at: 'Is at: {{place}}',
    isHere: '{{name}} is here',
    inField_one: '{{names}} is in this field as well.',
    inField_other: '{{names}} are in this field as well.',
    follow: 'Follow',
    followNamed: 'Follow {{name}}',
    stop: 'Stop following',
    stopNamed: 'Stop following {{name}}',
    following: 'Following {{name}}',
    came_one: '{{names}} has come in.',
    came_other: '{{names}} have come in.',
    left_one: '{{names}} has left.',
    left_other: '{{names}} have left.',
  },
  undoing: {
    undo: 'Undo what I did',
    redo: 'Do it again',
    undoKeys: 'Undo what I did (Ctrl or Cmd and Z)',
    redoKeys: 'Do it again (Ctrl and Y, or Shift, Ctrl or Cmd and Z)',
    undone: 'Undone: {{place}}',
    redone: 'Done again: {{place}}',
  },
  gone: {
    by: '{{name}} removed this while you were in it: “{{text}}”',
    bySomebody: 'Somebody removed this while you were in it: “{{text}}”',
    bringBack: 'Bring back',
    leave: 'Leave it removed',
  },
  whoWrites: {
    title: 'Who writes which part',
    change: 'Choose who writes',
    done: 'Done',
    everybody: 'Everybody invited writes all parts.',
    hint: 'Where one side alone writes a part, the other suggests changes to it and confirms it, and does not write translations on this page.',
    suggesting: {
      none: 'Both sides',
      consumer: 'The provider alone',
      provider: 'The consumer alone',
    },
    youSuggest: {
      provider: 'You suggest changes to the part “{{part}}”; the provider writes it.',
      consumer: 'You suggest changes to the part “{{part}}”; the consumer writes it.',
    },
  },
  ended: {
    title: 'What became of your draft',
    draft: 'This draft has ended. What you see now is what stands in its place.',
    proposed:
      'This draft has ended: {{name}} proposed it as revision {{number}}. What was typed until then is in that revision.',
    draftWithout:
      'This draft has ended. What you had typed and could not send any more is in no text of this service. Copy what you still need.',
    proposedWithout:
      'This draft has ended: {{name}} proposed it as revision {{number}}. What you had typed and could not send before is not in that revision. Copy what you still need.',
    refused: {
      'not-allowed':
        'You can no longer change this draft, and what you had typed and could not send before was not taken. Copy what you still need.',
      'too-large':
        'What you typed last was not taken: the draft would have become too large. It goes on without that. Copy what you still need, and make something shorter first.',
      malformed:
        'What you typed last was not taken: this page sent something that cannot be read. The draft goes on without that. Copy what you still need.',
      'only-suggests':
        'You only suggest changes to a part of this draft by now, and what you typed last in it was not taken. Copy what you still need.',
    },
    lost: 'Your text that was not taken',
    inLanguage: '{{label}} ({{language}})',
    takenOut: 'You had taken this out.',
    copy: 'Copy this text',
    forget: 'Close and forget this text',
    noConnection: 'No connection yet. The draft can be changed as soon as there is one.',
    'not-allowed': 'You can no longer change this draft.',
    'signed-out': 'You are signed out. Sign in again to go on.',
    'too-fast': 'Too much was changed at once. Load the page again to go on.',
    unavailable: 'No connection yet. The draft can be changed as soon as there is one.',
    again: 'Try again',
    reload: 'Load the page again',
  },
} as const
