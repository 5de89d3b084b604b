import type { Wording } from '../wording.ts'

export const terms: Wording['terms'] = {
  service: {
    label: 'Service',
    help: 'Un moyen d’atteindre ce que l’on veut sans avoir à gérer soi-même certains coûts et certains risques.',
    example: 'Le courriel : on joint les gens sans exploiter de serveurs.',
  },
  provider: {
    label: 'Fournisseur',
    help: 'L’organisation qui fournit ici un service ; ailleurs, elle peut être elle-même consommatrice.',
    example: 'Le ministère qui exploite le réseau de courriel pour tous les autres',
  },
  consumer: {
    label: 'Consommateur',
    help: 'L’organisation qui reçoit ici un service ; trois rôles parlent pour elle : client, utilisateur et commanditaire.',
    example: 'Un ministère dont le personnel se sert du réseau de courriel',
  },
  owner: {
    label: 'Responsable du service',
    help: 'La seule personne qui, chez le fournisseur, répond du service et signe toutes les parties de sa définition.',
    example: 'Le gestionnaire du réseau de courriel',
  },
  customer: {
    label: 'Client',
    help: 'La personne qui dit ce qui est requis et répond des résultats pour lesquels on prend le service.',
    example: 'La directrice d’un centre de contact',
  },
  user: {
    label: 'Utilisateur',
    help: 'Quelqu’un qui travaille avec le service, pour soi ou en parlant pour d’autres.',
    example: 'Un agent qui répond par courriel aux citoyens',
  },
  sponsor: {
    label: 'Commanditaire',
    help: 'La personne qui autorise l’argent pour le service.',
    example: 'Une directrice générale qui approuve le budget annuel',
  },
  stakeholder: {
    label: 'Partie prenante',
    help: 'Toute personne pour qui le service change quelque chose, qu’elle participe ou non.',
    example: 'Les citoyens qui attendent une réponse',
  },
  outcome: {
    label: 'Résultat',
    help: 'Ce qui va mieux pour quelqu’un grâce à ce que le service livre.',
    example: 'Les citoyens ont une réponse en un jour.',
  },
  affectedOutcome: {
    label: 'Résultat dégradé',
    help: 'Un résultat que le service rend plus difficile à atteindre, dit ouvertement à côté de ceux qu’il favorise.',
    example: 'On répond plus tard aux lettres sur papier.',
  },
  output: {
    label: 'Extrant',
    help: 'Ce que le service livre ; on peut le compter, mais il ne vaut que par le résultat qu’il rend possible.',
    example: 'Une boîte de courriel',
  },
  utility: {
    label: 'Utilité',
    help: 'Ce que le service fait pour vous : ce qu’il vous aide à mieux faire, ou l’obstacle qu’il lève.',
    example: 'On peut lire son courriel hors du bureau.',
  },
  warranty: {
    label: 'Garantie',
    help: 'À quel point le service fonctionne bien pour vous : quand il est là, ce qu’il supporte, sa sûreté, son retour.',
    example: 'On peut l’utiliser 99,5 % des heures de service.',
  },
  level: {
    label: 'Niveau',
    help: 'Une promesse sur la qualité du service, avec un chiffre et une manière de le mesurer.',
    example: 'On répond aux appels en deux minutes, 80 % du temps.',
  },
  ledger: {
    label: 'Coûts, risques et résultats',
    help: 'Ce qui parle pour le service et ce qui parle contre, côte à côte et jamais additionné en un seul nombre.',
    example: 'Pour : aucun serveur à exploiter. Contre : deux heures de formation.',
  },
  costRemoved: {
    label: 'Coût enlevé',
    help: 'De l’argent, du temps ou des efforts que vous n’avez plus à dépenser.',
    example: 'L’exploitation d’un serveur de courriel dans chaque bureau',
  },
  costImposed: {
    label: 'Coût imposé',
    help: 'De l’argent, du temps ou des efforts qui viennent avec le service ; le prix n’est que l’un d’eux.',
    example: 'Deux heures de formation pour chaque nouvel utilisateur',
  },
  riskRemoved: {
    label: 'Risque enlevé',
    help: 'Quelque chose qui ne peut plus mal tourner pour vous, ou dont quelqu’un d’autre s’occupe désormais.',
    example: 'Des messages se perdent quand un ordinateur tombe en panne.',
  },
  riskImposed: {
    label: 'Risque imposé',
    help: 'Quelque chose qui peut mal tourner pour vous parce que vous comptez sur le service.',
    example: 'Personne n’est joignable pendant que le réseau est en panne.',
  },
  valueProposition: {
    label: 'Proposition de valeur',
    help: 'Une phrase qui dit pourquoi on voudrait le service.',
    example:
      'Le personnel répond aux citoyens en un jour, sans avoir à exploiter ses propres serveurs de courriel.',
  },
  definition: {
    label: 'Définition',
    help: 'Le texte qui dit ce que vaut le service, comment on s’en sert, ce qu’il coûte et sur quoi il repose.',
    example: 'La page que vous lisez, composée par les deux côtés',
  },
  part: {
    label: 'Partie',
    help: 'Un des quatre volets d’une définition : valeur, utilisation, coût et fourniture ; chaque rôle signe le sien.',
    example: 'Le commanditaire signe la partie « Coût ».',
  },
  clause: {
    label: 'Clause',
    help: 'Un énoncé de la définition, formulé par un côté et confirmé par l’autre.',
    example: 'Un résultat, un coût ou un risque',
  },
  confirmation: {
    label: 'Confirmation',
    help: 'Dire d’un énoncé, tel qu’il est, qu’il est juste ; elle tombe quand quelqu’un le reformule.',
    example: 'Le client confirme un résultat que le fournisseur a formulé.',
  },
  signOff: {
    label: 'Signature',
    help: 'L’accord d’une personne, dans un rôle, sur le texte exact d’une partie ; il dure tant que ce texte reste le même.',
    example: 'L’utilisateur signe la manière dont on se sert du service.',
  },
  draft: {
    label: 'Ébauche',
    help: 'Le texte auquel les deux côtés travaillent encore ; rien n’y engage personne.',
    example: 'On ajoute des résultats pendant que le client suit.',
  },
  revision: {
    label: 'Révision',
    help: 'Un texte numéroté qui ne change plus, pour que tout le monde signe le même.',
    example: 'La révision 3, convenue en mai',
  },
  proposal: {
    label: 'Proposition',
    help: 'Une révision qui attend l’accord de toutes les personnes qui doivent la signer.',
    example: 'La révision 4, que le commanditaire doit encore signer',
  },
  agreed: {
    label: 'Convenue',
    help: 'Toutes les personnes qui doivent signer, des deux côtés, ont signé le texte tel qu’il est.',
    example: 'Responsable du service, client, utilisateur et commanditaire ont signé la révision 3.',
  },
  listed: {
    label: 'Répertorié',
    help: 'Une description que tout le monde peut lire, bien que personne du côté du consommateur n’y ait travaillé.',
    example: 'Un service repris d’un inventaire public',
  },
  notCoCreated: {
    label: 'Non cocréé',
    help: 'Publié bien que le côté du consommateur n’ait pas signé tout ce qu’il devrait.',
    example: 'Publié sans l’accord d’un utilisateur',
  },
  providerAlone: {
    label: 'Décrit par le fournisseur seul',
    help: 'Personne du côté du consommateur n’a formulé ni confirmé un seul résultat, coût ou risque.',
    example: 'Une description reprise de l’inventaire du fournisseur',
  },
  check: {
    label: 'Vérification de la définition',
    help: 'Une question que le programme pose à chaque définition pour ceux qui compteront dessus.',
    example: 'Chaque risque a-t-il quelqu’un qui s’en occupe ?',
  },
  need: {
    label: 'Besoin',
    help: 'Ce que quelqu’un veut atteindre, qu’un service existe ou non pour cela.',
    example: 'Les personnes qui déménagent nous le disent une fois, pas quatre.',
  },
  budget: {
    label: 'Budget',
    help: 'Ce qu’un commanditaire autorise : un montant, pour une période, à certaines conditions.',
    example: '40 000 CAD d’avril à mars',
  },
  programme: {
    label: 'Programme',
    help: 'Une activité d’ensemble du fournisseur, à laquelle appartiennent plusieurs services.',
    example: 'La sécurité du revenu des personnes âgées',
  },
}
