import { Button, Text, VisuallyHidden } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { LoadingPanel } from '#web/ui/loading-panel.tsx'
import { problemText } from '#web/ui/problem-text.ts'
import { type CodeContent, codeOf } from '../code/code-document.ts'
import { useDocument } from '../document/document-view.ts'
import { serviceCodeQuery } from '../queries.ts'
import { type DifferenceLine, yamlDifference } from './yaml-difference.ts'
import classes from './history.module.css'

const signs = { added: '+', removed: '−', same: ' ' } as const

/** One line; its sign and its hidden word say what the colour says. */
const Line = ({ line }: { line: DifferenceLine }) => {
  const { t } = useTranslation()
  if (line.kind === 'skipped') {
    return <li data-kind="skipped">{t('codeView.compare.skipped', { count: line.count })}</li>
  }
  const { kind, text } = line
  const Tag = kind === 'added' ? 'ins' : kind === 'removed' ? 'del' : 'span'
  return (
    <li data-kind={kind}>
      <span aria-hidden className={classes.sign}>
        {signs[kind]}
      </span>
      {kind !== 'same' && <VisuallyHidden>{t(`codeView.compare.${kind}`)} </VisuallyHidden>}
      <Tag>{text}</Tag>
    </li>
  )
}

type YamlComparisonProps = { workspace: string; before: CodeContent; after: CodeContent }

/** What changed between two revisions, in the lines of their code. */
export const YamlComparison = ({ workspace, before, after }: YamlComparisonProps) => {
  const { t } = useTranslation()
  const { page } = useDocument()
  const { data, error, refetch } = useQuery(serviceCodeQuery(workspace, page.id))
  const header = data?.document
  const lines = useMemo(
    () => (header ? yamlDifference(codeOf(header, before), codeOf(header, after)) : null),
    [header, before, after],
  )
  if (error && !lines) {
    return (
      <div role="alert">
        <Text>{problemText(t, error)}</Text>
        <Button onClick={() => void refetch()}>{t('ui.tryAgain')}</Button>
      </div>
    )
  }
  if (!lines) return <LoadingPanel />
  if (lines.length === 0) return <Text c="dimmed">{t('service.history.noDifference')}</Text>
  const count = (kind: DifferenceLine['kind']): number => lines.filter((line) => line.kind === kind).length
  return (
    <>
      <Text size="sm" c="dimmed">
        {t('codeView.compare.linesAdded', { count: count('added') })},{' '}
        {t('codeView.compare.linesRemoved', { count: count('removed') })}
      </Text>
      <ul className={classes.yaml} aria-label={t('codeView.compare.label')}>
        {lines.map((line) => (
          <Line key={line.number} line={line} />
        ))}
      </ul>
    </>
  )
}
