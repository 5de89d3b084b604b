import type { Wording } from '../wording.ts'
import { checksOfLedger } from './checks-of-ledger.ts'
import { checksOfPromises } from './checks-of-promises.ts'
import { checksOfSides } from './checks-of-sides.ts'
import { textChecks } from './text-checks.ts'

export const checks: Wording['checks'] = {
  ...checksOfLedger,
  ...checksOfPromises,
  ...checksOfSides,
  ...textChecks,
  SD001: {
    title: 'Aucun résultat pour le consommateur n’est nommé',
    why: 'On choisit un service pour ce qu’il permet d’atteindre. Sans un seul résultat écrit, personne ne peut dire s’il en vaut la peine.',
    fix: 'Demandez au client ce qui devrait aller mieux pour lui grâce au service, et inscrivez-le comme résultat.',
  },
  SD002: {
    title: 'Un résultat qui n’est à personne du côté du consommateur',
    why: 'Un résultat ne compte que pour quelqu’un. Si personne n’est nommé, personne ne peut dire qu’il est atteint.',
    fix: 'Nommez les personnes ou l’unité consommatrice pour qui ce résultat compte.',
    missing: {
      title: 'Personne n’est nommé pour qui compte « {{outcome}} »',
      why: 'Un résultat ne compte que pour quelqu’un. Si personne n’est nommé, personne ne peut dire qu’il est atteint.',
      fix: 'Nommez les personnes ou l’unité consommatrice pour qui il compte.',
    },
    provider: {
      title: '« {{outcome}} » est un résultat pour le fournisseur lui-même',
      why: 'Ce qui est bon pour le fournisseur ne l’est pas forcément pour ceux qui prennent le service. Ils cherchent ici leur propre avantage.',
      fix: 'Nommez quelqu’un du côté du consommateur et dites ce qu’il y gagne. Si personne n’y gagne, retirez ce résultat.',
    },
  },
  SD004: {
    title: 'Un résultat que personne ne peut mesurer',
    why: 'Si personne ne sait quoi regarder, chaque côté se souviendra plus tard d’une autre promesse.',
    fix: 'Convenez avec le client de ce qu’il faut regarder, de la quantité visée, de l’unité et de l’échéance.',
    indicator: {
      title: 'Rien ne dit à quoi l’on verra que « {{outcome}} » est atteint',
      why: 'Si personne ne sait quoi regarder, chaque côté se souviendra plus tard d’une autre promesse.',
      fix: 'Convenez avec le client d’une chose qui se compte ou s’observe, avec sa cible, son unité et sa date.',
    },
    target: {
      title: 'Aucune cible n’est fixée pour « {{outcome}} »',
      why: 'Sans chiffre, un petit pas et un grand comptent tous deux comme un succès, et le commanditaire ne peut pas peser l’argent en regard.',
      fix: 'Inscrivez le chiffre à atteindre, son unité et le jour où il devrait l’être.',
    },
    unit: {
      title: 'La cible {{target}} de « {{outcome}} » n’a pas d’unité',
      why: 'Un nombre seul peut se lire en heures, en jours ou en pour cent, et les deux côtés peuvent le lire autrement.',
      fix: 'Inscrivez ce que le nombre compte, par exemple %, jours ou personnes.',
    },
    date: {
      title: 'Rien ne dit quand « {{outcome}} » devrait être atteint',
      why: 'Une promesse sans date n’est jamais en retard. Le client ne peut rien planifier avec elle.',
      fix: 'Inscrivez le jour où les deux côtés regarderont le chiffre.',
    },
    baseline: {
      title: 'Personne n’a inscrit où en est « {{outcome}} » aujourd’hui',
      why: 'Sans le chiffre d’aujourd’hui, personne ne pourra montrer plus tard ce que le service a changé.',
      fix: 'Mesurez ou estimez le même chiffre à ce jour, et inscrivez-le comme point de départ.',
    },
  },
  SD006: {
    title: 'Les coûts et les risques ne sont dits qu’à moitié',
    why: 'Qui décide d’un service a besoin de tout savoir : ce qui disparaît et ce qui vient avec.',
    fix: 'Ajoutez au moins un élément à la case vide, ou écrivez « aucun, parce que … ».',
    removedCosts: {
      title: 'Rien n’est dit des coûts qui disparaissent',
      why: 'Le commanditaire pèse l’argent en regard de ce qu’il n’a plus à dépenser. Le silence laisse croire que rien n’est épargné.',
      fix: 'Écrivez à quoi le consommateur n’a plus à consacrer d’argent, de temps ou d’efforts, ou « aucun, parce que … ».',
    },
    imposedCosts: {
      title: 'Rien n’est dit des coûts qui viennent avec le service',
      why: 'Tout service demande quelque chose à ceux qui le prennent : de l’argent, du temps, un apprentissage. Ils le découvriront de toute façon, et mieux vaut avant qu’après.',
      fix: 'Écrivez à quoi le consommateur doit consacrer de l’argent, du temps ou des efforts, ou « aucun, parce que … ».',
    },
    removedRisks: {
      title: 'Rien n’est dit des risques que le service écarte',
      why: 'Une bonne part de la valeur d’un service tient aux soucis que le consommateur n’a plus. Non dite, elle ne se voit pas.',
      fix: 'Écrivez ce qui ne peut plus mal tourner pour le consommateur, ou « aucun, parce que … ».',
    },
    imposedRisks: {
      title: 'Rien n’est dit des risques qui viennent avec le service',
      why: 'Qui compte sur un service peut en être déçu. Le client doit savoir comment avant de s’y fier.',
      fix: 'Écrivez ce qui peut mal tourner pour le consommateur parce qu’il compte sur le service, ou « aucun, parce que … ».',
    },
  },
  SD007: {
    title: 'Le prix est le seul coût nommé',
    why: 'Apprendre, le temps du personnel, l’arrivée et le départ coûtent souvent plus que le prix. Le commanditaire prévoirait trop peu.',
    fix: 'Ajoutez ce que le consommateur dépense en plus : formation, temps du personnel, réseau, approvisionnement, migration vers le service, sortie.',
  },
  SD008: {
    title: '« {{cost}} » est un coût du fournisseur, pas du consommateur',
    why: 'Le consommateur paie un prix. Ce que le service coûte au fournisseur ne lui apprend rien sur ce qu’il dépensera.',
    fix: 'Retirez cet élément. S’il est refacturé au consommateur, inscrivez-le comme prix.',
  },
  SD009: {
    title: 'Un risque qui vient avec le service est laissé à lui-même',
    why: 'Un risque dont personne ne s’occupe retombe sur le consommateur, et au pire moment.',
    fix: 'Dites qui s’occupe du risque et ce qui est fait contre lui.',
    manager: {
      title: 'Personne ne s’occupe du risque « {{risk}} »',
      why: 'Ce qu’il faut faire est écrit, mais pas par qui. Le moment venu, chaque côté attendra l’autre.',
      fix: 'Dites qui gère le risque : le fournisseur, le consommateur, l’entreprise ou un tiers.',
    },
    response: {
      title: 'Rien n’est prévu contre le risque « {{risk}} »',
      why: 'Le client doit savoir ce qui sera fait, pour juger s’il peut vivre avec ce risque.',
      fix: 'Écrivez comment le risque est réduit, ou ce qui se passe s’il se réalise.',
    },
    both: {
      title: 'Personne ne s’occupe du risque « {{risk}} », et rien n’est prévu contre lui',
      why: 'Un risque dont personne ne s’occupe retombe sur le consommateur, et au pire moment.',
      fix: 'Dites qui gère le risque et ce qui est fait contre lui.',
    },
  },
  SD030: {
    title: 'Personne ne répond du service',
    why: 'Sans une personne à qui s’adresser, les questions des consommateurs errent de bureau en bureau.',
    fix: 'Nommez une personne responsable du service.',
    missing: {
      title: 'Le service n’a pas de responsable',
      why: 'Sans une personne à qui s’adresser, les questions des consommateurs errent de bureau en bureau.',
      fix: 'Nommez la personne qui, chez le fournisseur, répond du service.',
    },
    team: {
      title: 'Le responsable est une équipe ou une boîte aux lettres, pas une personne',
      why: 'Là où tous répondent, personne ne répond. Les consommateurs ont besoin d’une personne qui peut décider et tenir parole.',
      fix: 'Nommez une personne de cette équipe comme responsable du service.',
    },
    inactive: {
      title: 'La personne responsable du service n’est plus active ici',
      why: 'Plus personne ne tient les promesses du service, et personne ne peut signer pour le fournisseur.',
      fix: 'Nommez une nouvelle personne responsable du service.',
    },
  },
  SD031: {
    title: 'Un rôle du côté du consommateur est vacant',
    why: 'Client, utilisateur et commanditaire jugent un service différemment. Qui n’est pas consulté n’est pas entendu.',
    fix: 'Invitez quelqu’un d’une organisation consommatrice à tenir ce rôle.',
    customer: {
      title: 'Aucun client ne participe',
      why: 'Le client dit ce qui est requis et répond des résultats. Sans lui, le fournisseur devine ce que veulent les consommateurs.',
      fix: 'Invitez la personne qui, dans une organisation consommatrice, répond de ce que le service doit y apporter.',
    },
    user: {
      title: 'Aucun utilisateur ne participe',
      why: 'Seuls ceux qui se servent d’un service chaque jour savent ce que cela demande. Sans eux, on découvre ses peines trop tard.',
      fix: 'Invitez quelqu’un qui utilise ou utilisera le service et peut parler pour d’autres.',
    },
    sponsor: {
      title: 'Aucun commanditaire ne participe',
      why: 'Le commanditaire autorise l’argent. Sans lui, tout ce qui est convenu peut s’arrêter faute de budget.',
      fix: 'Invitez la personne qui décide du budget pour le service.',
    },
  },
  SD040: {
    title: 'Décrit par le fournisseur seul',
    why: 'Personne du côté du consommateur n’a formulé ni confirmé un résultat, un coût ou un risque. Pour l’instant, c’est ce que le fournisseur croit que veulent les consommateurs.',
    fix: 'Invitez quelqu’un d’une organisation consommatrice, parcourez ensemble les résultats, les coûts et les risques, et laissez cette personne les reformuler ou les confirmer. Un commentaire ne suffit pas.',
  },
  SD050: {
    title: 'Rien ne dit ce que le service fait pour ses utilisateurs',
    why: 'On choisit un service pour ce qu’il aide à mieux faire ou pour l’obstacle qu’il lève. Ni l’un ni l’autre n’est écrit ici.',
    fix: 'Écrivez en une phrase ce que les utilisateurs font mieux grâce à lui, ou quel obstacle il lève.',
  },
  SD051: {
    title: 'On ne sait pas à quel point le service fonctionnera bien',
    why: 'Là où rien n’est promis, les consommateurs s’attendent au meilleur jour qu’ils aient connu, et sont déçus tous les autres.',
    fix: 'Promettez un niveau avec une cible, ou dites pourquoi aucun n’est promis.',
    availability: {
      title: 'Rien n’est promis sur les moments où le service peut être utilisé',
      why: 'Qui ignore combien de fois le service peut être en panne ne peut pas décider quoi garder prêt à côté.',
      fix: 'Promettez un niveau de disponibilité avec une cible, ou dites pourquoi aucun n’est promis.',
    },
    capacity: {
      title: 'Rien n’est promis sur la charge que le service peut porter',
      why: 'Les consommateurs doivent savoir s’il fonctionne encore quand tous arrivent en même temps, ou quand ils grandissent.',
      fix: 'Promettez un niveau de capacité avec une cible, ou dites pourquoi aucun n’est promis.',
    },
    security: {
      title: 'Rien n’est promis sur la sécurité',
      why: 'Les consommateurs confient au service de l’information et du travail. Ils doivent savoir comment les deux sont protégés.',
      fix: 'Promettez un niveau de sécurité avec une cible, ou dites pourquoi aucun n’est promis.',
    },
    continuity: {
      title: 'Rien n’est promis pour le temps qui suit un sinistre',
      why: 'Quand tout tombe, les consommateurs doivent savoir combien de temps ils devront s’en passer et ce qui peut être perdu.',
      fix: 'Promettez en combien de temps le service revient, et avec quelle perte, ou dites pourquoi rien n’est promis.',
    },
  },
  SD061: {
    title: 'Rien ne dit ce que le consommateur doit faire',
    why: 'La plupart des services ne fonctionnent que si leurs utilisateurs font leur part. Qui ignore la sienne reçoit moins que promis.',
    fix: 'Énumérez ce que le consommateur doit faire ou surveiller, par exemple nommer un contact ou signaler les départs.',
  },
  SD063: {
    title: 'Rien ne dit comment le service prend fin pour un consommateur',
    why: 'Qui ne peut pas partir n’est pas libre de choisir. Partir demande du temps, de l’argent et ses propres données, et doit se préparer.',
    fix: 'Écrivez comment partir : le préavis, ce qui est rendu et sous quelle forme, ce que cela coûte, et ce qui est supprimé et quand.',
  },
}
