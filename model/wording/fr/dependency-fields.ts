/** Les champs de ce sur quoi repose un service, dans son document : leur nom, ce qui y va, un exemple. */
export const dependencyFields = {
  label: 'Dépendances',
  help: 'Ce sur quoi repose le service, et reposait : d’autres services, ou ce que fournit une organisation sans en avoir. Ce que la définition ne nomme pas est pour le seul côté du fournisseur.',
  service: {
    label: 'Service',
    help: 'Le nom du Service sur lequel il repose ; omis s’il s’agit d’un fournisseur.',
    example: 'reseau-de-la-bibliotheque',
  },
  supplier: {
    label: 'Fournisseur',
    help: 'Le nom de l’Organisation qui fournit quelque chose qui n’est pas un service ici.',
    example: 'voirie',
  },
  supplies: {
    label: 'Ce qu’il fournit',
    help: 'Ce que fournit ce fournisseur.',
    example: 'La camionnette et son conducteur',
  },
  necessity: {
    label: 'Nécessité',
    help: 'needed : le service s’arrête sans lui. alternative : l’un de plusieurs qui peuvent se remplacer. helpful : sans lui, rien de ce qui est promis n’est touché.',
    example: 'needed',
  },
  alternatives: {
    label: 'Remplacements',
    help: 'Un nom commun pour ceux qui peuvent se remplacer ; omis pour tous les autres.',
    example: 'transport',
  },
  purpose: { label: 'Usage', help: 'À quoi cela sert, en une phrase.', example: 'Les livres voyagent avec' },
  continuity: {
    label: 'Continuité',
    help: 'Ce qui est convenu s’il s’arrête ; pour le seul côté du fournisseur.',
    example: 'Les livres arrivent un jour plus tard, par la poste.',
  },
  clause: {
    label: 'Nommé dans la définition',
    help: 'L’identifiant de l’entrée de supply.restsOn qui le nomme ; omis, seul le côté du fournisseur le sait.',
    example: 'camionnette',
  },
  since: {
    label: 'Depuis',
    help: 'Le premier jour où il en est ainsi ; omis, le jour où le document est appliqué pour la première fois.',
    example: '2026-09-01',
  },
  until: {
    label: 'Jusqu’au',
    help: 'Le premier jour où il n’en est plus ainsi ; omis tant qu’aucune fin n’est fixée.',
    example: '2027-06-30',
  },
} as const
