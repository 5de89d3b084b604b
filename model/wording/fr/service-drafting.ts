/** Rédiger un service ensemble : commencer, modifier sur place, enregistrer, traduire. */
export const serviceDrafting = {
  clause: {
    worded: 'Rédigé : {{side}}',
    confirmed: 'Confirmé : {{side}}',
    fresh: 'Vient de changer',
    confirm: 'Confirmer',
    confirmAll_one: 'Confirmer cette section',
    confirmAll_other: 'Confirmer cette section ({{count}} textes)',
    edit: 'Modifier : {{of}}',
    done: 'Terminé',
    more: 'En dire plus',
    up: 'Monter',
    down: 'Descendre',
    removed: 'Supprimé : « {{text}} »',
    undo: 'Annuler',
  },
  typing: {
    empty: 'Une entrée doit dire quelque chose; supprimez-la si elle est inutile.',
    number: 'Écrivez un nombre avec un point, comme 1250.50. Pas enregistré d’ici là.',
    date: 'Choisissez un jour. Pas enregistré d’ici là.',
    'too-long': 'C’est trop long pour être enregistré.',
    'one-line': 'Cela doit tenir sur une ligne.',
    'too-many': 'La liste est trop longue pour que ceci soit enregistré.',
    unwritable: 'Ce texte contient des caractères qui ne peuvent pas être enregistrés.',
    'above-whole':
      'Aucune disponibilité ne dépasse 100 %. Écrivez 100 ou moins. Rien n’est enregistré d’ici là.',
  },
  save: {
    saved: 'Tout est enregistré dans ce brouillon',
    saving: 'Enregistrement…',
    kept: 'Gardé dans ce navigateur jusqu’au retour de la connexion',
    unkept: 'Pas de connexion : gardez cette page ouverte, ce que vous écrivez n’est pas encore enregistré',
    rough_one: 'Un champ ne peut pas être enregistré tel quel',
    rough_other: '{{count}} champs ne peuvent pas être enregistrés tels quels',
  },
  start: {
    title: 'Commencer une ébauche',
    text: 'L’ébauche part du texte actuel. Seules les personnes invitées la voient jusqu’à sa publication.',
    titleNext: 'Préparer la révision suivante',
    textNext:
      'La révision {{number}} reste ouverte, et les personnes sollicitées peuvent toujours la signer. Cette ébauche est un texte à part; elle pourra être proposée quand la révision {{number}} sera publiée, refusée ou retirée.',
    from: 'Répond-elle à un besoin que quelqu’un a exprimé?',
    noNeed: 'Non, ou à aucun de ceux-ci',
    statedBy: '{{name}}, {{organisation}}',
  },
  need: {
    stated: '{{name}} a exprimé ce besoin :',
    makeOutcome: 'En faire un résultat',
  },
  invited: {
    begin: 'Commencer : une question à la fois',
    title: '{{provider}} vous demande de façonner ce service',
    text: 'Vous participez comme {{role}} pour {{organisation}}. Changez ce qui est faux, ajoutez ce qui manque, confirmez ce qui est juste.',
    about: {
      customer:
        'Voyez d’abord ce qu’il rend possible : est-ce ce dont vous avez besoin, et le reconnaîtriez-vous une fois là?',
      user: 'Voyez d’abord comment on l’utilise : peut-on faire son travail avec lui, et obtenir de l’aide?',
      sponsor: 'Voyez d’abord ce qu’il coûte, prix et tout le reste, et ce qu’il épargne.',
    },
  },
  translate: {
    title: 'Traduire en {{language}}',
    text: 'Textes traduits : {{done}} sur {{all}}. Traduire ne change aucune signature.',
    of: 'Traduction : {{label}}',
    leave: 'Retour à la page',
  },
} as const
