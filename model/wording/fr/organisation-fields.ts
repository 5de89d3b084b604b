/** Les champs du document d’une organisation : leur nom, ce qui y va, un exemple. */
export const organisationFields = {
  label: 'Organisation',
  help: 'Un fournisseur, un consommateur, ou une unité de l’un d’eux.',
  names: {
    label: 'Noms',
    help: 'Comment elle s’appelle dans chaque langue.',
    en: { label: 'Nom anglais', help: 'Son nom en anglais.', example: 'Town Library' },
    fr: { label: 'Nom français', help: 'Son nom en français.', example: 'Bibliothèque municipale' },
  },
  abbreviation: { label: 'Sigle', help: 'La forme courte dont on se sert.', example: 'BM' },
  parent: { label: 'Parent', help: 'Le nom de l’Organisation dont elle est une unité.', example: 'ville' },
  until: {
    label: 'Jusqu’au',
    help: 'Le premier jour où elle n’existait plus, aujourd’hui au plus tard ; omis tant qu’elle dure.',
    example: '2027-06-30',
  },
  successors: {
    label: 'Suites',
    help: 'Les organisations dans lesquelles elle est entrée, et celles qui en sont issues.',
    organisation: {
      label: 'Organisation',
      help: 'Le nom de l’autre Organisation.',
      example: 'bibliotheque-du-comte',
    },
    kind: {
      label: 'Genre',
      help: 'merged : elle est entrée dans l’autre le jour de sa fin. split : l’autre en est issue.',
      example: 'merged',
    },
    since: { label: 'Depuis', help: 'Le jour à partir duquel il en était ainsi.', example: '2027-06-30' },
  },
} as const
