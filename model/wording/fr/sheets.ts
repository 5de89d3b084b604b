import { sheetColumns as columns } from './sheet-columns.ts'
import { sheetFaults as faults } from './sheet-faults.ts'

/** Les mots des classeurs : feuilles, colonnes, choix, erreurs. */
export const sheets = {
  sheets: {
    explanation: { name: 'Explications', help: 'Ce que veut dire chaque feuille et chaque colonne.' },
    choices: { name: 'Choix', help: 'Les mots des listes déroulantes.' },
    services: { name: 'Services', help: 'Une ligne par service : son nom, ses personnes et ses textes.' },
    organisations: {
      name: 'Organisations',
      help: 'Une ligne par organisation qui fournit ou consomme.',
    },
    successors: {
      name: 'Suites',
      help: 'Ce que des organisations sont devenues : celles dans lesquelles elles sont entrées, et celles qui en sont issues.',
    },
    people: {
      name: 'Personnes',
      help: 'Une ligne par personne qui répond d’un service ou y tient un rôle.',
    },
    memberships: {
      name: 'Rattachements',
      help: 'Où les personnes de la feuille des personnes appartiennent, ont appartenu ou appartiendront ; une ligne pour chaque fois. Qui n’appartient qu’à une organisation n’en a pas besoin.',
    },
    groups: { name: 'Groupes', help: 'Une ligne par groupe de personnes dont on parle ensemble.' },
    groupMembers: {
      name: 'Membres des groupes',
      help: 'Qui fait partie d’un groupe : une ligne par personne, et une par organisation dont tout le personnel en fait partie.',
    },
    relationships: {
      name: 'Relations',
      help: 'Une ligne par fournisseur et consommateur qui ont affaire l’un à l’autre.',
    },
    duties: { name: 'Qui fait quoi', help: 'Ce que quelqu’un fait dans une relation ; une ligne par chose.' },
    roles: { name: 'Rôles', help: 'Qui représente le côté du consommateur d’un service.' },
    providerRoles: {
      name: 'Rôles du fournisseur',
      help: 'Qui fait quelque chose pour un service du côté du fournisseur, outre la personne responsable.',
    },
    dependencies: {
      name: 'Dépendances',
      help: 'Ce sur quoi des services reposent, et reposaient : d’autres services, ou ce que fournit une organisation sans en avoir.',
    },
    outcomes: { name: 'Résultats', help: 'Ce qu’un service améliore ou dégrade pour quelqu’un.' },
    costs: { name: 'Coûts', help: 'Ce qu’un service coûte au consommateur, et les coûts qu’il supprime.' },
    risks: { name: 'Risques', help: 'Les soucis qu’un service enlève, et ceux qu’il apporte.' },
    levels: { name: 'Niveaux', help: 'La qualité d’un service, en promesses chiffrées.' },
    statements: {
      name: 'Énoncés',
      help: 'Tâches, obligations, exigences, limites, ressources, extrants, et services dont un service dépend.',
    },
    translations: { name: 'Traductions', help: 'Les textes des services dans une autre langue.' },
    labels: {
      name: 'Étiquettes',
      help: 'Étiquettes et notes des services, organisations, personnes, groupes et relations.',
    },
  },
  columns,
  choices: {
    yesNo: { yes: 'Oui', no: 'Non' },
    yes: { yes: 'Oui' },
    consumerRole: { customer: 'Client', user: 'Utilisateur', sponsor: 'Commanditaire' },
    stage: {
      explore: 'Explorer',
      engage: 'Prendre contact',
      offer: 'Proposer',
      agree: 'Convenir',
      onboard: 'Démarrer',
      'co-create': 'Cocréer',
      realise: 'Réaliser la valeur',
      offboard: 'Se séparer',
    },
    successorKind: { merged: 'Est entrée dans', split: 'A donné naissance à' },
    statementList: {
      'value.requirements': 'Exigence',
      'value.outputs': 'Extrant',
      'use.tasks': 'Tâche',
      'use.duties': 'Obligation',
      'supply.limits': 'Limite',
      'supply.resources': 'Ressource',
      'supply.restsOn': 'Service sur lequel il repose',
    },
    thing: {
      service: 'Service',
      organisation: 'Organisation',
      person: 'Personne',
      group: 'Groupe',
      relationship: 'Relation',
    },
    note: { label: 'Étiquette', annotation: 'Note' },
  },
  kinds: {
    line: 'Une ligne de texte, au plus 350 caractères',
    paragraph: 'Du texte, au plus 5 000 caractères',
    number: 'Un nombre comme 99.5 ; pas d’unité dans la même cellule',
    day: 'Un jour écrit comme 2027-03-31',
    name: 'Minuscules sans accents, chiffres, points et traits d’union',
    id: 'Minuscules sans accents, chiffres et traits d’union',
    email: 'Une adresse électronique comme paula@mail.example',
    terms: 'Des clés de votre liste, séparées par des points-virgules',
    outcomes: 'Des résultats du même service, séparés par des points-virgules',
    organisation: 'Un nom ou une clé de la feuille des organisations',
    person: 'Un nom, une adresse ou une clé de la feuille des personnes',
    group: 'Un nom ou une clé de la feuille des groupes',
    service: 'Un nom ou une clé de la feuille des services',
    services: 'Des noms ou des clés de la feuille des services, séparés par des points-virgules',
    source: 'Rempli par une exportation',
    choice: 'L’un des mots de la liste déroulante',
  },
  explanation: {
    yes: 'oui',
    intro: {
      title: 'Des services dans un classeur',
      how: 'Chaque feuille contient une sorte de choses, une ligne pour chacune. Remplissez d’abord les feuilles Organisations, Personnes et Services ; les autres feuilles y renvoient par le nom.',
      required:
        'Une colonne marquée d’un astérisque doit être remplie. Toutes les autres peuvent rester vides.',
      columns:
        'Les colonnes peuvent être dans n’importe quel ordre, et celles dont vous n’avez pas besoin peuvent être supprimées. Les titres doivent rester tels quels.',
      formulas:
        'D’une formule, c’est le résultat enregistré par votre programme qui est lu. Un nombre tapé comme nombre perd les zéros de la fin : 1,50 est lu comme 1.5. Les cellules de ce fichier sont du texte, afin que tout reste comme vous le tapez.',
      keys: 'Les clés sont remplies pour vous. Dans une exportation, laissez-les telles quelles : elles disent quelle ligne est laquelle quand vous la relisez.',
      again:
        'Relire le même fichier ne change rien à ce qui n’a pas changé. Ce qui n’est pas dans le fichier reste comme il est.',
    },
    explained: {
      sheet: 'Feuille',
      column: 'Colonne',
      required: 'À remplir',
      help: 'Ce qu’on y met',
      example: 'Exemple',
      allowed: 'Ce qu’une cellule peut contenir',
    },
  },
  list: {
    changedFields: 'Modifié dans la liste : {{fields}}.',
    keptFields: 'Modifié ici depuis, et conservé : {{fields}}.',
  },
  faults,
}
