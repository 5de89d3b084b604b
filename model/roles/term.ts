/** Whether a role is held on a day: the day on which its term ends is the first on which it is not. */
export const isHeldOn = ({ until }: { until: string | null }, day: string): boolean =>
  until === null || until > day

/** How long a deputy stands in: no longer than whoever they stand in for holds the role. */
export const deputyUntil = (until: string | null, { until: holderUntil }: { until: string | null }) => {
  if (until === null) return holderUntil
  return holderUntil !== null && holderUntil < until ? holderUntil : until
}
