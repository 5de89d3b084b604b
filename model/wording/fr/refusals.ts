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
  'need-answered': 'Ce besoin a déjà une réponse. Rechargez la page pour la lire.',
  'need-not-answered': 'Seul un besoin auquel une ébauche ou un service répond peut être comblé.',
  'need-moved-on': 'Quelqu’un a été plus rapide. Rechargez la page pour voir où en est ce besoin.',
}
