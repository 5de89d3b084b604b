import { Button, Group, Text } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ProblemError } from '#model/contract/client.ts'
import type { MailStop } from '#model/contract/notices.ts'
import { client } from '#web/client.ts'
import { ErrorPanel } from '#web/ui/error-panel.tsx'
import { FormProblem } from '#web/ui/form.tsx'
import { ButtonLink } from '#web/ui/link.tsx'
import { LoadingPanel } from '#web/ui/loading-panel.tsx'
import { Page } from '#web/ui/page.tsx'
import { problemText } from '#web/ui/problem-text.ts'
import { useMutation } from '#web/ui/use-mutation.ts'
import { mailStopQuery } from './queries.ts'

type Change = { scope: 'kind' | 'all'; stopped: boolean }

/** For a link that is not complete, or whose person has left. */
const Gone = () => {
  const { t } = useTranslation()
  return (
    <Page title={t('notices.stop.goneTitle')} width="form">
      <Text>{t('notices.stop.gone')}</Text>
      <div>
        <ButtonLink to="/sign-in">{t('shell.signIn')}</ButtonLink>
      </div>
    </Page>
  )
}

type ChoicesProps = { stop: MailStop; change: (wanted: Change) => void; pending: boolean }

/** What is off can be undone; what is not can be turned off. */
const Choices = ({ stop: { kind, stopped }, change, pending }: ChoicesProps) => {
  const { t } = useTranslation()
  if (stopped.all || stopped.kind) {
    const scope = stopped.all ? 'all' : 'kind'
    return (
      <>
        <Text component="output" display="block">
          {t(stopped.all ? 'notices.stop.stoppedAll' : 'notices.stop.stoppedKind')}
        </Text>
        <Group>
          <Button variant="default" loading={pending} onClick={() => change({ scope, stopped: false })}>
            {t('notices.stop.undo')}
          </Button>
        </Group>
      </>
    )
  }
  return (
    <Group>
      {kind !== null && (
        <Button loading={pending} onClick={() => change({ scope: 'kind', stopped: true })}>
          {t('notices.stop.stopKind')}
        </Button>
      )}
      <Button
        variant={kind === null ? 'filled' : 'default'}
        loading={pending}
        onClick={() => change({ scope: 'all', stopped: true })}
      >
        {t('notices.stop.stopAll')}
      </Button>
    </Group>
  )
}

/** What the link is about, and what can be done about it. */
const Stop = ({ stop, token }: { stop: MailStop; token: string }) => {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const change = useMutation({
    mutationFn: (body: Change) => client.changeMailStop({ params: { token }, body }),
    meta: { shown: true, anyone: true },
    onSuccess: (reply) => queries.setQueryData(mailStopQuery(token).queryKey, reply),
  })
  const isResumed = change.data && !change.data.stopped.all && !change.data.stopped.kind
  return (
    <>
      {stop.kind === null ? (
        <Text>{t('notices.stop.all')}</Text>
      ) : (
        <Text>
          {t('notices.stop.kind')} <strong>{t(`notices.kind.${stop.kind}`)}</strong>
        </Text>
      )}
      <FormProblem>{change.error && problemText(t, change.error)}</FormProblem>
      {isResumed && (
        <Text component="output" display="block">
          {t('notices.stop.resumed')}
        </Text>
      )}
      <Choices stop={stop} change={change.mutate} pending={change.isPending} />
    </>
  )
}

/** Turns mails off by the link in one, for whoever need not sign in; looking at it changes nothing. */
export const StopMailsScreen = () => {
  const { t } = useTranslation()
  const { token } = useParams({ from: '/public/stop-mails/$token' })
  const { data: stop, error } = useQuery(mailStopQuery(token))
  if (error instanceof ProblemError && error.problem.code === 'not_found') return <Gone />
  if (error && !stop) return <ErrorPanel error={error} />
  if (!stop) return <LoadingPanel />
  return (
    <Page title={t('notices.stop.title')} width="form">
      <Stop stop={stop} token={token} />
      <Text c="dimmed">{t('notices.stop.stays')}</Text>
    </Page>
  )
}
