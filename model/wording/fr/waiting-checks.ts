import type { Wording } from '../wording.ts'

export const waitingChecks: Wording['waitingChecks'] = {
  SD023: {
    title: 'Un composant est décrit comme un service',
    why: 'Personne ne prend un composant pour lui-même. Les consommateurs cherchent ce dont il fait partie, et ne le trouvent pas.',
  },
  SD024: {
    title: 'Une simple demande est décrite comme un service',
    why: 'Un travail que l’on peut demander est quelque chose qu’un service offre. Rangé à côté des services, il cache celui auquel il appartient.',
  },
  SD054: {
    title: 'Un niveau est convenu pour un composant au lieu du service',
    why: 'Un serveur qui tourne n’aide pas ceux dont le service est en panne, et l’entente passerait quand même pour tenue.',
  },
  SD056: {
    title: 'Tous les niveaux sont tenus, et le résultat est manqué ou les gens sont mécontents',
    why: 'Le rapport dit que tout va bien alors que le consommateur reçoit moins que ce pour quoi il est venu. Les niveaux mesurent autre chose.',
  },
  SD060: {
    title: 'Une offre est incomplète',
    why: 'Les consommateurs ne peuvent pas demander une offre qui ne dit pas ce qu’ils reçoivent, ce qu’ils peuvent utiliser et à quelles conditions, ou qui fait quoi.',
  },
  SD062: {
    title: 'Une offre s’adresse à tout le monde',
    why: 'Ce qui est pour tous ne convient à personne : on ne sait pas si l’on est visé.',
  },
  SD071: {
    title: 'La façon de suivre la valeur ne convient pas à la relation',
    why: 'Des partenaires qui ne regardent jamais ensemble les résultats s’éloignent ; un simple achat avec force réunions coûte plus qu’il n’apporte.',
  },
  SD080: {
    title: 'L’une des quatre sortes de ressources manque',
    why: 'Un service a besoin de personnes, de technologie, de partenaires et de façons de travailler. Là où l’une est oubliée, il échoue d’abord.',
  },
  SD081: {
    title: 'Personne n’a regardé ce qui vient du dehors',
    why: 'Les lois, les marchés et la société changent ce qu’un service peut faire et ce qu’il coûte. Les consommateurs le subissent sans avertissement.',
  },
  SD090: {
    title: 'Rien ne montre comment une demande devient un résultat',
    why: 'Là où personne ne connaît tout le chemin, les consommateurs sont envoyés de bureau en bureau.',
  },
  SD091: {
    title: 'Le chemin de la demande au résultat est rompu',
    why: 'Une étape qui n’est à personne, ou une fin avant le résultat, voilà où restent bloquées les demandes des consommateurs.',
  },
  SD092: {
    title: 'Le travail attend plus qu’il n’avance',
    why: 'Les consommateurs attendent tout le temps, pas seulement pendant que quelqu’un travaille pour eux.',
  },
  SD101: {
    title: 'Un élément de l’ancienne façon de travailler n’a pas sa place dans la nouvelle',
    why: 'Ce qui n’a été ni repris ni terminé continue sans être vu, et des consommateurs en dépendent peut-être encore.',
  },
  until: {
    relationships: 'les relations entre fournisseur et consommateur',
    offerings: 'les offres',
    agreements: 'les ententes',
    value: 'la valeur mesurée',
    valueStreams: 'les chaînes de valeur',
    factors: 'les facteurs externes',
    adoption: 'les pratiques reprises d’une ancienne façon de travailler',
    products: 'les produits',
  },
}
