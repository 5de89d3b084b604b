import { uploadRefusals } from './upload-refusals.ts'
import type { Wording } from '../wording.ts'

export const refusals: Wording['refusals'] = {
  'already-retired': 'Ce service est retiré. Plus rien n’y change.',
  'draft-exists': 'Il y a déjà une ébauche. Ouvrez-la et continuez là.',
  'no-draft': 'Il n’y a pas d’ébauche. Commencez-en une d’abord.',
  'only-a-draft': 'Ce service n’est encore que son ébauche. Retirez-le s’il n’est plus voulu.',
  'revision-open':
    'Une proposition attend des signatures. Retirez-la d’abord, ou attendez qu’elle se termine.',
  'no-open-revision':
    'Aucune proposition n’est plus ouverte. Rechargez la page pour voir où en sont les choses.',
  'not-published': 'Rien de ce service n’est encore publié. Publiez d’abord une révision.',
  'reviewed-already': 'Il est déjà inscrit que votre côté l’a regardée ce jour-là.',
  'need-answered': 'Ce besoin a déjà une réponse. Rechargez la page pour la lire.',
  'need-not-answered': 'Seul un besoin auquel une ébauche ou un service répond peut être comblé.',
  'need-moved-on': 'Quelqu’un a été plus rapide. Rechargez la page pour voir où en est ce besoin.',
  'revision-closed':
    'Cette proposition n’est plus ouverte. Rechargez la page pour voir quel texte est à signer.',
  'revision-moved-on': 'Quelqu’un a été plus rapide. Rechargez la page pour voir où en est cette révision.',
  'already-signed': 'Vous avez déjà signé cette partie dans ce rôle.',
  'not-agreed': 'Des signatures manquent encore : elle n’est pas convenue. La page dit de qui.',
  'not-allowed': 'Cet espace ne publie rien qui ne soit convenu.',
  'errors-open':
    'Les contrôles ont trouvé des erreurs qui font obstacle. Corrigez-les dans une nouvelle ébauche, ou publiez avec une mention si l’espace le permet.',
  'nobody-writes': 'Personne n’écrirait l’une des parties. Laissez chaque partie à un côté au moins.',
  busy: 'Plusieurs personnes ont modifié ce service au même moment. Réessayez.',
  'role-held': 'Cette personne tient déjà ce rôle pour cette organisation.',
  'person-inactive': 'Cette personne n’est plus active ici.',
  'person-known': 'Une personne ayant cette adresse est déjà présente.',
  'account-taken': 'Cette personne a déjà un compte.',
  'account-exists': 'Un compte existe déjà avec cette adresse. Utilisez-le pour vous connecter.',
  'invitation-closed': 'Cette invitation a été acceptée, retirée, ou a expiré.',
  'last-administrator': 'Quelqu’un doit administrer cet espace. Nommez d’abord un autre administrateur.',
  'set-up-done': 'Cette installation a déjà son administrateur. Connectez-vous.',
  'slug-taken': 'Un autre espace a déjà cette adresse. Choisissez-en une autre.',
  'waived-already':
    'Une dérogation vaut déjà pour ce contrôle. Rechargez la page pour voir qui l’a accordée.',
  'thread-resolved': 'Ce fil est résolu. Rouvrez-le pour continuer.',
  'thread-open': 'Ce fil est déjà ouvert.',
  'thread-text-gone':
    'Les mots que vous commentez ont changé entre-temps. Relisez le texte tel qu’il est et choisissez-les de nouveau.',
  'comment-kept': 'Ce commentaire appartient à une révision proposée depuis; il reste tel quel.',
  'comment-answered':
    'La discussion a continué après ce commentaire : il reste. Vous pouvez encore le reformuler.',
  'too-many-comments':
    'On ne peut pas en dire davantage ici. Résolvez ce fil, ou supprimez ce qui n’est pas nécessaire.',
  stale: 'Quelqu’un a été plus rapide. Voyez le texte tel qu’il est maintenant.',
  'plan-moved-on': 'Quelque chose a changé depuis l’établissement du plan. Regardez le nouveau plan.',
  'both-sides':
    'Personne ne parle pour les deux côtés d’un service. Choisissez quelqu’un d’autre, ou une autre organisation.',
  ...uploadRefusals,
}
