import type { Wording } from '../wording.ts'

/** Qui tient quel rôle : mandats, suppléance, transmission, côté du fournisseur, rôles vacants. */
export const roles: Wording['roles'] = {
  holder: {
    deputy: 'suppléance de {{name}}',
    until: 'jusqu’au {{date}}',
    left: 'n’est plus ici',
    forOne: 'pour {{organisation}}',
    do: 'Ce que l’on peut faire du rôle : {{name}}',
    change: 'Modifier le mandat ou sa durée',
    handOver: 'Transmettre le rôle',
    nameDeputy: 'Nommer une suppléance',
  },
  term: {
    until: 'Jusqu’au',
    untilHelp: 'À partir de ce jour, le rôle n’est plus tenu. Vide : tant qu’il dure.',
    past: 'Choisissez un jour à venir.',
    deputyHelp: 'Au plus tard le {{date}}, fin du mandat de la personne remplacée. Vide : jusqu’à ce jour.',
    beyond: 'Le mandat de la personne remplacée prend fin avant. Choisissez ce jour ou un jour antérieur.',
  },
  change: {
    title: 'Le rôle de {{name}}',
    text: 'Ce qui change ici est consigné, et tous ceux qui participent le lisent.',
    save: 'Enregistrer',
    saved: 'Le rôle de {{name}} est modifié.',
  },
  deputy: {
    title: 'Nommer une suppléance de {{name}}',
    text: 'La personne suppléante peut faire ce que peut {{name}}, et signe à ce titre. Elle ne reste pas plus longtemps que {{name}}.',
    endToo: 'Le rôle de la personne suppléante prend fin en même temps : {{names}}.',
  },
  invited: {
    held: 'On vous demande d’être **{{role}}** : vous lisez le service et le commentez comme collègue de son responsable, et ne signez rien.',
    for: 'Pour quel consommateur',
    until: 'Vous tenez le rôle jusqu’au',
    holdsUntil: 'Vous tenez le rôle jusqu’au {{date}}.',
    deputy: 'Vous assurez la suppléance de {{name}}, et signez à ce titre.',
  },
  giveUp: {
    open: 'Renoncer à mon rôle',
    title: 'Renoncer à votre rôle',
    text: 'Vous ne pourrez plus modifier ni signer dans ce rôle, ni lire ce que seuls lisent ceux qui participent. Ce que vous avez signé demeure consigné, et le responsable en est informé.',
    confirm: 'Renoncer au rôle',
  },
  handOver: {
    title: 'Transmettre le rôle de {{name}}',
    text: 'D’un seul geste, le rôle de {{name}} prend fin et celui de la personne qui lui succède commence, avec le même mandat et la même durée. Ce que {{name}} a signé demeure. Les suppléances demeurent.',
    toSign:
      'Pas encore signé dans ce rôle : {{parts}} de la révision {{revision}}. Cela revient à la personne qui succède.',
    nothing: 'Aucune signature n’est attendue dans ce rôle.',
    confirm: 'Transmettre',
    done: '{{name}} tient maintenant le rôle.',
  },
  give: {
    title: 'Donner un rôle du côté du fournisseur',
    text: 'La personne lit et commente comme collègue du responsable. Elle ne signe rien et n’écrit rien dans le texte.',
    open: 'Donner un rôle',
    role: 'Rôle',
    for: 'Pour quel consommateur',
    forHelp: 'Vide : pour tous les consommateurs de ce service.',
    end: 'Mettre fin au rôle de {{name}} : {{role}}',
    do: 'Ce que l’on peut faire du rôle : {{name}}, {{role}}',
    term: 'Modifier la durée',
    endText: 'La personne ne lira plus ce que seuls lisent ceux qui participent.',
  },
  same: {
    customer:
      '{{name}} est client et commanditaire pour {{organisation}} : une seule personne dit ce qui est requis et autorise l’argent. C’est permis ; qui lit ceci doit le savoir.',
    owner:
      '{{name}} répond du service et parle aussi au nom de {{organisation}}. C’est permis ; qui lit ceci doit le savoir.',
  },
  vacant: {
    without:
      'Aucun consommateur ne participe pour l’instant : aucun rôle n’attend quelqu’un. Invitez qui doit parler en son nom.',
    'never-filled': '{{role}} pour {{organisation}} : personne encore. Vacant depuis le {{date}}.',
    left: '{{role}} pour {{organisation}} : vacant depuis le {{date}}. {{last}} n’est plus ici.',
    term: '{{role}} pour {{organisation}} : vacant depuis le {{date}}. Le mandat de {{last}} a pris fin.',
    ended: '{{role}} pour {{organisation}} : vacant depuis le {{date}}. {{last}} le tenait auparavant.',
    owner: 'Responsable du service : vacant depuis le {{date}}. {{last}} n’est plus ici.',
    title: 'Rôles à pourvoir ici',
    all: 'Tous les rôles à pourvoir',
  },
  toFill: {
    title: 'Rôles à pourvoir',
    lead: 'Les rôles que personne ne tient aujourd’hui, dans les services dont vous répondez. D’abord ceux qui sont vacants depuis le plus longtemps.',
    leadAll:
      'Les rôles que personne ne tient aujourd’hui, dans tous les services. D’abord ceux qui sont vacants depuis le plus longtemps.',
    filter: 'Quel rôle',
    all: 'Tous',
    empty: 'Aucun rôle n’attend quelqu’un',
    emptyText:
      'Un rôle apparaît ici quand la personne qui le tenait est partie, quand un mandat a pris fin, ou quand un consommateur participe sans que personne ait encore été sollicité. Là où aucun consommateur ne participe, il n’y en a pas.',
    more: 'Il y en a d’autres : voici les 200 qui sont vacants depuis le plus longtemps.',
    open: 'Ouvrir {{service}}',
    give: 'Attribuer le rôle',
    giveLabel: 'Attribuer le rôle : {{role}} dans {{service}}',
  },
  settings: {
    title: 'Rôles du côté du fournisseur',
    lead: 'À côté du responsable du service, il y a les gestionnaires de la relation et de la prestation. Ce que cet espace donne de plus se nomme ici.',
    none: 'Pas encore d’autre rôle.',
    add: 'Ajouter un rôle',
    name: 'Nom en anglais',
    nameFrench: 'Nom en français',
    rename: 'Renommer : {{role}}',
    renameTitle: 'Renommer un rôle',
    remove: 'Retirer : {{role}}',
    saved: 'Le rôle « {{role}} » est enregistré.',
    removed: 'Le rôle « {{role}} » est retiré.',
    taken: 'Un rôle de ce nom existe déjà.',
  },
}
