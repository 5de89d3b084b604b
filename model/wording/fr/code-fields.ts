import { dependencyFields as dependencies } from './dependency-fields.ts'
import { groupFields as group } from './group-fields.ts'
import { organisationFields as organisation } from './organisation-fields.ts'
import { relationshipFields as relationship } from './relationship-fields.ts'

const source = {
  label: 'Source',
  help: 'Où la chose a d’abord été décrite. Ce qui n’est pas connu est omis.',
  importer: {
    label: 'Lu par',
    help: 'Le programme qui l’a lue : covalence, backstage, openslo, spreadsheet ou un importateur.',
    example: 'covalence',
  },
  repository: {
    label: 'Dépôt',
    help: 'L’adresse du dépôt qui garde le fichier.',
    example: 'https://git.example.org/services',
  },
  file: {
    label: 'Fichier',
    help: 'Le fichier, par son chemin dans le dépôt ou le dossier.',
    example: 'services/prets.yaml',
  },
  sheet: { label: 'Feuille', help: 'La feuille d’un classeur.', example: 'Services' },
  row: { label: 'Ligne', help: 'La ligne où elle commence.', example: '12' },
  key: { label: 'Clé', help: 'La clé par laquelle la source elle-même la connaît.', example: 'S-104' },
  period: { label: 'Période', help: 'La période dont parle la source.', example: '2026-2027' },
} as const

const metadata = {
  label: 'À propos du document',
  help: 'Ce que le document dit de lui-même.',
  name: {
    label: 'Nom',
    help: 'Comment les autres documents renvoient à celui-ci : lettres minuscules sans accent, chiffres, points et traits d’union. Unique dans son genre.',
    example: 'emprunter-un-livre',
  },
  title: {
    label: 'Titre',
    help: 'Le nom en toutes lettres, pour qui lit. Si la suite nomme aussi la chose, les deux doivent dire pareil.',
    example: 'Emprunter un livre',
  },
  labels: {
    label: 'Étiquettes',
    help: 'Clés du vocabulaire de l’espace de travail, chacune avec une liste de termes : portée, genre et ainsi de suite.',
    example: 'external',
  },
  annotations: {
    label: 'Annotations',
    help: 'Ce que d’autres programmes notent sur la chose, sous une clé à eux.',
    example: 'Tenu par l’équipe du catalogue',
  },
  source,
} as const

const service = {
  label: 'Service',
  help: 'Ce qui est promis à qui, qui en répond, et les quatre parties de la définition.',
  provider: {
    label: 'Fournisseur',
    help: 'Le nom de l’Organisation qui fournit le service.',
    example: 'bibliotheque',
  },
  owner: {
    label: 'Responsable',
    help: 'Le nom de la Personne qui répond du service du côté du fournisseur.',
    example: 'chef-du-pret',
  },
  language: {
    label: 'Langue',
    help: 'La langue dans laquelle sont écrites les quatre parties.',
    example: 'fr',
  },
  roles: {
    label: 'Rôles',
    help: 'Qui prend part à la définition du côté des consommateurs.',
    role: {
      label: 'Rôle',
      help: 'Client (customer) : dit ce qui est exigé. Utilisateur (user) : se sert du service. Commanditaire (sponsor) : autorise le budget.',
      example: 'customer',
    },
    person: {
      label: 'Personne',
      help: 'Le nom de la Personne qui tient le rôle.',
      example: 'direction-ecole',
    },
    organisation: {
      label: 'Organisation',
      help: 'Le nom de l’Organisation pour laquelle elle parle.',
      example: 'ecole-de-la-colline',
    },
    speaksFor: {
      label: 'Parle pour',
      help: 'Pour qui elle parle en outre, et selon quel mandat.',
      example: 'Les parents, choisie par leur conseil',
    },
    interim: {
      label: 'Par intérim',
      help: 'Yes, tant qu’elle remplace seulement, jusqu’à ce que le consommateur nomme quelqu’un.',
      example: 'yes',
    },
    until: {
      label: 'Jusqu’au',
      help: 'Le premier jour où elle ne tient plus le rôle ; omis tant qu’aucune fin n’est fixée.',
      example: '2027-06-30',
    },
    group: {
      label: 'Groupe',
      help: 'Le nom du Groupe de personnes pour lequel elle parle.',
      example: 'parents',
    },
    deputyFor: {
      label: 'Supplée',
      help: 'Le nom de la Personne qui tient le même rôle pour la même organisation, et qu’elle supplée.',
      example: 'direction-ecole',
    },
  },
  providerRoles: {
    label: 'Rôles du fournisseur',
    help: 'Qui fait quelque chose pour le service du côté du fournisseur, outre la personne responsable.',
    role: {
      label: 'Rôle',
      help: 'relationship-manager (relation), delivery-manager (prestation), ou un rôle que l’espace de travail a nommé.',
      example: 'relationship-manager',
    },
    person: {
      label: 'Personne',
      help: 'Le nom de la Personne qui tient le rôle.',
      example: 'chef-du-pret',
    },
    organisation: {
      label: 'Organisation',
      help: 'Le nom de l’Organisation consommatrice pour laquelle elle le fait ; omis, toutes.',
      example: 'ecole-de-la-colline',
    },
    until: {
      label: 'Jusqu’au',
      help: 'Le premier jour où elle ne tient plus le rôle ; omis tant qu’aucune fin n’est fixée.',
      example: '2027-06-30',
    },
  },
  dependencies,
  reviewed: {
    label: 'Revu',
    help: 'Le jour où les deux côtés ont regardé la définition pour la dernière fois.',
    example: '2026-09-15',
  },
  value: {
    label: 'Valeur',
    help: 'Ce qu’est le service, pour qui, et ce qu’il vaut ; signé par le client.',
  },
  use: { label: 'Usage', help: 'Comment on s’en sert et ce que cela demande ; signé par l’utilisateur.' },
  cost: { label: 'Coût', help: 'Le prix et tous les autres coûts ; signé par le commanditaire.' },
  supply: {
    label: 'Fourniture',
    help: 'Ce qu’il faut au fournisseur, et comment cela finit ; signé par le responsable seul.',
  },
  translations: {
    label: 'Traductions',
    help: 'Textes de la définition dans d’autres langues, par langue puis par chemin du texte.',
    example: 'Borrow a book',
  },
} as const

const person = {
  label: 'Personne',
  help: 'Quelqu’un qui répond d’un service, tient un rôle ou exprime un besoin.',
  name: { label: 'Nom', help: 'Comment la personne s’appelle.', example: 'Chef du prêt' },
  email: {
    label: 'Adresse électronique',
    help: 'Où la joindre.',
    example: 'pret@bibliotheque.example.org',
  },
  organisation: {
    label: 'Organisation',
    help: 'Le nom de l’Organisation à laquelle elle appartient d’abord.',
    example: 'bibliotheque',
  },
  memberships: {
    label: 'Rattachements',
    help: 'Toutes les organisations auxquelles elle appartient, a appartenu ou appartiendra ; omis s’il n’y en a qu’une et qu’on n’en sait pas plus.',
    organisation: {
      label: 'Organisation',
      help: 'Le nom de l’Organisation.',
      example: 'bibliotheque',
    },
    function: { label: 'Fonction', help: 'Ce qu’elle y fait.', example: 'Chef du prêt' },
    since: {
      label: 'Depuis',
      help: 'Le premier jour où elle y appartient ; omis si personne ne le sait.',
      example: '2024-09-01',
    },
    until: {
      label: 'Jusqu’au',
      help: 'Le premier jour où elle n’y appartient plus ; omis tant que rien n’est prévu.',
      example: '2027-06-30',
    },
    first: { label: 'D’abord', help: 'Yes, là où elle appartient d’abord.', example: 'yes' },
  },
} as const

const need = {
  label: 'Besoin',
  help: 'Ce que quelqu’un, du côté des consommateurs, veut atteindre, avec ou sans service.',
  role: { label: 'Rôle', help: 'Le rôle dans lequel le besoin se fait sentir.', example: 'user' },
  what: { label: 'Quoi', help: 'Ce qu’il veut atteindre.', example: 'Lire aux enfants chaque soir' },
  hinders: {
    label: 'Ce qui empêche',
    help: 'Ce qui l’en empêche aujourd’hui.',
    example: 'La bibliothèque ferme à cinq heures.',
  },
  worth: {
    label: 'Valeur',
    help: 'Ce que cela vaudrait pour lui.',
    example: 'Deux trajets en ville par semaine',
  },
  onBehalfOf: {
    label: 'Au nom de',
    help: 'Pour qui il est exprimé, si ce n’est pour soi, et selon quel mandat.',
    example: 'Les familles de la colline, pour le conseil des parents',
  },
  evidence: {
    label: 'Preuve',
    help: 'Ce qui montre que le besoin existe.',
    example: 'Quarante réponses à une question de la lettre de l’école',
  },
  statedBy: {
    label: 'Exprimé par',
    help: 'Le nom de la Personne dont c’est le besoin.',
    example: 'direction-ecole',
  },
  organisation: {
    label: 'Organisation',
    help: 'Le nom de l’Organisation pour laquelle il est exprimé.',
    example: 'ecole-de-la-colline',
  },
  provider: {
    label: 'Fournisseur',
    help: 'Le nom de l’Organisation à laquelle le besoin s’adresse.',
    example: 'bibliotheque',
  },
} as const

/** Les champs des documents, à part ceux de la définition : leur nom, ce qui y va, un exemple. */
export const codeFields = {
  any: {
    label: 'Définitions sous forme de code',
    help: 'Un document de Covalence : une Organisation, une Personne, un Groupe, un Besoin, un Service ou une Relation.',
  },
  apiVersion: {
    label: 'Version',
    help: 'La version du format, la même dans chaque document.',
    example: 'covalence/v1',
  },
  kind: { label: 'Genre', help: 'Ce que décrit le document.', example: 'Service' },
  id: {
    label: 'Identifiant',
    help: 'Distingue l’entrée des autres de sa liste. Omis, il est tiré de l’énoncé.',
    example: 'attente-plus-courte',
  },
  closed: { label: 'Cases fermées', help: 'Pourquoi une case du bilan est vide à dessein.' },
  notPromised: { label: 'Non promis', help: 'Pourquoi l’un des quatre genres de garantie n’a pas de cible.' },
  metadata,
  Service: service,
  Organisation: organisation,
  Person: person,
  Group: group,
  Need: need,
  Relationship: relationship,
} as const
