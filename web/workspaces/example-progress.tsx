import { Alert, Button, Group, Progress, Text } from '@mantine/core'
import { useInterval } from '@mantine/hooks'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ImportReportView } from '#web/administration/import-report.tsx'
import { client } from '#web/client.ts'
import { ButtonLink } from '#web/ui/link.tsx'
import { Page, Section } from '#web/ui/page.tsx'
import { problemText } from '#web/ui/problem-text.ts'
import { useMutation } from '#web/ui/use-mutation.ts'
import { workspaceQuery } from './queries.ts'
import classes from './start.module.css'

const Elapsed = () => {
  const { t } = useTranslation()
  const [seconds, setSeconds] = useState(0)
  useInterval(() => setSeconds((now) => now + 1), 1000, { autoInvoke: true })
  return (
    <Text size="sm" c="dimmed" style={{ fontVariantNumeric: 'tabular-nums' }} aria-hidden>
      {t('workspaces.example.elapsed', { seconds })}
    </Text>
  )
}

/** Loads the example inventory into a workspace; can be left, the server goes on. */
export const useExample = (workspace: string) => {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: () => client.importExample({ params: { workspace } }),
    meta: { shown: true },
    onSuccess: async () => {
      await queries.invalidateQueries(workspaceQuery(workspace))
      await queries.invalidateQueries({ queryKey: ['catalogue', workspace] })
    },
  })
}

/** Shows that the example is on its way, what it brought, and where to go from here. */
export const ExampleProgress = ({
  workspace: { slug, name },
}: {
  workspace: { slug: string; name: string }
}) => {
  const { t } = useTranslation()
  const { mutate, data, error, isIdle, isPending } = useExample(slug)
  const params = { workspace: slug }
  useEffect(() => {
    if (isIdle) mutate()
  }, [isIdle, mutate])
  return (
    <Page title={name} width="reading">
      <div aria-live="polite">
        {data ? (
          <Text size="lg">{t('workspaces.example.done')}</Text>
        ) : (
          isPending && (
            <div className={classes.progress}>
              <Text>{t('workspaces.example.loading')}</Text>
              <Progress value={100} animated aria-label={t('workspaces.example.loading')} />
              <Elapsed />
              <Text c="dimmed">{t('workspaces.example.time')}</Text>
            </div>
          )
        )}
      </div>
      {error && (
        <Alert color="red" role="alert" title={t('workspaces.example.failed')}>
          <Text mb="sm">{problemText(t, error)}</Text>
          <Button onClick={() => mutate()}>{t('ui.tryAgain')}</Button>
        </Alert>
      )}
      <Group>
        {data ? (
          <>
            <ButtonLink to="/w/$workspace/catalogue" params={params}>
              {t('workspaces.example.toCatalogue')}
            </ButtonLink>
            <ButtonLink to="/w/$workspace" params={params} variant="default">
              {t('workspaces.example.toHome')}
            </ButtonLink>
          </>
        ) : (
          <ButtonLink to="/w/$workspace" params={params} variant="default">
            {t('workspaces.example.leave')}
          </ButtonLink>
        )}
      </Group>
      {data && (
        <Section title={t('workspaces.example.report')}>
          <ImportReportView report={data} />
        </Section>
      )}
      <Text size="sm" c="dimmed">
        {t('workspaces.start.licence')}
      </Text>
    </Page>
  )
}
