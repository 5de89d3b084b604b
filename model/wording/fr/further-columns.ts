/** Les colonnes des organisations dans le temps, des groupes et de ce sur quoi des services reposent : leur nom, ce qui y va, un exemple. */
export const furtherColumns = {
  organisationUntil: {
    label: 'Jusqu’au',
    help: 'Le premier jour où elle n’existait plus, aujourd’hui au plus tard. Vide tant qu’elle dure.',
    example: '2027-03-31',
  },
  predecessor: {
    label: 'Organisation',
    help: 'L’organisation qui est devenue autre chose : son nom tel qu’il figure dans la feuille des organisations, ou sa clé.',
    example: 'Bureau du télégraphe',
  },
  successorKind: {
    label: 'Ce qu’elle est devenue',
    help: 'Si elle est entrée dans l’autre le jour de sa fin, ou si l’autre en est issue.',
    example: 'Est entrée dans',
  },
  successor: {
    label: 'Autre organisation',
    help: 'Celle dans laquelle elle est entrée, ou qui en est issue : son nom ou sa clé.',
    example: 'Ministère du Courrier partagé',
  },
  successorSince: {
    label: 'Depuis',
    help: 'Le jour à partir duquel il en était ainsi.',
    example: '2027-03-31',
  },
  groupName: {
    label: 'Nom',
    help: 'Comment le groupe s’appelle.',
    example: 'Équipe de nuit',
  },
  groupPurpose: {
    label: 'But',
    help: 'À quoi sert le groupe.',
    example: 'Consultée avant de changer les heures',
  },
  groupOrganisation: {
    label: 'Organisation',
    help: 'L’organisation dont c’est le groupe, par son nom ou sa clé ; vide s’il n’est à personne en particulier.',
    example: 'Centre d’appels',
  },
  groupUntil: {
    label: 'Jusqu’au',
    help: 'Le premier jour où il n’existait plus, aujourd’hui au plus tard. Vide tant qu’il dure.',
    example: '2027-03-31',
  },
  group: {
    label: 'Groupe',
    help: 'Son nom tel qu’il figure dans la feuille des groupes, ou sa clé.',
    example: 'Équipe de nuit',
  },
  groupMember: {
    label: 'Personne',
    help: 'Qui y est nommé : son nom, son adresse ou sa clé. Vide si la ligne porte sur une organisation.',
    example: 'Carl Mason',
  },
  staffOf: {
    label: 'Tout le personnel de',
    help: 'L’organisation dont tout le personnel en fait partie, par son nom ou sa clé. Vide si la ligne porte sur une personne.',
    example: 'Centre d’appels',
  },
  withUnits: {
    label: 'Avec ses unités',
    help: 'Oui, si le personnel de ce qui est rattaché à l’organisation en fait aussi partie.',
    example: 'Oui',
  },
  speaksForGroup: {
    label: 'Parle pour le groupe',
    help: 'Le groupe de personnes pour lequel elle parle : son nom ou sa clé.',
    example: 'Équipe de nuit',
  },
  onService: {
    label: 'Repose sur le service',
    help: 'Le service sur lequel il repose, par son nom ou sa clé. Vide s’il s’agit d’une organisation.',
    example: 'Lettres de nuit',
  },
  supplier: {
    label: 'Ou sur l’organisation',
    help: 'L’organisation qui fournit quelque chose qui n’est pas un service ici : son nom ou sa clé.',
    example: 'Centre d’appels',
  },
  supplies: {
    label: 'Ce qu’elle fournit',
    help: 'Ce que fournit cette organisation.',
    example: 'Le courant électrique',
  },
  necessity: {
    label: 'À quel point il le faut',
    help: 'Si le service s’arrête sans lui, si c’est l’un de plusieurs qui peuvent se remplacer, ou si rien de ce qui est promis n’est touché sans lui.',
    example: 'Ne peut s’en passer',
  },
  alternatives: {
    label: 'Lesquels',
    help: 'Un nom commun pour ceux qui peuvent se remplacer ; vide pour tous les autres.',
    example: 'transport',
  },
  purpose: {
    label: 'À quoi cela sert',
    help: 'En une phrase.',
    example: 'Les lettres partent grâce à lui',
  },
  continuity: {
    label: 'S’il s’arrête',
    help: 'Ce qui est convenu s’il s’arrête ; lu du seul côté du fournisseur.',
    example: 'Les lettres attendent le lendemain.',
  },
  clause: {
    label: 'Nommé dans la définition',
    help: 'L’énoncé de la feuille Énoncés qui le nomme, ou sa clé. Vide, seul le côté du fournisseur le sait.',
    example: 'trains-postaux',
  },
  dependencySince: {
    label: 'Depuis',
    help: 'Le premier jour où il en est ainsi. Vide, le jour où le fichier est appliqué.',
    example: '2026-09-01',
  },
  dependencyUntil: {
    label: 'Jusqu’au',
    help: 'Le premier jour où il n’en est plus ainsi. Vide tant qu’aucune fin n’est fixée.',
    example: '2027-03-31',
  },
} as const
