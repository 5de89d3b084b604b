import type { Wording } from '../wording.ts'

export const home: Wording['home'] = {
  title: 'Bonjour, {{name}}',
  leadNothing: 'Rien ne vous attend pour l’instant.',
  lead_one: 'Une chose vous attend.',
  lead_other: '{{count}} choses vous attendent.',
  waiting: 'Ce qui vous attend',
  waitingEmpty: 'Vous êtes à jour',
  waitingEmptyText:
    'Quand on vous demandera de signer, de façonner un service, de répondre à des questions ou à un besoin, cela apparaîtra ici.',
  sign: 'Signer « {{service}} »',
  signText:
    'Rôle : {{role}}. Lisez la partie {{parts}} de la proposition {{revision}}, puis signez ou dites pourquoi non.',
  signTextMany:
    'Rôle : {{role}}. Lisez la proposition {{revision}} ({{parts}}), puis signez ou dites pourquoi non.',
  publish: 'Publier « {{service}} »',
  publishText: 'Tout le monde a signé la révision {{revision}}. Elle peut être publiée.',
  shape: 'Aider à façonner « {{service}} »',
  shapeText: 'Rôle : {{role}}. Dites ce qui est juste, ce qui manque et ce que vous diriez autrement.',
  answer: 'Répondre à un besoin',
  fill: 'Pourvoir un rôle dans « {{service}} »',
  fillText: 'Personne ne tient en ce moment le rôle suivant pour {{organisation}} : {{role}}.',
  fillOwner: 'La personne qui répondait de ce service n’est plus ici.',
  fillLeft: '{{name}}, qui tenait un rôle du côté du fournisseur, n’est plus là.',
  fillAll_one: 'Tous les rôles à pourvoir ({{number}})',
  fillAll_other: 'Tous les rôles à pourvoir ({{number}})',
  questions: 'Dire ce dont vous avez besoin de « {{service}} »',
  questionsText: 'On vous demande : {{title}}',
  since: 'depuis le {{when}}',
  open: 'Ouvrir',
  services: 'Mes services',
  servicesEmpty: 'Pas encore de service',
  servicesEmptyText:
    'Les services apparaissent ici dès que vous en êtes responsable ou que vous parlez pour ceux qui les utilisent. Regardez ce qui existe, ou décrivez-en un nouveau.',
  servicesAction: 'Ouvrir le catalogue',
  draft: 'Ébauche en cours',
  revision: 'Révision {{number}}',
  changed: 'Modifié le {{when}}',
  needs: 'Mes besoins',
  needsEmpty: 'Pas encore de besoin exprimé',
  needsEmptyText:
    'Un besoin vient avant tout service. Dites avec vos mots ce que vous voulez atteindre ; quelqu’un qui peut aider vous répondra.',
  allNeeds: 'Tous les besoins',
  newService: 'Décrire un service',
}
