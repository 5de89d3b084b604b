import type { z } from 'zod'
import { explainIssue } from './explain-issue.ts'
import { type Fault, type FaultWords, mostFaults } from './fault.ts'
import { readFullTrees, type TreeFault } from './full-tree.ts'
import { jsonSlipIn } from './json-slip.ts'
import { type PlaceOf, placesIn } from './place.ts'
import { readQuickTrees } from './quick-tree.ts'
import { nearestAt, spanOf, type TreeNode } from './tree.ts'

type Span = { start: number; end: number }

/** A file that is being read, and the faults found so far. */
export type Reading = {
  text: string
  file: string
  placeOf: PlaceOf
  into: { faults: Fault[]; untold: number }
  /** Adds a fault, or counts it where enough are told. */
  tell: (words: FaultWords, span: Span) => void
  /** How many more faults will be told; what is past them is counted, and nobody need word it. */
  room: () => number
}

const readingOf = (text: string, file: string): Reading => {
  const placeOf = placesIn(text)
  const into: Reading['into'] = { faults: [], untold: 0 }
  const tell: Reading['tell'] = ({ code, params }, span) => {
    if (into.faults.length >= mostFaults) into.untold += 1
    else into.faults.push({ file, place: placeOf(span), code, params })
  }
  return { text, file, placeOf, into, tell, room: () => mostFaults - into.faults.length }
}

const tellOfTree = ({ tell, placeOf }: Reading, fault: TreeFault): void => {
  const { code, params, earlier } = fault
  const line = earlier === undefined ? {} : { line: placeOf({ start: earlier, end: earlier }).line }
  tell({ code, params: { ...params, ...line } }, fault)
}

/** Reads the documents of a file, each as it is written; null for one that is empty or has faults of syntax. */
export const readTreesOf = (
  given: string,
  file: string,
): { reading: Reading; trees: (TreeNode | null)[] } => {
  const text = given.startsWith('\uFEFF') ? given.slice(1) : given
  const reading = readingOf(text, file)
  const quick = readQuickTrees(text)
  if (quick) return { reading, trees: quick }
  const full = readFullTrees(text)
  const isBroken = full.some(({ faults }) => faults.length > 0)
  const slip = /\.json$/i.test(file) ? jsonSlipIn(text, isBroken) : null
  if (slip) {
    tellOfTree(reading, slip)
    return { reading, trees: [] }
  }
  for (const { faults } of full) for (const fault of faults) tellOfTree(reading, fault)
  return { reading, trees: full.map(({ tree }) => tree) }
}

/** The span of what lies at a path; of the key itself where that is what is wrong. */
export const spanAt = (tree: TreeNode, path: readonly PropertyKey[], key?: string): Span => {
  const found = nearestAt(tree, path)
  if (key === undefined || found.node.kind !== 'map') return spanOf(found)
  return found.node.entries.find((entry) => entry.key.text === key)?.key ?? spanOf(found)
}

/** One issue for each unknown key, so that those past what is told need not be explained. */
function* keyByKey(issues: readonly z.core.$ZodIssue[]): Generator<z.core.$ZodIssue> {
  for (const issue of issues) {
    if (issue.code !== 'unrecognized_keys') yield issue
    else for (const key of issue.keys) yield { ...issue, keys: [key] }
  }
}

/** Tells the issues of a schema as faults of the file. */
export const tellIssues = (
  reading: Reading,
  tree: TreeNode,
  { schema, issues }: { schema: z.core.$ZodType; issues: readonly z.core.$ZodIssue[] },
): void => {
  for (const issue of keyByKey(issues)) {
    // Explaining searches the document: a file of nothing but faults would take the square of their number.
    if (reading.room() <= 0) reading.into.untold += 1
    else
      for (const fault of explainIssue(issue, { schema, tree }))
        reading.tell(fault, spanAt(tree, fault.path, fault.key))
  }
}
