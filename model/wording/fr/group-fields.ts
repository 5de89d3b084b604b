/** Les champs du document d’un groupe de personnes : leur nom, ce qui y va, un exemple. */
export const groupFields = {
  label: 'Groupe',
  help: 'Des personnes dont on parle ensemble : nommées une à une, tout le personnel d’organisations, ou les deux.',
  name: { label: 'Nom', help: 'Comment le groupe s’appelle.', example: 'Personnel du guichet' },
  purpose: {
    label: 'But',
    help: 'À quoi sert le groupe.',
    example: 'On le consulte avant de changer les heures d’ouverture.',
  },
  organisation: {
    label: 'Organisation',
    help: 'Le nom de l’Organisation dont c’est le groupe ; omis s’il n’est à personne en particulier.',
    example: 'bibliotheque',
  },
  members: {
    label: 'Membres',
    help: 'Les noms des Personnes qui y sont nommées. Une liste non vide est la liste entière.',
    example: 'chef-du-pret',
  },
  staffOf: {
    label: 'Tout le personnel de',
    help: 'Les organisations dont tout le personnel en fait partie, quel qu’il soit ce jour-là. Une liste non vide est la liste entière.',
    organisation: {
      label: 'Organisation',
      help: 'Le nom de l’Organisation.',
      example: 'bibliotheque',
    },
    withUnits: {
      label: 'Avec ses unités',
      help: 'Yes, si le personnel de ce qui y est rattaché fait aussi partie du groupe.',
      example: 'yes',
    },
  },
  until: {
    label: 'Jusqu’au',
    help: 'Le premier jour où il n’existait plus, aujourd’hui au plus tard ; omis tant qu’il dure.',
    example: '2027-06-30',
  },
} as const
