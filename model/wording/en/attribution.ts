/** Whose words a text is, where somebody else typed it. */
export const attribution = {
  mark: 'Somebody else said this: {{of}}',
  who: 'Who said it?',
  hereToo: 'here now',
  waits: 'Typed by {{typist}}, said by {{speaker}}: waits for their word',
  waitsForMe: 'Typed by {{typist}}, said by you: is this so?',
  unconfirmed: 'Typed by {{typist}}, said by {{speaker}}, who has not given their word',
  typedBy: 'typed by {{name}}',
  yes: 'These are my words',
  yesOf: 'These are my words: {{of}}',
  no: 'Not my words',
  noOf: 'Not my words: {{of}}',
  takeBack: 'Take back',
  takeBackOf: 'Take back who said it: {{of}}',
  panel: {
    title_one: 'Somebody typed what you are said to have said',
    title_other: 'Somebody typed {{count}} things that you are said to have said',
    text: 'If these are your words, they count as yours and as your side’s. If not, they stay with whoever typed them.',
    show: 'Show in the text: {{of}}',
  },
  done: {
    asked: '{{name}} is asked for their word.',
    given: 'These count as your words now.',
    refused: 'They stay with whoever typed them.',
    takenBack: 'It is taken back.',
  },
} as const
