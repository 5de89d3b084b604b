import { Alert, Button, Group, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { OutboxMail } from '#model/contract/administration.ts'
import { Badge } from '#web/ui/badge.tsx'
import { CopyTextButton } from '#web/ui/copy-text-button.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { useFormats } from '#web/ui/formats.ts'
import { Page } from '#web/ui/page.tsx'
import { More, Row, Rows } from '#web/ui/rows.tsx'
import { useWorkspace } from '#web/workspaces/use-workspace.ts'
import classes from './administration.module.css'
import { outboxQuery } from './queries.ts'

const tones = { queued: 'plain', sent: 'good', outbox: 'warn', failed: 'bad' } as const

const MailText = ({ mail: { to, text } }: { mail: OutboxMail }) => {
  const { t } = useTranslation()
  if (text === null) return <Text c="dimmed">{t('administration.outbox.hidden', { address: to })}</Text>
  const link = text.match(/https?:\/\/\S+/)?.[0]
  return (
    <>
      <pre className={classes.mail}>{text}</pre>
      <Group mt="sm" align="flex-start">
        {link !== undefined && (
          <CopyTextButton size="compact-md" read={() => link} label={t('administration.outbox.copyLink')} />
        )}
        <CopyTextButton size="compact-md" read={() => text} label={t('administration.outbox.copyText')} />
      </Group>
    </>
  )
}

const MailRow = ({ mail }: { mail: OutboxMail }) => {
  const { t } = useTranslation()
  const { moment } = useFormats()
  const [open, { toggle }] = useDisclosure(false)
  const { to, subject, state, at } = mail
  return (
    <Row
      aside={
        <Button
          variant="default"
          size="compact-md"
          aria-expanded={open}
          aria-label={
            open
              ? `${t('ui.close')}: ${subject}`
              : t('administration.outbox.readOf', { subject, address: to })
          }
          onClick={toggle}
        >
          {t(open ? 'ui.close' : 'administration.outbox.read')}
        </Button>
      }
    >
      <Group gap="sm">
        <Text fw={550}>{subject}</Text>
        <Badge tone={tones[state]}>{t(`administration.outbox.states.${state}`)}</Badge>
      </Group>
      <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
        {t('administration.outbox.to', { address: to })} · {moment(at)}
      </Text>
      {open && (
        <div style={{ marginTop: '1rem' }}>
          <MailText mail={mail} />
        </div>
      )}
    </Row>
  )
}

/** Every mail that was written; without a mail server, to be handed on from here. */
export const OutboxScreen = () => {
  const { t } = useTranslation()
  const { slug } = useWorkspace()
  const query = useSuspenseInfiniteQuery(outboxQuery(slug))
  const mails = query.data.pages.flatMap((page) => page.mails)
  const hasServer = query.data.pages[0]?.mailServer === true
  return (
    <Page title={t('administration.outbox.title')} lead={t('administration.outbox.lead')}>
      {hasServer ? (
        <Text>{t('administration.outbox.server')}</Text>
      ) : (
        <Alert variant="light">
          <Text>{t('administration.outbox.noServer')}</Text>
          <Text c="dimmed" size="sm" mt="xs">
            {t('administration.outbox.noServerHow')}
          </Text>
        </Alert>
      )}
      {mails.length === 0 ? (
        <EmptyState title={t('administration.outbox.empty')}>
          {t('administration.outbox.emptyText')}
        </EmptyState>
      ) : (
        <Rows>
          {mails.map((mail) => (
            <MailRow key={mail.id} mail={mail} />
          ))}
        </Rows>
      )}
      <More {...query} />
    </Page>
  )
}
