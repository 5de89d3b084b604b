import type { NetworkEdge, NetworkMap, NetworkNode } from '../contract/network.ts'

/** A node of a map, an organisation of its own unless said otherwise. */
export const buildNode = (id: string, given: Partial<NetworkNode> = {}): NetworkNode => ({
  id,
  kind: 'organisation',
  name: `Office ${id}`,
  abbreviation: '',
  within: null,
  enterpriseId: null,
  organisations: 1,
  services: 0,
  inside: 0,
  audiences: [],
  can: [],
  ...given,
})

/** An edge, written `from>to`. */
export const buildEdge = (ends: `${string}>${string}`, given: Partial<NetworkEdge> = {}): NetworkEdge => {
  const [from = '', to = ''] = ends.split('>')
  return {
    from,
    to,
    kind: 'relationship',
    relationships: 1,
    services: 1,
    vacant: 0,
    internal: null,
    ...given,
  }
}

/** A map of these nodes and edges. */
export const buildMap = (
  nodes: NetworkNode[],
  edges: NetworkEdge[] = [],
): Pick<NetworkMap, 'nodes' | 'edges'> => ({
  nodes,
  edges,
})
