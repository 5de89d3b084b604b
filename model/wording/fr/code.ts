import { codeFields } from './code-fields.ts'

/** Définitions sous forme de code : ce qui ne va pas dans un fichier, et que faire. */
export const code = {
  faults: {
    unreadable: 'Le fichier ne peut pas être lu : {{reason}}.',
    'not-there': 'Il n’y a ni fichier ni dossier de ce nom.',
    'link-outside':
      'Ce lien sort du dossier, vers {{target}} ; il n’est pas suivi. Mettez le fichier lui-même dans le dossier.',
    'too-large':
      'Le fichier fait {{size}} Mio ; au plus {{most}} Mio sont lus. Divisez-le : un dossier peut contenir autant de fichiers que vous voulez.',
    'utf-16': 'Le fichier est écrit en UTF-16. Enregistrez-le en UTF-8.',
    'utf-32': 'Le fichier est écrit en UTF-32. Enregistrez-le en UTF-8.',
    'not-utf-8': 'Le fichier n’est pas du texte en UTF-8. Enregistrez-le en UTF-8.',
    binary: 'Le fichier contient autre chose que du texte.',
    'nothing-of-ours':
      'Le fichier ne contient pas de définition : aucun de ses documents ne commence par « apiVersion: {{wanted}} ».',
    'no-definitions':
      'Le dossier ne contient pas de définition : aucun fichier n’y a de document qui commence par « apiVersion: {{wanted}} ». Est-ce le bon dossier ?',
    'too-many-documents': 'Le fichier contient {{found}} documents ; au plus {{most}} sont lus. Divisez-le.',
    'more-faults': '{{count}} autres défauts de ce fichier ne sont pas énumérés.',
    'too-deep': 'L’imbrication est ici plus profonde que dans toute définition.',
    syntax:
      'Ceci ne se lit pas comme du YAML. Vérifiez le retrait, les guillemets et les crochets autour de cet endroit.',
    'syntax-colon':
      'Cette ligne ne peut pas être lue. Si le texte contient un deux-points suivi d’une espace, mettez-le entre guillemets droits ; sinon, vérifiez le retrait de la ligne.',
    'syntax-indent':
      'Cette ligne n’a pas le même retrait que celles avec lesquelles elle va, ou un crochet ouvert avant elle n’est pas fermé.',
    'syntax-tab': 'Le retrait des lignes se fait avec des espaces seulement ; il y a ici une tabulation.',
    'syntax-escape':
      'Cette séquence n’existe pas entre guillemets droits doubles. Écrivez \\\\ pour une barre oblique inverse, ou employez des guillemets simples.',
    'syntax-start': 'Un texte qui commence par ce signe doit être entre guillemets droits.',
    'syntax-key': 'Une clé doit être un simple texte.',
    'syntax-missing':
      'Il manque quelque chose ici : un deux-points après une clé, un guillemet ou un crochet qui ferme.',
    'json-comment':
      'JSON ne connaît pas les commentaires. Enlevez-le, ou donnez au fichier un nom qui finit par .yaml.',
    'json-several':
      'Un fichier JSON contient un seul document ; un autre commence ici. Mettez-le dans un fichier à lui, ou employez YAML.',
    'duplicate-key': '« {{key}} » est donné deux fois, d’abord à la ligne {{line}}.',
    anchor: 'Les ancres (&nom) ne sont pas acceptées. Écrivez le texte là où il faut.',
    alias: 'Les renvois à des ancres (*nom) ne sont pas acceptés. Écrivez encore une fois le texte ici.',
    tag: 'Les étiquettes (!nom) ne sont pas acceptées ; toute valeur est du texte.',
    'not-a-document':
      'Un document doit être fait de clés et de valeurs, et commencer par « apiVersion: covalence/v1 ».',
    'not-settings': 'Les réglages doivent être des clés et des valeurs, en un seul document.',
    'no-api-version-near':
      'La clé « {{found}} » n’est pas connue ici. Vouliez-vous dire « apiVersion » ? Écrivez « apiVersion: {{wanted}} ».',
    'no-api-version': 'Le document ne dit pas ce qu’il est. Commencez-le par « apiVersion: {{wanted}} ».',
    'wrong-api-version': 'La version « {{found}} » n’est pas connue ici. Écrivez « apiVersion: {{wanted}} ».',
    'no-kind': 'Le document ne dit pas son genre (kind) : l’un de {{kinds}}.',
    'wrong-kind': 'Il n’y a pas de genre « {{found}} ». C’est l’un de {{kinds}}.',
    'wrong-kind-near':
      'Il n’y a pas de genre « {{found}} ». Vouliez-vous dire {{near}} ? C’est l’un de {{kinds}}.',
    'missing-field': '« {{field}} » manque, et doit être donné.',
    'unknown-key': 'Il n’y a pas ici de champ « {{key}} ». Il y a : {{known}}.',
    'unknown-key-near': 'Il n’y a pas ici de champ « {{key}} ». Vouliez-vous dire « {{near}} » ?',
    'misplaced-key': '« {{key}} » n’a pas sa place ici, mais dans {{home}}.',
    'not-a-map': '« {{field}} » doit contenir des clés et des valeurs, et c’est {{found}}.',
    'not-a-list':
      '« {{field}} » doit être une liste, une entrée par ligne avec un tiret, et c’est {{found}}.',
    'not-a-text': '« {{field}} » doit être un texte, et c’est {{found}}.',
    'not-a-whole-number': '« {{field}} » doit être un nombre entier, et c’est {{found}}.',
    'not-one-of': '« {{found}} » n’est pas possible pour « {{field}} ». C’est l’un de {{allowed}}.',
    'not-one-of-near':
      '« {{found}} » n’est pas possible pour « {{field}} ». Vouliez-vous dire « {{near}} » ? C’est l’un de {{allowed}}.',
    'not-one-line': '« {{field}} » doit tenir en une seule ligne.',
    'not-a-name':
      '« {{found}} » n’est pas un nom. Un nom a des lettres minuscules sans accent, des chiffres, des points et des traits d’union, comme book-a-room, 100 au plus.',
    'not-an-id':
      '« {{found}} » n’est pas un identifiant. Un identifiant a des lettres minuscules sans accent, des chiffres et des traits d’union, 64 au plus. Il peut être omis : il est alors tiré de l’énoncé.',
    'not-a-key': '« {{key}} » n’est pas possible comme clé ici.',
    'not-a-number':
      '« {{found}} » n’est pas un nombre décimal tel que 1250.50, avec au plus 15 chiffres avant le point et 6 après.',
    'not-a-day': '« {{found}} » n’est pas un jour du calendrier tel que 2027-06-30.',
    'not-a-row': '« {{found}} » n’est pas un numéro de ligne.',
    unwritable: '« {{field}} » contient des caractères qu’aucun texte ne peut contenir.',
    'above-whole': 'Aucune disponibilité ne dépasse 100 % : écrivez 100 ou moins dans « {{field}} ».',
    empty: '« {{field}} » est vide, et doit dire quelque chose.',
    'too-long': '« {{field}} » est trop long : {{most}} caractères au plus.',
    'too-many': '« {{field}} » contient trop d’entrées : {{most}} au plus.',
    'out-of-bounds': '« {{field}} » est hors limites ; la limite est {{bound}}.',
    'shared-id':
      'Une autre entrée de « {{field}} » a déjà l’identifiant « {{id}} ». Donnez à celle-ci le sien.',
    'unknown-path':
      'Le chemin « {{path}} » ne mène à aucun texte de cette définition. Un chemin s’écrit value.name, ou value.outcomes/<id> pour une entrée.',
    'unknown-path-near':
      'Le chemin « {{path}} » ne mène à aucun texte de cette définition. Vouliez-vous dire « {{near}} » ?',
    'unknown-check':
      'Il n’y a pas de vérification « {{id}} » ; un identifiant s’écrit SD004, et docs/checks.md les énumère tous.',
    'title-differs':
      'Le titre dit « {{title}} » et le nom « {{name}} ». Omettez l’un des deux, ou écrivez la même chose.',
    invalid:
      '« {{found}} » n’a pas la forme qu’accepte « {{field}} ». La description des champs dit laquelle.',
    'same-document':
      'Il y a un autre document {{kind}} du nom de {{name}}, dans {{file}}, ligne {{line}}. Donnez un autre nom à l’un des deux.',
    'unknown-reference':
      'Aucun document {{kind}} n’a le nom « {{name}} » dans ce qui a été lu. Corrigez le nom, ou ajoutez le document.',
    'unknown-reference-near':
      'Aucun document {{kind}} n’a le nom « {{name}} » dans ce qui a été lu. Vouliez-vous dire « {{near}} » ?',
    'reference-of-wrong-kind':
      '« {{name}} » est un document du genre {{kind}} ; il faut ici le nom d’un document du genre {{wanted}}.',
    cycle:
      'Ces organisations sont des unités l’une de l’autre : {{circle}}. Enlevez le « parent » de l’une d’elles.',
    'not-an-address': '« {{email}} » n’est pas une adresse électronique comme nom@example.org.',
    nameless:
      'Ce document {{kind}} n’a pas de nom en mots. Donnez-le dans « metadata.title » ou dans « {{field}} ».',
    'shared-address':
      '« {{email}} » est aussi l’adresse de la personne {{name}}, dans {{file}}, ligne {{line}}. Une adresse appartient à une seule personne.',
    'role-twice': '« {{name}} » a déjà ce rôle pour cette organisation. Enlevez l’un des deux.',
    'own-consumer':
      '« {{name}} » est à la fois fournisseur et consommateur de cette relation. Nommez une autre organisation d’un côté.',
    'ends-before':
      'Cela prend fin le {{until}}, avant d’avoir commencé le {{since}}. Corrigez l’un des jours.',
    'shared-sides':
      'La relation {{name}}, dans {{file}}, ligne {{line}}, est aussi celle de {{provider}} et {{consumer}}. Gardez l’une des deux.',
    'memberships-meet':
      'Cette personne appartient déjà à {{name}} certains de ces jours. Enlevez l’un des deux rattachements, ou changez ses jours.',
    'first-differs':
      '« organisation » dit à quelle organisation la personne appartient d’abord : nommez celle de l’un des rattachements, et n’en marquez pas d’autre comme premier.',
    'deputy-of-nobody':
      '« {{name}} » ne tient pas ce rôle pour cette organisation, ou n’est aussi que suppléant. Nommez qui le tient.',
    'successors-amiss':
      'Une organisation entre dans une seule autre, le jour de sa fin (« until »), et jamais en retour dans elle-même. Corrigez « successors ».',
    'rests-on-one':
      'Une entrée porte sur une seule chose : nommez un « service », ou un « supplier » et ce qu’il fournit (« supplies »).',
    'rests-on-itself': '« {{name}} » est ce service lui-même. Nommez-en un autre.',
    'rests-twice':
      '« {{name}} » figure déjà dans cette liste. Gardez l’un des deux, ou donnez une fin à l’un d’eux.',
    'alternatives-unnamed':
      '« alternatives » est pour ceux qui peuvent se remplacer, et pour eux il faut le dire. Remplissez-le, ou enlevez-le.',
    'no-such-clause':
      'Aucune entrée de « supply.restsOn » n’a l’identifiant « {{id}} ». Corrigez-le, ou omettez-le.',
  },
  fields: codeFields,
} as const
