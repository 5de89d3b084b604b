import type { Wording } from '../wording.ts'

export const needsByRole: Wording['needsByRole'] = {
  title: {
    customer: 'Ce que veulent nos clients',
    user: 'Ce que veulent nos utilisateurs',
    sponsor: 'Ce que veulent nos commanditaires',
  },
  lead: 'Et ce qui a reçu une réponse. Vous voyez vos propres besoins, et ceux auxquels vous pouvez répondre ou dont vous avez été informé.',
  roles: 'De qui',
  of: { customer: 'Clients', user: 'Utilisateurs', sponsor: 'Commanditaires' },
  counted: '{{what}} ({{amount}})',
  noOrganisation: 'Aucune organisation nommée',
  only: 'Seulement {{organisation}}',
  allOrganisations: 'Toutes les organisations',
  evidence: 'Comment cela se voit : {{evidence}}',
  noAnswer: 'Personne n’a encore répondu.',
  declined: 'Refusé : {{reason}}',
  draft: 'Une ébauche en est née.',
  answeredBy: 'Réponse :',
  asOutcome: 'qui le promet comme résultat.',
  empty: 'Rien n’est connu ici',
  emptyText: 'Personne dans ce rôle n’a dit ce qu’il veut, ou rien ne correspond à votre choix.',
}
