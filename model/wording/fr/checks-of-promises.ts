import type { Wording } from '../wording.ts'

export const checksOfPromises: Pick<Wording['checks'], 'SD052' | 'SD053' | 'SD055' | 'SD057' | 'SD082'> = {
  SD052: {
    title:
      'La promesse de {{target}} dans « {{level}} » ne peut pas être vérifiée ; reste ouvert : {{missing}}',
    why: 'Un chiffre que chaque côté peut calculer à sa façon n’est pas une promesse. Après un mauvais mois, les deux ne s’entendront pas sur la question de savoir si elle a été tenue.',
    fix: 'Ajoutez ce qui reste ouvert, afin que deux personnes qui mesurent obtiennent le même chiffre.',
  },
  SD053: {
    title: 'On promet plus que ne peut tenir ce sur quoi le service repose',
    why: 'Un service qui repose sur d’autres tombe dès que l’un d’eux tombe. Une promesse plus haute est rompue le jour où elle est faite.',
    fix: 'Promettez ce que tiennent les maillons, convenez de davantage avec un fournisseur, ou prévoyez une solution de rechange pour le plus faible.',
    weakest: {
      title:
        'On promet {{promised}} %, et « {{name}} », dont le service ne peut se passer, promet {{weakest}} %',
      why: 'Chaque fois que ce maillon tombe, le service tombe aussi, même si d’autres se trouvent entre les deux. Même si rien d’autre ne tombait jamais, la promesse ne pourrait être tenue.',
      fix: 'Ne promettez pas plus que le maillon le plus faible, convenez de davantage avec son fournisseur, ou prévoyez de quoi le remplacer.',
    },
    product: {
      title:
        'On promet {{promised}} % ; tout ce dont le service ne peut se passer donne ensemble {{product}} % : {{links}}',
      why: 'Chaque maillon peut tomber à un autre moment, et chaque fois le service tombe. Ici, leurs promesses sont multipliées, ce qui suppose que chacun tombe indépendamment des autres.',
      fix: 'Promettez ce que les maillons donnent ensemble, ou dites pourquoi ils tombent aux mêmes moments.',
    },
    productCut: {
      title:
        'On promet {{promised}} % ; tout ce dont le service ne peut se passer donne ensemble {{product}} % : {{links}}',
      why: 'Chaque maillon peut tomber à un autre moment, et chaque fois le service tombe. Ici, leurs promesses sont multipliées, chaque service une fois, ce qui suppose que chacun tombe indépendamment des autres. Ils reposent les uns sur les autres en cercle, et ce cercle n’est parcouru qu’une fois.',
      fix: 'Promettez ce que les maillons donnent ensemble, ou dites pourquoi ils tombent aux mêmes moments.',
    },
  },
  SD082: {
    title: '« {{name}} » est sans solution de rechange, et rien n’est convenu s’il s’arrête',
    why: 'Quand il fait défaut, le service aussi, et rien ne dit sur quoi le consommateur peut alors compter.',
    fix: 'Convenez de ce qui se passe s’il s’arrête et consignez-le, ou désignez de quoi le remplacer.',
  },
  SD055: {
    title: 'Tous les chiffres peuvent être atteints alors que tout le monde est mécontent',
    why: 'Si seul le travail du fournisseur est mesuré, le rapport est tout vert même là où le consommateur n’arrive à rien.',
    fix: 'Fixez une cible pour un résultat du consommateur, et faites mesurer par quelqu’un d’autre que le fournisseur.',
    levels: {
      title:
        'Des niveaux sont promis, mais aucune cible ne porte sur un résultat ou sur l’avis des utilisateurs',
      why: 'Chaque niveau promis peut être tenu sans que le consommateur obtienne ce pour quoi il a pris le service, et aucun chiffre ne le montrerait.',
      fix: 'Fixez une cible pour au moins un résultat du consommateur, ou promettez un niveau sur ce que les utilisateurs pensent du service.',
    },
    provider: {
      title: 'Seul le fournisseur mesure si les promesses sont tenues, et aucun résultat n’a de cible',
      why: 'Celui qui est mesuré tient aussi la règle. Sans un chiffre de leur propre côté, les consommateurs ne peuvent rien objecter quand le rapport est au vert et que leur travail ne l’est pas.',
      fix: 'Fixez une cible pour au moins un résultat du consommateur, ou laissez le consommateur ou un tiers mesurer l’un des niveaux.',
    },
  },
  SD057: {
    title: 'La disponibilité est promise sans que l’on dise quand elle compte',
    why: 'Une panne de nuit et une panne le jour le plus chargé de l’année comptent ici autant. Le consommateur pourrait perdre les jours qui importent et lire quand même que la promesse est tenue.',
    fix: 'Demandez au client quand il ne peut pas se passer du service, et inscrivez les heures de service ou ces moments critiques.',
  },
}
