import type { Wording } from '../wording.ts'

export const serviceChecks: Pick<Wording['service'], 'checks' | 'waive'> = {
  checks: {
    all_one: 'En montrer un de plus',
    all_other: 'En montrer {{count}} de plus',
    title: 'Ce que disent les contrôles',
    none: 'Rien à signaler',
    error_one: 'Une erreur',
    error_other: '{{count}} erreurs',
    warning_one: 'Un avertissement',
    warning_other: '{{count}} avertissements',
    note_one: 'Une remarque',
    note_other: '{{count}} remarques',
    waived_one: 'Une dérogation',
    waived_other: '{{count}} dérogations',
    why: 'Pourquoi c’est important :',
    fix: 'Que faire :',
    goTo: 'Y aller',
    failed: 'Les contrôles n’ont pas pu être effectués.',
    waivedTitle: 'Couverts par une dérogation',
    expiredBy: 'Une dérogation de {{name}}, {{role}}, valait jusqu’au {{date}} et a expiré :',
    waivedBy: 'Dérogation de {{name}}, {{role}}, jusqu’au {{date}} :',
    mayWaive: 'Contrôle {{rule}}. Dérogation possible par : {{role}}.',
    between: {
      title: 'Ce qui manque pour que ce soit convenu',
      nothing: 'Rien : toutes les personnes dont la signature est requise ont signé.',
      notProposed: 'Le texte n’a pas été proposé : personne ne peut encore le signer.',
      published: 'Il a été publié sans être convenu. Pour en convenir, il faut une nouvelle révision.',
      vacant: {
        customer: 'Aucun client ne participe.',
        user: 'Aucun utilisateur ne participe.',
        sponsor: 'Aucun commanditaire ne participe.',
      },
      apart:
        'Client, utilisateur et commanditaire doivent parler pour une même organisation. Pour {{organisation}}, personne ne participe comme : {{roles}}.',
      apartUnnamed:
        'Client, utilisateur et commanditaire doivent parler pour une même organisation. Pour celle qui a le plus de porte-parole, personne ne participe comme : {{roles}}.',
      errors_one:
        'Une erreur subsiste. Si elle n’est ni corrigée ni couverte par une dérogation, le texte n’est pas publié.',
      errors_other:
        '{{count}} erreurs subsistent. Si elles ne sont ni corrigées ni couvertes par une dérogation, le texte n’est pas publié.',
      errorsAmong_one:
        'Une erreur subsiste : le client manquant. Si elle n’est ni corrigée ni couverte par une dérogation, le texte n’est pas publié.',
      errorsAmong_other:
        '{{count}} erreurs subsistent, dont le client manquant. Si elles ne sont ni corrigées ni couvertes par une dérogation, le texte n’est pas publié.',
      signOff: '{{role}} : n’a pas encore signé ({{parts}}) ; demandé le {{date}}.',
      signOffFor: '{{role}} pour {{organisation}} : n’a pas encore signé ({{parts}}) ; demandé le {{date}}.',
    },
    undecided_one: 'Un contrôle ne peut pas être tranché ici',
    undecided_other: '{{count}} contrôles ne peuvent pas être tranchés ici',
    undecidedFor: '{{check}} : il faudrait savoir {{needs}}.',
    needs: {
      document: 'ce que dit la définition',
      roles: 'qui participe',
      record: 'qui a rédigé et confirmé quoi, et ce qui a été tranché',
      catalogue: 'quels autres services sont au catalogue',
      relationships:
        'ce que les deux parties disent de leur relation, dans la mesure où vous pouvez le savoir',
      judgements:
        'si cela en vaut la peine pour qui tient ses rôles, dans la mesure où vous pouvez le savoir',
      restsOn: 'sur quoi le service repose',
      measurements: 'ce qui a été mesuré',
    },
    waiting_one: 'Un contrôle est en attente',
    waiting_other: '{{count}} contrôles sont en attente',
    waitingFor: '{{check}} : attend {{capabilities}}.',
  },
  waive: {
    button: 'Déroger',
    end: 'Mettre fin à la dérogation',
    title: 'Déroger à un contrôle',
    text: '« {{check}} » : tout ce que ce contrôle relève dans le service peut rester jusqu’au jour que vous indiquez. Votre nom et votre motif figurent à côté, pour toute personne qui lit le service.',
    reason: 'Motif',
    reasonHelp: 'Pourquoi cela peut rester, dans des mots que comprend qui lit le service.',
    until: 'Jusqu’au',
    untilHelp: 'Le dernier jour (UTC) où la dérogation vaut ; au plus tard le {{date}}.',
    wrong: { passed: 'Choisissez un jour après aujourd’hui.', 'too-far': 'Choisissez un jour plus proche.' },
    confirm: 'Déroger',
  },
}
