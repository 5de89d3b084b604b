import { rules } from '../checks/index.ts'
import { waitingRules } from '../checks/register.ts'
import { CheckSettings } from '../checks/settings.ts'
import type { Fault } from './fault.ts'
import { readTreesOf, type Reading, spanAt, tellIssues } from './reading.ts'
import { type TreeNode, valueOf } from './tree.ts'

type Fields = Record<string, unknown>

/** The one number among texts: how much of a definition the consumers should have worded. */
const withNumber = (fields: Fields): Fields => {
  const share = fields['coCreationShare']
  return typeof share === 'string' && /^\d{1,9}$/.test(share)
    ? { ...fields, coCreationShare: Number(share) }
    : fields
}

/** Reads settings of checks as a file keeps them, YAML or JSON; null where it has faults. */
export const readSettings = (
  text: string,
  file: string,
): { settings: CheckSettings | null; faults: Fault[] } => {
  const { reading, trees } = readTreesOf(text, file)
  const { faults } = reading.into
  const [tree, second] = trees.filter((one): one is TreeNode => one !== null)
  if (faults.length > 0) return { settings: null, faults }
  if (!tree) return { settings: CheckSettings.parse({}), faults }
  return { settings: settingsOf(reading, tree, second), faults }
}

const checkIds: ReadonlySet<string> = new Set([...rules, ...waitingRules].map(({ id }) => id))

const settingsOf = (reading: Reading, tree: TreeNode, second: TreeNode | undefined): CheckSettings | null => {
  if (tree.kind !== 'map' || second) {
    reading.tell({ code: 'not-settings', params: {} }, second ?? tree)
    return null
  }
  const parsed = CheckSettings.safeParse(withNumber(valueOf(tree) as Fields), { reportInput: true })
  if (!parsed.success) tellIssues(reading, tree, { schema: CheckSettings, issues: parsed.error.issues })
  if (!parsed.success) return null
  const unknown = Object.keys(parsed.data.severities).filter((id) => !checkIds.has(id))
  for (const id of unknown)
    reading.tell({ code: 'unknown-check', params: { id } }, spanAt(tree, ['severities'], id))
  return unknown.length > 0 ? null : parsed.data
}
