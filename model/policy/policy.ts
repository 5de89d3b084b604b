/** Who somebody can be to a thing. Each is one sentence, in `whoWords`; one that fits is enough. */
export const whos = [
  'anyone',
  'linkHolder',
  'account',
  'installer',
  'member',
  'administrator',
  'ofProvider',
  'ofProviderUnowned',
  'reader',
  'readerOfPublished',
  'owner',
  'roleHolder',
  'colleague',
  'roleHolderOfProvider',
  'namedRole',
  'writer',
  'author',
  'decider',
  'asked',
  'asker',
  'facilitator',
  'ofSide',
  'ofThatSide',
  'ownsAll',
  'takesPart',
  'readerOfTie',
] as const
export type Who = (typeof whos)[number]

/** Kinds of things, with the people who may know that one is there: everybody else hears that there is none. */
export const things = {
  installation: ['anyone'],
  account: ['account'],
  link: ['linkHolder'],
  workspace: ['member'],
  administration: ['member'],
  organisation: ['member'],
  need: ['author', 'asked', 'owner', 'roleHolder', 'colleague', 'administrator'],
  notice: ['asked'],
  relationship: ['ofSide', 'administrator'],
  note: ['ofThatSide', 'administrator'],
  stakeholder: ['readerOfTie', 'administrator'],
  dependency: ['owner', 'ofProviderUnowned', 'roleHolderOfProvider', 'administrator'],
  catalogue: ['member'],
  service: ['reader', 'owner', 'roleHolder', 'colleague', 'administrator'],
  revision: ['readerOfPublished', 'owner', 'roleHolder', 'colleague', 'administrator'],
  draftPoint: ['owner', 'roleHolder', 'colleague', 'administrator'],
  thread: ['owner', 'roleHolder', 'colleague', 'administrator'],
  suggestion: ['owner', 'roleHolder', 'colleague', 'administrator'],
  conflict: ['owner', 'roleHolder', 'colleague', 'administrator'],
  questionSet: ['owner', 'roleHolder', 'colleague', 'administrator'],
  askedQuestions: ['asked'],
  workshop: ['owner', 'roleHolder', 'colleague', 'administrator'],
  workshopSeat: ['linkHolder'],
} as const satisfies Record<string, readonly Who[]>
export type Thing = keyof typeof things

/** Who may do what, as a route states it: one of `allowed` who also may know of the thing. */
export type Policy = { thing: Thing; action: string; allowed: readonly Who[] }

export const may = (thing: Thing, action: string, ...allowed: Who[]): Policy => ({ thing, action, allowed })

/** What each word of `Who` says of a person. */
export const whoWords: Record<Who, string> = {
  anyone: 'anybody, without an account too',
  linkHolder: 'whoever holds the link, code or token',
  account: 'whoever is signed in, about themselves',
  installer: 'whoever set the installation up',
  member: 'everybody in the workspace',
  administrator: 'administrators of the workspace',
  ofProvider: 'people of the providing organisation, and of what it is part of',
  ofProviderUnowned:
    'people of the provider, while nobody owns the service; not those of a unit of it that consumes the service',
  reader:
    'who may read the service: everybody in the workspace, once it is listed or was published; where the workspace says so, a service published for consumer groups only by these and by people of the provider',
  readerOfPublished: 'who may read the service, where this revision was published',
  owner: 'the service owner',
  roleHolder: 'who holds a role in the service for a consumer',
  colleague: 'who holds a role on the provider’s side beside the owner',
  roleHolderOfProvider: 'who holds a role in the service for a consumer and is of the provider, too',
  namedRole: 'who holds the very role that it asks for',
  writer: 'who is invited and of a side that writes the part in question',
  author: 'whose own it is: who stated, wrote, made or holds it',
  decider: 'who is said to have decided or said it',
  asked: 'to whom it is addressed',
  asker: 'who asked the questions',
  facilitator: 'who began the workshop',
  ofSide:
    'who stands on a side of the relationship: people of its provider or its consumer or of what lies within them, who owns a service that it covers, and who holds a role in it',
  ofThatSide:
    'who belongs to the very side of the relationship in question, or belongs to neither and stands on it by a role or a service',
  ownsAll: 'who owns all services in question',
  takesPart: 'who provides or consumes what is asked about',
  readerOfTie:
    'who may read a service that it is tied to; one that only the provider knows of: the owner and people of the provider, not those of a unit of it that consumes the service',
}

export const thingWords: Record<Thing, string> = {
  installation: 'The installation',
  account: 'One’s account and sessions',
  link: 'What a link opens',
  workspace: 'The workspace and its lists',
  administration: 'Administration, imports and exports',
  organisation: 'Organisations',
  need: 'Needs',
  notice: 'Notices',
  relationship: 'Relationships',
  note: 'Notes of one side of a relationship',
  stakeholder: 'Stakeholders',
  dependency: 'What a service rests on',
  catalogue: 'The catalogue',
  service: 'Services, their roles and drafts',
  revision: 'Revisions',
  draftPoint: 'Points of a draft',
  thread: 'Comment threads',
  suggestion: 'Suggestions',
  conflict: 'Conflicts',
  questionSet: 'Questions to users',
  askedQuestions: 'Questions put to oneself',
  workshop: 'Workshops',
  workshopSeat: 'A seat in a workshop',
}
