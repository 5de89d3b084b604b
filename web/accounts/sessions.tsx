import { Button, Text } from '@mantine/core'
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { client } from '#web/client.ts'
import { Badge } from '#web/ui/badge.tsx'
import { useFormats } from '#web/ui/formats.ts'
import { Section } from '#web/ui/page.tsx'
import { Row, Rows } from '#web/ui/rows.tsx'
import { useAction } from '#web/ui/saved.tsx'
import { sessionsQuery } from './queries.ts'

const browsers = [
  [/edg\//i, 'Edge'],
  [/firefox\//i, 'Firefox'],
  [/chrom(e|ium)\//i, 'Chrome'],
  [/safari\//i, 'Safari'],
  [/covalence/i, 'covalence'],
] as const
const systems = [
  [/android/i, 'Android'],
  [/iphone|ipad/i, 'iOS'],
  [/windows/i, 'Windows'],
  [/mac os/i, 'macOS'],
  [/linux/i, 'Linux'],
] as const

const nameOf = (list: readonly (readonly [RegExp, string])[], agent: string) =>
  list.find(([pattern]) => pattern.test(agent))?.[1]

/** Where the account is signed in; each can be ended. */
export const Sessions = () => {
  const { t } = useTranslation()
  const { moment, dayOf } = useFormats()
  const queries = useQueryClient()
  const { sessions } = useSuspenseQuery(sessionsQuery).data
  const end = useAction({
    send: (session: string) => client.endSession({ params: { session } }),
    done: () => queries.invalidateQueries(sessionsQuery),
    saved: t('accounts.settings.ended'),
  })
  const whereOf = (agent: string): string => {
    const browser = nameOf(browsers, agent)
    const system = nameOf(systems, agent)
    if (browser === undefined) return agent === '' ? t('accounts.settings.unknownDevice') : agent
    return system === undefined ? browser : t('accounts.settings.device', { browser, system })
  }
  return (
    <Section title={t('accounts.settings.sessions')} lead={t('accounts.settings.sessionsLead')}>
      <Rows>
        {sessions.map(({ id, current, createdAt, expiresAt, userAgent, ipAddress }) => (
          <Row
            key={id}
            aside={
              current ? (
                <Badge tone="good">{t('accounts.settings.thisOne')}</Badge>
              ) : (
                <Button
                  variant="default"
                  size="compact-md"
                  loading={end.isPending && end.variables === id}
                  aria-label={t('accounts.settings.endOf', { where: whereOf(userAgent) })}
                  onClick={() => end.mutate(id)}
                >
                  {t('accounts.settings.end')}
                </Button>
              )
            }
          >
            <Text fw={550}>
              {whereOf(userAgent)}
              {ipAddress !== '' && ` · ${ipAddress}`}
            </Text>
            <Text size="sm" c="dimmed">
              {t('accounts.settings.since', { when: moment(createdAt), until: dayOf(expiresAt) })}
            </Text>
          </Row>
        ))}
      </Rows>
    </Section>
  )
}
