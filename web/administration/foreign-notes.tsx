import { Text } from '@mantine/core'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { Note } from '#model/exchange/foreign-file.ts'
import { Section } from '#web/ui/page.tsx'
import { say } from '#web/ui/say.ts'
import classes from './definitions.module.css'

const mostShown = 200

const noteText = (t: TFunction, { file, line, code, params }: Note): string => {
  const message = say(t, `exchange.notes.${code}`, params)
  if (line === 0) return message
  return t('exchange.note', { file: file === '' ? t('definitions.pasted') : file, line, message })
}

/** What of other programs' files was taken over otherwise, or not at all. */
export const ForeignNotes = ({ notes }: { notes: readonly Note[] }) => {
  const { t } = useTranslation()
  if (notes.length === 0) return null
  // The same thing can be noted twice of one entity: once is enough.
  const texts = [...new Set(notes.map((note) => noteText(t, note)))]
  const title = t('exchange.noted', { count: texts.length })
  return (
    <Section title={title} lead={t('exchange.notedLead')}>
      <ul className={classes.faults} aria-label={title}>
        {texts.slice(0, mostShown).map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      {texts.length > mostShown && (
        <Text c="dimmed">{t('definitions.more', { count: texts.length - mostShown })}</Text>
      )}
    </Section>
  )
}
