import { Button, Table } from '@mantine/core'
import { useElementSize } from '@mantine/hooks'
import { type RefObject, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Portfolio, PortfolioDay } from '#model/contract/portfolio.ts'
import { useFormats } from '#web/ui/formats.ts'
import { Section } from '#web/ui/page.tsx'
import { csvOf, saveFile } from '#web/ui/save-file.ts'
import classes from './portfolio.module.css'
import { svgText } from './svg-text.ts'
import { lineNames, pathOf, scalesOf, valueOf } from './trend-lines.ts'

const height = 180
const margin = { top: 12, right: 8, bottom: 28, left: 52 }

type ChartProps = {
  trend: readonly PortfolioDay[]
  until: string
  drawing: RefObject<SVGSVGElement | null>
}

/** The lines, drawn as wide as there is room. */
const Chart = ({ trend, until, drawing }: ChartProps) => {
  const { t } = useTranslation()
  const { number, day } = useFormats()
  const { ref, width: room } = useElementSize()
  const width = Math.max(room - margin.left - margin.right, 100)
  const frame = { width, height, until }
  const { top, y } = scalesOf(trend, frame)
  const from = trend[0]?.day ?? until
  return (
    <div ref={ref}>
      <svg
        ref={drawing}
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an image file would not follow the page in its colours
        role="img"
        aria-label={t('portfolio.trendLabel', { from: day(from), until: day(until) })}
        width={width + margin.left + margin.right}
        height={height + margin.top + margin.bottom}
        className={classes.chart}
      >
        <g transform={`translate(${margin.left} ${margin.top})`}>
          {[0, top].map((value) => (
            <g key={value}>
              <line x1={0} x2={width} y1={y(value)} y2={y(value)} className={classes.grid} />
              <text x={-8} y={y(value) + 4} textAnchor="end">
                {number(value)}
              </text>
            </g>
          ))}
          <text x={0} y={height + 20}>
            {day(from)}
          </text>
          <text x={width} y={height + 20} textAnchor="end">
            {day(until)}
          </text>
          {lineNames.map((name) => (
            <path key={name} d={pathOf(name, trend, frame)} className={classes.line} data-line={name} />
          ))}
        </g>
      </svg>
    </div>
  )
}

/** What each line is, with its number of today: colour and dashes only help to find it. */
const Legend = ({ last }: { last: PortfolioDay }) => {
  const { t } = useTranslation()
  const { number } = useFormats()
  return (
    <ul className={classes.legend}>
      {lineNames.map((name) => (
        <li key={name}>
          <svg width={28} height={10} aria-hidden className={classes.chart}>
            <line x1={0} x2={28} y1={5} y2={5} className={classes.line} data-line={name} />
          </svg>
          {t(`portfolio.line.${name}`)} <strong>{number(valueOf(name, last))}</strong>
        </li>
      ))}
    </ul>
  )
}

const Figures = ({ trend }: { trend: readonly PortfolioDay[] }) => {
  const { t } = useTranslation()
  const { number, day } = useFormats()
  return (
    <details>
      <summary className={classes.summaryLine}>{t('portfolio.table')}</summary>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what is scrolled must be reached by keys */}
      <section className={classes.scrolled} tabIndex={0} aria-label={t('portfolio.table')}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('portfolio.day')}</Table.Th>
              {lineNames.map((name) => (
                <Table.Th key={name} scope="col">
                  {t(`portfolio.line.${name}`)}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {trend.toReversed().map((one) => (
              <Table.Tr key={one.day}>
                <Table.Th scope="row">{day(one.day)}</Table.Th>
                {lineNames.map((name) => (
                  <Table.Td key={name}>{number(valueOf(name, one))}</Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </section>
    </details>
  )
}

/** How the numbers changed from day to day: a chart with its table behind it, both to be saved. */
export const Trend = ({ portfolio: { trend } }: { portfolio: Portfolio }) => {
  const { t } = useTranslation()
  const { day } = useFormats()
  const drawing = useRef<SVGSVGElement>(null)
  const [today] = useState(() => new Date().toISOString().slice(0, 10))
  const [first, last] = [trend[0], trend.at(-1)]
  if (!first || !last) {
    return (
      <Section title={t('portfolio.trend')}>
        <p className={classes.quiet}>{t('portfolio.trendNone')}</p>
      </Section>
    )
  }
  const until = last.day > today ? last.day : today
  const saveTable = () =>
    saveFile(
      'checks-over-time.csv',
      'text/csv;charset=utf-8',
      csvOf([
        [t('portfolio.day'), ...lineNames.map((name) => t(`portfolio.line.${name}`))],
        ...trend.map((one) => [one.day, ...lineNames.map((name) => valueOf(name, one))]),
      ]),
    )
  const isDrawn = first.day < until
  return (
    <Section
      title={t('portfolio.trend')}
      lead={isDrawn ? t('portfolio.trendLead') : t('portfolio.trendOneDay', { day: day(first.day) })}
      actions={
        <div>
          {isDrawn && (
            <Button
              variant="subtle"
              size="compact-sm"
              onClick={() => {
                if (drawing.current)
                  saveFile('checks-over-time.svg', 'image/svg+xml', svgText(drawing.current))
              }}
            >
              {t('portfolio.saveSvg')}
            </Button>
          )}
          <Button variant="subtle" size="compact-sm" onClick={saveTable}>
            {t('portfolio.saveCsv')}
          </Button>
        </div>
      }
    >
      {isDrawn && <Chart trend={trend} until={until} drawing={drawing} />}
      <Legend last={last} />
      <Figures trend={trend} />
    </Section>
  )
}
