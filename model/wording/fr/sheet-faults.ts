/** Pourquoi une cellule, une ligne ou une feuille ne peut pas être lue ; chaque texte dit ce qui conviendrait. */
export const sheetFaults = {
  empty: 'Cette cellule doit être remplie.',
  'above-whole': 'Aucune disponibilité ne dépasse 100 %. Écrivez 100 ou moins.',
  unwritable:
    'Le texte contient des caractères qu’aucun texte ne peut contenir. Retapez-le ou collez-le sans mise en forme.',
  'too-long': 'Le texte compte {{length}} caractères ; la limite est ici de {{longest}}.',
  'several-lines': 'Il faut une seule ligne : retirez les sauts de ligne.',
  'not-a-number':
    '« {{found}} » n’est pas un nombre. N’écrivez que des chiffres, comme 99.5, et mettez l’unité dans sa colonne.',
  'ambiguous-number': '« {{found}} » peut se lire de deux façons. Écrivez {{whole}} ou {{decimal}}.',
  'not-a-day': '« {{found}} » n’est pas une date lisible. Écrivez année, mois et jour : 2027-03-31.',
  'not-a-choice': '« {{found}} » n’est aucun des mots de cette colonne : {{expected}}.',
  'not-a-name':
    '« {{found}} » n’est pas une clé. Une clé se compose de minuscules sans accents, de chiffres, de points et de traits d’union, comme courriel-du-personnel.',
  'not-an-id':
    '« {{found}} » n’est pas une clé. Une clé se compose de minuscules sans accents, de chiffres et de traits d’union, 64 au plus, comme repondre-en-un-jour.',
  'not-a-source':
    'Cette cellule est remplie par une exportation. Videz-la ou remettez ce que l’exportation y avait écrit.',
  'no-name': 'L’organisation n’a pas de nom. Remplissez son nom en anglais ou en français.',
  'no-such-row':
    'Aucune ligne de la feuille {{sheet}} ne s’appelle « {{found}} », ni rien de cette sorte dans l’espace de travail. Ajoutez une ligne ou corrigez le nom.',
  'unclear-here':
    'Plusieurs s’appellent « {{found}} » dans l’espace de travail. Écrivez la clé de celle qui convient ; une exportation la montre dans la feuille {{sheet}}.',
  'unclear-row':
    'Plusieurs lignes de la feuille {{sheet}} s’appellent « {{found}} ». Donnez-leur des clés et écrivez la clé ici.',
  'no-such-outcome': 'Aucun résultat de ce service ne se lit « {{found}} ». Écrivez son énoncé ou sa clé.',
  'key-twice': 'La clé « {{found}} » figure déjà à la ligne {{row}}. Une clé ne peut figurer qu’une fois.',
  'words-twice':
    '« {{found}} » figure déjà à la ligne {{row}}. Supprimez l’une des deux ou, si elles diffèrent, donnez une clé à chacune.',
  'too-many': 'Ce service a plus de {{longest}} lignes de cette sorte. Raccourcissez sa liste.',
  misplaced:
    'Cette colonne ne va pas avec cette sorte d’énoncé. Videz la cellule ou choisissez une autre sorte.',
  'formula-failed': 'La formule de cette cellule aboutit à une erreur. Corrigez-la ou tapez la valeur.',
  'formula-unknown':
    'Le fichier ne garde aucun résultat pour la formule de cette cellule. Ouvrez-le et enregistrez-le de nouveau, ou tapez la valeur.',
  'no-heading':
    '« {{found}} » se trouve dans une colonne sans titre. Donnez-lui un titre ou videz la cellule.',
  'unknown-column':
    'Aucune colonne de cette feuille ne s’appelle « {{found}} ». Supprimez la colonne ou corrigez son titre.',
  'unknown-column-near':
    'Aucune colonne de cette feuille ne s’appelle « {{found}} ». S’agit-il de « {{near}} » ?',
  'column-twice': 'La colonne « {{found}} » figure déjà en {{other}}. Supprimez l’une des deux.',
  'missing-column': 'La colonne « {{heading}} » manque. Ajoutez-la ; chaque ligne doit la remplir.',
  'unknown-sheet':
    '« {{found}} » n’est pas une feuille de ce classeur. Supprimez-la ou renommez-la ; les feuilles sont : {{known}}.',
  'foreign-list':
    '« {{found}} » n’est aucun des tableaux que cette importation lit : ni son nom ni ses titres ne sont ceux de {{known}}. Si c’est votre propre liste de services, prenez « Importer une autre liste », où vous dites ce que ses colonnes signifient ; sinon, partez du modèle.',
  'nothing-here':
    'Le fichier ne contient aucune ligne qui décrive un service, une organisation ou une personne.',
  'ends-before': 'Cela prend fin le {{found}}, avant d’avoir commencé le {{since}}. Corrigez l’un des jours.',
  'memberships-meet':
    'Une ligne au-dessus la rattache déjà à cette organisation certains de ces jours. Supprimez l’une des deux, ou changez ses jours.',
  'first-twice': 'Une autre ligne dit déjà où elle appartient d’abord. N’en marquez qu’une.',
  'first-differs':
    'La feuille des personnes et celle des rattachements ne disent pas pareil où elle appartient d’abord. Accordez-les, ou videz cette cellule.',
  'nested-in-itself':
    '« {{found}} » se trouve dans cette organisation même, directement ou par d’autres. Nommez-en une autre, ou videz la cellule.',
  'address-known':
    '{{found}} est l’adresse de {{other}} dans l’espace de travail. Écrivez la clé {{key}} dans la colonne des clés s’il s’agit de cette personne, sinon une autre adresse.',
  'sides-known':
    'Ces deux organisations ont déjà une relation dans l’espace de travail. Écrivez sa clé, {{key}}, dans la colonne des clés.',
  'no-row-here':
    '« {{found}} » n’a pas de ligne dans la feuille {{sheet}}. Ajoutez-en une, pour dire de qui il s’agit.',
  'own-consumer': 'Une organisation ne peut pas se fournir elle-même. Nommez-en une autre d’un côté.',
  'sides-twice': 'La ligne {{row}} a les deux mêmes côtés. Gardez une seule des deux lignes.',
  'no-such-relationship':
    'Ni la feuille des relations ni l’espace de travail n’ont de relation entre ces deux côtés. Ajoutez une ligne, ou corrigez les noms.',
  'deputy-of-nobody':
    '« {{found}} » ne tient pas ce rôle pour cette organisation, ou n’est aussi que suppléant. Nommez qui le tient.',
  'person-or-staff':
    'Une ligne porte sur une personne, ou sur tout le personnel d’une organisation. Remplissez l’une des deux cellules.',
  'successors-amiss':
    'Une organisation entre dans une seule autre, le jour de sa fin, et jamais en retour dans elle-même. Corrigez les lignes de celle-ci.',
  'rests-on-one':
    'Une ligne porte sur une seule chose : nommez un service, ou une organisation et ce qu’elle fournit.',
  'rests-on-itself': 'Un service ne repose pas sur lui-même. Nommez-en un autre.',
  'rests-twice':
    'Une ligne au-dessus fait déjà reposer le service sur « {{found}} », et aucune des deux n’a de fin. N’en gardez qu’une.',
  'alternatives-unnamed':
    'Cette cellule est pour l’un de plusieurs, et doit y être remplie. Remplissez-la, ou videz-la.',
  'no-such-clause':
    'Aucun service sur lequel celui-ci repose ne se lit « {{found}} » dans la feuille des énoncés. Écrivez son énoncé ou sa clé, ou videz la cellule.',
  'not-an-email': '« {{found}} » n’est pas une adresse de courriel.',
  'not-a-label':
    '« {{found}} » ne peut pas nommer une étiquette. Il faut des minuscules sans accents et des traits d’union, 50 au plus.',
  'over-long': 'Le texte est trop long : au plus {{longest}} caractères tiennent ici.',
  'too-many-here': 'Il y en a trop ici : au plus {{longest}} peuvent être repris.',
  'not-a-key': '« {{found}} » ne peut pas servir de clé. Choisissez-en une autre.',
  'not-accepted': 'Cela n’a pas une forme qui puisse être reprise. Comparez avec l’exemple de la colonne.',
}
