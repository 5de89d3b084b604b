import type { Wording } from '../wording.ts'
import { bearerFields, estimateFields, stakeholderFields } from './fields-of-entries.ts'

/** La partie que le client signe. */
export const valueFields: Wording['fields']['value'] = {
  name: {
    label: 'Nom',
    help: 'Comment le service s’appelle, dans les mots de ceux qui s’en servent.',
    example: 'Courriel du personnel',
  },
  description: {
    label: 'Description',
    help: 'Ce qu’est le service, en deux ou trois phrases simples.',
    example:
      'Chaque membre du personnel reçoit une boîte et un agenda qui fonctionnent au bureau comme en déplacement.',
  },
  forWhom: {
    label: 'À qui il s’adresse',
    help: 'Les personnes ou les unités à qui le service est destiné.',
    example: 'Les ministères de moins de 500 employés',
  },
  consumerGroups: {
    label: 'Groupes de consommateurs',
    help: 'Les groupes de la liste de l’espace de travail à qui le service est destiné, pour qu’on l’y trouve.',
    example: 'Entreprises',
  },
  notFor: {
    label: 'Qui ne peut pas l’utiliser',
    help: 'Les personnes ou les usages que le service exclut, dits avant que quelqu’un compte dessus.',
    example: 'L’échange de documents secrets',
  },
  proposition: {
    label: 'Proposition de valeur',
    help: 'Une phrase qui dit pourquoi on voudrait le service : ce qu’on atteint, et ce dont on n’a plus à se soucier.',
    example:
      'Le personnel répond aux citoyens en un jour, sans avoir à exploiter ses propres serveurs de courriel.',
  },
  outcomes: {
    label: 'Résultats',
    help: 'Ce qui va mieux, ou moins bien, pour quelqu’un du côté du consommateur parce qu’il a le service.',
    example: 'Le personnel répond aux citoyens en un jour.',
    statement: {
      label: 'Résultat',
      help: 'Ce qui a changé pour ces personnes ; le résultat, pas l’outil.',
      example: 'Le personnel répond aux citoyens en un jour.',
    },
    direction: {
      label: 'Mieux ou moins bien',
      help: 'Si le service favorise le résultat ou s’il y fait obstacle.',
      example: 'Favorisé',
    },
    ...stakeholderFields,
    indicator: {
      label: 'À quoi on le voit',
      help: 'Ce qu’on peut compter ou observer pour savoir s’il est atteint.',
      example: 'Part des messages auxquels on a répondu en un jour ouvrable',
    },
    baseline: { label: 'Aujourd’hui', help: 'Le même chiffre avant le service.', example: '62' },
    target: { label: 'Cible', help: 'Le chiffre à atteindre.', example: '90' },
    unit: { label: 'Unité', help: 'Ce que les chiffres comptent.', example: '%' },
    date: {
      label: 'Échéance',
      help: 'Le jour où les deux côtés regardent le chiffre.',
      example: '31 mars 2027',
    },
    answeredBy: {
      label: 'Qui en répond',
      help: 'La personne qui, du côté du consommateur, a la responsabilité de l’atteindre.',
      example: 'La directrice du centre de contact',
    },
  },
  outputs: {
    label: 'Extrants',
    help: 'Ce que le service livre : des choses qu’on peut montrer et compter.',
    example: 'Une boîte de courriel de 50 gigaoctets',
    statement: {
      label: 'Extrant',
      help: 'Une chose qui est livrée.',
      example: 'Une boîte de courriel de 50 gigaoctets',
    },
    enables: {
      label: 'Résultats qu’il rend possibles',
      help: 'Les résultats que quelqu’un peut atteindre parce que cela est livré.',
      example: 'Le personnel répond aux citoyens en un jour.',
    },
  },
  requirements: {
    label: 'Exigences',
    help: 'Ce que le service doit faire ou respecter, selon le client.',
    example: 'Les messages restent au pays.',
    statement: {
      label: 'Exigence',
      help: 'Une chose qui doit être vraie, dite de sorte qu’on puisse voir si elle l’est.',
      example: 'Les messages restent au pays.',
    },
  },
  risks: {
    label: 'Risques',
    help: 'Ce qui peut mal tourner : les soucis que le service enlève et ceux qu’il apporte.',
    example: 'Des messages se perdent quand un ordinateur tombe en panne.',
    statement: {
      label: 'Risque',
      help: 'Ce qui peut arriver, et à qui cela nuirait.',
      example: 'Personne n’est joignable pendant que le réseau de courriel est en panne.',
    },
    effect: {
      label: 'Enlevé ou imposé',
      help: 'Si le service enlève le risque au consommateur ou le lui apporte.',
      example: 'Enlevé',
    },
    tag: {
      label: 'Genre de risque',
      help: 'De quelle sorte de risque il s’agit.',
      example: 'Défaillance du fournisseur',
    },
    response: {
      label: 'Ce qu’on y fait',
      help: 'Comment on garde le risque petit, ou ce qui se passe quand il se réalise.',
      example: 'Un second centre de données prend le relais en moins d’une heure.',
    },
    ...stakeholderFields,
    ...bearerFields,
    ...estimateFields,
  },
  performanceSupported: {
    label: 'Ce qu’on fait mieux grâce à lui',
    help: 'Le travail du consommateur que le service rend plus rapide, meilleur ou tout simplement possible.',
    example: 'Des équipes de villes différentes conviennent d’une date en une seule étape.',
  },
  constraintsLifted: {
    label: 'Les obstacles qu’il lève',
    help: 'Ce qui retenait le consommateur et ne le retient plus.',
    example: 'On peut lire son courriel hors du bureau.',
  },
  levels: {
    label: 'Niveaux promis',
    help: 'À quel point le service fonctionnera bien : des chiffres mesurés et des normes publiées.',
    example: 'Disponible 99,5 % des heures de service, chaque mois',
    statement: {
      label: 'Niveau',
      help: 'La promesse en une phrase.',
      example: 'On peut envoyer et lire du courriel pendant les heures de service.',
    },
    kind: { label: 'Genre de niveau', help: 'Sur quoi porte la promesse.', example: 'Disponibilité' },
    target: { label: 'Cible', help: 'Le chiffre promis.', example: '99,5' },
    unit: { label: 'Unité', help: 'Ce que le chiffre compte.', example: '%' },
    window: {
      label: 'Mesuré sur',
      help: 'La durée sur laquelle on prend le chiffre.',
      example: 'chaque mois',
    },
    method: {
      label: 'Manière de mesurer',
      help: 'Ce qu’on compte, où et comment, pour que les deux côtés trouvent le même chiffre.',
      example: 'Un message d’essai toutes les cinq minutes ; chacun qui revient compte.',
    },
    measuredBy: {
      label: 'Qui mesure',
      help: 'Qui prend le chiffre et le communique.',
      example: 'Fournisseur',
    },
  },
  notPromised: {
    availability: {
      label: 'Pourquoi aucune disponibilité n’est promise',
      help: 'Une raison simple, pour que personne ne prenne le silence pour une promesse de disponibilité.',
      example: 'C’est un essai : il peut s’arrêter à tout moment.',
    },
    capacity: {
      label: 'Pourquoi aucune capacité n’est promise',
      help: 'Une raison simple, pour que personne ne prenne le silence pour une promesse de capacité.',
      example: 'La demande n’a pas encore été mesurée.',
    },
    security: {
      label: 'Pourquoi aucune sécurité n’est promise',
      help: 'Une raison simple, pour que personne ne prenne le silence pour une promesse de protection.',
      example: 'Il ne contient que ce qui est déjà public.',
    },
    continuity: {
      label: 'Pourquoi aucune continuité n’est promise',
      help: 'Une raison simple, pour que personne ne prenne le silence pour une promesse après un sinistre.',
      example: 'On peut faire la même chose par téléphone.',
    },
  },
  serviceHours: {
    label: 'Heures de service',
    help: 'Quand le service est fait pour être utilisé et que quelqu’un veille sur lui.',
    example: 'Du lundi au vendredi, de 7 h à 19 h, heure d’Ottawa',
  },
  criticalTimes: {
    label: 'Moments critiques',
    help: 'Quand le consommateur peut le moins s’en passer.',
    example: 'Les deux dernières semaines d’avril, au moment des déclarations de revenus',
  },
  closed: {
    affectedOutcomes: {
      label: 'Pourquoi aucun résultat ne se dégrade',
      help: 'Une raison de laisser cette case vide à dessein.',
      example: 'Le travail ne change que pour ceux qui ont demandé le service.',
    },
    removedRisks: {
      label: 'Pourquoi aucun risque n’est enlevé',
      help: 'Une raison de laisser cette case vide à dessein.',
      example: 'Le consommateur ne portait ici aucun risque auparavant.',
    },
    imposedRisks: {
      label: 'Pourquoi aucun risque n’est apporté',
      help: 'Une raison de laisser cette case vide à dessein.',
      example: 'Qui s’en passe une semaine ne perd rien.',
    },
  },
}
