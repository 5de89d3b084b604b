import { markersIn, tracesIn } from './markers.ts'
import { type Piece, piecesOf } from './audiences.ts'
import type { Reader } from './people.ts'
import type { TableName, Tables } from './world.ts'

/** Where each marker and each id stands. */
export type Traces = ReadonlyMap<string, readonly Piece[]>

const tracesOf = (piece: Piece, id: unknown): string[] => {
  const text = JSON.stringify(piece.of ?? null)
  if (piece.names) return tracesIn(text)
  return typeof id === 'string' && text.includes(id) ? [...markersIn(text), id] : markersIn(text)
}

export const tracesOfAll = (tables: Tables): Traces => {
  const traces = new Map<string, Piece[]>()
  for (const [name, rows] of Object.entries(tables) as [TableName, object[]][]) {
    for (const row of rows) {
      for (const piece of piecesOf(name, row, tables)) {
        for (const trace of tracesOf(piece, (row as { id?: unknown }).id)) {
          const known = traces.get(trace)
          if (known) known.push(piece)
          else traces.set(trace, [piece])
        }
      }
    }
  }
  return traces
}

const mayReadPiece = (reader: Reader, { seenBy, opens }: Piece): boolean =>
  reader.people.some(seenBy) || (opens !== undefined && opens === reader.opens)

/** What a reply tells that its reader may not know; what they sent themselves is no news to them. */
export const leaksIn = (
  reply: string,
  { sent, reader, traces }: { sent: string; reader: Reader; traces: Traces },
): string[] =>
  tracesIn(reply).filter((trace) => {
    const pieces = traces.get(trace)
    return (
      pieces !== undefined && !sent.includes(trace) && !pieces.some((piece) => mayReadPiece(reader, piece))
    )
  })
