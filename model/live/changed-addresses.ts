import * as Y from 'yjs'

/** The addresses that a transaction of a live document changed: texts, choices, and entries that came, went or moved. */
export const changedAddresses = (transaction: Y.Transaction): string[] => {
  const addresses: string[] = []
  for (const [type, keys] of transaction.changed) {
    // Whatever lies deeper was never written by us.
    if (type._item !== null) continue
    const root = Y.findRootTypeKey(type)
    const named = [...keys].filter((key) => key !== null)
    if (named.length === 0) addresses.push(root)
    else
      addresses.push(
        ...named.map((key) => (root === 'choices' || root === 'places' ? key : `${root}/${key}`)),
      )
  }
  return addresses
}

/** The path of the clause that an address lies in; a term lies in its list. */
export const clauseAt = (address: string): string => {
  const [path = ''] = address.split('#', 1)
  return /^(value\.consumerGroups|use\.channels)\//.test(path) ? (path.split('/', 1)[0] ?? path) : path
}

/** The field of its part that an address lies in, such as `outcomes`; empty where that is not known. */
export const fieldNameAt = (address: string): string => /^[a-z]+\.([A-Za-z]+)/.exec(address)?.[1] ?? ''
