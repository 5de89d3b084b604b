import { uploadRefusals } from './upload-refusals.ts'
import type { Wording } from '../wording.ts'

export const refusals: Wording['refusals'] = {
  'already-retired': 'Ce service est retiré. Plus rien n’y change.',
  'draft-exists': 'Il y a déjà une ébauche. Ouvrez-la et continuez là.',
  'no-draft': 'Il n’y a pas d’ébauche. Commencez-en une d’abord.',
  'only-a-draft': 'Ce service n’est encore que son ébauche. Retirez-le s’il n’est plus voulu.',
  'revision-open':
    'Une proposition attend des signatures. Retirez-la d’abord, ou attendez qu’elle se termine.',
  'no-open-revision':
    'Aucune proposition n’est plus ouverte. Rechargez la page pour voir où en sont les choses.',
  'not-published': 'Rien de ce service n’est encore publié. Publiez d’abord une révision.',
  'reviewed-already': 'Il est déjà inscrit que votre côté l’a regardée ce jour-là.',
  'need-answered': 'Ce besoin a déjà une réponse. Rechargez la page pour la lire.',
  'need-not-answered': 'Seul un besoin auquel une ébauche ou un service répond peut être comblé.',
  'need-moved-on': 'Quelqu’un a été plus rapide. Rechargez la page pour voir où en est ce besoin.',
  'revision-closed':
    'Cette proposition n’est plus ouverte. Rechargez la page pour voir quel texte est à signer.',
  'revision-moved-on': 'Quelqu’un a été plus rapide. Rechargez la page pour voir où en est cette révision.',
  'already-signed': 'Vous avez déjà signé cette partie dans ce rôle.',
  'not-agreed': 'Des signatures manquent encore : elle n’est pas convenue. La page dit de qui.',
  'not-allowed': 'Cet espace ne publie rien qui ne soit convenu.',
  'errors-open':
    'Les contrôles ont trouvé des erreurs qui font obstacle. Corrigez-les dans une nouvelle ébauche, ou publiez avec une mention si l’espace le permet.',
  'nobody-writes': 'Personne n’écrirait l’une des parties. Laissez chaque partie à un côté au moins.',
  busy: 'Plusieurs personnes ont modifié ce service au même moment. Réessayez.',
  'role-held': 'Cette personne tient déjà ce rôle pour cette organisation.',
  'role-ended': 'Votre rôle dans ce service a pris fin ou a été transmis : rien n’a été signé.',
  'role-in-use': 'Quelqu’un tient ce rôle. Mettez-y d’abord fin dans les services où il est tenu.',
  'membership-overlaps':
    'Cette personne appartient déjà à cette organisation pendant une partie de ces jours. Modifiez plutôt cette appartenance.',
  'membership-not-running':
    'Une personne n’appartient d’abord qu’à une organisation dont elle fait partie aujourd’hui.',
  'membership-ended': 'Cette appartenance a déjà pris fin.',
  'both-have-accounts': 'Les deux ont un compte. Dites lequel des deux reste.',
  'person-merged': 'Cette personne s’est révélée en être une autre. Modifiez plutôt celle-là.',
  'person-inactive': 'Cette personne n’est plus active ici.',
  'organisation-ended': 'Cette organisation n’existe plus. Choisissez-en une autre.',
  'organisation-changed-later':
    'Cela a de nouveau changé le {{on}}. Choisissez ce jour ou un jour ultérieur.',
  'organisation-not-yet':
    'L’organisation n’existe que depuis le {{on}}. Choisissez ce jour ou un jour ultérieur.',
  'organisation-had-relationship':
    'Une de ses relations a duré jusqu’au {{on}}. Choisissez ce jour ou un jour ultérieur.',
  'organisation-tied': 'Cette organisation a encore des attaches. Déplacez-les ou mettez-y fin d’abord.',
  'organisation-clash':
    'Les deux organisations ont les mêmes relations. Mettez d’abord fin à l’une de chaque paire.',
  'organisation-merged': 'Cette organisation a été intégrée à une autre : elle n’existe plus.',
  'person-known': 'Une personne ayant cette adresse est déjà présente.',
  'relationship-exists': 'Ce fournisseur et ce consommateur ont déjà une relation. Ouvrez-la dans la liste.',
  'relationship-ends-now':
    'La relation prend fin en ce moment. Réessayez dans une minute : elle recommencera alors.',
  'group-not-ended': 'Ce groupe n’a pas pris fin : il continue déjà.',
  'group-name-in-use': 'Un autre groupe porte maintenant ce nom. Renommez d’abord celui-là.',
  'no-end-ahead': 'Aucun jour de fin n’est fixé pour cette relation : elle continue déjà.',
  'relationship-ended': 'Cette relation a pris fin. Recommencez-la pour la modifier.',
  'relationship-moved-on':
    'Quelqu’un a modifié ceci entre-temps. Rechargez la page pour voir où en sont les choses.',
  'relationship-has-roles':
    'Des personnes tiennent des rôles dans des services de cette relation. Mettez fin à leurs rôles avec elle, ou d’abord.',
  'relationship-full': 'Cette relation contient déjà autant qu’elle peut. Retirez d’abord quelque chose.',
  'service-has-roles':
    'Quelqu’un tient un rôle dans ce service ici. Mettez d’abord fin à ce rôle sur la page du service.',
  'other-provider': 'Une autre organisation fournit ce service.',
  'covered-already': 'Cette relation couvre déjà ce service.',
  'part-removed':
    'Ce n’est plus là : quelqu’un l’a retiré entre-temps. La page montre où l’on en est maintenant.',
  'item-ticked': 'Quelqu’un vous a devancé : c’est déjà comme vous le vouliez.',
  'account-taken': 'Cette personne a déjà un compte.',
  'account-exists': 'Un compte existe déjà avec cette adresse. Utilisez-le pour vous connecter.',
  'invitation-closed': 'Cette invitation a été acceptée, retirée, ou a expiré.',
  'last-administrator': 'Quelqu’un doit administrer cet espace. Nommez d’abord un autre administrateur.',
  'set-up-done': 'Cette installation a déjà son administrateur. Connectez-vous.',
  'slug-taken': 'Un autre espace a déjà cette adresse. Choisissez-en une autre.',
  'waived-already':
    'Une dérogation vaut déjà pour ce contrôle. Rechargez la page pour voir qui l’a accordée.',
  'thread-resolved': 'Ce fil est résolu. Rouvrez-le pour continuer.',
  'thread-open': 'Ce fil est déjà ouvert.',
  'thread-text-gone':
    'Les mots que vous commentez ont changé entre-temps. Relisez le texte tel qu’il est et choisissez-les de nouveau.',
  'comment-kept': 'Ce commentaire appartient à une révision proposée depuis; il reste tel quel.',
  'comment-answered':
    'La discussion a continué après ce commentaire : il reste. Vous pouvez encore le reformuler.',
  'too-many-comments':
    'On ne peut pas en dire davantage ici. Résolvez ce fil, ou supprimez ce qui n’est pas nécessaire.',
  'questions-not-open': 'Ce lien n’est pas (ou plus) ouvert. Demandez à la personne qui vous l’a envoyé.',
  'questions-closed': 'Ces questions sont closes : plus aucune réponse n’est acceptée.',
  'questions-looked-at-long-ago':
    'Ces questions ont été ouvertes il y a trop longtemps. Envoyez vos réponses encore une fois.',
  'too-many-questions': 'Il n’y a plus de place pour d’autres questions sur ce service.',
  'too-many-asked':
    'Une série de questions a place pour 200 personnes. Interrogez les autres par le lien ouvert.',
  'reminded-already':
    'Toutes les personnes qui n’ont pas répondu ont été averties depuis moins d’un jour. Essayez demain.',
  'need-superseded': 'La personne qui a exprimé ce besoin a répondu de nouveau. Continuez avec le nouveau.',
  'conflict-decided': 'Ce conflit est tranché. Rouvrez-le, avec une raison, pour continuer.',
  'conflict-moved': 'Quelqu’un d’autre est intervenu dans ce conflit entre-temps. Voyez où il en est.',
  'conflict-open': 'Ce conflit est déjà ouvert.',
  'decision-waits': 'Une décision est consignée et attend la parole de la personne qui l’a prise.',
  'no-decision-waits':
    'Plus aucune décision n’attend de confirmation. Voyez où en est le conflit maintenant.',
  'too-many-conflicts':
    'On ne peut pas garder davantage de conflits ici. Tranchez l’un de ceux qui sont ouverts.',
  'too-many-stakeholders': 'On ne peut garder ici plus de parties intéressées. Retirez-en une d’abord.',
  'too-many-dependencies': 'Ce service en a déjà autant qu’on peut en conserver.',
  'dependency-there': 'C’est déjà consigné, et sans fin. Modifiez plutôt cette entrée.',
  'dependency-ended': 'Cela a déjà pris fin. Consignez-le de nouveau si cela vaut encore.',
  'word-waits': 'Ces mots sont déjà attribués à quelqu’un, dont la parole est attendue.',
  'said-already': 'L’origine de ces mots est déjà dite et confirmée.',
  'no-word-waits': 'Plus aucune parole n’est demandée ici. Voyez le texte tel qu’il est maintenant.',
  'clause-too-large':
    'Avec ce qui s’y trouve à présent, c’est plus que ce qui y tient. Raccourcissez le texte, ou suggérez quelque chose de plus court.',
  'suggestion-closed':
    'Cette suggestion a reçu une réponse ou a été retirée entre-temps. Voyez ce qu’elle est devenue.',
  'suggestion-lapsed':
    'L’ébauche que visait cette suggestion a pris fin. Faites-la de nouveau dans la prochaine ébauche.',
  'suggestion-clause-gone':
    'Cet élément a été retiré du texte entre-temps. Vous pouvez suggérer d’en ajouter un.',
  'suggestion-unfit':
    'Quelqu’un a changé les mêmes mots entre-temps. Voyez ce que cela donnerait, puis décidez.',
  'suggestions-full':
    'Cette ébauche a reçu 500 suggestions, et on n’en garde pas davantage. Écrivez le changement dans le texte, ou suggérez-le dans la prochaine ébauche.',
  'too-many-suggestions':
    'Autant de suggestions attendent ici qu’on peut en garder. Répondez d’abord à quelques-unes.',
  stale: 'Quelqu’un a été plus rapide. Voyez le texte tel qu’il est maintenant.',
  'plan-moved-on': 'Quelque chose a changé depuis l’établissement du plan. Regardez le nouveau plan.',
  'both-sides':
    'Personne ne parle pour les deux côtés d’un service. Choisissez quelqu’un d’autre, ou une autre organisation.',
  'no-room':
    'Il n’y a plus de place à cet endroit de l’ébauche. Raccourcissez-le, ou choisissez un autre endroit.',
  'workshop-running': 'Un atelier sur ce service est déjà en cours. Ouvrez-le, ou terminez-le d’abord.',
  'workshop-ended': 'Cet atelier est terminé. Ce qui en est sorti reste lisible.',
  'workshop-over': 'Cet atelier est terminé, ou vous y êtes revenu dans un autre navigateur.',
  'workshop-code': 'Aucun atelier n’est en cours sous ce code. Regardez de nouveau l’écran.',
  'workshop-full':
    'L’atelier a atteint le nombre maximal de participants. Demandez à quelqu’un à côté de vous d’écrire pour vous.',
  'workshop-seat-answered': 'Cette personne a donné une réponse : sa place reste.',
  'workshop-late':
    'Les réponses sont déjà à l’écran : aucune ne peut plus être ajoutée ni modifiée. Dites-la à voix haute.',
  'workshop-moved-on': 'L’atelier a avancé entre-temps. Regardez où il en est.',
  'workshop-undecided': 'Décidez d’abord de cette question, ou laissez-la ouverte.',
  'workshop-no-groups': 'Groupez d’abord les réponses : on vote pour des groupes.',
  'workshop-answers-full':
    'Vous avez donné autant de réponses à cette question qu’il est possible d’en garder. Reformulez-en une, ou retirez-en une.',
  'workshop-groups-full': 'Il y en a ici autant qu’il est possible d’en garder.',
  'workshop-votes': 'C’est plus de votes que n’en a chaque personne. Retirez-en un d’abord.',
  ...uploadRefusals,
}
