import type { Wording } from '../wording.ts'

export const catalogue: Wording['catalogue'] = {
  title: 'Catalogue',
  lead: 'Ce qui existe, et si les deux parties en ont convenu.',
  search: 'Chercher dans le catalogue',
  placeholder: 'Passeport, courriel, permis…',
  clear: 'Effacer la recherche',
  total_one: '{{number}} service',
  total_other: '{{number}} services',
  sort: 'Ordre',
  sorts: {
    name: 'Par nom',
    provider: 'Par fournisseur',
    newest: 'Derniers changements d’abord',
    relevance: 'Meilleure correspondance d’abord',
  },
  filters: 'Affiner',
  filtersSet: 'Affiner ({{count}})',
  facet: { provider: 'Fournisseur', group: 'Pour qui', state: 'État', standing: 'Accord' },
  all: 'Tous',
  allOf: 'Les {{count}}',
  fewer: 'Moins',
  reset: 'Retirer tous les filtres',
  for: 'Pour {{groups}}',
  empty: 'Rien ne correspond',
  emptyText:
    'Essayez avec moins de lettres ou retirez un filtre. S’il n’y a pas de tel service, dites ce dont vous avez besoin : le besoin vient d’abord.',
  blank: 'Le catalogue est vide',
  blankText: 'Les services se trouvent ici dès qu’ils sont publiés ou répertoriés par une importation.',
  import: 'Importer un inventaire',
  result: 'Résultats',
}
