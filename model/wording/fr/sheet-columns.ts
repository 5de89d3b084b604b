import { furtherColumns } from './further-columns.ts'

/** Les colonnes des classeurs qui ne sont pas des champs d’une définition : leur nom, ce qui y va, un exemple. */
export const sheetColumns = {
  ...furtherColumns,
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
    help: 'Le premier jour où elle ne court plus, qui peut être à venir. Laissez vide tant qu’aucune fin n’est connue.',
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
