import type { ImportReason } from '../../contract/imports.ts'

/** Why an import did not take something over as it stands. */
export const importReasons = {
  empty: 'must say something',
  'not-a-code': '"{{found}}" is none of {{expected}}',
  'not-a-number': '"{{found}}" is not a number',
  'out-of-range': '{{found}} must lie between {{least}} and {{most}}',
  'not-valid': 'cannot be stored: {{why}}',
  'wrong-width': 'has {{found}} cells where the heading has {{expected}}',
  twice: 'stands twice; the row of line {{line}} was kept',
  'other-period': 'is of {{found}}; this import is of {{expected}}',
  'no-such-service': 'belongs to the service {{service}}, which is not in these files or was rejected',
  'names-unclear': 'has {{names}} names for {{codes}} codes',
  'not-a-link': 'is not one web address',
  'file-not-used': 'is not read: {{what}}',
  folded: 'stands twice in {{count}} of {{of}} rows, which say the same: each organisation is taken once',
  'no-portfolio': 'says nothing for {{count}} of {{of}} organisations',
  'no-website': 'holds no web address for {{count}} of {{of}} organisations',
  'one-language': 'names {{count}} of {{of}} organisations in one language alone',
  'not-listed': 'does not list {{count}} of {{of}} providers of services: they stand alone',
  'changed-here': 'says something else here, so it was not rewritten',
} as const satisfies Record<ImportReason, string>
