import type { Wording } from '../wording.ts'
import { bearerFields, estimateFields, stakeholderFields } from './fields-of-entries.ts'
import { valueFields } from './fields-of-value.ts'

const useFields: Wording['fields']['use'] = {
  tasks: {
    label: 'Tâches',
    help: 'Ce que les utilisateurs font avec le service.',
    example: 'Répondre au message d’un citoyen',
    statement: {
      label: 'Tâche',
      help: 'Une chose qu’un utilisateur accomplit avec lui.',
      example: 'Répondre à un message',
    },
  },
  channels: {
    label: 'Canaux',
    help: 'Les manières de joindre le service.',
    example: 'Téléphone',
  },
  accessNeeds: {
    label: 'Besoins d’accès',
    help: 'Ce qu’il faut aux personnes handicapées, d’une autre langue ou mal connectées, et comment on y répond.',
    example: 'Tous les écrans fonctionnent avec un lecteur d’écran et en français.',
  },
  prerequisites: {
    label: 'Conditions préalables',
    help: 'Ce qui doit être là avant qu’on puisse l’utiliser.',
    example: 'Un compte du personnel et un appareil du ministère',
  },
  duties: {
    label: 'Obligations du consommateur',
    help: 'Ce que le consommateur doit faire pour que le service puisse fonctionner.',
    example: 'Signaler en un jour qui est parti.',
    statement: {
      label: 'Obligation',
      help: 'Une chose que le consommateur fait ou surveille.',
      example: 'Signaler en un jour qui est parti.',
    },
  },
  support: {
    label: 'Soutien',
    help: 'À qui les utilisateurs peuvent demander de l’aide, comment et quand.',
    example: 'Bureau de service, par téléphone ou par clavardage, pendant les heures de service',
  },
}

const costFields: Wording['fields']['cost'] = {
  charged: {
    label: 'Service payant',
    help: 'Si qui prend le service paie le fournisseur pour cela.',
    example: 'Oui',
  },
  price: {
    label: 'Prix',
    help: 'Ce que le consommateur paie au fournisseur, pour quoi et tous les combien.',
    example: '120 CAD par boîte et par an',
  },
  costs: {
    label: 'Coûts',
    help: 'L’argent, le temps et les efforts du consommateur : ce qui disparaît et ce qui vient avec le service.',
    example: 'Deux heures de formation pour chaque nouvel utilisateur',
    statement: {
      label: 'Coût',
      help: 'Ce qui est dépensé, ou ne l’est plus, et pour quoi.',
      example: 'L’exploitation d’un serveur de courriel dans chaque bureau',
    },
    effect: {
      label: 'Enlevé ou imposé',
      help: 'Si le service enlève le coût au consommateur ou le lui apporte.',
      example: 'Imposé',
    },
    category: { label: 'Genre de coût', help: 'De quelle sorte de coût il s’agit.', example: 'Formation' },
    ...stakeholderFields,
    ...bearerFields,
    ...estimateFields,
  },
  fundingModel: {
    label: 'Financement',
    help: 'D’où vient l’argent et qui en décide.',
    example: 'Payé une fois par an sur le budget de chaque ministère',
  },
  closed: {
    removedCosts: {
      label: 'Pourquoi aucun coût ne disparaît',
      help: 'Une raison de laisser cette case vide à dessein.',
      example: 'Rien ne faisait ce travail auparavant.',
    },
    imposedCosts: {
      label: 'Pourquoi aucun coût ne vient avec lui',
      help: 'Une raison de laisser cette case vide à dessein.',
      example: 'Il ne demande ni argent ni temps à ceux qui s’en servent.',
    },
  },
}

const supplyFields: Wording['fields']['supply'] = {
  limits: {
    label: 'Limites',
    help: 'Ce que le service ne fait pas ou ne supporte pas, dit avant que quelqu’un compte dessus.',
    example: 'Les pièces jointes de plus de 25 mégaoctets sont refusées.',
    statement: {
      label: 'Limite',
      help: 'Une chose qu’il ne fait pas ou ne supporte pas.',
      example: 'Pas de télécopie',
    },
  },
  exit: {
    label: 'Comment il prend fin',
    help: 'Comment un consommateur part : préavis, ce qui est rendu et sous quelle forme, coût, ce qui est supprimé.',
    example:
      'Avec 60 jours de préavis ; tous les messages sont remis sous forme de fichiers, puis supprimés dans les 30 jours.',
  },
  resources: {
    label: 'Ressources',
    help: 'Ce avec quoi le fournisseur travaille, dans chacune des quatre dimensions.',
    example: 'Une équipe de six personnes qui exploite le réseau de courriel',
    statement: {
      label: 'Ressource',
      help: 'Des personnes, de l’information, de la technologie, des partenaires ou une façon de travailler.',
      example: 'Une équipe de six personnes qui exploite le réseau de courriel',
    },
    dimension: {
      label: 'Dimension',
      help: 'Auquel des quatre côtés d’un service la ressource appartient.',
      example: 'Organisations et personnes',
    },
  },
  restsOn: {
    label: 'Services sur lesquels il repose',
    help: 'D’autres services sans lesquels celui-ci s’arrête.',
    example: 'Les centres de données du gouvernement',
    statement: {
      label: 'Service sur lequel il repose',
      help: 'Un service, et qui le fournit.',
      example: 'Les centres de données du gouvernement',
    },
  },
  measurement: {
    label: 'Mesure et comptes rendus',
    help: 'Qui mesure la tenue du service, et quand les deux côtés voient les chiffres.',
    example: 'Le fournisseur rend compte chaque mois au client.',
  },
}

/** Chaque champ de la définition : son nom, ce qui y va, et un exemple. */
export const fields: Wording['fields'] = {
  value: valueFields,
  use: useFields,
  cost: costFields,
  supply: supplyFields,
}
