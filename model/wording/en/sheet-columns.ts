import { furtherColumns } from './further-columns.ts'

/** The columns of workbooks that are no fields of a definition: what each is called, what goes there, an example. */
export const sheetColumns = {
  ...furtherColumns,
  provider: {
    label: 'Provider',
    help: 'The organisation that supplies the service: its name as on the sheet of organisations, or its key.',
    example: 'Shared Mail Department',
  },
  owner: {
    label: 'Service owner',
    help: 'The person at the provider who answers for the service: their name, e-mail address or key.',
    example: 'paula@mail.example',
  },
  language: {
    label: 'Language',
    help: 'The language that this service’s texts are written in. Left empty, it is English.',
    example: 'English',
  },
  reviewed: {
    label: 'Last reviewed',
    help: 'The day on which both sides last looked at the definition.',
    example: '2027-03-31',
  },
  serviceKey: {
    label: 'Key',
    help: 'How this service is told from all others. Left empty, it is made from the name; keep it as it is afterwards, so that the row goes on meaning the same service.',
    example: 'e-mail-for-staff',
  },
  key: {
    label: 'Key',
    help: 'How this row is told from all others. Left empty, it is made from the name; keep it as it is afterwards.',
    example: 'shared-mail-department',
  },
  title: {
    label: 'Title',
    help: 'A name in words that files of definitions carry; a spreadsheet needs none.',
    example: 'E-mail for staff',
  },
  source: {
    label: 'Came from',
    help: 'Where the row was first described. An export fills it in; leave it as it is, and empty for new rows.',
    example: 'importer: covalence',
  },
  nameEn: {
    label: 'Name in English',
    help: 'What the organisation is called in English; a name in one of the languages is enough.',
    example: 'Shared Mail Department',
  },
  nameFr: {
    label: 'Name in French',
    help: 'What the organisation is called in French; a name in one of the languages is enough.',
    example: 'Ministère du Courrier partagé',
  },
  abbreviation: { label: 'Abbreviation', help: 'What people call it in short.', example: 'SMD' },
  parent: {
    label: 'Part of',
    help: 'The organisation that it is a unit of: its name or key.',
    example: 'Department of Common Services',
  },
  personName: { label: 'Name', help: 'First and last name.', example: 'Paula Owen' },
  email: {
    label: 'E-mail address',
    help: 'The address that the person is told from others by.',
    example: 'paula@mail.example',
  },
  memberOf: {
    label: 'Organisation',
    help: 'Where the person works: the organisation’s name or key.',
    example: 'Shared Mail Department',
  },
  service: {
    label: 'Service',
    help: 'Which service the row is about: its name as on the sheet of services, or its key.',
    example: 'E-mail for staff',
  },
  role: {
    label: 'Role',
    help: 'For which of the three roles on the consumer’s side the person stands.',
    example: 'Customer',
  },
  person: {
    label: 'Person',
    help: 'Their name as on the sheet of people, their e-mail address or their key.',
    example: 'Carl Mason',
  },
  speaksForOrganisation: {
    label: 'Organisation they speak for',
    help: 'The consumer organisation: its name or key.',
    example: 'Contact Centre',
  },
  speaksFor: {
    label: 'Speaks also for',
    help: 'Other people whom they represent, and by what mandate.',
    example: 'All officers of the night shift',
  },
  interim: {
    label: 'For the time being',
    help: 'Yes, while the consumer has yet to name somebody.',
    example: 'Yes',
  },
  belongsTo: {
    label: 'Organisation',
    help: 'Where they belong, belonged or will belong: the organisation’s name or key.',
    example: 'Contact Centre',
  },
  function: { label: 'Function', help: 'What they do there.', example: 'Head of the night shift' },
  memberSince: {
    label: 'Since',
    help: 'The first day on which they belong there. Left empty where nobody knows.',
    example: '2024-09-01',
  },
  memberUntil: {
    label: 'Until',
    help: 'The first day on which they no longer belong there. Left empty while nothing is planned.',
    example: '2027-06-30',
  },
  first: { label: 'Belongs here first', help: 'Yes, in one row of each person.', example: 'Yes' },
  consumer: {
    label: 'Consumer',
    help: 'The organisation that consumes: its name as on the sheet of organisations, or its key.',
    example: 'Contact Centre',
  },
  runsSince: {
    label: 'Since',
    help: 'The first day on which the relationship holds. Left empty, the day on which the file is applied.',
    example: '2026-09-01',
  },
  runsUntil: {
    label: 'Until',
    help: 'The first day on which it no longer holds, which may still be to come. Left empty while no end is known.',
    example: '2027-03-31',
  },
  stage: { label: 'Stage', help: 'Where both sides stand on their way.', example: 'Onboard' },
  nextReview: {
    label: 'Next review',
    help: 'The day on which both sides look at the relationship next.',
    example: '2027-03-31',
  },
  covered: {
    label: 'Services',
    help: 'The services of the provider that it covers, by name or key. Those in which somebody of the consumer has a role are covered in any case.',
    example: 'E-mail for staff',
  },
  providerAim: {
    label: 'Provider aims at',
    help: 'What the provider wants the relationship to be, if it said so.',
    example: 'Cooperative',
  },
  consumerAim: {
    label: 'Consumer aims at',
    help: 'What the consumer wants the relationship to be, if it said so.',
    example: 'Partnership',
  },
  relationshipKey: {
    label: 'Key',
    help: 'How this relationship is told from all others. Left empty, it is made from both organisations; keep it as it is afterwards.',
    example: 'shared-mail-department-contact-centre',
  },
  dutyArea: {
    label: 'Area',
    help: 'Whose part it is: the provider’s, the consumer’s, or what both manage together.',
    example: 'Provision',
  },
  activity: { label: 'Activity', help: 'What is done.', example: 'Tells of planned interruptions' },
  doingSide: { label: 'Side', help: 'Which side does it, or both.', example: 'Provider' },
  doneBy: {
    label: 'Person',
    help: 'Who does it: their name as on the sheet of people, their e-mail address or their key.',
    example: 'Paula Owen',
  },
  who: {
    label: 'Who, in words',
    help: 'Who does it, where it is no person of the workspace.',
    example: 'The service desk',
  },
  rhythm: { label: 'How often', help: 'How often it is done.', example: 'Every month' },
  roleUntil: {
    label: 'Until',
    help: 'The first day on which they no longer hold the role. Left empty while no end is set.',
    example: '2027-06-30',
  },
  deputyFor: {
    label: 'Deputy for',
    help: 'The person who has the same role for the same organisation, and for whom they stand in.',
    example: 'Carl Mason',
  },
  providerRole: {
    label: 'Role',
    help: 'The key of a role on the provider’s side: relationship-manager, delivery-manager, or one that the workspace has named.',
    example: 'relationship-manager',
  },
  forConsumer: {
    label: 'For which consumer',
    help: 'The consumer organisation that they do it for: its name or key. Left empty, all of them.',
    example: 'Contact Centre',
  },
  entryKey: {
    label: 'Key',
    help: 'How this row is told from others of the same service. Left empty, it is made from the statement; keep it as it is afterwards.',
    example: 'answer-within-a-day',
  },
  list: {
    label: 'Kind of statement',
    help: 'What the statement is: a task of users, a duty of the consumer, a requirement, a limit, a resource, an output, or a service that this one rests on.',
    example: 'Task',
  },
  statement: { label: 'Statement', help: 'One thing, in a sentence.', example: 'Answer a message' },
  textLanguage: { label: 'Language', help: 'The language of the translation.', example: 'Français' },
  path: {
    label: 'Place',
    help: 'Which text is translated, by its place in the definition. An export fills it in.',
    example: 'value.name',
  },
  text: { label: 'Translation', help: 'The text in that language.', example: 'Courriel du personnel' },
  thing: { label: 'About', help: 'What sort of thing is labelled.', example: 'Service' },
  of: { label: 'Which one', help: 'Its key or its name.', example: 'e-mail-for-staff' },
  note: {
    label: 'Label or note',
    help: 'A label sorts things by the words of your list; a note is free text that other programs wrote.',
    example: 'Label',
  },
  noteKey: { label: 'Name of it', help: 'What the label or the note is called.', example: 'scope' },
  noteValue: { label: 'Content', help: 'What it says; one row for each value.', example: 'INTERNAL' },
} as const
