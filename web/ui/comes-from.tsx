import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Source } from '#model/code/document.ts'
import { sourceText } from '#model/code/source.ts'

/** A quiet line that tells which document something came from; nothing where none made or changed it. */
export const ComesFrom = ({ source }: { source: Source | null }) => {
  const { t } = useTranslation()
  if (source === null) return null
  const { repository, file, sheet, row } = source
  const line = sheet === '' ? 'words.source.row' : 'words.source.sheet'
  const place = row === '' ? file : t(line, { file, sheet, row })
  const parts = [repository, file === '' ? '' : place].filter((part) => part !== '')
  return (
    <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
      {t('words.source.from', { place: parts.join(', ') || sourceText(source) })}
    </Text>
  )
}
