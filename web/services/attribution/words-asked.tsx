import { Text, Title, UnstyledButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { quotationOf } from '#model/comments/address.ts'
import { useClauseName } from '#web/comments/use-clause-name.ts'
import { holding } from '../document/clause-marks.tsx'
import { type DocumentView, useDocument } from '../document/document-view.ts'
import { goTo } from '../go-to.ts'
import screenClasses from '../service-screen.module.css'
import classes from './attribution.module.css'
import { WordButtons } from './word-buttons.tsx'

/** What a clause says in a few words. */
const saidAt = ({ clauses }: Pick<DocumentView, 'clauses'>, path: string): string =>
  quotationOf(new Map([[path, clauses.get(path)?.content]]), path) ?? ''

/** Above the draft, for whoever is said to have said something: what, and the one click that answers. */
export const WordsAsked = () => {
  const { t } = useTranslation()
  const view = useDocument()
  const nameOf = useClauseName()
  const asked = [...view.clauses.keys()].filter(
    (path) => view.myPersonId !== null && holding(view, path)?.saidBy?.personId === view.myPersonId,
  )
  if (!view.draft || !view.mayConfirm || asked.length === 0) return null
  return (
    <section
      className={screenClasses.invited}
      aria-label={t('attribution.panel.title', { count: asked.length })}
    >
      <Title order={2} size="h3">
        {t('attribution.panel.title', { count: asked.length })}
      </Title>
      <Text>{t('attribution.panel.text')}</Text>
      <ul className={classes.asked}>
        {asked.map((path) => (
          <li key={path}>
            <UnstyledButton
              className={classes.quoted}
              onClick={() => goTo(path)}
              aria-label={t('attribution.panel.show', { of: nameOf(path) })}
            >
              {nameOf(path)}
            </UnstyledButton>
            {saidAt(view, path) !== nameOf(path) && (
              <blockquote className={classes.words} dir="auto">
                {saidAt(view, path)}
              </blockquote>
            )}
            <span className={classes.answers}>
              <WordButtons path={path} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
