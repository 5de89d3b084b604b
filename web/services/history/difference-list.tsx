import { List, Text } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Definition, PartName } from '#model/definition/definition.ts'
import { partNames } from '#model/definition/definition.ts'
import { differencesBetween } from '#model/definition/difference.ts'
import { useDifferenceText } from './difference-text.ts'

type DifferenceListProps = { before: Definition; after: Definition; parts?: readonly PartName[] }

/** What changed between two texts, in sentences, part by part. */
export const DifferenceList = ({ before, after, parts = partNames }: DifferenceListProps) => {
  const { t } = useTranslation()
  const textOf = useDifferenceText()
  const changes = useMemo(() => differencesBetween(before, after), [before, after])
  const byPart = parts
    .map((part) => ({ part, changes: changes.filter(({ path }) => path.startsWith(`${part}.`)) }))
    .filter((group) => group.changes.length > 0)
  if (byPart.length === 0) return <Text c="dimmed">{t('service.history.noDifference')}</Text>
  return (
    <>
      {byPart.map((group) => (
        <section key={group.part}>
          <Text fw={600} mt="sm">
            {t(`words.part.${group.part}`)}
          </Text>
          <List spacing="xs" mt="xs">
            {group.changes
              .flatMap((change) => textOf(change, { before, after }))
              .map((sentence) => (
                <List.Item key={sentence} style={{ overflowWrap: 'anywhere' }}>
                  {sentence}
                </List.Item>
              ))}
          </List>
        </section>
      ))}
    </>
  )
}
