import { Text } from '@mantine/core'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { Waiting } from '#model/contract/home.ts'
import { textIn } from '#model/questions/question.ts'
import type { Language } from '#model/text.ts'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { type Formats, inSentence, nameIn, useFormats } from '#web/ui/formats.ts'
import { useLanguage } from '#web/ui/language.ts'
import { ButtonLink, TextLink } from '#web/ui/link.tsx'
import { Section } from '#web/ui/page.tsx'
import classes from './home.module.css'

const roleOf = (t: TFunction, role: 'owner' | 'customer' | 'user' | 'sponsor') =>
  t(`words.role.${role}`).toLocaleLowerCase()

type Speaking = { t: TFunction; formats: Formats; language: Language }

const wordsOf = (
  { t, formats: { list }, language }: Speaking,
  one: Waiting,
): { title: string; text: string } => {
  switch (one.kind) {
    case 'sign': {
      const parts = list(one.parts.map((part) => inSentence(t(`words.part.${part}`))))
      const about = { role: roleOf(t, one.role), revision: one.revision, parts }
      return {
        title: t('home.sign', { service: one.service.name }),
        text: one.parts.length === 1 ? t('home.signText', about) : t('home.signTextMany', about),
      }
    }
    case 'publish':
      return {
        title: t('home.publish', { service: one.service.name }),
        text: t('home.publishText', { revision: one.revision }),
      }
    case 'shape':
      return {
        title: t('home.shape', { service: one.service.name }),
        text: t('home.shapeText', { role: roleOf(t, one.role) }),
      }
    case 'questions':
      return {
        title: t('home.questions', { service: nameIn(one.questions.service, language) }),
        text: t('home.questionsText', { title: textIn(one.questions.title, language) }),
      }
    case 'fill': {
      const { service, role, organisation } = one
      const whom = { role: roleOf(t, role), organisation: nameIn(organisation?.names ?? {}, language) }
      return {
        title: t('home.fill', { service: service.name }),
        text: role === 'owner' ? t('home.fillOwner') : t('home.fillText', whom),
      }
    }
    case 'left':
      return {
        title: t('home.fill', { service: one.service.name }),
        text: t('home.fillLeft', { name: one.holder.name }),
      }
    default:
      return { title: t('home.answer'), text: one.need.what }
  }
}

const Open = ({ one, title, workspace }: { one: Waiting; title: string; workspace: string }) => {
  const { t } = useTranslation()
  const label = `${t('home.open')}: ${title}`
  if (one.kind === 'questions') {
    return (
      <ButtonLink
        to="/w/$workspace/questions/$set"
        params={{ workspace, set: one.questions.id }}
        aria-label={label}
      >
        {t('home.open')}
      </ButtonLink>
    )
  }
  return one.kind === 'answer' ? (
    <ButtonLink to="/w/$workspace/needs/$need" params={{ workspace, need: one.need.id }} aria-label={label}>
      {t('home.open')}
    </ButtonLink>
  ) : (
    <ButtonLink
      to="/w/$workspace/services/$service"
      params={{ workspace, service: one.service.id }}
      aria-label={label}
    >
      {t('home.open')}
    </ButtonLink>
  )
}

const idOf = (one: Waiting): string => {
  if (one.kind === 'fill') return `${one.service.id} ${one.organisation?.id ?? ''}`
  if (one.kind === 'left') return one.holder.id
  if (one.kind === 'questions') return one.questions.id
  return one.kind === 'answer' ? one.need.id : one.service.id
}

/** What is asked of me: each with one thing to do. */
export const WaitingList = ({
  waiting,
  rolesToFill,
  workspace,
}: {
  waiting: Waiting[]
  rolesToFill: number
  workspace: string
}) => {
  const { t } = useTranslation()
  const formats = useFormats()
  const language = useLanguage()
  return (
    <Section
      title={t('home.waiting')}
      actions={
        rolesToFill > 0 && (
          <TextLink to="/w/$workspace/roles-to-fill" params={{ workspace }}>
            {t('home.fillAll', { count: rolesToFill, number: formats.number(rolesToFill) })}
          </TextLink>
        )
      }
    >
      {waiting.length === 0 ? (
        <EmptyState title={t('home.waitingEmpty')}>{t('home.waitingEmptyText')}</EmptyState>
      ) : (
        <ul className={classes.waiting}>
          {waiting.map((one) => {
            const { title, text } = wordsOf({ t, formats, language }, one)
            return (
              <li key={`${one.kind} ${idOf(one)} ${'role' in one ? one.role : ''}`} className={classes.thing}>
                <div className={classes.words}>
                  <Text className={classes.title}>{title}</Text>
                  <Text lineClamp={3}>{text}</Text>
                  <Text size="sm" c="dimmed">
                    {t('home.since', { when: formats.dayOf(one.since) })}
                  </Text>
                </div>
                <Open one={one} title={title} workspace={workspace} />
              </li>
            )
          })}
        </ul>
      )}
    </Section>
  )
}
