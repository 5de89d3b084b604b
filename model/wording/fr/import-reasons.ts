import type { Wording } from '../wording.ts'

export const importReasons: Wording['importReasons'] = {
  empty: 'doit contenir quelque chose',
  'not-a-code': '« {{found}} » ne figure pas parmi {{expected}}',
  'not-a-number': '« {{found}} » n’est pas un nombre',
  'out-of-range': '{{found}} doit se situer entre {{least}} et {{most}}',
  'not-valid': 'ne peut pas être enregistré : {{why}}',
  'wrong-width': 'compte {{found}} cellules alors que l’en-tête en compte {{expected}}',
  twice: 'figure deux fois ; la rangée de la ligne {{line}} a été gardée',
  'other-period': 'porte sur {{found}} ; cette importation porte sur {{expected}}',
  'no-such-service': 'appartient au service {{service}}, absent de ces fichiers ou rejeté',
  'names-unclear': 'compte {{names}} noms pour {{codes}} codes',
  'not-a-link': 'n’est pas une adresse web unique',
  'file-not-used': 'n’est pas lu : {{what}}',
  folded:
    'se répète dans {{count}} lignes sur {{of}}, qui disent la même chose : chaque organisation est prise une fois',
  'no-portfolio': 'ne dit rien pour {{count}} organisations sur {{of}}',
  'no-website': 'ne contient pas d’adresse web pour {{count}} organisations sur {{of}}',
  'one-language': 'ne nomme {{count}} organisations sur {{of}} que dans une langue',
  'not-listed': 'ne cite pas {{count}} fournisseurs de services sur {{of}} : ils sont indépendants',
  'changed-here': 'dit autre chose ici et n’a donc pas été réécrit',
}
