import type { PlanReason } from '../../contract/code.ts'

export const planReasons = {
  'not-administrator':
    'Seules les personnes qui administrent l’espace de travail créent ou modifient cet élément.',
  'not-owner': 'Seules sa personne responsable et l’administration modifient ce service.',
  'not-of-provider':
    'Seules les personnes de {{provider}} et l’administration commencent un service en son nom, ou lui en confient un.',
  'name-taken': 'Ce nom est déjà pris : choisissez-en un autre.',
  twice: 'Deux documents portent ce type et ce nom : n’en gardez qu’un.',
  'unknown-reference':
    '{{field}} nomme {{name}} ({{kind}}), qui n’existe ni ici ni parmi les documents : ajoutez cet élément ou nommez-en un autre.',
  'organisation-ended':
    '{{field}} nomme {{name}}, qui n’existe plus depuis le {{on}} : nommez une autre organisation.',
  unnamed: 'Cet élément n’a pas de nom en toutes lettres : remplissez metadata.title.',
  'unknown-path':
    'La traduction {{path}} ({{language}}) ne mène à aucun texte de cette définition : corrigez son chemin, ou retirez-la.',
  'only-suggests':
    'Votre côté ne fait que proposer des changements à la partie {{part}} de son ébauche : laissez cette partie telle quelle.',
  'nested-in-itself': 'L’organisation serait rattachée à elle-même : nommez-en une autre dans spec.parent.',
  'bad-email': '{{email}} n’est pas une adresse électronique.',
  'email-taken':
    'L’adresse {{email}} est celle de {{name}} : donnez ce nom au document, ou une autre adresse à la personne.',
  'email-moves':
    'L’adresse {{email}} est encore celle de {{name}} : appliquez d’abord sa nouvelle adresse, puis celle-ci.',
  'email-fixed': 'Une personne qui a un compte garde l’adresse avec laquelle elle se connecte.',
  'both-sides':
    '{{name}} parlerait pour le fournisseur et pour un consommateur : nommez quelqu’un d’autre d’un côté.',
  'provider-consumes':
    'Le fournisseur {{name}} ne peut pas parler pour son propre consommateur : nommez une autre organisation dans spec.roles.',
  'role-twice':
    '{{name}} a deux fois le même rôle pour la même organisation dans spec.roles : n’en gardez qu’un.',
  inactive: '{{name}} n’est plus active ici : nommez quelqu’un d’autre.',
  'need-answered': 'Ce besoin a déjà reçu une réponse : exprimez-en plutôt un autre.',
  'need-fixed':
    'La personne qui a exprimé un besoin et son destinataire ne changent pas : exprimez-en plutôt un autre.',
  'waits-for-sign-offs':
    'La révision {{number}} attend des signatures ou sa publication : retirez-la d’abord, ou attendez la suite.',
  retired:
    'Ce service a été retiré le {{on}} par {{by}}, définitivement : donnez-lui un autre nom (metadata.name) ou enlevez son document.',
  'provider-fixed':
    'Le catalogue ou une entente le présente avec ce fournisseur : le service ne passe pas à un autre.',
  'language-fixed': 'Le catalogue ou une révision le présente dans cette langue, qui ne change plus.',
  'other-source':
    'Cet élément vient de {{recorded}}, et ce document de {{given}} : modifiez-le à sa source, ou reprenez-le à votre compte.',
  'other-folder':
    'Cet élément vient de {{recorded}}, et ce document de {{given}}, et aucun des deux dossiers ne dit de quel dépôt il fait partie. Modifiez l’élément à sa source, ou reprenez-le à votre compte ; si ce sont les mêmes définitions, nommez désormais leur dépôt (--repository).',
  adopted: 'Dès maintenant, sa source est {{given}}.',
  'taken-over': 'Sa source était {{recorded}} ; dès maintenant, c’est {{given}}.',
  moved: 'Cet élément est passé de {{recorded}} à {{given}}.',
  'translations-stay': 'Des mots ont changé, mais pas leur traduction : {{paths}}.',
  pruned: 'Il ne figure plus dans aucun document de {{source}}.',
  'pruned-in-use':
    'Il ne figure plus dans aucun document de {{source}}, mais des personnes en conviennent ou en ont convenu : retirez-le sur sa page, ou gardez son document.',
  'pruned-kept':
    'Cet élément ne figure plus dans aucun document de {{source}}. Les organisations, les personnes et les besoins restent tout de même.',
  'pruned-ended':
    'Cet élément ne figure plus dans aucun document de {{source}} : la relation prend fin aujourd’hui, et ce qui en a été gardé reste lisible.',
  'pruned-has-roles':
    'Cet élément ne figure plus dans aucun document de {{source}}, mais des personnes tiennent des rôles dans ses services : mettez fin à la relation sur sa page, ou gardez son document.',
  'not-of-sides':
    'Seules les personnes de {{provider}} ou de {{consumer}} et l’administration créent ou modifient leur relation.',
  'sides-known':
    '{{provider}} et {{consumer}} ont déjà une relation, du nom de {{name}} : donnez ce nom à ce document.',
  'sides-twice':
    'Un autre document porte aussi sur la relation de {{provider}} et {{consumer}} : n’en gardez qu’un.',
  'sides-fixed':
    'Une relation garde son fournisseur et son consommateur : donnez un autre nom à celle d’autres organisations.',
  'own-consumer':
    '{{name}} est à la fois fournisseur et consommateur : nommez une autre organisation d’un côté.',
  'ends-before': 'Cela finirait le {{until}}, avant d’avoir commencé le {{since}}.',
  'review-before':
    'Les deux côtés feraient le point le {{review}}, avant le début le {{since}} : donnez un jour ultérieur dans spec.nextReview, ou un jour antérieur dans spec.since.',
  'relationship-ended':
    'La relation a pris fin le {{on}}. Pour la reprendre, dites dans spec.since depuis quel jour ultérieur elle court, et omettez spec.until ; sinon, laissez-la telle quelle.',
  'relationship-has-roles':
    'Des personnes tiennent des rôles pour {{consumer}} dans des services de cette relation : enlevez-les d’abord des documents de ces services, ou mettez fin à la relation sur sa page.',
  'not-owner-of-roles':
    'Des personnes tiennent ou tenaient des rôles dans des services d’autrui : qui répond de tous ces services dit quand elle prend fin, ou l’administration.',
  'other-provider': '{{name}} n’est pas un service de {{provider}} : enlevez-le de spec.services.',
  'covers-retired': '{{name}} est retiré : enlevez-le de spec.services.',
  'not-of-relationship':
    '{{name}} n’a rien à voir avec cette relation ou n’est plus active : nommez qui répond de l’un de ses services ou y tient un rôle, ou écrivez dans « who » de qui il s’agit.',
  'aim-of-other-side': 'Chaque côté dit lui-même ce qu’il vise : omettez spec.aims.{{side}}.',
  'memberships-meet':
    'spec.memberships rattache deux fois cette personne à {{name}} certains de ces jours : n’en gardez qu’un, ou changez ses jours.',
  'first-differs':
    'spec.organisation dit à quelle organisation la personne appartient d’abord : nommez-y la même que celle marquée dans spec.memberships.',
  merged: 'C’est en fait quelqu’un d’autre : enlevez ce document, et gardez l’autre.',
  'deputy-of-nobody':
    '{{name}} ne tient pas ce rôle pour cette organisation, ou n’est aussi que suppléant : nommez dans deputyFor qui le tient.',
  'unknown-provider-role':
    '{{role}} n’est pas un rôle du côté du fournisseur dans cet espace de travail : nommez-le d’abord dans l’administration.',
  'organisation-ends-later':
    'On ne peut pas encore y mettre fin le {{until}} : une organisation prend fin aujourd’hui au plus tard.',
  'organisation-end-fixed':
    'Elle a pris fin le {{on}} : laissez spec.until tel quel, et dites un autre jour sur sa page.',
  'organisation-changed-later':
    'Elle a commencé ou changé le {{on}} : qu’elle prenne fin ce jour-là ou plus tard.',
  'organisation-tied':
    'Quelque chose tient encore à cette organisation (unités : {{units}}, personnes : {{members}}, services : {{services}}, consommateurs : {{consumers}}, fournisseurs : {{providers}}) : déplacez-le ou mettez-y fin d’abord.',
  'successors-fixed':
    'Ce dans quoi elle est entrée et ce qui en est issu se dit sur sa page : laissez spec.successors tel quel.',
  'successors-amiss':
    'Une organisation entre dans une seule autre, le jour de sa fin, et jamais en retour dans elle-même ; et ce qui en est issu l’est aujourd’hui au plus tard. Corrigez spec.successors.',
  'group-ended':
    'Ce groupe a pris fin le {{on}} et ne change plus : laissez-le tel quel, ou donnez un autre nom au document (metadata.name).',
  'group-gone': '{{field}} nomme le groupe {{name}}, qui a pris fin le {{on}} : nommez-en un autre.',
  'group-ends-later':
    'On ne peut pas encore y mettre fin le {{until}} : un groupe prend fin aujourd’hui au plus tard.',
  'group-name-taken':
    'Un autre groupe s’appelle aussi {{name}} : donnez à l’un d’eux un autre nom en toutes lettres.',
  'rests-on-one':
    '{{field}} porte sur une seule chose : nommez un service, ou un fournisseur et ce qu’il fournit.',
  'rests-on-itself': '{{field}} nomme le service lui-même : nommez-en un autre.',
  'rests-twice':
    'spec.dependencies le fait reposer deux fois sans fin sur {{name}} : n’en gardez qu’une, ou donnez une fin à l’une d’elles.',
  'rests-on-retired': '{{field}} nomme {{name}}, qui est retiré : nommez un autre service.',
  'alternatives-unnamed':
    '{{field}} est pour ce qui peut être remplacé, et doit y être dit : remplissez-le, ou enlevez-le.',
  'no-such-clause':
    '{{field}} nomme {{id}}, qui n’est pas une entrée de spec.supply.restsOn : corrigez-le, ou omettez-le.',
  'dependency-ended':
    'Il ne repose plus sur {{name}} depuis le {{on}} : laissez cela tel quel, ou dites dans « since » depuis quel jour ultérieur il y repose de nouveau.',
} as const satisfies Record<PlanReason, string>
