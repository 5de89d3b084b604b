import { Button, Group, Text } from '@mantine/core'
import type { TFunction } from 'i18next'
import { useEffect, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { newestText } from '#model/contract/service-texts.ts'
import { emptyDefinition } from '#model/definition/definition.ts'
import { tellClause } from '#model/definition/tell-clause.ts'
import { CopyTextButton } from '#web/ui/copy-text-button.tsx'
import { useLanguage } from '#web/ui/language.ts'
import { fieldText } from './document/field-text.ts'
import { useDocument } from './document/document-view.ts'
import type { DraftEnding, EndedDraft } from './draft/ended-draft.ts'
import { type LostClause, lostOf } from './draft/unsent-text.ts'
import classes from './service-screen.module.css'

type AnyKey = (key: string, params: Record<string, string>) => string
/** The most letters of one clause that are shown; what is copied is whole. */
const mostShown = 1500
const shortened = (text: string): string => (text.length > mostShown ? `${text.slice(0, mostShown)}…` : text)

type LostText = { key: string; label: string; text: string }

const labelOf = (t: TFunction, { path, language }: LostClause): string => {
  const [list = '', id] = path.split('/')
  const label = fieldText(t, id === undefined ? list : `${list}.statement`, 'label')
  return language === null
    ? label
    : t('service.ended.inLanguage', { label, language: t(`words.languageName.${language}`) })
}

/** What of somebody's text did not make it, clause by clause, as it can be read and copied. */
const useLostTexts = ({ unsent }: DraftEnding): LostText[] => {
  const { t } = useTranslation()
  const language = useLanguage()
  const { page, nameOfTerm } = useDocument()
  return useMemo(() => {
    if (unsent === null) return []
    const speaker = { language, translate: t as TFunction as unknown as AnyKey, nameOfTerm }
    const standing = newestText(page) ?? { definition: emptyDefinition(), translations: {} }
    return lostOf(unsent, standing).map((clause) => {
      const said = tellClause(speaker, clause, unsent.definition)
      const text = [said, ...clause.rough].filter((one) => one !== '').join('\n')
      return {
        key: `${clause.language ?? ''}:${clause.path}`,
        label: labelOf(t, clause),
        text: text === '' ? t('service.ended.takenOut') : text,
      }
    })
    // oxlint-disable-next-line react/exhaustive-deps -- the names of terms come anew with each drawing
  }, [unsent, page, language, t])
}

const useSentence = ({ reason }: DraftEnding, isLost: boolean): string => {
  const { t } = useTranslation()
  const { page } = useDocument()
  if (reason === 'not-allowed' && !isLost) return t('service.ended.not-allowed')
  if (reason !== 'draft-ended') return t(`service.ended.refused.${reason}`)
  if (page.open === null) return t(isLost ? 'service.ended.draftWithout' : 'service.ended.draft')
  const { proposedBy, number } = page.open
  return t(isLost ? 'service.ended.proposedWithout' : 'service.ended.proposed', {
    name: proposedBy.name,
    number,
  })
}

/** Asks before the page is left while it holds what nobody keeps any more. */
const useGuard = (isOn: boolean): void =>
  useEffect(() => {
    if (!isOn) return
    const guard = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', guard)
    return () => window.removeEventListener('beforeunload', guard)
  }, [isOn])

const Notice = ({ ending, forget }: { ending: DraftEnding; forget: () => void }) => {
  const { t } = useTranslation()
  const lost = useLostTexts(ending)
  const isLost = lost.length > 0
  const sentence = useSentence(ending, isLost)
  useGuard(isLost && ending.copy === null)
  return (
    <div className={classes.ended}>
      <Text role="alert">{sentence}</Text>
      {isLost && (
        <ul className={classes.lost} aria-label={t('service.ended.lost')}>
          {lost.map(({ key, label, text }) => (
            <li key={key}>
              <Text fw={600}>{label}</Text>
              <Text className={classes.lostText} dir="auto">
                {shortened(text)}
              </Text>
            </li>
          ))}
        </ul>
      )}
      <Group gap="sm">
        {isLost && (
          <CopyTextButton
            size="compact-sm"
            label={t('service.ended.copy')}
            read={() => lost.map(({ label, text }) => `${label}\n${text}`).join('\n\n')}
          />
        )}
        <Button size="compact-sm" variant="default" onClick={forget}>
          {t(isLost ? 'service.ended.forget' : 'ui.close')}
        </Button>
      </Group>
    </div>
  )
}

/** Tells somebody who was in a draft how that ended, what stands in its place, and what of theirs is not in it. */
export const DraftEndedNotice = ({ ended: { endings, forget } }: { ended: EndedDraft }) => {
  const { t } = useTranslation()
  if (endings.length === 0) return null
  return (
    <section className={classes.endings} aria-label={t('service.ended.title')}>
      {endings.map((ending) => (
        <Notice
          key={`${ending.reason} ${endings.indexOf(ending)}`}
          ending={ending}
          forget={() => forget(ending)}
        />
      ))}
    </section>
  )
}
