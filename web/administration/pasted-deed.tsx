import { Text } from '@mantine/core'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { PastePreview } from '#model/contract/people.ts'
import classes from './definitions.module.css'

type Named = PastePreview['people'][number]

/** What is said of somebody: where they come to belong, or what they do instead of what. */
const saidOf = (t: TFunction, { deed, name, email, organisation, before, function: does }: Named): string => {
  if (deed === 'changed')
    return before === ''
      ? t('people.paste.doesNow', { name, organisation, does })
      : t('people.paste.doesInstead', { name, organisation, before, does })
  const place = [organisation, does].filter(Boolean).join(', ')
  return [name, deed === 'added' ? email : '', place].filter(Boolean).join(' · ')
}

/** How many people something is done for, and who they are. */
export const PastedDeed = ({ text, count, people }: { text: string; count: number; people: Named[] }) => {
  const { t } = useTranslation()
  if (people.length === 0) return <li>{text}</li>
  const left = count - people.length
  return (
    <li>
      <details open={people.length <= 10}>
        <summary className={classes.summary}>{text}</summary>
        <ul>
          {people.map((one) => (
            <li key={one.line}>{saidOf(t, one)}</li>
          ))}
        </ul>
        {left > 0 && <Text c="dimmed">{t('people.paste.more', { count: left })}</Text>}
      </details>
    </li>
  )
}
