/** The guided path: one plain question at a time. */
export const serviceGuide = {
  guide: {
    progress: 'Question {{place}} of {{all}}',
    who: 'Best answered by:',
    soFar: 'The description so far',
    another: 'Add one',
    next: 'Next',
    skip: 'Skip for now',
    finish: 'Finish',
    leave: 'Leave, and go on later',
    forWhom: {
      question: 'Who is this for?',
      hint: 'The people or organisations who are meant to use it, and who may not.',
    },
    proposition: {
      question: 'In one sentence: what is it good for?',
      hint: 'What somebody can do with it that they could not do, or not so well, without it.',
    },
    outcomes: {
      question: 'What will be possible or better thanks to it?',
      hint: 'Results for the people on the consumer’s side, not what the provider delivers.',
    },
    affected: {
      question: 'What gets worse because of it?',
      hint: 'Something usually does. If nothing does, say why.',
    },
    tasks: {
      question: 'What do people do with it?',
      hint: 'The tasks of those who use it, in their own words.',
    },
    reach: {
      question: 'How do people reach it, and get help?',
      hint: 'Channels, support, and what people need to be able to use it.',
    },
    utility: {
      question: 'What does it do?',
      hint: 'Which work it supports, and which limits it takes away.',
    },
    levels: {
      question: 'How well does it have to work?',
      hint: 'A number with its unit for availability, capacity, security and continuity, or why none is promised.',
    },
    removedCosts: {
      question: 'What does it save the consumer?',
      hint: 'Money, time and effort that the consumer no longer spends.',
    },
    imposedCosts: {
      question: 'What does it cost the consumer?',
      hint: 'Not only the price: training, staff time, network, moving in, moving out.',
    },
    removedRisks: {
      question: 'Which worries does it take away?',
      hint: 'Things that could go wrong without it and that somebody else now looks after.',
    },
    imposedRisks: {
      question: 'Which new worries does it bring?',
      hint: 'Things that could go wrong because of it, who looks after them, and how.',
    },
    duties: {
      question: 'What does the consumer have to do?',
      hint: 'What must be managed, provided or decided on the consumer’s side.',
    },
    price: {
      question: 'Who pays, and how?',
      hint: 'The price if there is one, and where the money comes from.',
    },
    exit: {
      question: 'How does it end?',
      hint: 'Notice, what happens to the data, and who helps with the move.',
    },
  },
} as const
