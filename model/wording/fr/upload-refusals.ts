import type { uploadRefusals as english } from '../en/upload-refusals.ts'

export const uploadRefusals: Record<keyof typeof english, string> = {
  'file-no-table': '{{file}} n’est ni un classeur ni un zip de fichiers CSV.',
  'file-old-workbook':
    '{{file}} est un classeur de l’ancien genre, ou protégé par un mot de passe. Enregistrez-le comme « Classeur Excel (.xlsx) », sans mot de passe.',
  'file-locked':
    '{{file}} est protégé par un mot de passe. Enregistrez-le sans mot de passe et envoyez-le de nouveau.',
  'file-damaged':
    '{{file}} est abîmé et ne peut pas être décompressé. Enregistrez-le encore une fois et envoyez-le de nouveau.',
  'file-no-workbook':
    '{{file}} ne se lit pas comme un classeur. Enregistrez-le comme « Classeur Excel (.xlsx) » et envoyez-le de nouveau.',
  'file-text-workbook':
    '{{file}} porte le nom d’un classeur, mais contient du texte. Si c’est un tableau CSV, faites finir son nom par .csv ; sinon, enregistrez-le comme « Classeur Excel (.xlsx) » et envoyez-le de nouveau.',
  'file-many-sheets': '{{file}} a plus que les {{most}} feuilles qui peuvent être lues à la fois.',
  'file-large':
    '{{file}}, avec ce qui a été envoyé en même temps, dépasse une fois décompressé les 64 Mio qui peuvent être lus à la fois. Envoyez-en moins.',
  'file-long':
    '{{file}}, avec ce qui a été envoyé en même temps, contient plus que ce qui peut être lu à la fois : 100 000 lignes, 500 colonnes et 2 000 000 de cellules. Envoyez-en moins.',
  'file-no-text':
    '{{file}} n’est pas du texte. Enregistrez la feuille comme « CSV UTF-8 » ou comme classeur Excel.',
  'file-quote-open':
    '{{file}} ne se lit pas comme du CSV : un guillemet droit ouvre une cellule et aucun ne la ferme. Cherchez-y un " isolé.',
  'file-row-long':
    '{{file}} ne se lit pas comme du CSV : une de ses lignes a plus d’un million de caractères. Il manque peut-être un guillemet droit.',
  'file-no-csv':
    '{{file}} ne se lit pas comme du CSV. Enregistrez la feuille comme « CSV UTF-8 » ou comme classeur Excel, et envoyez-la de nouveau.',
  'file-no-rows': 'Le fichier ne contient aucune ligne.',
  'sheet-missing': 'Le fichier n’a pas de feuille appelée {{sheet}}, ou elle est vide.',
  'headings-empty': 'La ligne {{row}} de {{sheet}} est vide : dites quelle ligne contient les titres.',
  'no-files': 'Aucun fichier n’est arrivé : choisissez un classeur ou des fichiers CSV.',
  'many-files': 'Au plus {{most}} fichiers peuvent être envoyés à la fois.',
  'many-rows': 'Au plus {{most}} lignes peuvent être appliquées à la fois : divisez le fichier.',
  'list-unnamed': 'Le nom de la liste doit contenir une lettre ou un chiffre.',
  'many-maps': 'Un espace de travail garde au plus {{most}} correspondances de colonnes : supprimez-en une.',
  'map-no-name': 'Une colonne doit contenir les noms des services.',
  'map-no-provider':
    'Une colonne doit contenir le fournisseur, ou la correspondance doit en nommer un pour tous.',
  'map-target-twice':
    'Deux colonnes ont le même sens ; seules les étiquettes peuvent venir de plusieurs colonnes.',
}
