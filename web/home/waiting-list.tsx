import { Text } from '@mantine/core'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { Waiting } from '#model/contract/home.ts'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { type Formats, inSentence, useFormats } from '#web/ui/formats.ts'
import { ButtonLink } from '#web/ui/link.tsx'
import { Section } from '#web/ui/page.tsx'
import classes from './home.module.css'

const roleOf = (t: TFunction, role: 'owner' | 'customer' | 'user' | 'sponsor') =>
  t(`words.role.${role}`).toLocaleLowerCase()

const wordsOf = (t: TFunction, { list }: Formats, one: Waiting): { title: string; text: string } => {
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
    default:
      return { title: t('home.answer'), text: one.need.what }
  }
}

const Open = ({ one, title, workspace }: { one: Waiting; title: string; workspace: string }) => {
  const { t } = useTranslation()
  const label = `${t('home.open')}: ${title}`
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

/** What is asked of me: each with one thing to do. */
export const WaitingList = ({ waiting, workspace }: { waiting: Waiting[]; workspace: string }) => {
  const { t } = useTranslation()
  const formats = useFormats()
  return (
    <Section title={t('home.waiting')}>
      {waiting.length === 0 ? (
        <EmptyState title={t('home.waitingEmpty')}>{t('home.waitingEmptyText')}</EmptyState>
      ) : (
        <ul className={classes.waiting}>
          {waiting.map((one) => {
            const { title, text } = wordsOf(t, formats, one)
            const id = one.kind === 'answer' ? one.need.id : one.service.id
            return (
              <li key={`${one.kind} ${id} ${'role' in one ? one.role : ''}`} className={classes.thing}>
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
