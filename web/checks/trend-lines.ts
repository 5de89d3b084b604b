import type { PortfolioDay } from '#model/contract/portfolio.ts'

/** The lines of the chart, the one that holds the others first. */
export const lineNames = ['checked', 'error', 'warning', 'note'] as const
export type LineName = (typeof lineNames)[number]

export const valueOf = (name: LineName, { checked, bySeverity }: PortfolioDay): number =>
  name === 'checked' ? checked : bySeverity[name]

type Frame = { width: number; height: number; until: string }

/** Where a day and a number lie in the drawing. */
export const scalesOf = (trend: readonly PortfolioDay[], { width, height, until }: Frame) => {
  const [from, to] = [trend[0]?.day ?? until, until].map((day) => Date.parse(day)) as [number, number]
  const top = Math.max(1, ...trend.flatMap((day) => lineNames.map((name) => valueOf(name, day))))
  return {
    top,
    x: (day: string): number => (to === from ? 0 : ((Date.parse(day) - from) / (to - from)) * width),
    y: (value: number): number => height - (value / top) * height,
  }
}

/** The path of one line: a number stands until the day on which it changed. */
export const pathOf = (name: LineName, trend: readonly PortfolioDay[], frame: Frame): string => {
  const { x, y } = scalesOf(trend, frame)
  const steps = trend.map((day, index) => {
    const [across, down] = [x(day.day).toFixed(1), y(valueOf(name, day)).toFixed(1)]
    return index === 0 ? `M${across} ${down}` : `H${across}V${down}`
  })
  return `${steps.join('')}H${frame.width.toFixed(1)}`
}
