import * as Y from 'yjs'
import { changedAddresses, clauseAt } from '#model/live/changed-addresses.ts'

/** How long apart two keys may be to be undone as one, in milliseconds. */
const oneStep = 700

type Manager = Y.UndoManager

/** What this person did, over all documents of a draft, to be undone and done again; what others did stays. */
export const createOwnHistory = (documents: readonly Y.Doc[], origin: unknown) => {
  const done: Manager[] = []
  const undone: Manager[] = []
  let touched: string[] = []

  const managers = documents.map(
    (doc) =>
      new Y.UndoManager(doc, {
        trackedOrigins: new Set([origin]),
        captureTimeout: oneStep,
        captureTransaction: ({ changed }) => changed.size > 0,
      }),
  )
  const noteNew = (manager: Manager): void => {
    done.push(manager)
    undone.length = 0
    for (const other of managers) {
      if (other === manager) continue
      other.stopCapturing()
      other.clear(false, true)
    }
  }
  for (const manager of managers) {
    manager.on('stack-item-added', (item) => {
      if (item.type === 'redo') undone.push(manager)
      else if (manager.redoing) done.push(manager)
      else noteNew(manager)
    })
    manager.doc.on('afterTransaction', (transaction: Y.Transaction) => {
      if (transaction.origin === manager) touched = changedAddresses(transaction).map(clauseAt)
    })
  }

  // A manager passes over steps of which nothing is left to undo: they are gone from here as well.
  const reconcile = (order: Manager[], manager: Manager, left: number): void => {
    let surplus = order.filter((one) => one === manager).length - left
    while (surplus > 0) {
      order.splice(order.lastIndexOf(manager), 1)
      surplus -= 1
    }
  }
  const step = (
    order: Manager[],
    take: (manager: Manager) => unknown,
    left: (m: Manager) => number,
  ): string[] => {
    touched = []
    for (;;) {
      const manager = order.at(-1)
      if (!manager) return []
      const isTaken = take(manager) !== null
      reconcile(order, manager, left(manager))
      if (isTaken) return [...new Set(touched)]
    }
  }
  return {
    /** Takes back the last step; tells which clauses and lists it touched. */
    undo: (): string[] =>
      step(
        done,
        (manager) => manager.undo(),
        ({ undoStack }) => undoStack.length,
      ),
    redo: (): string[] =>
      step(
        undone,
        (manager) => manager.redo(),
        ({ redoStack }) => redoStack.length,
      ),
    canUndo: () => done.length > 0,
    canRedo: () => undone.length > 0,
    /** What comes next is a step of its own. */
    beginStep: () => {
      for (const manager of managers) manager.stopCapturing()
    },
    /** What was done in a document that may no longer be written is not taken back any more. */
    forget: (doc: Y.Doc): void => {
      const manager = managers.find((one) => one.doc === doc)
      manager?.clear()
      for (const order of [done, undone]) {
        order.splice(0, order.length, ...order.filter((one) => one !== manager))
      }
    },
    stop: () => {
      for (const manager of managers) manager.destroy()
    },
  }
}
