import type { Wording } from '../wording.ts'

export const checkNames: Wording['checkNames'] = {
  SD008: 'Un coût du fournisseur parmi ceux du consommateur',
  SD010: 'Des risques habituels sont passés sous silence',
  SD082: 'Un seul fournisseur, et rien de convenu s’il s’arrête',
  SD012: 'Pour l’un des rôles, le service n’en vaut pas la peine',
  SD052: 'Une promesse qui ne peut pas être vérifiée',
  SD070: 'Les deux parties voient leur relation différemment',
}
