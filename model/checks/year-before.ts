/** The same day a year before; for 29 February a day that was not, which still compares as it should. */
export const yearBefore = (day: string): string =>
  `${String(Number(day.slice(0, 4)) - 1).padStart(4, '0')}${day.slice(4)}`
