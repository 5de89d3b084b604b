import type { Wording } from '../wording.ts'

export const serviceReview: Pick<Wording['service'], 'review'> = {
  review: {
    do: 'Inscrire une relecture',
    title: 'Avez-vous relu ce texte ?',
    text: {
      provider:
        'Vous inscrivez pour le fournisseur que le texte publié a été relu aujourd’hui et qu’il reste vrai. Dès que le côté du consommateur l’inscrit aussi, à 31 jours près, le texte compte comme révisé.',
      consumer:
        'Vous inscrivez pour le côté du consommateur que le texte publié a été relu aujourd’hui et qu’il reste vrai. Dès que le fournisseur l’inscrit aussi, à 31 jours près, le texte compte comme révisé.',
    },
    change: 'Si quelque chose n’est plus exact, commencez plutôt une ébauche.',
    confirm: 'Inscrire',
    by: {
      provider: 'Relu par {{name}} pour le fournisseur le {{date}}.',
      consumer: 'Relu par {{name}} pour le côté du consommateur le {{date}}.',
    },
    together: 'Révisé par les deux côtés le {{date}}.',
  },
}
