import { sheetFaults as faults } from './sheet-faults.ts'

const columns = {
  provider: {
    label: 'Fournisseur',
    help: 'L’organisation qui fournit le service : son nom tel qu’il figure dans la feuille des organisations, ou sa clé.',
    example: 'Ministère du Courrier partagé',
  },
  owner: {
    label: 'Responsable du service',
    help: 'La personne qui répond du service chez le fournisseur : son nom, son adresse ou sa clé.',
    example: 'paula@courrier.example',
  },
  language: {
    label: 'Langue',
    help: 'La langue dans laquelle les textes de ce service sont écrits. Si la cellule est vide, c’est l’anglais.',
    example: 'Français',
  },
  reviewed: {
    label: 'Dernière revue',
    help: 'Le jour où les deux parties ont regardé la définition pour la dernière fois.',
    example: '2027-03-31',
  },
  serviceKey: {
    label: 'Clé',
    help: 'Ce qui distingue ce service de tous les autres. Si elle est vide, elle est tirée du nom ; laissez-la ensuite telle quelle, pour que la ligne désigne toujours le même service.',
    example: 'courriel-du-personnel',
  },
  key: {
    label: 'Clé',
    help: 'Ce qui distingue cette ligne de toutes les autres. Si elle est vide, elle est tirée du nom ; laissez-la ensuite telle quelle.',
    example: 'ministere-du-courrier-partage',
  },
  title: {
    label: 'Titre',
    help: 'Un nom en toutes lettres que portent les fichiers de définitions ; un classeur n’en a pas besoin.',
    example: 'Courriel du personnel',
  },
  source: {
    label: 'Provenance',
    help: 'Où la ligne a été décrite d’abord. Une exportation la remplit ; laissez-la telle quelle, et vide pour les nouvelles lignes.',
    example: 'importer: covalence',
  },
  nameEn: {
    label: 'Nom en anglais',
    help: 'Le nom de l’organisation en anglais ; un nom dans l’une des langues suffit.',
    example: 'Shared Mail Department',
  },
  nameFr: {
    label: 'Nom en français',
    help: 'Le nom de l’organisation en français ; un nom dans l’une des langues suffit.',
    example: 'Ministère du Courrier partagé',
  },
  abbreviation: { label: 'Sigle', help: 'Comment on l’appelle en abrégé.', example: 'MCP' },
  parent: {
    label: 'Fait partie de',
    help: 'L’organisation dont elle est une unité : son nom ou sa clé.',
    example: 'Ministère des Services communs',
  },
  personName: { label: 'Nom', help: 'Prénom et nom.', example: 'Paula Owen' },
  email: {
    label: 'Adresse de courriel',
    help: 'L’adresse qui distingue la personne des autres.',
    example: 'paula@courrier.example',
  },
  memberOf: {
    label: 'Organisation',
    help: 'Où la personne travaille : le nom ou la clé de l’organisation.',
    example: 'Ministère du Courrier partagé',
  },
  service: {
    label: 'Service',
    help: 'De quel service parle la ligne : son nom tel qu’il figure dans la feuille des services, ou sa clé.',
    example: 'Courriel du personnel',
  },
  role: {
    label: 'Rôle',
    help: 'Lequel des trois rôles du côté du consommateur la personne tient.',
    example: 'Client',
  },
  person: {
    label: 'Personne',
    help: 'Son nom tel qu’il figure dans la feuille des personnes, son adresse ou sa clé.',
    example: 'Carl Mason',
  },
  speaksForOrganisation: {
    label: 'Organisation qu’elle représente',
    help: 'L’organisation consommatrice : son nom ou sa clé.',
    example: 'Centre de contact',
  },
  speaksFor: {
    label: 'Parle aussi pour',
    help: 'Les autres personnes qu’elle représente, et par quel mandat.',
    example: 'Tous les agents de nuit',
  },
  interim: {
    label: 'À titre provisoire',
    help: 'Oui, tant que le consommateur n’a désigné personne.',
    example: 'Oui',
  },
  belongsTo: {
    label: 'Organisation',
    help: 'Où elle appartient, a appartenu ou appartiendra : le nom ou la clé de l’organisation.',
    example: 'Centre de contact',
  },
  function: { label: 'Fonction', help: 'Ce qu’elle y fait.', example: 'Chef de l’équipe de nuit' },
  memberSince: {
    label: 'Depuis',
    help: 'Le premier jour où elle y appartient. Laissez vide si personne ne le sait.',
    example: '2024-09-01',
  },
  memberUntil: {
    label: 'Jusqu’au',
    help: 'Le premier jour où elle n’y appartient plus. Laissez vide tant que rien n’est prévu.',
    example: '2027-06-30',
  },
  first: { label: 'Appartient d’abord ici', help: 'Oui, dans une ligne par personne.', example: 'Oui' },
  consumer: {
    label: 'Consommateur',
    help: 'L’organisation qui consomme : son nom tel qu’il figure dans la feuille des organisations, ou sa clé.',
    example: 'Centre de contact',
  },
  runsSince: {
    label: 'Depuis',
    help: 'Le premier jour où la relation court. Si la cellule est vide, le jour où le fichier est appliqué.',
    example: '2026-09-01',
  },
  runsUntil: {
    label: 'Jusqu’au',
    help: 'Le premier jour où elle ne court plus, aujourd’hui au plus tard. Laissez vide tant qu’elle court.',
    example: '2027-03-31',
  },
  stage: { label: 'Étape', help: 'Où les deux côtés en sont de leur parcours.', example: 'Démarrer' },
  nextReview: {
    label: 'Prochain examen',
    help: 'Le jour où les deux côtés regarderont la relation la prochaine fois.',
    example: '2027-03-31',
  },
  covered: {
    label: 'Services',
    help: 'Les services du fournisseur qu’elle couvre, par nom ou par clé. Ceux où quelqu’un du consommateur tient un rôle sont couverts de toute façon.',
    example: 'Courriel du personnel',
  },
  providerAim: {
    label: 'Visée du fournisseur',
    help: 'Ce que le fournisseur veut que soit la relation, s’il l’a dit.',
    example: 'Coopération',
  },
  consumerAim: {
    label: 'Visée du consommateur',
    help: 'Ce que le consommateur veut que soit la relation, s’il l’a dit.',
    example: 'Partenariat',
  },
  relationshipKey: {
    label: 'Clé',
    help: 'Ce qui distingue cette relation de toutes les autres. Si elle est vide, elle est tirée des deux organisations ; laissez-la ensuite telle quelle.',
    example: 'ministere-du-courrier-partage-centre-de-contact',
  },
  dutyArea: {
    label: 'Domaine',
    help: 'De qui c’est la part : du fournisseur, du consommateur, ou des deux ensemble.',
    example: 'Fourniture',
  },
  activity: { label: 'Activité', help: 'Ce qui se fait.', example: 'Annonce les interruptions prévues' },
  doingSide: { label: 'Côté', help: 'De quel côté on le fait, ou des deux.', example: 'Fournisseur' },
  doneBy: {
    label: 'Personne',
    help: 'Qui le fait : son nom tel qu’il figure dans la feuille des personnes, son adresse ou sa clé.',
    example: 'Paula Owen',
  },
  who: {
    label: 'Qui, en mots',
    help: 'Qui le fait, si ce n’est pas une personne de l’espace de travail.',
    example: 'Le centre de services',
  },
  rhythm: { label: 'À quelle fréquence', help: 'Combien de fois cela se fait.', example: 'Chaque mois' },
  roleUntil: {
    label: 'Jusqu’au',
    help: 'Le premier jour où elle ne tient plus le rôle. Laissez vide tant qu’aucune fin n’est fixée.',
    example: '2027-06-30',
  },
  deputyFor: {
    label: 'Supplée',
    help: 'La personne qui tient le même rôle pour la même organisation, et qu’elle supplée.',
    example: 'Carl Mason',
  },
  providerRole: {
    label: 'Rôle',
    help: 'La clé d’un rôle du côté du fournisseur : relationship-manager, delivery-manager, ou un rôle que l’espace de travail a nommé.',
    example: 'relationship-manager',
  },
  forConsumer: {
    label: 'Pour quel consommateur',
    help: 'L’organisation consommatrice pour laquelle elle le fait : son nom ou sa clé. Si la cellule est vide, toutes.',
    example: 'Centre de contact',
  },
  entryKey: {
    label: 'Clé',
    help: 'Ce qui distingue cette ligne des autres du même service. Si elle est vide, elle est tirée de l’énoncé ; laissez-la ensuite telle quelle.',
    example: 'repondre-en-un-jour',
  },
  list: {
    label: 'Sorte d’énoncé',
    help: 'Ce qu’est l’énoncé : une tâche des utilisateurs, une obligation du consommateur, une exigence, une limite, une ressource, un extrant, ou un service dont celui-ci dépend.',
    example: 'Tâche',
  },
  statement: { label: 'Énoncé', help: 'Une seule chose, en une phrase.', example: 'Répondre à un message' },
  textLanguage: { label: 'Langue', help: 'La langue de la traduction.', example: 'English' },
  path: {
    label: 'Emplacement',
    help: 'Le texte qui est traduit, par sa place dans la définition. Une exportation le remplit.',
    example: 'value.name',
  },
  text: { label: 'Traduction', help: 'Le texte dans cette langue.', example: 'E-mail for staff' },
  thing: { label: 'À propos de', help: 'La sorte de chose qui est étiquetée.', example: 'Service' },
  of: { label: 'Lequel ou laquelle', help: 'Sa clé ou son nom.', example: 'courriel-du-personnel' },
  note: {
    label: 'Étiquette ou note',
    help: 'Une étiquette classe les choses par les mots de votre liste ; une note est un texte libre écrit par d’autres programmes.',
    example: 'Étiquette',
  },
  noteKey: { label: 'Son nom', help: 'Comment s’appelle l’étiquette ou la note.', example: 'scope' },
  noteValue: { label: 'Contenu', help: 'Ce qu’elle dit ; une ligne par valeur.', example: 'INTERNAL' },
}

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
    people: {
      name: 'Personnes',
      help: 'Une ligne par personne qui répond d’un service ou y tient un rôle.',
    },
    memberships: {
      name: 'Rattachements',
      help: 'Où les personnes de la feuille des personnes appartiennent, ont appartenu ou appartiendront ; une ligne pour chaque fois. Qui n’appartient qu’à une organisation n’en a pas besoin.',
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
      help: 'Étiquettes et notes des services, organisations, personnes et relations.',
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
    statementList: {
      'value.requirements': 'Exigence',
      'value.outputs': 'Extrant',
      'use.tasks': 'Tâche',
      'use.duties': 'Obligation',
      'supply.limits': 'Limite',
      'supply.resources': 'Ressource',
      'supply.restsOn': 'Service sur lequel il repose',
    },
    thing: { service: 'Service', organisation: 'Organisation', person: 'Personne', relationship: 'Relation' },
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
