/** Ce que plusieurs listes de la définition demandent pour chaque élément. */
export const stakeholderFields = {
  stakeholder: {
    label: 'Personnes concernées',
    help: 'Les personnes du côté du consommateur pour qui cela compte, par leur nom ou par ce qu’elles font.',
    example: 'Les agents qui répondent par courriel aux citoyens',
  },
  stakeholderRole: {
    label: 'Rôle des personnes concernées',
    help: 'Si ces personnes répondent des résultats, utilisent le service, le paient ou se tiennent à côté.',
    example: 'Utilisateur',
  },
}

/** Qui s’occupe d’un coût ou d’un risque, et qui le supporte. */
export const bearerFields = {
  managedBy: {
    label: 'Qui s’en occupe',
    help: 'Qui surveille et agit ; ce n’est pas forcément qui en souffre.',
    example: 'Fournisseur',
  },
  borneBy: {
    label: 'Qui le supporte',
    help: 'Qui paie ou subit quand cela arrive.',
    example: 'Unité consommatrice',
  },
  movedFrom: {
    label: 'D’où il vient',
    help: 'Qui le supportait avant, quand le service ne fait que le déplacer au lieu de le faire disparaître.',
    example: 'Unité consommatrice',
  },
}

/** L’ampleur, et comment on la connaît. */
export const estimateFields = {
  estimate: {
    label: 'Estimation',
    help: 'À combien cela revient, pour autant qu’on le sache aujourd’hui.',
    example: '120 CAD par mois',
    amount: {
      label: 'Montant estimé',
      help: 'Un nombre ; mieux vaut une approximation que rien.',
      example: '120',
    },
    unit: {
      label: 'Unité de l’estimation',
      help: 'Ce que le nombre compte : une monnaie, des heures, des jours.',
      example: 'CAD',
    },
    period: {
      label: 'Période de l’estimation',
      help: 'Tous les combien cela revient.',
      example: 'par mois',
    },
  },
  evidence: {
    label: 'Comment on le sait',
    help: 'Ce sur quoi repose l’estimation ou l’affirmation.',
    example: 'Les factures du dernier exercice',
  },
}
