/** One measured figure. `goal` bounds the ratio where there is a floor, else the value; `met` is null without a goal. */
export type Row = {
  name: string
  /** How many services there were. */
  size: number
  value: number
  unit: string
  floor: number | null
  /** What we reach of the floor: 1 is as good as the floor itself. */
  ratio: number | null
  goal: number | null
  met: boolean | null
  /** Lowest and highest of the rounds. */
  spread: [number, number] | null
}

export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((one, other) => one - other)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? 0)
    : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2
}

/** The value that this part of all values does not exceed. */
export const percentile = (values: readonly number[], part: number): number =>
  values.toSorted((one, other) => one - other)[Math.floor((values.length - 1) * part)] ?? Number.NaN

export const rounded = (value: number): number => Number(value.toPrecision(4))

/** A figure without a floor; `atMost` is its goal. */
export const plainRow = (
  name: string,
  size: number,
  { values, unit, atMost = null }: { values: readonly number[]; unit: string; atMost?: number | null },
): Row => {
  const value = rounded(median(values))
  return {
    name,
    size,
    value,
    unit,
    floor: null,
    ratio: null,
    goal: atMost,
    met: atMost === null ? null : value <= atMost,
    spread: [rounded(Math.min(...values)), rounded(Math.max(...values))],
  }
}

/** The line of a table that people read. */
export const lineOf = (row: Row): string => {
  const shown = [
    row.name.padEnd(34),
    String(row.size).padStart(7),
    `${row.value} ${row.unit}`.padStart(18),
    row.floor === null ? ''.padStart(14) : `floor ${row.floor}`.padStart(14),
    row.ratio === null ? ''.padStart(12) : `ratio ${row.ratio}`.padStart(12),
    row.spread ? `[${row.spread.join(' to ')}]`.padStart(22) : ''.padStart(22),
    row.goal === null ? '' : `goal ${row.goal} ${row.met ? 'met' : 'MISSED'}`,
  ]
  return shown.join(' ').trimEnd()
}
