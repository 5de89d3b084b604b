/** Le parcours guidé : une question simple à la fois. */
export const serviceGuide = {
  guide: {
    progress: 'Question {{place}} sur {{all}}',
    who: 'La meilleure réponse vient de :',
    soFar: 'La description jusqu’ici',
    another: 'Ajouter',
    next: 'Suivant',
    skip: 'Passer pour l’instant',
    finish: 'Terminer',
    leave: 'Quitter, et continuer plus tard',
    forWhom: {
      question: 'À qui ce service s’adresse-t-il?',
      hint: 'Les personnes ou organisations qui doivent l’utiliser, et celles qui ne le peuvent pas.',
    },
    proposition: {
      question: 'En une phrase : à quoi sert-il?',
      hint: 'Ce qu’on peut faire grâce à lui, et qu’on ne ferait pas, ou moins bien, sans lui.',
    },
    outcomes: {
      question: 'Qu’est-ce qui devient possible ou meilleur grâce à lui?',
      hint: 'Des résultats pour les gens du côté consommateur, pas ce que le fournisseur livre.',
    },
    affected: {
      question: 'Qu’est-ce qui se dégrade à cause de lui?',
      hint: 'Il y a presque toujours quelque chose. Sinon, dites pourquoi.',
    },
    tasks: {
      question: 'Que fait-on avec ce service?',
      hint: 'Les tâches de ceux qui l’utilisent, dans leurs mots.',
    },
    reach: {
      question: 'Comment y accède-t-on, et comment obtient-on de l’aide?',
      hint: 'Les modes d’accès, le soutien, et ce qu’il faut pour pouvoir l’utiliser.',
    },
    utility: { question: 'Que fait-il?', hint: 'Le travail qu’il soutient, et les limites qu’il lève.' },
    levels: {
      question: 'À quel point doit-il bien fonctionner?',
      hint: 'Un nombre avec son unité pour la disponibilité, la capacité, la sécurité et la continuité, ou pourquoi rien n’est promis.',
    },
    removedCosts: {
      question: 'Qu’épargne-t-il au consommateur?',
      hint: 'L’argent, le temps et l’effort que le consommateur ne dépense plus.',
    },
    imposedCosts: {
      question: 'Que coûte-t-il au consommateur?',
      hint: 'Pas seulement le prix : formation, temps du personnel, réseau, arrivée et départ.',
    },
    removedRisks: {
      question: 'Quels soucis enlève-t-il?',
      hint: 'Ce qui pourrait mal tourner sans lui et dont quelqu’un d’autre s’occupe maintenant.',
    },
    imposedRisks: {
      question: 'Quels nouveaux soucis apporte-t-il?',
      hint: 'Ce qui pourrait mal tourner à cause de lui, qui s’en occupe, et comment.',
    },
    duties: {
      question: 'Que doit faire le consommateur?',
      hint: 'Ce qui doit être géré, fourni ou décidé du côté consommateur.',
    },
    price: { question: 'Qui paie, et comment?', hint: 'Le prix s’il y en a un, et d’où vient l’argent.' },
    exit: {
      question: 'Comment prend-il fin?',
      hint: 'Le préavis, ce qu’il advient des données, et qui aide au départ.',
    },
  },
} as const
