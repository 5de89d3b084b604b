/** Être ensemble dans une ébauche : qui est là et où, annuler ses propres gestes, les entrées que d’autres suppriment, la fin. */
export const serviceTogether = {
  together: {
    title: 'Qui est dans cette ébauche',
    here_one: '{{name}} est là aussi',
    here_other: '{{count}} autres personnes sont là aussi',
    more: '+{{count}}',
    reading: 'En lecture',
    at: 'Se trouve à : {{place}}',
    isHere: '{{name}} est ici',
    inField_one: '{{names}} est aussi dans ce champ.',
    inField_other: '{{names}} sont aussi dans ce champ.',
    follow: 'Suivre',
    followNamed: 'Suivre {{name}}',
    stop: 'Ne plus suivre',
    stopNamed: 'Ne plus suivre {{name}}',
    following: 'Vous suivez {{name}}',
    came_one: '{{names}} vient d’arriver.',
    came_other: '{{names}} viennent d’arriver.',
    left_one: '{{names}} est parti.',
    left_other: '{{names}} sont partis.',
  },
  undoing: {
    undo: 'Annuler ce que j’ai fait',
    redo: 'Le refaire',
    undoKeys: 'Annuler ce que j’ai fait (Ctrl ou Cmd et Z)',
    redoKeys: 'Le refaire (Ctrl et Y, ou Maj, Ctrl ou Cmd et Z)',
    undone: 'Annulé : {{place}}',
    redone: 'Refait : {{place}}',
  },
  gone: {
    by: '{{name}} a supprimé ceci pendant que vous y étiez : « {{text}} »',
    bySomebody: 'Quelqu’un a supprimé ceci pendant que vous y étiez : « {{text}} »',
    bringBack: 'Rétablir',
    leave: 'Laisser supprimé',
  },
  whoWrites: {
    title: 'Qui écrit quelle partie',
    change: 'Choisir qui écrit',
    done: 'Terminé',
    everybody: 'Toutes les personnes invitées écrivent toutes les parties.',
    hint: 'Là où un seul côté écrit une partie, l’autre propose des changements et la confirme, et n’écrit pas les traductions sur cette page.',
    suggesting: {
      none: 'Les deux côtés',
      consumer: 'Le fournisseur seul',
      provider: 'Le consommateur seul',
    },
    youSuggest: {
      provider: 'Vous proposez des changements à la partie « {{part}} »; c’est le fournisseur qui l’écrit.',
      consumer: 'Vous proposez des changements à la partie « {{part}} »; c’est le consommateur qui l’écrit.',
    },
  },
  ended: {
    title: 'Ce qu’est devenue votre ébauche',
    draft: 'Cette ébauche a pris fin. Vous voyez maintenant ce qui en tient lieu.',
    proposed:
      'Cette ébauche a pris fin : {{name}} l’a proposée comme révision {{number}}. Ce qui était écrit jusque-là se trouve dans cette révision.',
    draftWithout:
      'Cette ébauche a pris fin. Ce que vous aviez écrit sans pouvoir encore l’envoyer n’est dans aucun texte de ce service. Copiez ce dont vous avez encore besoin.',
    proposedWithout:
      'Cette ébauche a pris fin : {{name}} l’a proposée comme révision {{number}}. Ce que vous aviez écrit sans pouvoir l’envoyer avant ne se trouve pas dans cette révision. Copiez ce dont vous avez encore besoin.',
    refused: {
      'not-allowed':
        'Vous ne pouvez plus modifier cette ébauche, et ce que vous aviez écrit sans pouvoir l’envoyer avant n’a pas été accepté. Copiez ce dont vous avez encore besoin.',
      'too-large':
        'Ce que vous avez écrit en dernier n’a pas été accepté : l’ébauche serait devenue trop grande. Elle continue sans cela. Copiez ce dont vous avez encore besoin, et raccourcissez d’abord autre chose.',
      malformed:
        'Ce que vous avez écrit en dernier n’a pas été accepté : cette page a envoyé quelque chose d’illisible. L’ébauche continue sans cela. Copiez ce dont vous avez encore besoin.',
      'only-suggests':
        'Vous ne faites plus que proposer des changements à une partie de cette ébauche, et ce que vous y avez écrit en dernier n’a pas été accepté. Copiez ce dont vous avez encore besoin.',
    },
    lost: 'Votre texte qui n’a pas été accepté',
    inLanguage: '{{label}} ({{language}})',
    takenOut: 'Vous l’aviez retiré.',
    copy: 'Copier ce texte',
    forget: 'Fermer et oublier ce texte',
    noConnection: 'Pas encore de connexion. L’ébauche pourra être modifiée dès qu’il y en aura une.',
    'not-allowed': 'Vous ne pouvez plus modifier cette ébauche.',
    'signed-out': 'Votre session est terminée. Connectez-vous de nouveau pour continuer.',
    'too-fast': 'Trop de choses ont changé d’un coup. Rechargez la page pour continuer.',
    unavailable: 'Pas encore de connexion. L’ébauche pourra être modifiée dès qu’il y en aura une.',
    again: 'Réessayer',
    reload: 'Recharger la page',
  },
} as const
