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
  'changed-here': 'dit autre chose ici et n’a donc pas été réécrit',
}
