import type { Wording } from '../wording.ts'

export const exchange: Wording['exchange'] = {
  hint: 'Les fichiers d’un catalogue Backstage et les objectifs OpenSLO sont lus aussi : ils deviennent d’abord des définitions.',
  place: {
    where: 'Où mettre ce qui vient de {{programs}}',
    into: 'Tout mettre dans un seul service',
    intoHelp:
      'Les ressources, les niveaux et les relations s’ajoutent à son texte; ses propres mots restent tels quels.',
    own: 'Comme services à part entière',
    ownHelp:
      'Chaque système de Backstage dont quelqu’un est responsable devient un service, de même que chaque service d’OpenSLO.',
    service: 'Service',
    serviceHelp: 'Saisissez quelques lettres de son nom.',
    serviceMissing: 'Choisissez le service où tout sera mis.',
    provider: 'Fournisseur des services qui viennent d’OpenSLO',
    providerHelp: 'OpenSLO ne dit pas qui fournit un service.',
    providerMissing: 'Choisissez qui fournit les services qui viennent d’OpenSLO.',
  },
  noted_one: 'Une chose n’est pas reprise telle quelle',
  noted_other: '{{count}} choses ne sont pas reprises telles quelles',
  notedLead: 'Elles n’ont pas d’équivalent dans une définition, ou y entrent autrement.',
  note: '{{file}}, ligne {{line}} : {{message}}',
  nothing: 'Ces fichiers ne contiennent rien d’autre qu’une définition puisse reprendre.',
  openSlo: {
    download: 'Télécharger en OpenSLO',
    noLevels: 'En OpenSLO, il n’y a rien à télécharger : ce texte n’énonce aucun niveau.',
    noneFits: 'En OpenSLO, il n’y a rien à télécharger : aucun des niveaux ne peut s’y écrire.',
    leftOut_one: 'Un niveau reste en dehors d’OpenSLO',
    leftOut_other: '{{count}} niveaux restent en dehors d’OpenSLO',
    level: '« {{level}} » {{reason}}.',
    unstated: 'Un niveau sans énoncé',
  },
  notes: {
    unreadable:
      'ne se lit pas comme du YAML : vérifiez le retrait, les guillemets et les crochets autour de cette ligne',
    'too-large': 'dépasse les {{most}} Mio qui sont lus : divisez-le',
    'too-deep': 'est trop imbriqué pour être lu',
    'too-many-documents': 'contient plus que les {{most}} documents qui sont lus : divisez-le',
    'too-many-aliases':
      'renvoie à des ancres (*nom) plus souvent que cela n’est suivi : écrivez ce qu’elles représentent',
    'key-twice': 'donne « {{key}} » deux fois au même endroit et est laissé de côté',
    'no-entity': 'n’est pas une entité : un texte ou une liste se trouve là où des champs sont attendus',
    'other-version': 'a la version « {{version}} », qui n’est pas lue ici',
    'no-name': 'n’a pas de nom et est laissé de côté',
    'no-counterpart': '{{kind}} n’a pas d’équivalent dans une définition et est laissé de côté',
    'no-email':
      '{{entity}} n’a pas d’adresse de courriel, par laquelle les personnes sont connues ici, et est laissé de côté',
    'second-group':
      '{{entity}} appartient aussi à {{group}} ; ici, une personne appartient à une seule organisation',
    'group-not-described':
      '{{entity}} est cité sans être décrit : une organisation qui n’a que son nom est créée',
    'described-twice': '{{entity}} est décrit plus d’une fois ; la première description est prise',
    'no-room-for-label':
      'le terme « {{term}} » de l’étiquette {{label}} est laissé de côté : {{name}} n’a plus de place pour lui',
    'no-room-for-entry':
      '« {{entry}} » est laissé de côté : {{name}} contient déjà {{most}} entrées de ce genre',
    'no-links': 'les liens de {{entity}} sont laissés de côté',
    'no-tags': 'les étiquettes de {{entity}} sont laissées de côté : {{tags}}',
    'no-api-definition': 'la description d’interface de {{entity}} est laissée de côté',
    'relation-left-out': 'une relation de {{entity}} est laissée de côté : {{relation}}',
    'too-many-resources': '{{entity}} est laissé de côté : un service a au plus {{most}} ressources',
    'no-owner':
      '{{entity}} n’a pas de responsable parmi les groupes et les personnes : personne ne le fournit ; il est laissé de côté',
    'system-as-service':
      '{{entity}} devient le service « {{name}} » : un système n’est un service que lorsque quelqu’un dit qui il sert et à quoi',
    'domain-alone':
      '{{entity}} regroupe des systèmes et est laissé de côté ; la relation reste comme étiquette',
    'no-system':
      '{{entity}} n’appartient à aucun système décrit ici et est laissé de côté ; nommez un service où le mettre',
    'no-target': 'aucune cible lisible n’est fixée pour « {{name}} » ; il est laissé de côté',
    'target-out-of-bounds':
      'la cible de « {{name}} » serait de {{target}} %, et une part se tient entre 0 et 100 ; il est laissé de côté',
    'no-indicator': 'l’indicateur de « {{name}} » n’est pas décrit dans ces fichiers',
    'no-alerts': 'les alertes de « {{name}} » sont laissées de côté',
    'no-weight': 'le poids d’un objectif de « {{name}} » est laissé de côté',
    'no-service': '« {{name}} » ne nomme aucun service et est laissé de côté',
    'too-many': 'le service {{name}} a plus de {{most}} niveaux ; le reste est laissé de côté',
  },
  leftOut: {
    'not-a-share': 'n’est pas une part en pour cent',
    whole: 'promet 100 %, et OpenSLO s’arrête au-dessous',
    'no-window': 'n’a pas de période qu’OpenSLO puisse dire, comme « 30 jours » ou « un mois »',
  },
}
