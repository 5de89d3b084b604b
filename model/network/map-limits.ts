/** Organisations on the map at the most; with rests and audiences that comes to fewer than 300 nodes. */
export const mostNodes = 260

/** Of as many organisations on the map those that neither provide nor consume: more would hide what flows. */
export const mostIdle = (size: number): number => Math.max(20, Math.floor(size / 4))

/** Organisations that can be opened at a time. */
export const mostOpened = 20

/** Audiences of enterprise services on the map at the most: those that are offered most. */
export const mostAudiences = 10

/** Edges on the map at the most, the strongest first: more are neither read nor laid out in time. */
export const mostEdges = 240

/** The label by which importers and people say that a service is for the whole enterprise. */
export const enterpriseScope = 'ENTERPRISE'
