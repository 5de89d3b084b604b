/** Les champs du document d’une relation : leur nom, ce qui y va, un exemple. */
export const relationshipFields = {
  label: 'Relation',
  help: 'Un fournisseur et un consommateur, et ce que tous deux gardent de leur entente ; les notes et la confiance d’un seul côté ne sont dans aucun document.',
  provider: {
    label: 'Fournisseur',
    help: 'Le nom de l’Organisation qui fournit.',
    example: 'bibliotheque',
  },
  consumer: {
    label: 'Consommateur',
    help: 'Le nom de l’Organisation qui consomme.',
    example: 'ecole-de-la-colline',
  },
  since: {
    label: 'Depuis',
    help: 'Le premier jour où elle court ; omis, le jour où le document est appliqué pour la première fois.',
    example: '2026-09-01',
  },
  until: {
    label: 'Jusqu’au',
    help: 'Le premier jour où elle ne court plus, qui peut être à venir ; omis tant qu’aucune fin n’est connue.',
    example: '2027-06-30',
  },
  stage: {
    label: 'Étape',
    help: 'Où elle en est sur le parcours des deux côtés.',
    example: 'co-create',
  },
  nextReview: {
    label: 'Prochain examen',
    help: 'Le jour où les deux côtés la regarderont la prochaine fois.',
    example: '2027-06-30',
  },
  services: {
    label: 'Services',
    help: 'Les noms des Services du fournisseur qu’elle couvre ; un service où quelqu’un tient un rôle est couvert de toute façon.',
    example: 'emprunter-un-livre',
  },
  aims: {
    label: 'Visées',
    help: 'Ce que chaque côté veut que soit la relation, pour autant qu’il l’ait dit.',
    provider: { label: 'Visée du fournisseur', help: 'Ce que vise le fournisseur.', example: 'cooperative' },
    consumer: {
      label: 'Visée du consommateur',
      help: 'Ce que vise le consommateur.',
      example: 'partnership',
    },
  },
  duties: {
    label: 'Tâches',
    help: 'Qui fait quoi dans la relation.',
    area: {
      label: 'Domaine',
      help: 'Fourniture (provision) : la part du fournisseur. Consommation (consumption) : celle du consommateur. Gestion (management) : ce que les deux tiennent ensemble.',
      example: 'management',
    },
    activity: {
      label: 'Activité',
      help: 'Ce qui se fait.',
      example: 'Regarder ensemble ce qui a été prêté et ce qui ne l’a pas été',
    },
    side: { label: 'Côté', help: 'De quel côté on le fait, ou des deux.', example: 'both' },
    person: { label: 'Personne', help: 'Le nom de la Personne qui le fait.', example: 'chef-du-pret' },
    who: {
      label: 'Qui',
      help: 'Qui le fait, en toutes lettres, si ce n’est pas une personne de l’espace de travail.',
      example: 'Le guichet du rez-de-chaussée',
    },
    rhythm: { label: 'Rythme', help: 'Combien de fois cela se fait.', example: 'quarter' },
  },
} as const
