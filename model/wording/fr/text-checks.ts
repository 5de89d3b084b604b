import type { textChecks as english } from '../en/text-checks.ts'
import type { Wording } from '../wording.ts'

export const textChecks: Pick<Wording['checks'], keyof typeof english> = {
  SD003: {
    title: 'Un résultat qui dit ce qui est livré, pas ce qui va mieux',
    why: 'Une livraison peut arriver à temps et n’aider personne. On veut savoir ce qu’on pourra faire, épargner ou éviter.',
    fix: 'Demandez « pour que qui puisse faire quoi ? » et inscrivez la réponse. Laissez ce qui est livré parmi les produits.',
    deliverable: {
      title: '« {{outcome}} » nomme une chose livrée, pas ce qui va mieux',
      why: 'Une chose peut être livrée à temps et n’aider personne. Le client ne peut pas dire ce qu’il gagne à l’avoir.',
      fix: 'Demandez « pour que qui puisse faire quoi ? » et inscrivez la réponse. Laissez la chose parmi les produits.',
    },
    activity: {
      title: '« {{outcome}} » dit ce que fait le fournisseur, pas ce qui va mieux',
      why: 'Un travail peut être bien fait et ne rien changer pour ceux qui prennent le service. Ils cherchent ce qu’ils y gagnent.',
      fix: 'Écrivez ce que quelqu’un, du côté du consommateur, peut faire, épargner ou éviter grâce à ce travail.',
    },
  },
  SD020: {
    title: 'Le nom nomme une technologie',
    why: 'On cherche ce qu’on veut accomplir. Un nom venu de la salle des machines ne dit rien, et devient faux dès que la technologie change.',
    fix: 'Nommez ce que le consommateur obtient ou peut faire.',
    product: {
      title: '« {{name}} », dans le nom, est une technologie, pas ce que le consommateur obtient',
      why: 'On cherche ce qu’on veut accomplir. La technologie qui le permet ne dit rien à la plupart, et sera remplacée un jour.',
      fix: 'Nommez ce que le consommateur obtient ou peut faire. La technologie a sa place dans la partie sur les moyens.',
    },
    system: {
      title: '« {{name}} », dans le nom, est un système, pas ce que le consommateur obtient',
      why: 'Seuls ceux qui connaissent déjà le système savent ce qu’ils y trouveraient. Tous les autres passent leur chemin.',
      fix: 'Nommez ce qu’on fait avec, et mentionnez le système dans la description.',
    },
    version: {
      title: '« {{name}} », dans le nom, est une version ou une adresse',
      why: 'On ne choisit pas un service d’après la machine ou la version qui le porte, et la prochaine rendra le nom faux.',
      fix: 'Retirez-la du nom. Nommez ce que le consommateur obtient ou peut faire.',
    },
  },
  SD021: {
    title: 'Seuls les initiés comprennent à quoi il sert',
    why: 'Qui n’a jamais travaillé pour le fournisseur doit voir d’emblée si le service est pour lui.',
    fix: 'Dites en mots simples ce qu’on peut faire avec le service.',
    verb: {
      title: 'Ni le nom « {{name}} » ni la ligne qui suit ne dit ce que fait quelqu’un',
      why: 'Sans verbe, il faut deviner ce qui se passe, qui le fait et ce qu’on peut faire ici.',
      fix: 'Mettez un verbe dans le nom ou dans la première phrase : que peut faire le consommateur, ou que fait-on pour lui ?',
    },
    abbreviation: {
      title: '« {{abbreviation}} » n’est expliqué nulle part',
      why: 'Qui n’a jamais travaillé pour le fournisseur ne le connaît pas, ne peut pas le chercher et ne se sent pas concerné.',
      fix: 'Écrivez les mots en entier, ou placez-les à côté. Si tous vos consommateurs connaissent l’abréviation, ajoutez-la au glossaire de l’espace de travail.',
    },
  },
  SD022: {
    title: 'Le nom montre l’organigramme',
    why: 'On cherche ce qui est fait, pas qui le fait. Les unités changent de nom et fusionnent ; les besoins restent.',
    fix: 'Nommez ce qui est fait pour le consommateur. Qui le fait est indiqué à côté.',
    provider: {
      title: '« {{name}} », dans le nom, dit qui fournit, pas ce que c’est',
      why: 'On cherche ce qui est fait, pas qui le fait, et le fournisseur est de toute façon indiqué à côté du nom.',
      fix: 'Retirez le fournisseur du nom et dites ce qui est fait pour le consommateur.',
    },
    unit: {
      title: '« {{name}} », dans le nom, est une partie d’une organisation',
      why: 'Une unité peut faire beaucoup de choses, et changera de nom un jour. Rien n’y dit au consommateur ce qu’il peut obtenir.',
      fix: 'Nommez ce que cette unité fait pour le consommateur ; si elle fait plusieurs choses, faites-en autant de services.',
    },
  },
  SD025: {
    title: 'Un autre service promet la même chose',
    why: 'Qui lit les deux ne sait pas lequel demander, demande le mauvais, ou renonce.',
    fix: 'Dites en quoi ils diffèrent, ou faites-en un seul service.',
    one: {
      title: 'Se lit comme « {{neighbour}} »',
      why: 'Qui lit les deux ne sait pas lequel demander, demande le mauvais, ou renonce.',
      fix: 'Parlez aux responsables de l’autre service. Dites dans les deux en quoi ils diffèrent (pour qui, où, pour quoi), ou faites-en un seul.',
    },
    several: {
      title: 'Se lit comme « {{neighbour}} » et {{more}} de plus',
      why: 'Qui cherche trouve plusieurs services qui promettent la même chose, et ne sait pas lequel demander.',
      fix: 'Parlez aux responsables des autres services. Dites dans chacun en quoi il diffère (pour qui, où, pour quoi), ou faites-en un seul.',
    },
  },
  SD026: {
    title: 'Taillé autrement que les autres services',
    why: 'Là où une fiche couvre tout un domaine et la suivante une seule étape, on ne peut ni comparer ni trouver la bonne.',
    fix: 'Comparez avec des services semblables : séparez ce qui en fait plusieurs, réunissez ce qui n’est qu’une partie.',
    many: {
      title: 'Beaucoup de résultats : {{number}}, là où {{median}} sont d’usage dans ce catalogue',
      why: 'Avec tant de buts, ce sont sans doute plusieurs services en un. Le consommateur ne sait pas quelle partie est pour lui.',
      fix: 'Voyez si certains résultats s’adressent à d’autres ou peuvent s’obtenir seuls, et faites-en des services à part.',
    },
    few: {
      title: 'Peu de résultats : {{number}}, là où {{median}} sont d’usage dans ce catalogue',
      why: 'C’est peut-être une étape d’un autre service, et le consommateur devrait assembler lui-même ce qu’il lui faut.',
      fix: 'Demandez au client ce qui va encore mieux, ou faites-en une partie du service auquel il appartient.',
    },
  },
}
