/** The fields of a document of a relationship: what each is called, what belongs in it, an example. */
export const relationshipFields = {
  label: 'Relationship',
  help: 'A provider and a consumer, and what both keep of how they go along; notes and trust of one side are in no document.',
  provider: {
    label: 'Provider',
    help: 'The name of the Organisation that provides.',
    example: 'town-library',
  },
  consumer: {
    label: 'Consumer',
    help: 'The name of the Organisation that consumes.',
    example: 'hill-school',
  },
  since: {
    label: 'Since',
    help: 'The first day on which it holds; left out, the day on which it is first applied.',
    example: '2026-09-01',
  },
  until: {
    label: 'Until',
    help: 'The first day on which it no longer holds, which may still be to come; left out while no end is known.',
    example: '2027-06-30',
  },
  stage: {
    label: 'Stage',
    help: 'Where it stands on the journey of both sides.',
    example: 'co-create',
  },
  nextReview: {
    label: 'Next review',
    help: 'The day on which both sides look at it next.',
    example: '2027-06-30',
  },
  services: {
    label: 'Services',
    help: 'The names of the Services of the provider that it covers; one in which somebody holds a role is covered in any case.',
    example: 'borrow-a-book',
  },
  aims: {
    label: 'Aims',
    help: 'What each side wants the relationship to be, as far as it said so.',
    provider: { label: 'Provider’s aim', help: 'What the provider aims at.', example: 'cooperative' },
    consumer: { label: 'Consumer’s aim', help: 'What the consumer aims at.', example: 'partnership' },
  },
  duties: {
    label: 'Duties',
    help: 'Who does what in the relationship.',
    area: {
      label: 'Area',
      help: 'Provision: the part of the provider. Consumption: that of the consumer. Management: what both keep together.',
      example: 'management',
    },
    activity: {
      label: 'Activity',
      help: 'What is done.',
      example: 'Look together at what was lent and what was not',
    },
    side: { label: 'Side', help: 'Which side does it, or both.', example: 'both' },
    person: { label: 'Person', help: 'The name of the Person who does it.', example: 'head-of-lending' },
    who: {
      label: 'Who',
      help: 'Who does it, in words, where it is no person of the workspace.',
      example: 'The desk on the ground floor',
    },
    rhythm: { label: 'Rhythm', help: 'How often it is done.', example: 'quarter' },
  },
} as const
