import type { Wording } from '../wording.ts'

export const inputRefusals: Wording['inputRefusals'] = {
  'day-to-come': 'Ce jour n’est pas encore venu. Choisissez aujourd’hui ou un jour antérieur.',
  'day-before-begin': 'Le début est le {{on}}. Choisissez ce jour ou un jour ultérieur.',
  'day-before-last-end': 'Elle a pris fin le {{on}}. Faites-la recommencer ce jour-là ou plus tard.',
  'day-after-end':
    'C’est après le jour où cela doit prendre fin. Choisissez un jour antérieur, ou modifiez d’abord la fin.',
  'day-after-review':
    'C’est après le prochain point, le {{on}}. Choisissez ce jour ou un jour antérieur, ou modifiez d’abord le point.',
  'day-before-publication': 'Choisissez le {{on}}, jour où la révision a été publiée, ou un jour ultérieur.',
  'day-not-ahead': 'Choisissez un jour à venir.',
  'day-too-far': 'Choisissez le {{on}} ou un jour antérieur.',
  'deputy-unfit': 'Un suppléant remplace une personne qui tient le même rôle pour la même organisation.',
  'deputy-of-deputy': 'Cette personne est suppléante. Choisissez la personne qui tient elle-même le rôle.',
  'own-consumer': 'Le fournisseur n’est pas son propre consommateur. Choisissez une autre organisation.',
  'duty-nobody': 'Choisissez une personne qui a affaire à cette relation.',
  'too-many-addresses':
    'On peut coller au plus {{most}} adresses à la fois. Collez-les en plusieurs parties.',
  'person-not-here': 'L’une de ces personnes n’est plus ici. Rechargez la page et choisissez de nouveau.',
  'group-full': 'Un groupe a place pour {{most}} personnes nommées. Retirez d’abord quelqu’un.',
  'group-name-taken': 'Un autre groupe porte ce nom. Choisissez-en un autre.',
  'group-ended': 'Ce groupe a pris fin. Choisissez-en un autre.',
  'no-service-here': 'Il n’y a pas de tel service que vous puissiez voir. Choisissez-en un autre.',
  'no-organisation-here': 'Il n’y a pas de telle organisation. Choisissez-en une autre.',
  'no-entry-here': 'Cet élément n’est plus dans le texte. Rechargez la page et choisissez de nouveau.',
  'no-revision-here': 'Ce service n’a pas de telle révision. Rechargez la page et choisissez de nouveau.',
  'no-such-role': 'Il n’y a pas de tel rôle dans cet espace. Rechargez la page et choisissez de nouveau.',
  'rests-on-retired': 'Ce service est retiré. Choisissez-en un autre.',
  'rests-on-itself': 'Un service ne repose pas sur lui-même. Choisissez-en un autre.',
  'not-invited': 'L’une de ces personnes n’est pas invitée à ce service. Choisissez-en une qui l’est.',
  'unit-twice': 'Une unité est nommée deux fois. Nommez chacune une fois.',
  'unit-elsewhere':
    'Une unité ne fait plus partie de cette organisation. Rechargez la page et choisissez de nouveau.',
  'organisation-unnamed': 'Nommez l’organisation dans une langue au moins.',
  'nested-in-itself': 'Une organisation ne peut être placée ni en elle-même, ni dans ce qui en fait partie.',
  'merged-with-themselves': 'On ne fusionne personne avec soi-même. Choisissez quelqu’un d’autre.',
  'account-of-neither': 'Dites lequel des deux comptes reste.',
  'merged-into-itself': 'Une organisation n’est pas intégrée à elle-même. Choisissez-en une autre.',
  'merged-into-part':
    'Cette organisation fait partie de celle qui disparaît. Déplacez-la d’abord hors de celle-ci.',
}
